#pragma once

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

    /// `en`, `zh_CN`.
    [[nodiscard]] static QStringList available();
    /// A language's name in itself: English, 中文.
    [[nodiscard]] static QString ownName(const QString &language);
    /// The best of `available` for the system's own languages (every Chinese one gets zh_CN).
    [[nodiscard]] static QString systemChoice();

    [[nodiscard]] QString current() const { return m_current; }
    /// Switches; false, and nothing changed, when there is no such language.
    bool use(const QString &language);

private:
    QString m_current;
    std::vector<std::unique_ptr<QTranslator>> m_installed;
};

} // namespace words
