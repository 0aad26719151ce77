#pragma once

#include "base/environment.h"

#include <QWidget>

class QLineEdit;

namespace ui {

class Selector;

/// Where requests go: one of WeChat Pay's access points, the embedded sandbox, or an address that
/// is typed; only what the environment allows is offered.
class AccessPointChooser final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AccessPointChooser)
public:
    explicit AccessPointChooser(QWidget *parent);

    /// `embedded` or a base URI, as typed but for blanks around it.
    [[nodiscard]] QString accessPoint() const;
    void setAccessPoint(const QString &accessPoint);
    /// Offers that environment's, and chooses its first where the choice is not among them.
    void setEnvironment(base::Environment environment);
    [[nodiscard]] bool isEmbedded() const;

signals:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void choose(const QString &accessPoint);
    void offer();
    void showOwn();
    void retranslate();

    base::Environment m_environment = base::Environment::Sandbox;
    Selector *m_choice;
    QLineEdit *m_own;
};

} // namespace ui
