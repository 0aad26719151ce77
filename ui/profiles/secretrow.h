#pragma once

#include "base/secret.h"
#include "profiles/profiledraft.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;

namespace ui {

class InputRow;

/// An input for a secret: nothing of it is shown, and it may be kept in the system's key ring.
/// Empty means that what is there stays.
class SecretRow final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SecretRow)
public:
    SecretRow(const char *objectName, QWidget *parent);

    void setTexts(const QString &label, const QString &hint);
    /// What is known of it so far.
    void showStored(bool inKeyRing);
    void setSecret(const base::SharedSecret &secret);
    [[nodiscard]] SecretEntry entry() const;
    [[nodiscard]] bool isEmpty() const;
    /// In bytes, as it will be used.
    [[nodiscard]] int length() const;
    [[nodiscard]] InputRow *row() const { return m_row; }
    [[nodiscard]] bool isStored() const { return m_inKeyRing; }

signals:
    void edited();
    /// Someone left the input after typing in it.
    void left();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLineEdit *m_input;
    InputRow *m_row;
    QCheckBox *m_keep;
    QString m_label;
    bool m_inKeyRing = false;
};

} // namespace ui
