#include "sandbox/conversation.h"
#include "sandbox/keyfiles.h"
#include "sandbox/merchants/merchants.h"
#include "sandbox/published.h"
#include "signing/crypto.h"
#include "support/warnings.h"

#include <QFileInfo>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace support;
using sandbox::Merchants;
using Code = sandbox::MerchantsErrorCode;

/// merchants.json and the files that it names.
class TestMerchants final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void theDefaultIsPutDown();
    void whatIsThereStays();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void aSandboxSaysSoToo();
    void eachMerchantHasItsOwnKeys();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"merchants.json"_s); }

    signing::Crypto m_crypto;
    QTemporaryDir m_keys; ///< making them is what takes time
    std::unique_ptr<QTemporaryDir> m_folder;
    sandbox::Credentials m_credentials;
};

void TestMerchants::initTestCase()
{
    QVERIFY(sandbox::ensureCredentials(m_keys.path(), false).has_value());
}

void TestMerchants::init()
{
    support::failOnWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(copyFolder(m_keys.path(), m_folder->path()));
    m_credentials = sandbox::ensureCredentials(m_folder->path(), false).value();
}

void TestMerchants::theDefaultIsPutDown()
{
    QVERIFY(!QFile::exists(path()));
    const auto merchants = Merchants::open(m_credentials);
    QVERIFY(merchants.has_value());
    QCOMPARE(QFile::permissions(path())
            & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
        QFile::Permissions());
    QVERIFY(contentOf(path()).contains("\"3200000001\""));
    const sandbox::Merchant *merchant = merchants->find("3200000001");
    QVERIFY(merchant != nullptr);
    QCOMPARE(QString::fromLatin1(merchant->certificate->serial), m_credentials.serial);
    QCOMPARE(merchant->apiv3Key.bytes().size(), 32);
    QVERIFY(merchants->find("320000000") == nullptr);
}

void TestMerchants::whatIsThereStays()
{
    const QByteArray text = R"({"merchants": [ {"mchid":"7"} ]})";
    QVERIFY(overwrite(path(), text));
    const auto merchants = Merchants::open(m_credentials);
    QVERIFY(merchants.has_value());
    QVERIFY(merchants->find("7") != nullptr);
    QVERIFY(merchants->find("3200000001") == nullptr);
    QCOMPARE(contentOf(path()), text);
}

void TestMerchants::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Code>("code");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("diagnostic");
    const auto row = [](const char *name, const QByteArray &text, Code code, const QString &file,
                         const QString &member, const QString &diagnostic) {
        QTest::newRow(name) << text << code << file << member << diagnostic;
    };
    const auto entry = [](const QByteArray &members) {
        return QByteArray(R"({"merchants":[{"mchid":"1",)" + members + "}]}");
    };
    const QString own = u"merchants.json"_s;
    row("a text that is no JSON", "x", Code::Invalid, own, {}, u"not_json"_s);
    row("a member of another type", entry(R"("plans":{})"), Code::Invalid, own,
        u"merchants[0].plans"_s, u"wrong_type"_s);
    row("a certificate that is not there", entry(R"("certificate":"lost.pem")"), Code::FileUnusable,
        u"lost.pem"_s, u"merchants[0].certificate"_s, u"key_file_missing"_s);
    row("a key in place of a certificate", entry(R"("certificate":"platform_public_key.pem")"),
        Code::FileUnusable, u"platform_public_key.pem"_s, u"merchants[0].certificate"_s,
        u"not_a_certificate"_s);
    row("an APIv3 key of another length", entry(R"("apiv3_key":"merchant_cert.pem")"),
        Code::FileUnusable, u"merchant_cert.pem"_s, u"merchants[0].apiv3_key"_s, u"not_32_bytes"_s);
}

void TestMerchants::saysWhatIsWrong()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, file);
    QVERIFY(overwrite(path(), text));
    const auto merchants = Merchants::open(m_credentials);
    QVERIFY(!merchants.has_value());
    QTEST(merchants.error().code, "code");
    QCOMPARE(merchants.error().path, m_folder->filePath(file));
    QTEST(merchants.error().member, "member");
    QTEST(merchants.error().diagnostic, "diagnostic");
}

void TestMerchants::aSandboxSaysSoToo()
{
    QVERIFY(overwrite(path(), R"({"merchants":[{"mchid":"1","plans":[true]}]})"));
    FixedClock clock(nowMs);
    const RunningSandbox running({ .folder = m_folder->path() }, clock);
    QVERIFY(running.error().has_value());
    QCOMPARE(running.error()->code, sandbox::StartErrorCode::Credentials);
    QCOMPARE(running.error()->credentials->code, sandbox::CredentialsErrorCode::Damaged);
    QCOMPARE(running.error()->credentials->path, path());
    QCOMPARE(running.error()->credentials->diagnostic, u"merchants[0].plans[0] wrong_type"_s);
}

void TestMerchants::eachMerchantHasItsOwnKeys()
{
    QTemporaryDir others; // another sandbox's merchant, in the same folder under other names
    const auto other = sandbox::ensureCredentials(others.path(), false);
    QVERIFY(other.has_value());
    QVERIFY(QFile::copy(other->merchantCert, m_folder->filePath(u"other.pem"_s)));
    QVERIFY(QFile::copy(other->apiv3Key, m_folder->filePath(u"other_apiv3_key"_s)));
    QVERIFY(overwrite(path(),
        R"({"merchants":[{"mchid":"3200000001","certificate":"merchant_cert.pem",
        "apiv3_key":"apiv3_key"},{"mchid":"1900000002","certificate":"other.pem",
        "apiv3_key":"other_apiv3_key"}]})"));
    Conversation talk(m_folder->path());
    QVERIFY(talk.isUp());
    sandbox::Credentials who = *other;
    who.mchid = u"1900000002"_s;
    Merchant second(who);
    Draft draft = second.draft({}, nowMs);
    get(certificatesPath)(draft);
    Client client(talk.sandbox().port());
    client.send(second.request(draft));
    QTRY_VERIFY(client.hasResponse());
    const Response response = client.take();
    QVERIFY2(response.status == 200, response.body.constData());
    QCOMPARE(published(response, other->apiv3Key).constFirst().certificate,
        contentOf(m_credentials.platformCert));
    QCOMPARE(published(response, m_credentials.apiv3Key).constFirst().certificate, QByteArray());
    const Response first = talk.ask(talk.draft(get(certificatesPath)));
    QCOMPARE(published(first, m_credentials.apiv3Key).constFirst().certificate,
        contentOf(m_credentials.platformCert));

    // One merchant's certificate is none of the other's, whatever the key that signs.
    draft = second.draft({}, nowMs);
    get(certificatesPath)(draft);
    draft.mchid = "3200000001";
    client.send(second.request(draft));
    QTRY_VERIFY(client.hasResponse());
    QCOMPARE(client.take().status, 401);
}

QTEST_GUILESS_MAIN(TestMerchants)
#include "tst_merchants.moc"
