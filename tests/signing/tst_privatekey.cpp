#include "signing/crypto.h"
#include "signing/key.h"
#include "signing/keyforms.h"
#include "support/warnings.h"

#include <QTest>

Q_DECLARE_METATYPE(KeyForms::Form)

namespace {

const QByteArray message = QByteArrayLiteral("POST\n/v3/x\n1\nN\n{\"name\":\"张三\"}\n");

} // namespace

class TestPrivateKey final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_expected = m_forms.keys().signature(m_forms.pem(), message); }
    void init() { support::failOnWarnings(); }

    void signsAsOpensslDoes_data()
    {
        QTest::addColumn<KeyForms::Form>("form");
        for (const auto &forms : { m_forms.plain(), m_forms.encrypted(), m_forms.pkcs12() }) {
            for (const KeyForms::Form &form : forms)
                QTest::newRow(form.name) << form;
        }
        QTest::newRow(".p12 without certificate") << KeyForms::Form { "",
            m_forms.openssl("pkcs12 -export -nocerts -inkey key.pem -passout pass:abcd"), "abcd" };
    }
    void signsAsOpensslDoes()
    {
        QFETCH(KeyForms::Form, form);
        auto key = signing::readPrivateKey(form.bytes, base::Secret(QByteArray(form.passphrase)));
        QVERIFY2(key.has_value(), key ? "" : signing::name(key.error().code).data());
        QCOMPARE(key->sign(message).toHex(), m_expected.toHex());
        QCOMPARE(key->sign(message), m_expected); // a key that has signed signs again
    }

    void itsCertificateIsFound_data()
    {
        QTest::addColumn<KeyForms::Form>("form");
        for (const KeyForms::Form &form : m_forms.pkcs12())
            QTest::newRow(form.name) << form;
        const QByteArray key = m_forms.keys().read(QStringLiteral("key.pem"));
        const QByteArray certificate = m_forms.keys().read(QStringLiteral("cert.pem"));
        m_forms.keys().makeCertificate(QStringLiteral("foreign.pem"),
            m_forms.keys().makeRsaKey(QStringLiteral("foreign_key.pem")), QStringLiteral("0A01"));
        const QByteArray foreign = m_forms.keys().read(QStringLiteral("foreign.pem"));
        QTest::newRow("PEM before its certificate") << KeyForms::Form { "", key + certificate };
        QTest::newRow("PEM between another key's certificate and its own")
            << KeyForms::Form { "", foreign + key + certificate };
    }
    void itsCertificateIsFound()
    {
        QFETCH(KeyForms::Form, form);
        auto key = signing::readPrivateKey(form.bytes, base::Secret(QByteArray(form.passphrase)));
        QVERIFY(key.has_value());
        QVERIFY(key->certificate().has_value());
        QCOMPARE(key->certificate()->serial, QLatin1String(KeyForms::serial));
        QCOMPARE(key->certificate()->fingerprint, key->fingerprint());
    }

    void withoutCertificateNoneIsMadeUp_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray key = m_forms.keys().read(QStringLiteral("key.pem"));
        QTest::newRow("a key alone") << key;
        QTest::newRow("a key with another key's certificate")
            << key + m_forms.keys().read(QStringLiteral("foreign.pem"));
    }
    void withoutCertificateNoneIsMadeUp()
    {
        QFETCH(QByteArray, bytes);
        const auto key = signing::readPrivateKey(bytes, {});
        QVERIFY(key.has_value());
        QVERIFY(!key->certificate().has_value());
    }

    void sizeAndFingerprint()
    {
        const auto key = signing::readPrivateKey(m_forms.plain().constFirst().bytes, {});
        QVERIFY(key.has_value());
        QCOMPARE(key->bits(), 2048);
        QCOMPARE(key->fingerprint().toHex(), m_forms.keys().fingerprint(m_forms.pem()).toHex());
    }

    void emptyAndLargeMessages()
    {
        auto key = signing::readPrivateKey(m_forms.plain().constFirst().bytes, {});
        QVERIFY(key.has_value());
        for (const QByteArray &text : { QByteArray(), QByteArray(1'000'000, 'x') })
            QCOMPARE(key->sign(text), m_forms.keys().signature(m_forms.pem(), text));
    }

private:
    signing::Crypto m_crypto;
    KeyForms m_forms;
    QByteArray m_expected;
};

QTEST_GUILESS_MAIN(TestPrivateKey)
#include "tst_privatekey.moc"
