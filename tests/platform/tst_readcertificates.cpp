#include "platform/certificatelist.h"
#include "platformside.h"
#include "signing/crypto.h"
#include "support/warnings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using platform::RefreshErrorCode;

constexpr qint64 nowMs = 1'722'850'421'000;

/// Reading what GET /v3/global/certificates answers.
class tst_ReadCertificates : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void theListIsOpenedAndVerified();
    void anEarlierEndInTheListCounts();
    void whatIsBelieved_data();
    void whatIsBelieved();
    void membersThatAreNotAsTheyShouldBe_data();
    void membersThatAreNotAsTheyShouldBe();
    void textsThatAreNoList_data();
    void textsThatAreNoList();
    void wrongKeys_data();
    void wrongKeys();
    void anyByteChangedIsNoticed();
    void whichSerialsMayNameAFile_data();
    void whichSerialsMayNameAFile();

private:
    [[nodiscard]] RefreshErrorCode errorOf(const http::HttpAnswer &answer) const;

    signing::Crypto m_crypto;
    const PlatformSide m_side;
    const base::SharedSecret m_key = secret(PlatformSide::apiV3Key);
};

RefreshErrorCode tst_ReadCertificates::errorOf(const http::HttpAnswer &answer) const
{
    const auto read = platform::readCertificates(answer, *m_key, nowMs);
    if (read)
        qFatal("it was believed");
    return read.error().code;
}

void tst_ReadCertificates::theListIsOpenedAndVerified()
{
    const auto read = platform::readCertificates(m_side.goodAnswer(nowMs), *m_key, nowMs);
    QVERIFY(read);
    QCOMPARE(read->size(), 2);
    const platform::PlatformCertificate &one = read->first();
    QCOMPARE(one.serial, PlatformSide::first);
    QCOMPARE(one.pem, m_side.files().read(u"first.pem"_s));
    QCOMPARE(one.facts.subjectName, u"Platform"_s);
    QCOMPARE(one.effective, QDateTime(QDate(2020, 1, 1), QTime(2, 0), Qt::UTC));
    QCOMPARE(read->last().serial, PlatformSide::second);
}

void tst_ReadCertificates::anEarlierEndInTheListCounts()
{
    QJsonObject member = m_side.member(u"first"_s);
    member[u"expire_time"_s] = u"2024-08-10T00:00:00+08:00"_s;
    const QByteArray body = PlatformSide::list({ member });
    const auto read = platform::readCertificates(
        m_side.answer(body, u"first"_s, PlatformSide::first, nowMs), *m_key, nowMs);
    QVERIFY(read);
    QCOMPARE(read->first().expires, QDateTime(QDate(2024, 8, 9), QTime(16, 0), Qt::UTC));

    // And whoever signs with it afterwards is not believed.
    constexpr qint64 later = nowMs + qint64(10) * 24 * 60 * 60 * 1000;
    const auto late = platform::readCertificates(
        m_side.answer(body, u"first"_s, PlatformSide::first, later), *m_key, later);
    QVERIFY(!late);
    QCOMPARE(late.error().code, RefreshErrorCode::NotVerified);
    QCOMPARE(late.error().verification->code, signing::VerifyCode::UnknownSerial);
}

void tst_ReadCertificates::whatIsBelieved_data()
{
    QTest::addColumn<QString>("signer");
    QTest::addColumn<QString>("serial");
    QTest::addColumn<qint64>("signedMs");
    QTest::addColumn<bool>("knowsPublicKey");
    QTest::addColumn<QString>("verification");
    const auto row = [](const char *name, const char *signer, QLatin1String serial,
                         const char *verification, qint64 signedMs = nowMs, bool knows = false) {
        QTest::newRow(name) << QString::fromLatin1(signer) << QString(serial) << signedMs << knows
                            << QString::fromLatin1(verification);
    };
    row("signed with the first of its certificates", "first", PlatformSide::first, "verified");
    row("signed with the second of its certificates", "second", PlatformSide::second, "verified");
    row("signed by a stranger in its name", "stranger", PlatformSide::first, "bad_signature");
    row("signed with a certificate that is not in it", "stranger",
        QLatin1String("0102030405060708090A0B0C0D0E0F1011121314"), "unknown_serial");
    row("signed an hour ago", "first", PlatformSide::first, "clock_skew", nowMs - 3'600'000);
    row("signed with the public key of the profile", "public", PlatformSide::publicKeyId,
        "verified", nowMs, true);
    row("signed with a public key that nobody knows", "public", PlatformSide::publicKeyId,
        "unknown_serial");
    row("signed by a stranger as the public key", "stranger", PlatformSide::publicKeyId,
        "bad_signature", nowMs, true);
}

