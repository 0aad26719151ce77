#include "platform/healthline.h"
#include "platform/livehealth.h"
#include "support/warnings.h"
#include "words/health.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using platform::Check;
using platform::HealthLine;
using platform::Level;
using platform::Verdict;
using signing::KeyErrorCode;

/// What the health check says of what it found: no key, no network.
class tst_HealthLine : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void aSoundProfileIsGreen();
    void whatIsSaid_data();
    void whatIsSaid();
    void whatTheCallTells_data();
    void whatTheCallTells();
    void everyLineHasItsWords();
    void namesAreStable();
};

namespace {

constexpr qint64 nowMs = 1'722'850'421'000;
const QString serial = u"F08B07E79B8269FEC3D5D3E6AB8ED163A6A380DB"_s;
const QString platformSerial = u"5157F09EFDC096DE15EBE81A47057A7232F1B8E1"_s;
const QString publicKeyId = u"PUB_KEY_ID_0114232134912410000000000000"_s;

QDateTime inDays(int days) { return QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC).addDays(days); }

/// A live merchant with everything in order.
struct Shop {
    profile::Profile profile;
    signing::IdentityReport report;
    int apiV3KeyLength = 32;

    Shop()
        : report { signing::KeyFacts { 2048, "key", serial, certificate() }, {} }
    {
        profile.environment = base::Environment::Live;
        profile.accessPoint = profile::hongKongAccessPoint;
        profile.identity.mchid = u"1900000001"_s;
        profile.identity.serial = serial;
        profile.identity.keyFile = u"/keys/apiclient_key.pem"_s;
        profile.identity.certificateFile = u"/keys/apiclient_cert.pem"_s;
        addPlatform(platformSerial, 1000);
    }
    static signing::CertificateFacts certificate()
    {
        return { .serial = serial,
            .subjectName = u"1900000001"_s,
            .organisation = u"Shop"_s,
            .issuerName = u"Tenpay.com Root CA"_s,
            .validFrom = inDays(-100),
            .validUntil = inDays(100),
            .bits = 2048,
            .fingerprint = "key" };
    }
    signing::CertificateFacts &own() { return *report.key->certificate; }
    void addPlatform(const QString &id, int days, const QByteArray &fingerprint = "platform")
    {
        signing::CertificateFacts facts = certificate();
        facts.serial = id;
        facts.subjectName = u"Tenpay.com sign"_s;
        facts.validUntil = inDays(days);
        facts.fingerprint = fingerprint;
        report.verifyKeys.append({ { id, u"/keys/platform.pem"_s },
            signing::VerifyKeyFacts { id, 2048, fingerprint, facts } });
    }
    void usePublicKey()
    {
        report.verifyKeys = { { { publicKeyId, u"/keys/pub_key.pem"_s },
            signing::VerifyKeyFacts { publicKeyId, 2048, "public", {} } } };
        profile.identity.verifyKeys = { { publicKeyId, u"/keys/pub_key.pem"_s } };
    }
    void fail(KeyErrorCode code, const QString &file = {}, const QString &found = {})
    {
        report.key
            = tl::make_unexpected(signing::KeyError { .code = code, .file = file, .found = found });
    }
    [[nodiscard]] QList<HealthLine> lines() const
    {
        return platform::localLines(profile, report, apiV3KeyLength, nowMs);
    }
};

/// `check: level verdict` of each line that is not green.
QStringList notGreen(const QList<HealthLine> &lines)
{
    QStringList texts;
    for (const HealthLine &line : lines) {
        if (line.level != Level::Green)
            texts.append(name(line.check) + u": "_s + name(line.level) + u' ' + name(line.verdict));
    }
    return texts;
}

} // namespace

void tst_HealthLine::aSoundProfileIsGreen()
{
    const QList<HealthLine> lines = Shop().lines();
    QCOMPARE(notGreen(lines), QStringList());
    QCOMPARE(platform::worst(lines), Level::Green);
    QCOMPARE(lines.size(), 9);
    for (int at = 0; at < lines.size(); ++at)
        QCOMPARE(int(lines.at(at).check), at); // each once, in order
}

