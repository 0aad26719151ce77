#pragma once

#include "attempt/order.h"
#include "attempt/outcome.h"
#include "attempt/problem.h"
#include "profile/unlock.h"

#include <QObject>

#include <memory>
#include <optional>
#include <variant>

namespace attempt {

/// An attempt that was recorded. `notRecorded`: its outcome could not be written, and the row here
/// is all there is of it.
struct Done {
    history::Row row;
    std::optional<history::StoreError> notRecorded;
};

using Result = std::variant<Done, Problem>;

/// How far an attempt has come, for the progress line.
enum class Stage {
    Checking,
    Unlocking, ///< the key, perhaps by asking for a passphrase or PIN
    Signing,
    Recording,
    Sending,
    Verifying,
    Refreshing, ///< the platform certificates, on an unknown serial
    Finishing,
    Over,
};

/// design.md's one way through the house: check, unlock, sign, record, send, verify, finish.
/// Nothing else signs, sends or records a pre-sign. A state machine on its caller's thread that
/// never blocks; emits finished exactly once, never from within start or cancel. Destroying it
/// earlier ends the call silently and leaves a row that was begun to the history's recovery
/// (unknown).
class SignAttempt final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SignAttempt)
public:
    SignAttempt(const Services &services, const Order &order, QObject *parent);
    ~SignAttempt() override;

    void start();
    /// Before the row is recorded: no attempt. After: the call is ended and its outcome recorded.
    /// Once an answer has arrived only the wait for newer platform keys can be: it is judged by
    /// those that are known.
    void cancel();
    [[nodiscard]] Stage stage() const { return m_stage; }

signals:
    void stageChanged(attempt::Stage stage);
    /// The key is open: whoever holds the profile saves what went into the key ring (nowInKeyRing).
    void unlocked(const profile::Unlocked &who);
    /// The committed row, before the first byte leaves.
    void recorded(const history::Row &row);
    void finished(const attempt::Result &result);

private:
    [[nodiscard]] std::optional<Problem> check();
    void unlock();
    void prepare(const profile::Unlocked &who);
    void sign();
    void record(const signing::Signed &signature);
    void send();
    void receive(const http::HttpResult &result);
    void verify(const http::HttpResult &result);
    void refreshAndVerify(const http::HttpResult &result);
    void refreshed();
    void conclude(const history::Row &row);
    void enter(Stage stage);
    void end(const Result &result);

    const Services m_services;
    const Order m_order;
    profile::Unlock *m_unlock = nullptr; ///< a child of this
    profile::Unlocked m_who; ///< the order's profile, once its key is open
    signing::Identity m_identity; ///< m_who's, with the platform's keys that were downloaded
    QUrl m_accessPoint;
    QUrl m_url;
    http::HttpRequest m_request;
    history::Row m_row;
    http::HttpCall *m_call = nullptr; ///< a child of this
    Stage m_stage = Stage::Checking;
    QObject *m_refresh = nullptr; ///< a child of this: waits for the platform's keys
    http::HttpResult m_answer; ///< meanwhile
    bool m_cancelled = false;
    bool m_refreshed = false; ///< the platform's keys, for this attempt
};

} // namespace attempt
