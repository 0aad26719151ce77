#include "sandbox/rules/language.h"

#include <QList>

#include <optional>

namespace sandbox {

namespace {

std::optional<Language> languageOf(const QByteArray &tag)
{
    const QByteArrayList subtags = tag.toLower().split('-');
    const QByteArray primary = subtags.constFirst();
    if (primary == "en")
        return Language::English;
    if (primary != "zh" && primary != "*")
        return {};
    for (const char *traditional : { "hk", "tw", "mo", "hant" }) {
        if (subtags.contains(traditional))
            return Language::HongKong;
    }
    return Language::Chinese;
}

double weightOf(const QList<QByteArray> &parts)
{
    for (const QByteArray &part : parts.sliced(1)) {
        if (part.trimmed().startsWith("q="))
            return part.trimmed().sliced(2).toDouble();
    }
    return 1;
}

} // namespace

Language preferredLanguage(const QByteArray &acceptLanguage)
{
    Language preferred = Language::Chinese;
    double best = 0;
    for (const QByteArray &range : acceptLanguage.split(',')) {
        const QList<QByteArray> parts = range.split(';');
        const std::optional<Language> language = languageOf(parts.constFirst().trimmed());
        const double weight = weightOf(parts);
        if (!language || weight <= best)
            continue;
        preferred = *language;
        best = weight;
    }
    return preferred;
}

QByteArray tag(Language language)
{
    switch (language) {
    case Language::Chinese:
        return "zh-CN";
    case Language::HongKong:
        return "zh-HK";
    case Language::English:
        return "en";
    }
    Q_UNREACHABLE();
}

} // namespace sandbox
