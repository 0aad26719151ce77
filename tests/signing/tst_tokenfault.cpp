// What a person is told of the errors that only real tokens make: SoftHSM2 never locks a PIN.
#include "signing/tokenfault.h"
#include "support/warnings.h"

#include <QTest>

using signing::KeyErrorCode;
using signing::TokenFault;

Q_DECLARE_METATYPE(TokenFault)

class TestTokenFault final : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }

    void meaning_data()
    {
        QTest::addColumn<TokenFault>("fault");
        QTest::addColumn<KeyErrorCode>("meaning");
        const auto row = [](const char *name, const TokenFault &fault, KeyErrorCode meaning) {
            QTest::newRow(name) << fault << meaning;
        };
        row("the PIN was asked for again", { .number = 0x01, .pinQuestions = 2 },
            KeyErrorCode::WrongPin);
        row("a PIN too long for any token", { .number = 0x01, .pinQuestions = 1 },
            KeyErrorCode::WrongPin);
        row("CKR_PIN_INCORRECT", { .number = 0xA0, .pinQuestions = 1 }, KeyErrorCode::WrongPin);
        row("CKR_PIN_LEN_RANGE", { .number = 0xA2, .pinQuestions = 1 }, KeyErrorCode::WrongPin);
        row("CKR_PIN_LOCKED", { .number = 0xA4, .pinQuestions = 1 }, KeyErrorCode::PinLocked);
        row("asked again for a PIN that had opened it before",
            { .number = 0x01, .pinQuestions = 2, .isPinGood = true }, KeyErrorCode::TokenFailed);
        row("the token was asked for", { .number = 0x01, .tokenAskedFor = true },
            KeyErrorCode::TokenMissing);
        row("CKR_DEVICE_REMOVED", { .number = 0x32 }, KeyErrorCode::TokenMissing);
        row("CKR_TOKEN_NOT_PRESENT", { .number = 0xE0, .pinQuestions = 1 },
            KeyErrorCode::TokenMissing);
        row("no key was found", { .number = 0x200, .pinQuestions = 1 },
            KeyErrorCode::TokenKeyMissing);
        row("CKR_DEVICE_ERROR", { .number = 0x30, .pinQuestions = 1 }, KeyErrorCode::TokenFailed);
        row("a signature that does not verify", {}, KeyErrorCode::TokenFailed);
    }
    void meaning()
    {
        QFETCH(TokenFault, fault);
        QFETCH(KeyErrorCode, meaning);
        QCOMPARE(signing::name(signing::meaningOf(fault)), signing::name(meaning));
    }
};

QTEST_GUILESS_MAIN(TestTokenFault)
#include "tst_tokenfault.moc"
