#pragma once

#include "attempt/order.h"
#include "attempt/outcome.h"
#include "attempt/problem.h"

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
enum class Stage { Checking, Signing, Recording, Sending, Verifying, Finishing, Over };

/// design.md's one way through the house: check, sign, record, send, verify, finish. Nothing else
/// signs, sends or records a pre-sign. A state machine on its caller's thread that never blocks;
/// emits finished exactly once, never from within start or cancel. Destroying it earlier ends the
/// call silently and leaves a row that was begun to the history's recovery (unknown).
class SignAttempt final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SignAttempt)
public:
    SignAttempt(const Services &services, const Order &order, QObject *parent);
    ~SignAttempt() override;

    void start();
    /// Before the row is recorded: no attempt. After: the call is ended and its outcome recorded.
    /// Once an answer has arrived there is nothing left to cancel.
    void cancel();
    [[nodiscard]] Stage stage() const { return m_stage; }

signals:
    void stageChanged(attempt::Stage stage);
    /// The committed row, before the first byte leaves.
    void recorded(const history::Row &row);
    void finished(const attempt::Result &result);

private:
    [[nodiscard]] std::optional<Problem> check();
    void sign();
    void record(const signing::Signed &signature);
    void send();
    void receive(const http::HttpResult &result);
    void verify(const http::HttpResult &result);
    void conclude(const history::Row &row);
    void enter(Stage stage);
    void end(const Result &result);

    const Services m_services;
    const Order m_order;
    QUrl m_accessPoint;
    QUrl m_url;
    http::HttpRequest m_request;
    history::Row m_row;
    http::HttpCall *m_call = nullptr; ///< a child of this
    Stage m_stage = Stage::Checking;
    bool m_cancelled = false;
};

} // namespace attempt
