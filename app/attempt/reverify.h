#pragma once

#include "attempt/order.h"

#include <QObject>

namespace attempt {

/// What came of verifying the stored bytes of an imported row again.
struct Reverified {
    enum class Code {
        Verified, ///< the row is confirmed: `row` holds its session_id
        NoTrustedKey, ///< no profile of that merchant and environment knows the key
        WrongSignature, ///< or the stored answer is no verified one at all
        NoBytes, ///< the row came without its bytes (a masked export)
        History, ///< the confirmation could not be written
    };
    Code code = Code::NoBytes;
    history::Row row {};
    std::optional<history::StoreError> history {};
};

/// Verifies the stored answer of an imported row with keys that this console trusts: those of the
/// profiles of the row's merchant number and environment, with the platform keys that they
/// downloaded. The answer's time is compared with the row's own (`finished`), not with now. When it
/// verifies, the row's session_id is confirmed (history::Store::confirm). Emits finished exactly
/// once, never from within start.
class Reverify final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Reverify)
public:
    /// `row` was read whole; `candidates` are all profiles, resolved (profile::resolved).
    Reverify(const Services &services, const history::Row &row,
        const QList<profile::Profile> &candidates, QObject *parent);
    ~Reverify() override;

    void start();

signals:
    void finished(const attempt::Reverified &result);

private:
    /// What no key can mend.
    [[nodiscard]] std::optional<Reverified::Code> hindrance() const;
    void tryNext();
    void judge(const signing::Verification &verification);
    void confirm();
    void end(Reverified::Code code);

    const Services m_services;
    const history::Row m_row;
    const signing::Answer m_answer; ///< as it was stored
    QList<profile::Profile> m_candidates; ///< those that are still to be asked
    Reverified::Code m_worst = Reverified::Code::NoTrustedKey; ///< of those that were
};

} // namespace attempt
