#pragma once

#include "profiles/profiledraft.h"

#include <QHash>
#include <QWidget>

namespace ui {

class InputRow;
class PairList;
class SecretRow;
class ToneLabel;

/// The other side's keys: platform certificates and WeChat Pay public keys, and the APIv3 key that
/// fetches certificates.
class PlatformSection final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlatformSection)
public:
    explicit PlatformSection(QWidget *parent);

    void show(const profile::Profile &profile);
    /// Adds what files told.
    void take(const profile::Materials &materials);
    void fill(ProfileDraft &draft) const;
    /// Whether nothing here stands against saving: no public key without its id, no APIv3 key of
    /// another length. What does is shown.
    [[nodiscard]] bool check();
    void clearObjections();
    bool focusFirstProblem();
    [[nodiscard]] bool hasProblem() const;
    /// Whether a public key's id has to be typed.
    [[nodiscard]] bool hasKeyWithoutSerial() const;

signals:
    /// To be looked at and taken, as if they were dropped.
    void filesGiven(const QStringList &paths);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void chooseFiles();
    void showCount();
    void addKey(const QString &serial, const QString &file);

    QHash<QString, QByteArray> m_pasted; ///< texts by what stands for their file's name
    ToneLabel *m_about;
    PairList *m_keys;
    InputRow *m_keysRow;
    SecretRow *m_apiV3Key;
    ToneLabel *m_count;
};

} // namespace ui
