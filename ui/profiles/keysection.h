#pragma once

#include "profiles/profiledraft.h"
#include "signing/signer.h"

#include <QWidget>

#include <optional>

class QLineEdit;
class QRadioButton;

namespace ui {

class InputRow;
class KeyFiles;
class MerchantSection;
class SecretRow;
class TokenChooser;
class ToneLabel;

/// Where the merchant's key comes from. What is named here is looked at, and what stands in its way
/// (a passphrase, say) is told where it can be helped.
class KeySection final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeySection)
public:
    /// Both outlive it.
    KeySection(signing::Signer &signer, const MerchantSection &merchant, QWidget *parent);

    void show(const profile::Profile &profile);
    /// Fills in what files told.
    void take(const profile::Materials &materials);
    void fill(ProfileDraft &draft) const;
    bool showObjection(const profile::ProfileError &error);
    void clearObjections();
    bool focusFirstProblem();
    [[nodiscard]] bool hasProblem() const;
    /// After the access point changed: the embedded sandbox has keys of its own.
    void showSource();

signals:
    /// What was given cannot be used without a person: a passphrase, a serial number.
    void attentionNeeded();
    void problemsChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void examine();
    void showReport(const base::Result<signing::KeyFacts, signing::KeyError> &key);
    void showError(const signing::KeyError &error);
    void showSerial(const QString &serial);
    void tidySerial();
    [[nodiscard]] QString factsText() const;
    [[nodiscard]] signing::Identity identity() const;
    [[nodiscard]] InputRow *rowOf(signing::KeyErrorCode code) const;
    [[nodiscard]] QList<InputRow *> rows() const;

    signing::Signer &m_signer;
    const MerchantSection &m_merchant;
    std::optional<signing::KeyFacts> m_facts;
    bool m_isSerialDerived = false;
    bool m_callsForAttention = false; ///< files were given, and not looked at yet
    int m_examination = 0; ///< which one is under way: an older one's answer is not wanted

    ToneLabel *m_embedded;
    QRadioButton *m_fromFile;
    QRadioButton *m_fromToken;
    KeyFiles *m_files;
    TokenChooser *m_token;
    SecretRow *m_passphrase;
    QLineEdit *m_serial;
    InputRow *m_serialRow;
    ToneLabel *m_factsLine;
};

} // namespace ui
