#include "words/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace words {

static const QString english = QStringLiteral("en");
static const QString simplifiedChinese = QStringLiteral("zh_CN");

Languages::Languages(QObject *parent)
    : QObject(parent)
{
}

Languages::~Languages()
{
    for (const auto &translator : m_installed)
        QCoreApplication::removeTranslator(translator.get());
}

QStringList Languages::available() { return { english, simplifiedChinese }; }

QString Languages::ownName(const QString &language)
{
    return language == simplifiedChinese ? QStringLiteral("中文") : QStringLiteral("English");
}

QString Languages::systemChoice()
{
    for (const QString &wanted : QLocale::system().uiLanguages()) {
        if (wanted.startsWith(QLatin1String("zh")))
            return simplifiedChinese;
        if (wanted.startsWith(QLatin1String("en")))
            return english;
    }
    return english;
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
    if (qt->load(QStringLiteral("qtbase_") + language, qtFolder))
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
