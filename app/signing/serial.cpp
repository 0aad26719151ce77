#include "signing/certificate.h"

#include "signing/openssl.h"

#include <openssl/bn.h>

#include <algorithm>

namespace signing {

namespace {

/// A certificate's serial has 20 bytes: 40 hexadecimal digits, or 49 decimal ones.
constexpr qsizetype hexDigits = 40;
constexpr qsizetype decimalDigits = 49;

using Number = std::unique_ptr<BIGNUM, openssl::Release<BN_free>>;

bool isDecimal(const QString &text)
{
    const auto isDigit = [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); };
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isDigit);
}

/// Upper-case hex with an even number of digits, as serials are written.
QString hexOfDecimal(const QString &decimal)
{
    BIGNUM *raw = nullptr;
    BN_dec2bn(&raw, decimal.toLatin1().constData());
    const Number number(raw);
    char *hex = number ? BN_bn2hex(number.get()) : nullptr;
    const QString text = QString::fromLatin1(hex);
    OPENSSL_free(hex);
    return text;
}

/// What stands before the number where `openssl x509 -serial` or `-text` printed it.
QString withoutLabel(const QString &given)
{
    for (const QLatin1String label :
        { QLatin1String("serial="), QLatin1String("Serial Number:") }) {
        if (given.startsWith(label, Qt::CaseInsensitive))
            return given.sliced(label.size());
    }
    return given;
}

QString significant(const QString &serial)
{
    const QString digits = normalisedSerial(serial);
    qsizetype zeros = 0;
    while (zeros < digits.size() && digits[zeros] == QLatin1Char('0'))
        ++zeros;
    return digits.sliced(zeros);
}

} // namespace

QString normalisedSerial(const QString &serial)
{
    const QString given = serial.trimmed();
    if (given.startsWith(QLatin1String("PUB_KEY_ID_")))
        return given;
    QString digits;
    for (const QChar c : withoutLabel(given)) {
        if (c != QLatin1Char(':') && !c.isSpace())
            digits += c.toUpper();
    }
    if (digits.startsWith(QLatin1String("0X")))
        digits.remove(0, 2);
    // Shorter ones could be hexadecimal: only a certificate to compare with can tell.
    if (digits.size() > hexDigits && digits.size() <= decimalDigits && isDecimal(digits))
        return hexOfDecimal(digits);
    return digits;
}

bool sameSerial(const QString &one, const QString &other)
{
    return significant(one) == significant(other);
}

bool namesSerial(const QString &given, const QString &serial)
{
    if (sameSerial(given, serial))
        return true;
    const QString digits = normalisedSerial(given);
    return digits.size() <= decimalDigits && isDecimal(digits)
        && sameSerial(hexOfDecimal(digits), serial);
}

} // namespace signing
