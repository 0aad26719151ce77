#include "sandbox/contracts/contracts.h"

#include <algorithm>
#include <iterator>

namespace sandbox {

namespace {

QString codeKey(const QString &mchid, const QString &code) { return mchid + u'/' + code; }

} // namespace

Contracts::Contracts(qsizetype most)
    : m_most(most)
{
}

void Contracts::add(const SignedContract &contract, const QByteArray &sessionId)
{
    makeRoom();
    ++m_count;
    m_byId.insert(contract.contractId, m_count);
    m_byCode.insert(codeKey(contract.mchid, contract.outContractCode), m_count);
    m_contracts.emplace(m_count, Entry { contract, sessionId });
}

SignedContract *Contracts::at(const QHash<QString, quint64> &index, const QString &key)
{
    const auto found = index.constFind(key);
    return found == index.constEnd() ? nullptr : &m_contracts.at(*found).contract;
}

SignedContract *Contracts::find(const QString &contractId) { return at(m_byId, contractId); }

SignedContract *Contracts::findByCode(const QString &mchid, const QString &outContractCode)
{
    return at(m_byCode, codeKey(mchid, outContractCode));
}

SignedContract *Contracts::findBySession(const QByteArray &sessionId)
{
    const auto found = std::find_if(m_contracts.begin(), m_contracts.end(),
        [&sessionId](const auto &entry) { return entry.second.sessionId == sessionId; });
    return found == m_contracts.end() ? nullptr : &found->second.contract;
}

QList<SignedContract> Contracts::newest(qsizetype most) const
{
    QList<SignedContract> list;
    for (auto entry = m_contracts.crbegin(); entry != m_contracts.crend() && list.size() < most;
         ++entry)
        list.append(entry->second.contract);
    return list;
}

void Contracts::makeRoom()
{
    while (!m_contracts.empty() && size() >= m_most) {
        auto goes = std::find_if(m_contracts.begin(), m_contracts.end(), [](const auto &entry) {
            return entry.second.contract.state == SignedContract::State::Terminated;
        });
        if (goes == m_contracts.end())
            goes = m_contracts.begin();
        const SignedContract &contract = goes->second.contract;
        m_byId.remove(contract.contractId);
        m_byCode.remove(codeKey(contract.mchid, contract.outContractCode));
        m_contracts.erase(goes);
    }
}

} // namespace sandbox
