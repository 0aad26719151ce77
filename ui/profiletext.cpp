#include "profiletext.h"

#include <QCoreApplication>

namespace ui {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(ProfileText)
};
} // namespace

QString profileText(const QString &id, const QString &name)
{
    return id == QLatin1String("sandbox") ? Words::tr("Sandbox") : name;
}

} // namespace ui
