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

    void certificateSerial_data()
    {
        QTest::addColumn<KeyForms::Form>("form");
        for (const KeyForms::Form &form : m_forms.pkcs12())
            QTest::newRow(form.name) << form;
    }
    void certificateSerial()
    {
        QFETCH(KeyForms::Form, form);
        auto key = signing::readPrivateKey(form.bytes, base::Secret(QByteArray(form.passphrase)));
        QVERIFY(key.has_value());
        QCOMPARE(key->certificateSerial(), QLatin1String(KeyForms::serial));
    }

    void withoutCertificateNoSerial()
    {
        const auto key = signing::readPrivateKey(m_forms.plain().constFirst().bytes, {});
        QVERIFY(key.has_value());
        QCOMPARE(key->certificateSerial(), QString());
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
