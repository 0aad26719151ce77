#include "sandbox/contracts/madeup.h"

#include <QDateTime>
#include <QRandomGenerator>

namespace sandbox {

namespace {

using contract::Field;

constexpr int contractYears = 10; ///< not known: how long a contract lasts

QDateTime hongKongTime(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::OffsetFromUTC, 8 * 60 * 60);
}

QString randomText(QLatin1String alphabet, int length)
{
    QString text;
    for (int i = 0; i < length; ++i)
        text += alphabet[QRandomGenerator::system()->bounded(int(alphabet.size()))];
    return text;
}

/// Shaped as the documented example, Wx15463511252015071056489715.
QString contractId(qint64 nowMs)
{
    return QString(QLatin1String("Wx")
        + hongKongTime(nowMs).toString(QStringLiteral("yyyyMMddHHmmss"))
        + randomText(QLatin1String("0123456789"), 12));
}

/// Shaped as ouFhd5X9s9WteC3eWRjXV3lea123.
QString madeUpOpenid()
{
    return u'o'
        + randomText(
            QLatin1String("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"), 27);
}

} // namespace

QByteArray sessionId(qint64 nowMs, quint32 tail)
{
    return hongKongTime(nowMs).toString(QStringLiteral("yyyyMMddHHmm")).toLatin1()
        + QByteArray::number(tail).rightJustified(6, '0');
}

SignedContract makeContract(
    const contract::PreSignRequest &request, const QString &mchid, qint64 nowMs)
{
    const bool isInstitution = contract::modeOf(request) == contract::Mode::Institution;
    const auto inMode = [&](bool ofInstitution, Field field) {
        return isInstitution == ofInstitution ? request.value(field) : QString();
    };
    return { .contractId = contractId(nowMs),
        .mchid = mchid,
        .isInstitution = isInstitution,
        .appid = inMode(false, Field::Appid),
        .spAppid = inMode(true, Field::SpAppid),
        .subMchid = inMode(true, Field::SubMchid),
        .subAppid = inMode(true, Field::SubAppid),
        .planId = request.value(Field::PlanId).toLongLong(),
        .outContractCode = request.value(Field::OutContractCode),
        .userDisplayName = request.value(Field::UserDisplayName),
        .openid = request.has(Field::Openid) ? request.value(Field::Openid) : madeUpOpenid(),
        .notifyUrl = request.value(Field::SuccessNotifyUrl),
        .signedMs = nowMs,
        .expiresMs = hongKongTime(nowMs).addYears(contractYears).toMSecsSinceEpoch(),
        .terminationNote = {} };
}

} // namespace sandbox
