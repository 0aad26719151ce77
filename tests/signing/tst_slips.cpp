#include "signing/crypto.h"
#include "signing/slips.h"
#include "support/testkeys.h"
#include "support/warnings.h"

#include <QSet>
#include <QTest>

#include <ctime>
#include <limits>
#include <optional>

using namespace Qt::StringLiterals;
using signing::findSlips;
using signing::SentRequest;
using signing::SignatureFit;
using signing::Slip;
using signing::SlipFinding;

namespace {

using Slips = QList<Slip>;

const QByteArray post = "POST";
const QByteArray path = "/v3/global/papay/contracts/app-pre-entrust-sign";
const QByteArray stamp = "1722850421";
const QByteArray nonce = "593BEC0C930BF1AFEB40B4A08C8FB242";
const QByteArray body = "{\"plan_id\":123,\"appid\":\"wxcbda96de0b165486\",\"user_display_name\":"
                        "\"张三\",\"success_notify_url\":\"https://shop.example/a?b\"}";

/// Written here once more, so that nothing of ours puts the text together.
QByteArray lines(const QByteArrayList &five) { return five.join('\n') + '\n'; }

QByteArray signedWith(const QByteArray &sentBody)
{
    return lines({ post, path, stamp, nonce, sentBody });
}

SentRequest sent(const QByteArray &withBody = body)
{
    return {
        .method = post, .urlLine = path, .timestamp = stamp, .nonce = nonce, .body = withBody
    };
}

SentRequest sentTo(const QByteArray &method, const QByteArray &url)
{
    return { .method = method, .urlLine = url, .timestamp = stamp, .nonce = nonce, .body = {} };
}

#ifdef __SANITIZE_ADDRESS__
constexpr qint64 mostMs = 500; // what sanitizers watch takes several times as long
#else
constexpr qint64 mostMs = 50;
#endif

/// Of the processor's, whatever else the machine does.
qint64 threadMs()
{
    timespec spent {};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
    return spent.tv_sec * 1000 + spent.tv_nsec / 1'000'000;
}

} // namespace

/// Signatures by the openssl program, each with a slip.
class TestSlips final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init() { support::failOnWarnings(); }
    void namesTheSlip_data();
    void namesTheSlip();
    void namesTheSlipOfTheDigest_data();
    void namesTheSlipOfTheDigest();
    void fits();
    void claimsNothing_data();
    void claimsNothing();
    void isBounded_data();
    void isBounded();
    void hasANameForEach();

private:
    [[nodiscard]] QByteArray signature(const QByteArray &text, const QString &digest = u"-sha256"_s,
        const QStringList &more = {}) const
    {
        return m_files.openssl(
            QStringList { u"dgst"_s, digest, u"-sign"_s, u"key.pem"_s } + more, text);
    }
    [[nodiscard]] QByteArray digest(const QByteArray &text) const
    {
        return m_files.openssl({ u"dgst"_s, u"-sha256"_s, u"-binary"_s }, text);
    }
    [[nodiscard]] SlipFinding find(const SentRequest &request, const QByteArray &signature) const
    {
        return findSlips(request, signature, *m_key, { "127.0.0.1:8080" });
    }

    signing::Crypto m_crypto;
    support::TestKeys m_files;
    std::optional<signing::PublicKey> m_key;
};

void TestSlips::initTestCase()
{
    m_files.makeRsaKey(u"key.pem"_s);
    m_files.makeRsaKey(u"other.pem"_s);
    m_files.makeCertificate(u"cert.pem"_s, u"key.pem"_s, u"0A01"_s);
    auto key = signing::readPublicKey(m_files.read(u"cert.pem"_s));
    QVERIFY(key.has_value());
    m_key = std::move(*key);
}

