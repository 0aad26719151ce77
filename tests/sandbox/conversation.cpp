#include "sandbox/conversation.h"

#include "contract/prerequest.h"

#include <QTest>

using namespace Qt::StringLiterals;
using contract::PreSignRequest;

namespace support {

namespace {

const QString seedExpiry = u"2021-11-20T13:29:35+08:00"_s;

} // namespace

QByteArray seedBody()
{
    return contract::toJson(contract::exampleRequest(u"100001256"_s, seedExpiry));
}

Change field(contract::Field name, const QString &text)
{
    return [name, text](Draft &draft) {
        PreSignRequest request = contract::exampleRequest(u"100001256"_s, seedExpiry);
        request.set(name, text);
        draft.body = contract::toJson(request);
    };
}

Change body(const QByteArray &text)
{
    return [text](Draft &draft) { draft.body = text; };
}

Change more(const QByteArray &members)
{
    return [members](Draft &draft) { draft.body.insert(draft.body.size() - 1, members); };
}

Change header(const QByteArray &name, const QByteArray &value)
{
    return [name, value](Draft &draft) {
        draft.headers.removeIf([&name](const auto &header) { return header.first == name; });
        if (!value.isNull())
            draft.headers.append({ name, value });
    };
}

Change get(const QByteArray &target)
{
    return [target](Draft &draft) {
        draft.method = "GET";
        draft.target = target;
        draft.body.clear();
        header("Content-Type", {})(draft);
    };
}

Change authorization(const QByteArray &value)
{
    return [value](Draft &draft) { draft.authorization = value; };
}

Conversation::Conversation()
    : Conversation(QString())
{
}

Conversation::Conversation(const QString &keys, const sandbox::Tamper &tamper)
    : m_sandbox({ .folder = keys.isEmpty() ? m_folder.path() : keys, .tamper = tamper }, m_clock)
{
    if (!m_sandbox.isUp())
        return;
    m_merchant = std::make_unique<Merchant>(m_sandbox.ready().credentials);
    m_client = std::make_unique<Client>(m_sandbox.port());
}

Draft Conversation::draft(const Change &change) const
{
    Draft draft = m_merchant->draft(seedBody(), m_clock.nowMs());
    if (change)
        change(draft);
    return draft;
}

Response Conversation::ask(const Draft &draft)
{
    m_client->send(m_merchant->request(draft));
    if (!QTest::qWaitFor([this] { return m_client->hasResponse(); }))
        return {};
    return m_client->take();
}

} // namespace support
