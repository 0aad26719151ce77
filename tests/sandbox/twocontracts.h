#pragma once

#include "sandbox/judgebench.h"

#include <QByteArray>
#include <QJsonObject>

namespace support {

/// What makes a query one of an institution, and of a direct merchant.
inline constexpr char institutionQuery[] = "sub_mchid=1230000109&sp_appid=wx8888888888888888";
inline constexpr char directQuery[] = "appid=wxd678efh567hg6787";

/// A judge with two contracts in force: an institution's with the code A1, a direct one with D1.
class TwoContracts
{
public:
    explicit TwoContracts(const QString &keys);

    [[nodiscard]] JudgeBench &bench() { return m_bench; }
    [[nodiscard]] const sandbox::SignedContract &institutions() const { return m_institutions; }
    [[nodiscard]] const sandbox::SignedContract &direct() const { return m_direct; }
    [[nodiscard]] bool isUp() const
    {
        return !m_institutions.contractId.isEmpty() && !m_direct.contractId.isEmpty();
    }

    /// The path of a contract: `{id}` and `{direct}` stand for the ids of the two.
    [[nodiscard]] QByteArray path(QByteArray rest) const;
    /// The answer to a GET of such a path.
    [[nodiscard]] sandbox::Judgement query(const QByteArray &rest);

private:
    JudgeBench m_bench;
    sandbox::SignedContract m_institutions;
    sandbox::SignedContract m_direct;
};

[[nodiscard]] QJsonObject objectOf(const sandbox::Judgement &judgement);

/// Compares a signed refusal, in Chinese, with what is expected.
void checkRefused(const sandbox::Judgement &judgement, const Refused &expected);

} // namespace support
