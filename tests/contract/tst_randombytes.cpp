#include "contract/check.h"
#include "contract/jsonmembers.h"
#include "contract/reply.h"
#include "support/warnings.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace contract;

namespace {

constexpr int rounds = 10'000;

QByteArray noise(QRandomGenerator &random)
{
    QByteArray bytes(random.bounded(200), Qt::Uninitialized);
    for (char &byte : bytes)
        byte = static_cast<char>(random.bounded(256));
    return bytes;
}

/// Bytes that JSON gives a meaning to, so that the noise gets further into the reader.
QByteArray jsonNoise(QRandomGenerator &random)
{
    static const QByteArrayList parts { "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "null",
        "12", "-", "1e", "\"appid\"", "\"plan_id\"", "\"detail\"", "\"session_id\"", "\xE5", " " };
    QByteArray bytes;
    for (int i = random.bounded(40); i > 0; --i)
        bytes += parts[random.bounded(int(parts.size()))];
    return bytes;
}

/// A good text with some bytes changed, lost or doubled.
QByteArray damaged(QByteArray bytes, QRandomGenerator &random)
{
    for (int i = random.bounded(1, 5); i > 0 && !bytes.isEmpty(); --i) {
        const int at = random.bounded(int(bytes.size()));
        switch (random.bounded(3)) {
        case 0:
            bytes[at] = static_cast<char>(random.bounded(256));
            break;
        case 1:
            bytes.remove(at, random.bounded(10));
            break;
        case 2:
            bytes.insert(at, bytes.mid(at, random.bounded(20)));
            break;
        }
    }
    return bytes;
}

QByteArray sample(int round, QRandomGenerator &random)
{
    static const QByteArrayList good {
        toJson(exampleRequest(u"100001256"_s, u"2021-11-20T13:29:35+08:00"_s)),
        R"({"session_id":"201710180325670965"})",
        R"({"code":"SIGN_ERROR","message":"m","detail":{"detail":{"issue":"sign not match"},)"
        R"("value":["/body/x"],"sign_information":{"sign_message_length":157}}})",
    };
    switch (round % 4) {
    case 0:
        return noise(random);
    case 1:
        return jsonNoise(random);
    default:
        return damaged(good[random.bounded(int(good.size()))], random);
    }
}

} // namespace

/// Whatever bytes arrive, the readers come back with an answer that holds together. Run it under
/// the sanitizers.
class TestRandomBytes final : public QObject
{
    Q_OBJECT
private slots:
    void init() { support::failOnWarnings(); }

    void anyBytesAreReadAsABody()
    {
        QRandomGenerator random(20211120);
        int read = 0;
        for (int round = 0; round < rounds; ++round) {
            const QByteArray bytes = sample(round, random);
            static_cast<void>(jsonMembers(bytes));
            const auto body = fromJson(bytes);
            if (!body)
                continue;
            ++read;
            static_cast<void>(validate(body->request, modeOf(body->request), 0));
            const auto again = fromJson(toJson(body->request));
            QVERIFY2(again, bytes.toHex().constData());
            if (again->wrongType.isEmpty())
                QVERIFY2(again->request == body->request, bytes.toHex().constData());
        }
        QVERIFY(read > 0);
    }

    void anyBytesAreReadAsAReply()
    {
        QRandomGenerator random(20211121);
        int sessions = 0;
        for (int round = 0; round < rounds; ++round) {
            const QByteArray bytes = sample(round, random);
            const int status = random.bounded(2) == 0 ? 200 : 400;
            const Reply reply = parseReply(status, bytes);
            const bool session = reply.shape == Reply::Shape::Session;
            QVERIFY2(session == !reply.sessionId.isEmpty(), bytes.toHex().constData());
            QVERIFY(!session || status == 200);
            sessions += session ? 1 : 0;
        }
        QVERIFY(sessions > 0);
    }
};

QTEST_GUILESS_MAIN(TestRandomBytes)
#include "tst_randombytes.moc"