void TestSlips::namesTheSlip_data()
{
    QTest::addColumn<SentRequest>("request");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Slips>("slips");
    const auto row = [](const char *name, const SentRequest &request, const QByteArray &text,
                         const Slips &slips) { QTest::newRow(name) << request << text << slips; };

    row("no last newline", sent(), signedWith(body).chopped(1), { Slip::NoLastNewline });
    row("the body's last newline was not signed", sent(body + '\n'), signedWith(body),
        { Slip::NoLastNewline });
    row("a newline too many", sent(), signedWith(body) + '\n', { Slip::NewlineTooMany });
    row("lines that end in CRLF", sent(), signedWith(body).replace("\n", "\r\n"),
        { Slip::LinesEndInCrLf });

    const auto head = [](const QByteArray &method, const QByteArray &url) {
        return lines({ method, url, stamp, nonce, body });
    };
    row("a lower-case method", sent(), head("post", path), { Slip::LowerCaseMethod });
    row("GET for POST", sent(), head("GET", path), { Slip::OtherMethod });
    row("POST for GET", sentTo("GET", path), lines({ post, path, stamp, nonce, "" }),
        { Slip::OtherMethod });
    row("the whole URL", sent(), head(post, "https://apihk.mch.weixin.qq.com" + path),
        { Slip::HostInUrl });
    row("host and path", sent(), head(post, "apihk.mch.weixin.qq.com" + path), { Slip::HostInUrl });
    row("the sandbox's whole URL", sent(), head(post, "http://127.0.0.1:8080" + path),
        { Slip::HostInUrl });
    row("the path without /v3", sent(), head(post, path.mid(3)), { Slip::VersionMissing });
    row("a doubled slash", sent(), head(post, '/' + path), { Slip::DoubledSlash });
    row("the mainland's path", sent(), head(post, "/v3/papay/contracts/app-pre-entrust-sign"),
        { Slip::MainlandPath });
    row("without its query", sentTo("GET", "/v3/global/papay/contracts/1?appid=wx1"),
        lines({ "GET", "/v3/global/papay/contracts/1", stamp, nonce, "" }), { Slip::QueryMissing });
    row("the URL decoded", sentTo("GET", "/v3/global/x?name=%E5%BC%A0"),
        lines({ "GET", "/v3/global/x?name=张", stamp, nonce, "" }), { Slip::UrlDecoded });

    SentRequest inMilliseconds = sent();
    inMilliseconds.timestamp = "1722850421987";
    row("seconds, though milliseconds were sent", inMilliseconds, signedWith(body),
        { Slip::TimestampInSeconds });
    row("milliseconds", sent(), lines({ post, path, "1722850421987", nonce, body }),
        { Slip::TimestampInMilliseconds });
    row("the nonce in lower case", sent(), lines({ post, path, stamp, nonce.toLower(), body }),
        { Slip::NonceInOtherCase });
    SentRequest lowNonce = sent();
    lowNonce.nonce = nonce.toLower();
    row("the nonce in upper case", lowNonce, signedWith(body), { Slip::NonceInOtherCase });

    row("no body", sent(), signedWith({}), { Slip::BodyMissing });
    row("the body trimmed", sent("  " + body + "\r\n"), signedWith(body), { Slip::BodyTrimmed });
    const QByteArray sorted
        = "{\"appid\":\"wxcbda96de0b165486\",\"plan_id\":123,\"success_notify_url\":"
          "\"https://shop.example/a?b\",\"user_display_name\":\"张三\"}";
    row("members sorted", sent(), signedWith(sorted), { Slip::MembersSorted });
    const QByteArray phpSlashes = QByteArray(body).replace("/", "\\/");
    row("slashes escaped", sent(), signedWith(phpSlashes), { Slip::SlashesEscaped });
    row("slashes unescaped", sent(phpSlashes), signedWith(body), { Slip::SlashesUnescaped });
    const QByteArray ascii = QByteArray(body).replace("张三", "\\u5f20\\u4e09");
    const QByteArray upper = QByteArray(body).replace("张三", "\\u5F20\\u4E09");
    row("non-ASCII escaped", sent(), signedWith(ascii), { Slip::NonAsciiEscaped });
    row("non-ASCII escaped in upper case", sent(), signedWith(upper), { Slip::NonAsciiEscaped });
    row("non-ASCII unescaped", sent(ascii), signedWith(body), { Slip::NonAsciiUnescaped });
    const QByteArray html = R"({"a":"<b>&","c":"\\u5f20"})";
    row("HTML escaped", sent(html), signedWith(R"({"a":"\u003cb\u003e\u0026","c":"\\u5f20"})"),
        { Slip::HtmlEscaped });

    const QByteArray spaced = QByteArray(body).replace("\":", "\": ").replace(",\"", ", \"");
    const QByteArray indent2 = "{\n  \"a\": [\n    1,\n    {}\n  ],\n  \"b\": \"x: {,}\"\n}";
    const QByteArray compact = "{\"a\":[1,{}],\"b\":\"x: {,}\"}";
    row("spaced", sent(), signedWith(spaced), { Slip::BodySpaced });
    row("compact", sent(spaced), signedWith(body), { Slip::BodyCompact });
    row("compact, though indented", sent(indent2), signedWith(compact), { Slip::BodyCompact });
    row("indented by 2", sent(compact), signedWith(indent2), { Slip::BodyIndented });
    const QByteArray indent4 = QByteArray(indent2).replace("  ", "    ");
    row("indented by 4", sent(compact), signedWith(indent4), { Slip::BodyIndented });
    row("indented by tabs", sent(compact), signedWith(QByteArray(indent2).replace("  ", "\t")),
        { Slip::BodyIndented });

    const QByteArray gbk = QByteArray(body).replace("张三", "\xD5\xC5\xC8\xFD");
    row("in GBK", sent(), signedWith(gbk), { Slip::BodyInGbk });
    row("in UTF-8, though sent in GBK", sent(gbk), signedWith(body), { Slip::BodyInUtf8 });
    const QByteArray windows = QByteArray(indent2).replace("\n", "\r\n");
    row("a body of CRLF lines", sent(indent2), signedWith(windows), { Slip::BodyLinesEndInCrLf });
    row("a body of LF lines", sent(windows), signedWith(indent2), { Slip::BodyLinesEndInLf });

    row("as PHP serialises", sent(), signedWith(QByteArray(ascii).replace("/", "\\/")),
        { Slip::SlashesEscaped, Slip::NonAsciiEscaped });
    row("as Python serialises", sent(),
        signedWith(QByteArray(spaced).replace("张三", "\\u5f20\\u4e09")),
        { Slip::NonAsciiEscaped, Slip::BodySpaced });
    row("a lower-case method and no last newline", sent(), head("post", path).chopped(1),
        { Slip::NoLastNewline, Slip::LowerCaseMethod });
    row("three at once", sent(), lines({ "post", path.mid(3), stamp, nonce, sorted }),
        { Slip::MembersSorted, Slip::LowerCaseMethod, Slip::VersionMissing });
}