void tst_HealthLine::whatIsSaid_data()
{
    using Change = std::function<void(Shop &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QStringList &expected, const Change &change) {
        QTest::newRow(name) << change << expected;
    };
    const QStringList behindTheKey { u"certificate: skipped not_looked_at"_s,
        u"serial: skipped not_looked_at"_s, u"merchant_number: skipped not_looked_at"_s,
        u"validity: skipped not_looked_at"_s, u"environment: skipped not_looked_at"_s };

    row("a key that cannot be opened", QStringList { u"key: red key_unusable"_s } + behindTheKey,
        [](Shop &shop) { shop.fail(KeyErrorCode::PassphraseNeeded); });
    row("a short key", QStringList { u"key: red key_unusable"_s } + behindTheKey,
        [](Shop &shop) { shop.fail(KeyErrorCode::TooShort); });
    row("a key file that is gone", QStringList { u"key: red key_unusable"_s } + behindTheKey,
        [](Shop &shop) { shop.fail(KeyErrorCode::FileMissing, u"/keys/apiclient_key.pem"_s); });
    row("a certificate file that is gone",
        QStringList { u"certificate: red key_unusable"_s } + behindTheKey.mid(1),
        [](Shop &shop) { shop.fail(KeyErrorCode::FileMissing, u"/keys/apiclient_cert.pem"_s); });
    row("a certificate of another key, told by the signer",
        QStringList { u"certificate: red certificate_of_other_key"_s } + behindTheKey.mid(1),
        [](Shop &shop) { shop.fail(KeyErrorCode::CertificateMismatch); });
    row("a certificate of another key", { u"certificate: red certificate_of_other_key"_s },
        [](Shop &shop) { shop.own().fingerprint = "another"; });
    row("no certificate",
        QStringList { u"certificate: amber no_certificate"_s } + behindTheKey.mid(1),
        [](Shop &shop) { shop.report.key->certificate.reset(); });
    row("neither certificate nor serial",
        QStringList { u"certificate: amber no_certificate"_s, u"serial: red key_unusable"_s }
            + behindTheKey.mid(2),
        [](Shop &shop) { shop.fail(KeyErrorCode::SerialMissing); });
    row("another serial", { u"serial: red serial_of_other_certificate"_s },
        [](Shop &shop) { shop.profile.identity.serial = platformSerial; });
    row("the same serial in other letters", {},
        [](Shop &shop) { shop.profile.identity.serial = u"0x"_s + serial.toLower(); });
    row("no serial but the certificate's", {},
        [](Shop &shop) { shop.profile.identity.serial.clear(); });
    row("another serial, told by the signer",
        QStringList {
            u"certificate: skipped not_looked_at"_s, u"serial: red serial_of_other_certificate"_s }
            + behindTheKey.mid(2),
        [](Shop &shop) { shop.fail(KeyErrorCode::SerialMismatch, {}, platformSerial); });
    row("another merchant", { u"merchant_number: red other_merchant"_s },
        [](Shop &shop) { shop.own().subjectName = u"1900000002"_s; });
    row("no merchant in the subject", { u"merchant_number: amber no_merchant_in_subject"_s },
        [](Shop &shop) { shop.own().subjectName = u"Shop Ltd"_s; });

    const auto until = [&row](const char *name, int days, const char *expected) {
        const QString verdict = QString::fromLatin1(expected);
        row(name, verdict.isEmpty() ? QStringList() : QStringList { u"validity: "_s + verdict },
            [days](Shop &shop) { shop.own().validUntil = inDays(days); });
    };
    until("expired yesterday", -1, "red expired");
    until("expires at this moment", 0, "red expired");
    until("7 days left", 7, "red expires_soon");
    until("8 days left", 8, "amber expires_soon");
    until("60 days left", 60, "amber expires_soon");
    until("61 days left", 61, "");
    row("not valid before tomorrow", { u"validity: red not_yet_valid"_s },
        [](Shop &shop) { shop.own().validFrom = inDays(1); });

    row("a sandbox identity in a live profile", { u"environment: red sandbox_identity_in_live"_s },
        [](Shop &shop) { shop.own().issuerName = base::sandboxAuthority; });
    row("a sandbox identity in a live profile, told by the signer",
        QStringList { u"certificate: skipped not_looked_at"_s, u"serial: skipped not_looked_at"_s,
            u"merchant_number: skipped not_looked_at"_s, u"validity: skipped not_looked_at"_s,
            u"environment: red sandbox_identity_in_live"_s },
        [](Shop &shop) { shop.fail(KeyErrorCode::RefusedIssuer); });
    row("a merchant's identity in a sandbox profile",
        { u"environment: amber merchant_identity_in_sandbox"_s },
        [](Shop &shop) { shop.profile.environment = base::Environment::Sandbox; });

    const QString noValidity = u"platform_validity: skipped not_looked_at"_s;
    row("no platform key, but they can be fetched",
        { u"platform_keys: amber no_platform_keys"_s, noValidity },
        [](Shop &shop) { shop.report.verifyKeys.clear(); });
    row("no platform key and no way to one",
        { u"platform_keys: red no_platform_keys"_s, noValidity,
            u"apiv3_key: amber apiv3_key_missing"_s },
        [](Shop &shop) {
            shop.report.verifyKeys.clear();
            shop.apiV3KeyLength = 0;
        });
    row("a platform certificate that cannot be read",
        { u"platform_keys: red platform_key_unusable"_s, noValidity }, [](Shop &shop) {
            shop.report.verifyKeys.first().facts
                = tl::make_unexpected(signing::KeyError { .code = KeyErrorCode::NotAVerifyKey });
        });
    row("two that cannot be read are two lines",
        { u"platform_keys: red platform_key_unusable"_s,
            u"platform_keys: red platform_key_unusable"_s, noValidity },
        [](Shop &shop) {
            shop.addPlatform(u"0A"_s, 100);
            for (auto &key : shop.report.verifyKeys)
                key.facts
                    = tl::make_unexpected(signing::KeyError { .code = KeyErrorCode::FileMissing });
        });
    row("the merchant's certificate as the platform's",
        { u"platform_keys: red platform_key_is_merchants"_s },
        [](Shop &shop) { shop.addPlatform(serial, 100, "other"); });
    row("the merchant's key under another serial as the platform's",
        { u"platform_keys: red platform_key_is_merchants"_s },
        [](Shop &shop) { shop.addPlatform(u"0A"_s, 100, "key"); });
    row("the only platform certificate expired", { u"platform_validity: red expired"_s },
        [](Shop &shop) {
            shop.report.verifyKeys.clear();
            shop.addPlatform(platformSerial, -1);
        });
    row("an old platform certificate beside a new one", { u"platform_validity: amber expired"_s },
        [](Shop &shop) { shop.addPlatform(u"0A"_s, -1); });
    row("a platform certificate with 3 days left beside a new one",
        { u"platform_validity: amber expires_soon"_s },
        [](Shop &shop) { shop.addPlatform(u"0A"_s, 3); });

    row("public-key mode", {}, [](Shop &shop) { shop.usePublicKey(); });
    row("public-key mode without an APIv3 key", {}, [](Shop &shop) {
        shop.usePublicKey();
        shop.apiV3KeyLength = 0;
    });
    row("an APIv3 key of 31 bytes", { u"apiv3_key: red apiv3_key_length"_s },
        [](Shop &shop) { shop.apiV3KeyLength = 31; });
    row("an APIv3 key of 33 bytes", { u"apiv3_key: red apiv3_key_length"_s },
        [](Shop &shop) { shop.apiV3KeyLength = 33; });
    row("no APIv3 key", { u"apiv3_key: amber apiv3_key_missing"_s },
        [](Shop &shop) { shop.apiV3KeyLength = 0; });
}

