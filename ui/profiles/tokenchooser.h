#pragma once

#include "signing/signer.h"

#include <QWidget>

#include <optional>

class QPushButton;

namespace ui {

class InputRow;
class Selector;
class ToneLabel;

/// A key on a PKCS#11 token: the library, and one of the certificates that it lists.
class TokenChooser final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TokenChooser)
public:
    TokenChooser(signing::Signer &signer, QWidget *parent);

    void show(const std::optional<signing::TokenKey> &token);
    [[nodiscard]] std::optional<signing::TokenKey> token() const;
    [[nodiscard]] InputRow *row() const { return m_certificateRow; }

signals:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void list();
    void showEntries(const signing::TokensResult &result);
    void retranslate();

    signing::Signer &m_signer;
    int m_listing = 0; ///< which listing is under way: an older one's answer is not wanted
    QList<signing::TokenEntry> m_entries;
    Selector *m_module;
    QPushButton *m_list;
    Selector *m_certificate;
    InputRow *m_moduleRow;
    InputRow *m_certificateRow;
    ToneLabel *m_note;
    std::optional<qsizetype> m_found; ///< how many certificates the last listing brought
};

} // namespace ui
