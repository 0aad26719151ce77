#pragma once

#include "profiles/profiledraft.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace ui {

class InputRow;

/// A key that lies in files: the key's, the certificate's, and whether they are copied into the
/// profile's folder. A key that was pasted has no file yet.
class KeyFiles final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeyFiles)
public:
    explicit KeyFiles(QWidget *parent);

    void show(const profile::Profile &profile);
    /// Whether that was anything for here.
    bool take(const profile::Materials &materials);
    void fill(ProfileDraft &draft) const;

    [[nodiscard]] QString keyFile() const;
    [[nodiscard]] QString certificateFile() const;
    [[nodiscard]] bool isPasted() const { return m_pastedKey != nullptr; }
    [[nodiscard]] InputRow *keyRow() const { return m_keyRow; }
    [[nodiscard]] InputRow *certificateRow() const { return m_certificateRow; }

signals:
    /// A file was chosen, or typed and left.
    void chosen();

protected:
    void changeEvent(QEvent *event) override;

private:
    QLineEdit *makeInput(const char *objectName);
    QPushButton *makeButton(const char *objectName, QLineEdit *input);
    void choose(QLineEdit *input);
    void forgetPasted(const QLineEdit *input);
    void retranslate();

    base::SharedSecret m_pastedKey;
    QByteArray m_pastedCertificate;
    QLineEdit *m_key;
    QPushButton *m_chooseKey;
    QLineEdit *m_certificate;
    QPushButton *m_chooseCertificate;
    QCheckBox *m_copy;
    InputRow *m_keyRow;
    InputRow *m_certificateRow;
};

} // namespace ui
