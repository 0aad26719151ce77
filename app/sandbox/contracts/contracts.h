#pragma once

#include "sandbox/contracts/signedcontract.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <map>

namespace sandbox {

/// The contracts that users signed. Bounded: terminated ones make room for new ones, the oldest
/// first, and where all are in force, the oldest of those.
class Contracts
{
public:
    explicit Contracts(qsizetype most);

    /// `sessionId`: of the session that it was signed in.
    void add(const SignedContract &contract, const QByteArray &sessionId);
    /// Null when there is none.
    [[nodiscard]] SignedContract *find(const QString &contractId);
    [[nodiscard]] SignedContract *findByCode(const QString &mchid, const QString &outContractCode);
    [[nodiscard]] SignedContract *findBySession(const QByteArray &sessionId);
    /// At most so many, the newest first.
    [[nodiscard]] QList<SignedContract> newest(qsizetype most) const;
    [[nodiscard]] qsizetype size() const { return qsizetype(m_contracts.size()); }

private:
    struct Entry {
        SignedContract contract;
        QByteArray sessionId;
    };
    using All = std::map<quint64, Entry>; ///< by order of coming

    [[nodiscard]] SignedContract *at(const QHash<QString, quint64> &index, const QString &key);
    void makeRoom();

    qsizetype m_most;
    quint64 m_count = 0;
    All m_contracts;
    QHash<QString, quint64> m_byId;
    QHash<QString, quint64> m_byCode; ///< mchid/code
};

} // namespace sandbox
