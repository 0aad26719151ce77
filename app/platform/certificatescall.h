#pragma once

#include "access/network.h"
#include "base/worker.h"
#include "platform/certificatelist.h"
#include "profile/unlock.h"

#include <QObject>
#include <QUrl>

#include <optional>

namespace platform {

/// What asking the access point works with. All outlive it.
struct Services {
    const base::Clock &clock;
    signing::Signer &signer;
    http::Network &network;
    profile::Vault &vault;
};

/// Whom to ask, and as whom.
struct Errand {
    profile::Unlocked who; ///< resolved: its access point is a URL
    http::TrustSet trust {}; ///< empty: the system's
    base::SharedSecret apiV3Key {}; ///< null: the answer is had, but not opened
};

/// What came of it. Date and moment are there as soon as any answer came, for comparing clocks.
struct CertificatesAnswer {
    CertificatesResult certificates {};
    std::optional<qint64> dateMs {}; ///< the answer's Date header, UTC ms
    qint64 receivedMs = 0; ///< this machine's clock then
    http::HttpResult call {};
};

/// One GET /v3/global/certificates, signed, opened, verified. A call without an answer is made once
/// more, with a new nonce. Emits finished exactly once, never from within start; destroying it
/// aborts silently.
class CertificatesCall final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CertificatesCall)
public:
    CertificatesCall(
        const Services &services, base::Worker &worker, const Errand &errand, QObject *parent);
    ~CertificatesCall() override;

    void start();

signals:
    void finished(const platform::CertificatesAnswer &answer);

private:
    [[nodiscard]] std::optional<RefreshError> check();
    void sign();
    void send(const signing::Signed &signature);
    void receive(const http::HttpResult &result);
    void read(const CertificatesAnswer &answer);
    void end(CertificatesAnswer answer, const CertificatesResult &certificates);

    const Services m_services;
    base::Worker &m_worker;
    const Errand m_errand;
    http::HttpRequest m_request;
    QString m_serial; ///< of the certificate that signed
    int m_tries = 0;
};

} // namespace platform
