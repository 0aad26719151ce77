#include "profiletext.h"

#include "words/profiles.h"

#include <QCoreApplication>

namespace ui {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(ProfileText)
};
} // namespace

QString profileLine(const QString &id, const QString &name, base::Environment environment)
{
    const QString text = words::profileName(id, name);
    switch (environment) {
    case base::Environment::Sandbox:
        return text;
    case base::Environment::Live:
        return Words::tr("%1 · LIVE").arg(text);
    }
    Q_UNREACHABLE();
}

QString profileLine(const profile::Profile &profile)
{
    return profileLine(profile.id, profile.name, profile.environment);
}

} // namespace ui
