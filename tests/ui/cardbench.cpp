#include "ui/cardbench.h"

#include "contract/expiry.h"
#include "contract/reply.h"
#include "signing/verify.h"

#include <QTest>

#include <algorithm>

namespace support {

using history::Outcome;
using history::Row;

QString expiryAfter(qint64 ms) { return contract::expiryText(CardBench::nowMs + ms); }

Row cardRow(Outcome outcome, std::optional<int> status, const QByteArray &answer)
{
    Row row;
    row.id = QStringLiteral("0199");
    row.startedMs = CardBench::nowMs - 60'000;
    row.zoneOffsetSeconds = 8 * 3600;
    row.profileId = QStringLiteral("shop");
    row.profileName = QStringLiteral("Shop HK");
    row.mchid = QStringLiteral("1900000001");
    row.baseUri = QStringLiteral("https://apihk.mch.weixin.qq.com/");
    row.outContractCode = QStringLiteral("100001256");
    row.expiredTime = expiryAfter(600'000);
    row.requestBytes = R"({"openid":"ouFhd5X9s9","user_display_name":"张三",)"
                       R"("user_client_ip":"119.145.83.6"})";
    row.outcome = outcome;
    row.httpStatus = status;
    row.responseBytes = answer;
    const contract::Reply reply = contract::parseReply(status.value_or(0), answer);
    row.code = reply.code;
    row.message = reply.message;
    if (status) {
        row.requestId = QStringLiteral("08E68E97CF05-268578704");
        row.verification = QStringLiteral(R"({"code":"%1"})")
                               .arg(outcome == Outcome::Unverified
                                       ? signing::name(signing::VerifyCode::BadSignature)
                                       : signing::name(signing::VerifyCode::Verified));
    }
    if (!status && outcome != Outcome::Pending)
        row.failure = http::name(http::Failure::ConnectionRefused);
    if (outcome == Outcome::Verified)
        row.sessionId = QStringLiteral("201710180325670965");
    return row;
}

Row verifiedRow()
{
    return cardRow(Outcome::Verified, 200, R"({"session_id":"201710180325670965"})");
}

void CardBench::show(const Row &row)
{
    clock.set(nowMs);
    card = std::make_unique<ui::SessionCard>(clock, nullptr);
    card->resize(640, 480);
    card->setCurrentProfile(QStringLiteral("shop"));
    card->showRow(row);
    card->show();
    card->activateWindow();
    if (!QTest::qWaitForWindowActive(card.get()))
        qFatal("The card does not come.");
}

QString CardBench::textOf(const char *name) const
{
    return find(name)->property("text").toString();
}

void CardBench::click(const char *name) const
{
    QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton);
}

QStringList CardBench::buttons() const
{
    QList<QAbstractButton *> shown;
    for (auto *button : find("remedyBar")->findChildren<QAbstractButton *>()) {
        if (button->isVisible())
            shown.append(button);
    }
    std::sort(shown.begin(), shown.end(), [](const QWidget *one, const QWidget *other) {
        return std::pair(one->y(), one->x()) < std::pair(other->y(), other->x());
    });
    QStringList names;
    for (const QAbstractButton *button : shown)
        names.append(button->objectName());
    return names;
}

} // namespace support