void TestSlips::namesTheSlip()
{
    QFETCH(SentRequest, request);
    QFETCH(QByteArray, text);
    QFETCH(Slips, slips);
    const SlipFinding finding = find(request, signature(text));
    QCOMPARE(finding.slips, slips);
    QCOMPARE(finding.fit, SignatureFit::Slipped);
    QCOMPARE(finding.signedText, text);
}

void TestSlips::namesTheSlipOfTheDigest_data()
{
    QTest::addColumn<QByteArray>("signature");
    QTest::addColumn<Slips>("slips");
    const QByteArray text = signedWith(body);
    const QStringList pss { u"-sigopt"_s, u"rsa_padding_mode:pss"_s };
    const QStringList longSalt { u"-sigopt"_s, u"rsa_pss_saltlen:32"_s };
    QTest::newRow("MD5") << signature(text, u"-md5"_s) << Slips { Slip::Md5 };
    QTest::newRow("SHA-1") << signature(text, u"-sha1"_s) << Slips { Slip::Sha1 };
    QTest::newRow("SHA-512") << signature(text, u"-sha512"_s) << Slips { Slip::Sha512 };
    QTest::newRow("PSS") << signature(text, u"-sha256"_s, pss) << Slips { Slip::Pss };
    QTest::newRow("PSS with a salt of 32 bytes")
        << signature(text, u"-sha256"_s, pss + longSalt) << Slips { Slip::Pss };
    QTest::newRow("hashed twice") << signature(digest(text)) << Slips { Slip::HashedTwice };
    QTest::newRow("a digest in hex")
        << signature(digest(text).toHex()) << Slips { Slip::HexDigest };
    QTest::newRow("a digest in upper-case hex")
        << signature(digest(text).toHex().toUpper()) << Slips { Slip::HexDigest };
    const QByteArray bare
        = m_files.openssl({ u"pkeyutl"_s, u"-sign"_s, u"-inkey"_s, u"key.pem"_s }, digest(text));
    QTest::newRow("a bare digest") << bare << Slips { Slip::BareDigest };
    QTest::newRow("SHA-1 without the last newline")
        << signature(text.chopped(1), u"-sha1"_s) << Slips { Slip::Sha1, Slip::NoLastNewline };
    QTest::newRow("PSS of a lower-case method")
        << signature(QByteArray(text).replace("POST", "post"), u"-sha256"_s, pss)
        << Slips { Slip::Pss, Slip::LowerCaseMethod };
}