void tst_HealthLine::whatIsSaid()
{
    using Change = std::function<void(Shop &)>;
    QFETCH(Change, change);
    QFETCH(QStringList, expected);
    Shop shop;
    change(shop);
    const QList<HealthLine> lines = shop.lines();
    QCOMPARE(notGreen(lines), expected);
    const bool hasRed = expected.join(u' ').contains(u": red "_s);
    QCOMPARE(platform::worst(lines) == Level::Red, hasRed);
    for (const HealthLine &line : lines)
        QVERIFY2(!words::text(line).isEmpty(), name(line.verdict).data());
}

void tst_HealthLine::whatTheCallTells_data()
{
    using Change = std::function<void(Shop &, platform::CertificatesAnswer &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QStringList &expected, const Change &change) {
        QTest::newRow(name) << change << expected;
    };
    const auto failed = [&row](const char *name, platform::RefreshErrorCode code,
                            const QStringList &expected) {
        row(name, expected, [code](Shop &, platform::CertificatesAnswer &answer) {
            answer.certificates = tl::make_unexpected(platform::RefreshError { .code = code });
        });
    };
    const auto off = [&row](const char *name, qint64 seconds, const QStringList &expected) {
        row(name, expected, [seconds](Shop &, platform::CertificatesAnswer &answer) {
            answer.dateMs = answer.receivedMs + seconds * 1000;
        });
    };
    using Code = platform::RefreshErrorCode;
    const QString red = u"live_call: red call_failed"_s;
    row("all is well", {}, [](Shop &, platform::CertificatesAnswer &) {});
    off("59 seconds ahead", 59, {});
    off("a minute behind", -60, { u"clock: amber clock_off"_s });
    off("five minutes ahead", 300, { u"clock: red clock_off"_s });
    off("five minutes behind", -300, { u"clock: red clock_off"_s });
    row("no date", { u"clock: amber no_date"_s },
        [](Shop &, platform::CertificatesAnswer &answer) { answer.dateMs.reset(); });
    failed("refused", Code::Refused, { red });
    failed("another APIv3 key", Code::WrongApiV3Key, { red });
    failed("no APIv3 key", Code::ApiV3KeyNeeded, { u"live_call: amber call_failed"_s });
    failed("a short APIv3 key, told already", Code::ApiV3KeyLength,
        { u"live_call: skipped not_looked_at"_s });
    failed("public keys only", Code::NoCertificates, { u"live_call: amber call_failed"_s });
    row("public keys only, and the profile has one", {},
        [](Shop &shop, platform::CertificatesAnswer &answer) {
            shop.usePublicKey();
            answer.certificates
                = tl::make_unexpected(platform::RefreshError { .code = Code::NoCertificates });
        });
    row("no answer",
        { u"access_point: red unreachable"_s, u"clock: skipped not_looked_at"_s,
            u"live_call: skipped not_looked_at"_s },
        [](Shop &, platform::CertificatesAnswer &answer) {
            answer.call.answer.reset();
            answer.certificates = tl::make_unexpected(platform::RefreshError {
                .code = Code::NoAnswer, .failure = http::Failure::HostNotFound });
        });
    row("not allowed there",
        { u"access_point: skipped not_looked_at"_s, u"clock: skipped not_looked_at"_s, red },
        [](Shop &, platform::CertificatesAnswer &answer) {
            answer.call.answer.reset();
            answer.certificates = tl::make_unexpected(platform::RefreshError {
                .code = Code::NotAllowed, .rail = profile::RailError::LiveTowardsLoopback });
        });
}

