#include "sandbox/notifierworld.h"

#include <algorithm>

using namespace sandbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace support {

QUrl receiver() { return QUrl(u"http://127.0.0.1:9/wechat/notify"_s); }

SignedContract smallContract()
{
    return { .contractId = u"Wx1"_s,
        .mchid = u"3200000001"_s,
        .appid = {},
        .spAppid = {},
        .subMchid = {},
        .subAppid = {},
        .planId = 12535,
        .outContractCode = u"100001256"_s,
        .userDisplayName = {},
        .openid = u"o1"_s,
        .notifyUrl = u"https://www.example.com/notify"_s,
        .terminationNote = {} };
}

PostResult status(int number)
{
    return { .status = number, .body = R"({"code":"FAIL"})", .duration = 12ms };
}

QByteArray header(const NotificationHeaders &headers, const char *name)
{
    for (const auto &[key, value] : headers)
        if (key == name)
            return value;
    return {};
}

NotifierWorld::NotifierWorld(const NotifierOptions &options, const QByteArray &apiv3Key)
{
    const Courier courier
        = [this](const Parcel &parcel, const std::function<void(const PostResult &)> &done) {
              deepest = std::max(deepest, ++m_depth);
              posts.append({ parcel, clock.nowMs(), done });
              if (answer)
                  done(*answer);
              --m_depth;
          };
    const Later later
        = [this](milliseconds delay, QObject *context, const std::function<void()> &then) {
              m_alarms.append({ clock.nowMs() + delay.count(), context, then });
          };
    const PlatformSign sign = [](const QByteArray &message) {
        return PlatformSignature { "SERIAL", "signed:" + message };
    };
    notifier = std::make_unique<Notifier>(options,
        NotifierMeans { .clock = clock,
            .nonces = m_nonces,
            .sign = sign,
            .apiv3Key = std::make_shared<base::Secret>(QByteArray(apiv3Key)),
            .courier = courier,
            .later = later },
        nullptr);
    QObject::connect(notifier.get(), &Notifier::changed, notifier.get(),
        [this](const NotificationRecord &record) { told.append(record); });
}

QString NotifierWorld::notify(Prelude prelude)
{
    return notifier->notify(smallContract(), NotificationEvent::Signed, prelude)
        .value_or(QString());
}

NotificationRecord NotifierWorld::record(const QString &id) const
{
    return notifier->record(id).value_or(NotificationRecord());
}

void NotifierWorld::reply(qsizetype number, const PostResult &result)
{
    // A copy: it may post again.
    const auto done = posts.at(number < 0 ? posts.size() + number : number).done;
    done(result);
}

void NotifierWorld::pass(milliseconds time)
{
    const qint64 untilMs = clock.nowMs() + time.count();
    for (;;) {
        const auto next = std::min_element(m_alarms.begin(), m_alarms.end(),
            [](const Alarm &a, const Alarm &b) { return a.dueMs < b.dueMs; });
        if (next == m_alarms.end() || next->dueMs > untilMs)
            break;
        const Alarm alarm = *next;
        m_alarms.erase(next);
        clock.set(std::max(clock.nowMs(), alarm.dueMs));
        if (alarm.context)
            alarm.then();
    }
    clock.set(untilMs);
}

} // namespace support
