#pragma once

#include "access/httpcall.h"
#include "access/network.h"
#include "attempt/problem.h"
#include "base/clock.h"
#include "contract/prerequest.h"
#include "history/row.h"
#include "history/store.h"
#include "profile/profile.h"
#include "signing/signer.h"

#include <QObject>
#include <QUrl>

#include <memory>
#include <optional>
#include <variant>

namespace attempt {

/// What an attempt works with. All outlive it.
struct Services {
    const base::Clock &clock;
    signing::Signer &signer;
    http::Network &network;
    history::Store &store;
};

/// What is to be signed and sent, by whom, and where.
struct Order {
    profile::Profile profile;
    QUrl embedded; ///< the embedded sandbox's URL, for a profile whose access point it is
    contract::PreSignRequest request; ///< base_uri empty: the profile's access point
    contract::Mode mode = contract::Mode::Institution;
    http::TrustSet trust; ///< empty: the system's
    http::Limits limits;
    QByteArray acceptLanguage = "zh-CN";
    /// Repeat exactly: the first attempt, whose body bytes are sent again; request is ignored.
    std::optional<history::Row> repeats;
};

/// A row that is in the history, or, when the disk would not take it, is not.
struct Done {
    history::Row row;
    std::optional<history::StoreError> notRecorded; ///< the outcome could not be written
};

using Result = std::variant<Done, Problem>;

/// How far an attempt has come, for the progress line.
enum class Stage { Checking, Signing, Recording, Sending, Verifying, Finishing, Over };

/// Whether a row may be repeated exactly (design.md: unknown, unverified, refused with 429 or
/// 5xx; not once expired_time is past).
[[nodiscard]] bool mayRepeat(const history::Row &row, qint64 nowMs);

/// design.md's one way through the house: check, sign, record, send, verify, finish. Nothing else
/// signs, sends or records a pre-sign. A state machine on its caller's thread that never blocks;
/// emits finished exactly once; destroying it before the row was sent leaves the row to the
/// history's recovery (unknown).
class SignAttempt final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SignAttempt)
public:
    SignAttempt(const Services &services, const Order &order, QObject *parent);
    ~SignAttempt() override;

    void start();
    /// Before the row is recorded: no attempt. After: the call is ended and its outcome recorded.
    void cancel();
    [[nodiscard]] Stage stage() const;

signals:
    void stageChanged(attempt::Stage stage);
    /// The committed row, before the first byte leaves.
    void recorded(const history::Row &row);
    void finished(const attempt::Result &result);

private:
    struct Machine;
    std::unique_ptr<Machine> m_machine;
};

} // namespace attempt
