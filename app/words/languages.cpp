#include "words/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

#include <algorithm>

namespace words {

static const QString english = QStringLiteral("en");
static const QString simplifiedChinese = QStringLiteral("zh_CN");
static const QString hongKongChinese = QStringLiteral("zh_HK");

Languages::Languages(QObject *parent)
    : QObject(parent)
{
}

Languages::~Languages()
{
    for (const auto &translator : m_installed)
        QCoreApplication::removeTranslator(translator.get());
}

QStringList Languages::available() { return { english, simplifiedChinese, hongKongChinese }; }

QString Languages::ownName(const QString &language)
{
    if (language == simplifiedChinese)
        return QStringLiteral("简体中文");
    return language == hongKongChinese ? QStringLiteral("繁體中文") : QStringLiteral("English");
}

QString Languages::systemChoice() { return choiceFor(QLocale::system().uiLanguages()); }

/// The Chinese that a tag's subtags (zh, Hant, TW) mean: a script is believed before a place.
static QString chineseOf(const QStringList &subtags)
{
    if (subtags.contains(QLatin1String("hans")))
        return simplifiedChinese;
    const bool traditional = std::any_of(subtags.begin(), subtags.end(), [](const QString &subtag) {
        return subtag == QLatin1String("hant") || subtag == QLatin1String("hk")
            || subtag == QLatin1String("mo") || subtag == QLatin1String("tw")
            || subtag == QLatin1String("yue");
    });
    return traditional ? hongKongChinese : simplifiedChinese;
}

QString Languages::choiceFor(const QStringList &tags)
{
    for (const QString &tag : tags) {
        const QStringList subtags = tag.toLower().replace(u'_', u'-').split(u'-');
        if (subtags.first() == QLatin1String("zh") || subtags.first() == QLatin1String("yue"))
            return chineseOf(subtags);
        if (subtags.first() == english)
            return english;
    }
    return english;
}

QByteArray Languages::acceptLanguage(const QString &language)
{
    return language.toLatin1().replace('_', '-');
}

/// Qt has one set of texts in Traditional Chinese, Taiwan's.
static QString qtFile(const QString &language)
{
    return QStringLiteral("qtbase_")
        + (language == hongKongChinese ? QStringLiteral("zh_TW") : language);
}

bool Languages::use(const QString &language)
{
    if (!available().contains(language))
        return false;
    if (language == m_current)
        return true;
    const QString qtFolder = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    auto ours = std::make_unique<QTranslator>();
    if (!ours->load(QStringLiteral(":/i18n/papay_") + language))
        return false;
    std::vector<std::unique_ptr<QTranslator>> wanted;
    // Qt's own texts are there only where qt6-translations-l10n is; ours do not depend on them.
    auto qt = std::make_unique<QTranslator>();
    if (qt->load(qtFile(language), qtFolder))
        wanted.push_back(std::move(qt));
    wanted.push_back(std::move(ours));

    for (const auto &translator : m_installed)
        QCoreApplication::removeTranslator(translator.get());
    m_installed = std::move(wanted);
    m_current = language;
    QLocale::setDefault(QLocale(language));
    for (const auto &translator : m_installed)
        QCoreApplication::installTranslator(translator.get());
    return true;
}

} // namespace words
