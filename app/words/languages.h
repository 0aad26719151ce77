#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTranslator>

#include <memory>
#include <vector>

namespace words {

/// The languages of the interface, switched at run time: installs our translators (:/i18n) and
/// Qt's own. Widgets hear of it by QEvent::LanguageChange.
class Languages final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Languages)
public:
    explicit Languages(QObject *parent = nullptr);
    ~Languages() override;

    /// `en`, `zh_CN`, `zh_HK`.
    [[nodiscard]] static QStringList available();
    /// A language's name in itself: English, 简体中文, 繁體中文.
    [[nodiscard]] static QString ownName(const QString &language);
    /// The best of `available` for the system's own languages.
    [[nodiscard]] static QString systemChoice();
    /// The best of `available` for these language tags (zh-TW, en_HK), best first; `en` where none
    /// fits. Traditional Chinese, that of Hong Kong, Macao and Taiwan, and Cantonese get zh_HK;
    /// every other Chinese zh_CN.
    [[nodiscard]] static QString choiceFor(const QStringList &tags);
    /// The Accept-Language value that asks an access point for messages in one of `available`: en,
    /// zh-CN, zh-HK.
    [[nodiscard]] static QByteArray acceptLanguage(const QString &language);

    [[nodiscard]] QString current() const { return m_current; }
    /// Switches; false, and nothing changed, when there is no such language.
    bool use(const QString &language);

private:
    QString m_current;
    std::vector<std::unique_ptr<QTranslator>> m_installed;
};

} // namespace words