void tst_HealthLine::whatTheCallTells()
{
    using Change = std::function<void(Shop &, platform::CertificatesAnswer &)>;
    QFETCH(Change, change);
    QFETCH(QStringList, expected);
    Shop shop;
    platform::CertificatesAnswer answer { .certificates = QList<platform::PlatformCertificate> {},
        .receivedMs = nowMs };
    answer.dateMs = nowMs;
    answer.call.answer = http::HttpAnswer { 200, {}, {} };
    change(shop, answer);
    const auto lines = platform::liveLines(shop.profile, answer, shop.lines());
    QCOMPARE(notGreen(lines), expected);
    QCOMPARE(lines.size(), 3);
    for (const HealthLine &line : lines)
        QVERIFY2(!words::text(line).isEmpty(), name(line.verdict).data());
}

void tst_HealthLine::everyLineHasItsWords()
{
    QStringList titles;
    for (int check = 0; check <= int(Check::LiveCall); ++check) {
        titles.append(words::title(Check(check)));
        const HealthLine good { .check = Check(check) };
        QVERIFY2(!words::text(good).isEmpty(), name(good.check).data());
    }
    QCOMPARE(QSet<QString>(titles.begin(), titles.end()).size(), titles.size());
    for (int code = 0; code <= int(platform::RefreshErrorCode::NotWritten); ++code) {
        const platform::RefreshError error { .code = platform::RefreshErrorCode(code),
            .key = signing::KeyError { .code = KeyErrorCode::PassphraseNeeded },
            .rail = profile::RailError::LiveTowardsLoopback };
        HealthLine line { .check = Check::LiveCall,
            .level = Level::Red,
            .verdict = Verdict::CallFailed,
            .refreshError = error };
        QVERIFY2(!words::text(line).isEmpty(), name(error.code).data());
    }
    HealthLine ahead { .check = Check::Clock, .verdict = Verdict::ClockOff, .seconds = 400 };
    HealthLine behind { .check = Check::Clock, .verdict = Verdict::ClockOff, .seconds = -400 };
    QVERIFY(words::text(ahead).contains(u"ahead"_s));
    QVERIFY(words::text(behind).contains(u"behind"_s));
    QVERIFY(words::text(behind).contains(u"400"_s) && !words::text(behind).contains(u"-400"_s));
}

void tst_HealthLine::namesAreStable()
{
    QStringList names;
    for (int check = 0; check <= int(Check::LiveCall); ++check)
        names.append(name(Check(check)));
    QCOMPARE(names.join(u' '),
        u"key certificate serial merchant_number validity environment platform_keys "
        "platform_validity apiv3_key access_point clock live_call"_s);
    names.clear();
    for (int verdict = 0; verdict <= int(Verdict::NotLookedAt); ++verdict)
        names.append(name(Verdict(verdict)));
    QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), names.size());
}

QTEST_GUILESS_MAIN(tst_HealthLine)
#include "tst_healthline.moc"