void TestSlips::namesTheSlipOfTheDigest()
{
    QFETCH(QByteArray, signature);
    const SlipFinding finding = find(sent(), signature);
    QTEST(finding.slips, "slips");
    QCOMPARE(finding.fit, SignatureFit::Slipped);
}

void TestSlips::fits()
{
    for (const SentRequest &request : { sent(), sent(body + '\n'), sent(" [] ") }) {
        const SlipFinding finding = find(request, signature(signedWith(request.body)));
        QCOMPARE(finding.fit, SignatureFit::Fits);
        QCOMPARE(finding.slips, Slips());
        QCOMPARE(finding.signedText, signedWith(request.body));
    }
}

void TestSlips::claimsNothing_data()
{
    QTest::addColumn<QByteArray>("signature");
    QTest::addColumn<SignatureFit>("fit");
    const QByteArray text = signedWith(body);
    const QByteArray good = signature(text);
    QTest::newRow("another text") << signature(signedWith("{}")) << SignatureFit::OtherText;
    QTest::newRow("another digest") << signature(text, u"-sha384"_s) << SignatureFit::OtherText;
    QTest::newRow("another key") << m_files.signature(u"other.pem"_s, text)
                                 << SignatureFit::OtherKey;
    QTest::newRow("a broken signature")
        << QByteArray(good).replace(9, 1, "!!") << SignatureFit::OtherKey;
    QTest::newRow("no signature") << QByteArray() << SignatureFit::OtherKey;
    QTest::newRow("a long signature") << good.repeated(100) << SignatureFit::OtherKey;
}

void TestSlips::claimsNothing()
{
    QFETCH(QByteArray, signature);
    const SlipFinding finding = find(sent(), signature);
    QTEST(finding.fit, "fit");
    QCOMPARE(finding.slips, Slips());
    QCOMPARE(finding.signedText, QByteArray());
}

void TestSlips::isBounded_data()
{
    QTest::addColumn<QByteArray>("sentBody");
    const QByteArray member = "\"name\":\"张三/<x>\",";
    const auto object = [&](qsizetype size) {
        return QByteArray("{" + member.repeated(size / member.size()) + "\"b\":1}");
    };
    QTest::newRow("the example") << body;
    QTest::newRow("4 KiB") << object(4096);
    QTest::newRow("64 KiB") << object(65000);
    QTest::newRow("1 MiB") << object(1024 * 1024);
    QTest::newRow("64 KiB of brackets") << QByteArray(65000, '[');
    QTest::newRow("as deep as is tried") << QByteArray(
        QByteArray(31, '[') + QByteArray("[],").repeated(20000) + "[]" + QByteArray(31, ']'));
    QTest::newRow("escapes without end") << QByteArray("{\"\\u5").repeated(10000);
    QTest::newRow("no text at all") << QByteArray(65000, '\xFF');
}

void TestSlips::isBounded()
{
    QFETCH(QByteArray, sentBody);
    const QByteArray foreign = signature("something else");
    qint64 best = std::numeric_limits<qint64>::max();
    for (int i = 0; i < 3; ++i) {
        const qint64 start = threadMs();
        QCOMPARE(find(sent(sentBody), foreign).fit, SignatureFit::OtherText);
        best = std::min(best, threadMs() - start);
    }
    QVERIFY2(best <= mostMs, qPrintable(QString::number(best) + u" ms"_s));
    QCOMPARE(find(sent(sentBody), signature(signedWith(sentBody).chopped(1))).slips,
        Slips { Slip::NoLastNewline });
    const QByteArray last = lines({ post, path, stamp, nonce.toLower(), sentBody });
    QCOMPARE(find(sent(sentBody), signature(last)).slips, Slips { Slip::NonceInOtherCase });
}

void TestSlips::hasANameForEach()
{
    QCOMPARE(name(Slip::NoLastNewline), "no_last_newline"_L1);
    QCOMPARE(name(Slip::LinesEndInCrLf), "lines_end_in_crlf"_L1);
    QSet<QString> names;
    const int count = int(Slip::BareDigest) + 1;
    for (int i = 0; i < count; ++i)
        names.insert(name(Slip(i)));
    QCOMPARE(names.size(), count);
}

QTEST_GUILESS_MAIN(TestSlips)
#include "tst_slips.moc"
