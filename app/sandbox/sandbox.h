#pragma once

#include "base/clock.h"
#include "base/nonce.h"
#include "sandbox/answer.h"
#include "sandbox/credentials.h"
#include "sandbox/requestreader.h"

#include <QObject>
#include <QStringList>
#include <QThread>
#include <QUrl>

#include <functional>
#include <memory>

namespace sandbox {

class Judge;

/// The seam for answers that misbehave: may replace or alter what the judge said. Called on the
/// sandbox's thread.
using Tamper = std::function<void(const Request &request, Answer &answer, Judge &judge)>;

struct Options {
    QString folder; ///< of the credentials
    QString host = QStringLiteral("127.0.0.1");
    quint16 port = 0; ///< 0: any free one
    bool tls = false;
    Tamper tamper;
};

/// A request that was answered, for the log and papayctl's lines.
struct LogEntry {
    qint64 timeMs = 0;
    QString method;
    QString url; ///< path with query
    int status = 0; ///< 0 when no answer was sent
    QString code;
    QStringList verdicts;
    QString sessionId;
    QByteArray requestBody; ///< as it arrived
};

struct Ready {
    QUrl url; ///< ends in "/"
    Credentials credentials;
};

enum class StartErrorCode { Credentials, NotLoopback, AddressInUse, CannotListen, TlsFailed };

struct StartError {
    StartErrorCode code;
    QString diagnostic; ///< untranslated
};

/// The embedded access point on a thread of its own. Make it, connect, start(); destroying it
/// stops the thread. Never sees the room `access`: they meet on the wire.
class Sandbox final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Sandbox)
public:
    Sandbox(const Options &options, const base::Clock &clock, base::NonceSource &nonces,
        QObject *parent = nullptr);
    ~Sandbox() override;

    /// Makes missing keys and listens, off the caller's thread; ends in ready or failed.
    void start();

signals:
    void ready(const sandbox::Ready &ready);
    void failed(const sandbox::StartError &error);
    void answered(const sandbox::LogEntry &entry);

private:
    Options m_options;
    const base::Clock &m_clock;
    base::NonceSource &m_nonces;
    QThread m_thread;
};

} // namespace sandbox
