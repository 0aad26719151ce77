#pragma once

#include "base/clock.h"
#include "base/nonce.h"
#include "sandbox/credentials.h"
#include "sandbox/http/answer.h"
#include "sandbox/http/connectionlimits.h"
#include "sandbox/http/requestreader.h"
#include "sandbox/scenario.h"

#include <QObject>
#include <QStringList>
#include <QThread>
#include <QUrl>

#include <functional>
#include <optional>

namespace sandbox {

class Judge;
class Service;

/// The seam for answers that misbehave: may replace or alter what the judge said. Called on the
/// sandbox's thread.
using Tamper = std::function<void(const Request &request, Answer &answer, Judge &judge)>;

struct Options {
    QString folder {}; ///< of the credentials
    QString host = QStringLiteral("127.0.0.1");
    quint16 port = 0; ///< 0: any free one
    bool tls = false;
    Tamper tamper {}; ///< after the scenario
    const Scenario *scenario = nullptr; ///< played from the start (scenarioNamed)
    ConnectionLimits limits {}; ///< tests set shorter ones
};

/// A request that was answered, for the log and papayctl's lines. Bytes that are no request give
/// one too, with a status and the verdict `request:bad` alone.
struct LogEntry {
    qint64 timeMs = 0;
    QString method {};
    QString url {}; ///< path with query
    int status = 0; ///< 0 when no answer was sent
    QString code {}; ///< of the answer, as it was sent
    QStringList verdicts {}; ///< of the judge
    QString sessionId {}; ///< of the answer, as it was sent
    QByteArray requestBody {}; ///< as it arrived
    QByteArray responseBody {}; ///< of the answer: at most 4 KiB; empty when no byte of it left
    QString scenario {}; ///< name of the one that played; empty when none did
};

struct Ready {
    QUrl url {}; ///< ends in "/"
    Credentials credentials;
};

enum class StartErrorCode { Credentials, NotLoopback, AddressInUse, CannotListen, TlsFailed };

struct StartError {
    StartErrorCode code;
    QString diagnostic; ///< untranslated
    std::optional<CredentialsError> credentials {}; ///< with StartErrorCode::Credentials
};

/// The embedded access point on a thread of its own. Make it, connect, start(); destroying it
/// stops the thread, whatever it is doing. Plain HTTP is served on loopback only. Clock and nonces
/// outlive it, and a signing::Crypto is there for as long as it lives. Never sees the room
/// `access`: they meet on the wire.
class Sandbox final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Sandbox)
public:
    Sandbox(const Options &options, const base::Clock &clock, base::NonceSource &nonces,
        QObject *parent = nullptr);
    ~Sandbox() override;

    /// Makes missing keys and listens, off the caller's thread; ends in ready or failed. Once.
    void start();

    /// Gives the platform a new key and certificate of the same authority, in memory: both
    /// certificates are served from then on, the new one signs, and the next sandbox of the folder
    /// starts with the folder's again. Off the caller's thread, while requests wait; ends in
    /// rotated or rotationFailed. Safe from any thread; asked for before ready, it comes after.
    void rotate();

    /// Plays this scenario on every pre-sign from the next one on whose contract code asks for no
    /// other (magicPrefix); null: none. One that needs TLS plays on connections that are made from
    /// then on, and on none without TLS. Safe from any thread while the sandbox lives.
    void setScenario(const Scenario *scenario);

signals:
    void ready(const sandbox::Ready &ready);
    void failed(const sandbox::StartError &error);
    void answered(const sandbox::LogEntry &entry);
    void rotated(const QString &newSerial);
    /// Nothing changed: the sandbox is not up, or no key could be made.
    void rotationFailed();

private:
    Service *m_service; ///< lives and ends on the thread
    QThread m_thread;
};

} // namespace sandbox