void tst_ReadCertificates::whatIsBelieved()
{
    QFETCH(QString, signer);
    QFETCH(QString, serial);
    QFETCH(qint64, signedMs);
    QFETCH(bool, knowsPublicKey);
    QFETCH(QString, verification);
    signing::VerifyKeys known;
    if (knowsPublicKey) {
        auto key = signing::readPublicKey(m_side.files().read(u"public.pem"_s));
        QVERIFY(key);
        known.add(PlatformSide::publicKeyId, std::move(*key));
    }
    const QByteArray body
        = PlatformSide::list({ m_side.member(u"first"_s), m_side.member(u"second"_s) });
    const auto read = platform::readCertificates(
        m_side.answer(body, signer, serial, signedMs), *m_key, nowMs, std::move(known));
    QCOMPARE(read.has_value(), verification == u"verified"_s);
    if (!read) {
        QCOMPARE(read.error().code, RefreshErrorCode::NotVerified);
        QCOMPARE(QString(signing::name(read.error().verification->code)), verification);
    }
}

void tst_ReadCertificates::membersThatAreNotAsTheyShouldBe_data()
{
    using Change = std::function<void(QJsonObject &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<int>("code"); // -1: it is read all the same
    const auto row = [](const char *name, int code, const Change &change) {
        QTest::newRow(name) << change << code;
    };
    const auto box = [](const char *name, int code, const Change &change) {
        QTest::newRow(name) << Change([change](QJsonObject &member) {
            QJsonObject inner = member[u"encrypt_certificate"_s].toObject();
            change(inner);
            member[u"encrypt_certificate"_s] = inner;
        }) << code;
    };
    constexpr int unreadable = int(RefreshErrorCode::Unreadable);
    constexpr int wrongKey = int(RefreshErrorCode::WrongApiV3Key);
    constexpr int wrongCertificate = int(RefreshErrorCode::WrongCertificate);

    row("a blank after a member's name", -1, [](QJsonObject &member) {
        member[u"effective_time "_s] = member.take(u"effective_time"_s);
    });
    row("a member that nobody knows", -1, [](QJsonObject &member) {
        member[u"remark"_s] = QJsonArray { 1, 2 };
    });
    row("a serial in small letters", -1, [](QJsonObject &member) {
        member[u"serial_no"_s] = member[u"serial_no"_s].toString().toLower();
    });
    row("no serial", unreadable, [](QJsonObject &member) { member.remove(u"serial_no"_s); });
    row("a serial that is a number", unreadable,
        [](QJsonObject &member) { member[u"serial_no"_s] = 12; });
    row("a serial that leads out of the folder", unreadable,
        [](QJsonObject &member) { member[u"serial_no"_s] = u"../../AB"_s; });
    row("a public key's id as the serial", unreadable,
        [](QJsonObject &member) { member[u"serial_no"_s] = u"PUB_KEY_ID_01"_s; });
    row("the serial of another certificate", wrongCertificate,
        [](QJsonObject &member) { member[u"serial_no"_s] = PlatformSide::second; });
    row("the same member twice, with a blank and without", unreadable,
        [](QJsonObject &member) { member[u" serial_no"_s] = member[u"serial_no"_s]; });
    row("a date without a time", unreadable,
        [](QJsonObject &member) { member[u"expire_time"_s] = u"2049-01-01"_s; });
    row("no beginning", unreadable,
        [](QJsonObject &member) { member.remove(u"effective_time"_s); });
    row("nothing encrypted", unreadable,
        [](QJsonObject &member) { member.remove(u"encrypt_certificate"_s); });
    box("another algorithm", unreadable,
        [](QJsonObject &inner) { inner[u"algorithm"_s] = u"AEAD_SM4_GCM"_s; });
    box("no algorithm", unreadable, [](QJsonObject &inner) { inner.remove(u"algorithm"_s); });
    box("a nonce of 11 bytes", unreadable,
        [](QJsonObject &inner) { inner[u"nonce"_s] = u"61f9c719728"_s; });
    box("another nonce", wrongKey,
        [](QJsonObject &inner) { inner[u"nonce"_s] = u"71f9c719728a"_s; });
    box("other associated data", wrongKey,
        [](QJsonObject &inner) { inner[u"associated_data"_s] = u"transaction"_s; });
    box("no associated data", unreadable,
        [](QJsonObject &inner) { inner.remove(u"associated_data"_s); });
    box("what is not Base64", unreadable,
        [](QJsonObject &inner) { inner[u"ciphertext"_s] = u"?*?*"_s; });
    box("a text shorter than its tag", unreadable,
        [](QJsonObject &inner) { inner[u"ciphertext"_s] = u"c2hvcnQ="_s; });
    box("a text that was cut", wrongKey, [](QJsonObject &inner) {
        inner[u"ciphertext"_s] = inner[u"ciphertext"_s].toString().left(400);
    });
    row("no certificate inside", wrongCertificate, [](QJsonObject &member) {
        member = PlatformSide::sealed(PlatformSide::first, "hello, I am no certificate");
    });
    row("nothing inside", unreadable,
        [](QJsonObject &member) { member = PlatformSide::sealed(PlatformSide::first, {}); });
}

void tst_ReadCertificates::membersThatAreNotAsTheyShouldBe()
{
    using Change = std::function<void(QJsonObject &)>;
    QFETCH(Change, change);
    QFETCH(int, code);
    QJsonObject member = m_side.member(u"first"_s);
    change(member);
    const QByteArray body = PlatformSide::list({ member });
    const auto answer = m_side.answer(body, u"first"_s, PlatformSide::first, nowMs);
    const auto read = platform::readCertificates(answer, *m_key, nowMs);
    QCOMPARE(read ? -1 : int(read.error().code), code);
    if (read)
        QCOMPARE(read->first().serial, PlatformSide::first);
}

void tst_ReadCertificates::textsThatAreNoList_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a page of a proxy") << QByteArray("<html>502</html>");
    QTest::newRow("no object") << QByteArray("[1,2]");
    QTest::newRow("an empty object") << QByteArray("{}");
    QTest::newRow("no certificate at all") << QByteArray(R"({"data":[]})");
    QTest::newRow("data that is an object") << QByteArray(R"({"data":{"0":{}}})");
    QTest::newRow("members that are texts") << QByteArray(R"({"data":["a","b"]})");
    QTest::newRow("data twice") << QByteArray(R"({"data":[{}],"data ":[{}]})");
    const QByteArray many = QByteArray("{},").repeated(100);
    QTest::newRow("a hundred and one") << QByteArray("{\"data\":[" + many + "{}]}");
    QTest::newRow("nested without end") << QByteArray(100'000, '[');
    QTest::newRow("the same certificate twice")
        << PlatformSide::list({ m_side.member(u"first"_s), m_side.member(u"first"_s) });
    const QByteArray good = PlatformSide::list({ m_side.member(u"first"_s) });
    QTest::newRow("cut in half") << good.left(good.size() / 2);
}

void tst_ReadCertificates::textsThatAreNoList()
{
    QFETCH(QByteArray, body);
    QCOMPARE(errorOf(m_side.answer(body, u"first"_s, PlatformSide::first, nowMs)),
        RefreshErrorCode::Unreadable);
}

void tst_ReadCertificates::wrongKeys_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<int>("length"); // -1: the length is right
    const QByteArray good = PlatformSide::apiV3Key;
    QTest::newRow("31 bytes") << good.left(31) << 31;
    QTest::newRow("33 bytes") << QByteArray(good + 'x') << 33;
    QTest::newRow("no byte") << QByteArray() << 0;
    QTest::newRow("another merchant's") << QByteArray(good.left(31) + 'x') << -1;
}

void tst_ReadCertificates::wrongKeys()
{
    QFETCH(QByteArray, key);
    QFETCH(int, length);
    const auto read = platform::readCertificates(m_side.goodAnswer(nowMs), *secret(key), nowMs);
    QVERIFY(!read);
    QCOMPARE(read.error().code,
        length < 0 ? RefreshErrorCode::WrongApiV3Key : RefreshErrorCode::ApiV3KeyLength);
    QCOMPARE(read.error().length, std::max(length, 0));
}

void tst_ReadCertificates::anyByteChangedIsNoticed()
{
    const http::HttpAnswer good = m_side.goodAnswer(nowMs);
    for (qsizetype at = 0; at < good.body.size(); at += 7) {
        for (const char put : { '\0', '"', '}', ' ', '9' }) {
            http::HttpAnswer changed = good;
            if (changed.body[at] == put)
                continue;
            changed.body[at] = put;
            QVERIFY(!platform::readCertificates(changed, *m_key, nowMs));
        }
        http::HttpAnswer cut = good;
        cut.body.truncate(at);
        QVERIFY(!platform::readCertificates(cut, *m_key, nowMs));
        cut.body = good.body;
        cut.body.remove(at, 3);
        QVERIFY(!platform::readCertificates(cut, *m_key, nowMs));
    }
    QVERIFY(platform::readCertificates(good, *m_key, nowMs));
}

void tst_ReadCertificates::whichSerialsMayNameAFile_data()
{
    QTest::addColumn<QString>("serial");
    QTest::addColumn<bool>("may");
    QTest::newRow("40 digits") << QString(PlatformSide::first) << true;
    QTest::newRow("one digit") << u"0"_s << true;
    QTest::newRow("41 digits") << QString(PlatformSide::first + u"0"_s) << false;
    QTest::newRow("none") << QString() << false;
    QTest::newRow("small letters") << u"ab"_s << false;
    QTest::newRow("a way out") << u".."_s << false;
    QTest::newRow("a folder") << u"A/B"_s << false;
    QTest::newRow("digits of another script") << u"１２"_s << false;
}

void tst_ReadCertificates::whichSerialsMayNameAFile()
{
    QFETCH(QString, serial);
    QFETCH(bool, may);
    QCOMPARE(platform::isCertificateSerial(serial), may);
}

QTEST_GUILESS_MAIN(tst_ReadCertificates)
#include "tst_readcertificates.moc"
