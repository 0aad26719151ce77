#pragma once

#include "base/nonce.h"
#include "sandbox/conversation.h"
#include "sandbox/judge.h"

#include <QJsonObject>
#include <QTemporaryDir>

#include <memory>

namespace support {

/// A judge without sockets, whose clock stands at `nowMs`, and its merchant: for what takes more
/// than requests.
class JudgeBench
{
public:
    /// On a copy of these keys, so that merchants.json may be another.
    explicit JudgeBench(const QString &keys, const sandbox::SigningLimits &limits = {});

    [[nodiscard]] bool isUp() const { return m_judge != nullptr; }
    [[nodiscard]] sandbox::Judge &judge() { return *m_judge; }
    [[nodiscard]] Merchant &merchant() { return *m_merchant; }
    [[nodiscard]] FixedClock &clock() { return m_clock; }
    [[nodiscard]] const sandbox::Credentials &credentials() const { return m_credentials; }
    [[nodiscard]] QString filePath(const QString &name) const { return m_folder.filePath(name); }

    /// The seed's example with a contract code, signed now, and living for an hour.
    [[nodiscard]] Draft seed(const QString &code) const;
    /// A direct contract with a contract code, signed now.
    [[nodiscard]] Draft direct(const QString &code) const;
    /// A GET of a target, signed now.
    [[nodiscard]] Draft query(const QByteArray &target) const;
    /// A POST of a body to a target, signed now.
    [[nodiscard]] Draft post(const QByteArray &target, const QByteArray &body) const;

    [[nodiscard]] sandbox::Judgement ask(const Draft &draft);
    /// The session_id of a pre-sign; empty when it was refused.
    [[nodiscard]] QString sessionOf(const Draft &draft);
    /// The contract of a pre-sign whose user agrees.
    [[nodiscard]] sandbox::SignedContract signedContract(const Draft &draft);

private:
    QTemporaryDir m_folder;
    FixedClock m_clock { nowMs };
    base::SystemNonceSource m_nonces;
    sandbox::Credentials m_credentials;
    std::unique_ptr<sandbox::Judge> m_judge;
    std::unique_ptr<Merchant> m_merchant;
};

/// The whole path of an endpoint of contracts: `100001256?plan_id=123`, …
[[nodiscard]] QByteArray contractPath(const QByteArray &rest);

/// What a refusal looks like from outside.
struct Refused {
    int status = 400;
    QString code {};
    QString chinese {};
    QString hongKong {};
    QString english {};
    QJsonObject detail {}; ///< empty: there is none
    QByteArray number = "0"; ///< of the Request-ID
    QString verdict {}; ///< the last one
};

} // namespace support

Q_DECLARE_METATYPE(support::Refused)
