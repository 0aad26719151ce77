#include "attempt/remedy.h"
#include "support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using attempt::Remedy;
using history::Outcome;
using history::Row;

/// What is offered about an attempt, and in which order.
class tst_Remedy final : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void whatIsOffered_data();
    void whatIsOffered();
    void noRemedyIsOfferedTwice();
    void aRowWithoutBytes();
    void aRequestThatCannotBeRead_data();
    void aRequestThatCannotBeRead();
    void expiry_data();
    void expiry();
};

namespace {

constexpr qint64 eightInTheEveningMs = 1795435200000; // 2026-11-23T20:00:00+08:00
const QString later = u"2026-11-23T21:00:00+08:00"_s;
const QString earlier = u"2026-11-23T19:00:00+08:00"_s;

/// Read whole; http status 0: no answer came.
Row row(
    Outcome outcome, int status = 0, const char *verification = "", const QByteArray &answer = "{}")
{
    Row result;
    result.outcome = outcome;
    result.expiredTime = later;
    result.requestBytes = R"({"plan_id":12535,"out_contract_code":"PC-1"})";
    if (status == 0)
        return result;
    result.httpStatus = status;
    result.verification = uR"({"code":"%1"})"_s.arg(QLatin1String(verification));
    result.responseBytes = answer;
    return result;
}

/// Of another console; with a session_id: verified here.
Row imported(Row row, const QString &sessionId = {})
{
    row.origin = history::Origin::Imported;
    row.sessionId = sessionId;
    return row;
}

const QByteArray blamesPlan
    = R"({"code":"PARAM_ERROR","message":"x","detail":{"field":"/body/plan_id","value":"a"}})";

QString nameOf(Remedy remedy)
{
    switch (remedy) {
    case Remedy::HandOff:
        return u"hand off"_s;
    case Remedy::RepeatExactly:
        return u"repeat"_s;
    case Remedy::CorrectField:
        return u"correct"_s;
    case Remedy::NewFromThis:
        return u"new"_s;
    case Remedy::CheckProfile:
        return u"check"_s;
    case Remedy::CopyForSupport:
        return u"copy"_s;
    }
    Q_UNREACHABLE();
}

QString offered(const Row &about)
{
    QStringList names;
    const auto list = attempt::remedies(about, eightInTheEveningMs);
    for (const Remedy remedy : list)
        names.append(nameOf(remedy));
    return names.join(u", "_s);
}

} // namespace

void tst_Remedy::whatIsOffered_data()
{
    QTest::addColumn<Row>("about");
    QTest::addColumn<QString>("remedies");
    QTest::newRow("nothing while it is under way") << row(Outcome::Pending) << QString();
    QTest::newRow("verified: hand it off")
        << row(Outcome::Verified, 200, "verified") << u"hand off, new, copy"_s;
    QTest::newRow("refused, nobody knows for what")
        << row(Outcome::Refused, 400, "not_signed") << u"new, copy"_s;
    QTest::newRow("refused for a field")
        << row(Outcome::Refused, 400, "not_signed", blamesPlan) << u"correct, new, copy"_s;
    QTest::newRow("refused for a field, signed")
        << row(Outcome::Refused, 400, "verified", blamesPlan) << u"correct, new, copy"_s;
    QTest::newRow("refused for a field, wrongly signed") << row(Outcome::Refused, 400,
        "bad_signature", blamesPlan) << u"correct, check, new, copy"_s;
    QTest::newRow("refused and signed by an unknown key")
        << row(Outcome::Refused, 403, "unknown_serial") << u"check, new, copy"_s;
    QTest::newRow("our signature refused")
        << row(Outcome::Refused, 401, "not_signed") << u"check, new, copy"_s;
    QTest::newRow("our signature refused, with a wrong signature")
        << row(Outcome::Refused, 401, "bad_signature") << u"check, new, copy"_s;
    QTest::newRow("too many at once")
        << row(Outcome::Refused, 429, "not_signed") << u"repeat, new, copy"_s;
    QTest::newRow("trouble at the access point")
        << row(Outcome::Refused, 500, "not_signed", "<html>") << u"repeat, new, copy"_s;
    QTest::newRow("trouble that names a field")
        << row(Outcome::Refused, 500, "not_signed", blamesPlan) << u"correct, repeat, new, copy"_s;
    QTest::newRow("a redirect") << row(Outcome::Refused, 302, "not_signed", "") << u"new, copy"_s;
    QTest::newRow("a session without signature")
        << row(Outcome::Unverified, 200, "not_signed") << u"check, repeat, new, copy"_s;
    QTest::newRow("a session with a stale signature")
        << row(Outcome::Unverified, 200, "clock_skew") << u"check, repeat, new, copy"_s;
    QTest::newRow("a session signed by an unknown key")
        << row(Outcome::Unverified, 200, "unknown_serial") << u"check, repeat, new, copy"_s;
    QTest::newRow("verify keys that cannot be read")
        << row(Outcome::Unverified, 200, "key_file_missing") << u"check, repeat, new, copy"_s;
    QTest::newRow("a false signature on purpose")
        << row(Outcome::Unverified, 200, "probe") << u"repeat, check, new, copy"_s;
    QTest::newRow("a good signature without a session")
        << row(Outcome::Unverified, 200, "verified") << u"repeat, new, copy"_s;
    QTest::newRow("not delivered") << row(Outcome::Unreachable) << u"check, new"_s;
    QTest::newRow("nobody knows") << row(Outcome::Unknown) << u"repeat, new"_s;
    QTest::newRow("another console's: nobody knows") << imported(row(Outcome::Unknown)) << u"new"_s;
    QTest::newRow("another console's: refused for a field")
        << imported(row(Outcome::Refused, 400, "not_signed", blamesPlan)) << u"new, copy"_s;
    QTest::newRow("another console's: our signature refused")
        << imported(row(Outcome::Refused, 401, "not_signed")) << u"new, copy"_s;
    QTest::newRow("another console's session, not verified here")
        << imported(row(Outcome::Verified, 200, "verified")) << u"new, copy"_s;
    QTest::newRow("another console's session, verified here")
        << imported(row(Outcome::Verified, 200, "verified"), u"2017"_s) << u"hand off, new, copy"_s;
}

