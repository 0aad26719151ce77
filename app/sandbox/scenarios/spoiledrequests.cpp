#include "sandbox/scenarios/spoiledrequests.h"

#include <algorithm>

namespace sandbox::spoiled {

namespace {

constexpr qint64 tenMinutes = 10 * 60;

/// The value of the request's Authorization; null without one.
QByteArray *authorization(Request &request)
{
    const auto found
        = std::find_if(request.headers.begin(), request.headers.end(), [](const auto &header) {
              return header.first.compare("Authorization", Qt::CaseInsensitive) == 0;
          });
    return found == request.headers.end() ? nullptr : &found->second;
}

/// Gives a member of the Authorization another value, made of its own.
template <typename Change>
void changeMember(Request &request, const QByteArray &name, const Change &changed)
{
    QByteArray *value = authorization(request);
    if (!value)
        return;
    const QByteArray opening = name + "=\"";
    const qsizetype found = value->indexOf(opening);
    const qsizetype start = found + opening.size();
    const qsizetype end = found < 0 ? -1 : value->indexOf('"', start);
    if (end < 0)
        return;
    const QByteArray member = value->mid(start, end - start);
    value->replace(start, member.size(), changed(member));
}

/// Other hex digits, as many of them.
QByteArray mirrored(QByteArray hex)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    for (char &digit : hex) {
        const auto value = QByteArray(1, digit).toUInt(nullptr, 16);
        digit = digits[15 - value];
    }
    return hex;
}

} // namespace

void quotesLost(Request &request)
{
    if (QByteArray *value = authorization(request))
        value->replace('"', "");
}

void schemeChanged(Request &request)
{
    if (QByteArray *value = authorization(request))
        value->replace(0, std::max<qsizetype>(value->indexOf(' '), 0), "WECHATPAY2-SM2-WITH-SM3");
}

void timestampOld(Request &request)
{
    changeMember(request, "timestamp", [](const QByteArray &seconds) {
        return QByteArray::number(seconds.toLongLong() - tenMinutes);
    });
}

void serialChanged(Request &request) { changeMember(request, "serial_no", mirrored); }

void signatureChanged(Request &request)
{
    changeMember(request, "signature", [](const QByteArray &base64) {
        QByteArray signature = QByteArray::fromBase64(base64);
        std::reverse(signature.begin(), signature.end());
        return signature.toBase64();
    });
}

void bodyChanged(Request &request) { request.body += ' '; }

} // namespace sandbox::spoiled