void tst_Remedy::whatIsOffered()
{
    QFETCH(Row, about);
    QTEST(offered(about), "remedies");
}

void tst_Remedy::noRemedyIsOfferedTwice()
{
    for (const Outcome outcome : { Outcome::Verified, Outcome::Refused, Outcome::Unverified,
             Outcome::Unreachable, Outcome::Unknown }) {
        for (const int status : { 0, 200, 400, 401, 429, 503 }) {
            for (const char *code : { "verified", "not_signed", "probe", "bad_signature", "" }) {
                const auto list = attempt::remedies(
                    row(outcome, status, code, blamesPlan), eightInTheEveningMs);
                QVERIFY(!list.isEmpty());
                for (const Remedy remedy : list)
                    QCOMPARE(list.count(remedy), 1);
            }
        }
    }
}

void tst_Remedy::aRowWithoutBytes()
{
    Row about = row(Outcome::Refused, 429, "not_signed", blamesPlan);
    QCOMPARE(offered(about), u"correct, repeat, new, copy"_s);
    about.responseBytes.clear();
    QCOMPARE(offered(about), u"repeat, new, copy"_s);
    about.requestBytes.clear();
    QCOMPARE(offered(about), u"repeat, copy"_s);
}

void tst_Remedy::aRequestThatCannotBeRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("torn") << QByteArray(R"({"plan_id":12)");
    QTest::newRow("no object") << QByteArray("[]");
    QTest::newRow("no text") << QByteArray("\xff\0", 2);
}

void tst_Remedy::aRequestThatCannotBeRead()
{
    QFETCH(QByteArray, bytes);
    Row about = row(Outcome::Verified, 200, "verified");
    about.requestBytes = bytes;
    QCOMPARE(offered(about), u"hand off, copy"_s);
}

void tst_Remedy::expiry_data()
{
    QTest::addColumn<Row>("about");
    QTest::addColumn<QString>("expired");
    QTest::addColumn<QString>("remedies");
    const Row verified = row(Outcome::Verified, 200, "verified");
    const Row unknown = row(Outcome::Unknown);
    QTest::newRow("a session that is over") << verified << earlier << u"new, copy"_s;
    QTest::newRow("a session that is over this moment")
        << verified << u"2026-11-23T20:00:00+08:00"_s << u"new, copy"_s;
    QTest::newRow("a session without expiry") << verified << QString() << u"hand off, new, copy"_s;
    QTest::newRow("nobody knows, and it is too late") << unknown << earlier << u"new"_s;
    QTest::newRow("nobody knows, without expiry") << unknown << QString() << u"repeat, new"_s;
    QTest::newRow("unverified, and it is too late")
        << row(Outcome::Unverified, 200, "not_signed") << earlier << u"check, new, copy"_s;
    QTest::newRow("too many at once, and it is too late")
        << row(Outcome::Refused, 429, "not_signed") << earlier << u"new, copy"_s;
}

void tst_Remedy::expiry()
{
    QFETCH(Row, about);
    QFETCH(QString, expired);
    about.expiredTime = expired;
    QTEST(offered(about), "remedies");
}

QTEST_GUILESS_MAIN(tst_Remedy)
#include "tst_remedy.moc"
