// How many pre-signs a second the sandbox verifies, answers and signs over keep-alive, beside what
// OpenSSL alone verifies and signs on one core in the same run. The requests are signed beforehand
// and sent by a plain socket loop on the other core. Fails below 0.85 of the limit, when a request
// is refused, or when memory grows.
// Usage: bench_sandboxload [REQUESTS]

#include "base/clock.h"
#include "base/nonce.h"
#include "base/uuid.h"
#include "bench/rawkeys.h"
#include "bench/socketloop.h"
#include "sandbox/merchant.h"
#include "sandbox/sandbox.h"
#include "signing/crypto.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <chrono>
#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace {

constexpr int usualRequests = 50'000;
constexpr double floorRatio = 0.85;
constexpr double mostGrowthMiB = 8;

[[noreturn]] void giveUp(const char *why)
{
    std::fprintf(stderr, "bench_sandboxload: %s\n", why);
    std::exit(2);
}

double seconds(const std::function<void()> &job)
{
    const auto since = std::chrono::steady_clock::now();
    job();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - since).count();
}

double residentMiB()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        giveUp("no /proc");
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    giveUp("no VmRSS");
}

/// The example contract under a code of its own.
QByteArray bodyOf(int number)
{
    return u"{\"sub_mchid\":\"1230000109\",\"sp_appid\":\"wx8888888888888888\","
           "\"sub_appid\":\"wxcbda96de0b165484\",\"plan_id\":123,\"out_contract_code\":\"LOAD%1\","
           "\"user_display_name\":\"张三\",\"success_notify_url\":\"https://pay.weixin.qq.com\","
           "\"openid\":\"ouFhd5X9s9WteC3eWRjXV3lea123\",\"user_client_ip\":\"119.145.83.6\"}"_s
               .arg(number)
               .toUtf8();
}

QByteArrayList signedRequests(const sandbox::Credentials &credentials, int count)
{
    support::Merchant merchant(credentials);
    QByteArrayList requests;
    requests.reserve(count);
    for (int i = 0; i < count; ++i) {
        const qint64 nowMs = base::SystemClock().nowMs();
        support::Draft draft = merchant.draft(bodyOf(i), nowMs);
        draft.nonce = base::uuid7(nowMs).remove(u'-').toLatin1();
        requests.append(merchant.request(draft));
    }
    return requests;
}

/// Both halves of what a request costs, as often as in a second.
double limit(const sandbox::Credentials &credentials, const QByteArray &text)
{
    bench::RawKeys keys(credentials.platformKey, credentials.merchantCert, credentials.merchantKey);
    const QByteArray signature = keys.merchantSignature(text);
    int count = 0;
    const double taken = seconds([&] {
        for (; count < 2000; ++count) {
            if (!keys.verify(text, signature) || keys.sign(text).isEmpty())
                giveUp("OpenSSL alone fails");
        }
    });
    return count / taken;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const int count = argc > 1 ? std::atoi(argv[1]) : usualRequests;
    const QTemporaryDir folder;
    const signing::Crypto crypto;
    const base::SystemClock clock;
    base::SystemNonceSource nonces;
    sandbox::Sandbox sandbox({ .folder = folder.path() }, clock, nonces);
    std::optional<sandbox::Ready> ready;
    QObject::connect(&sandbox, &sandbox::Sandbox::failed, &app, [] { giveUp("no sandbox"); });
    QObject::connect(&sandbox, &sandbox::Sandbox::ready, &app, [&ready](const sandbox::Ready &up) {
        ready = up;
        QCoreApplication::quit();
    });
    sandbox.start();
    QCoreApplication::exec();

    const QByteArrayList requests = signedRequests(ready->credentials, count);
    const auto port = quint16(ready->url.port());
    bench::SocketLoop loop(port, 4);
    const QByteArrayList first = requests.mid(0, count / 10);
    const double before = limit(ready->credentials, requests.first());
    int good = loop.send(first);
    const double memoryBefore = residentMiB();
    const QByteArrayList rest = requests.mid(first.size());
    const double taken = seconds([&] { good += loop.send(rest); });
    const double growth = residentMiB() - memoryBefore;
    const double after = limit(ready->credentials, requests.first());

    const double rate = double(rest.size()) / taken;
    const double raw = (before + after) / 2;
    const bool isGood = good == count && rate >= floorRatio * raw && growth <= mostGrowthMiB;
    std::printf("%d of %d pre-signs answered, %.0f a second; OpenSSL alone %.0f: %.2f of it, at "
                "least %.2f; memory %+.1f MiB, at most %.0f: %s\n",
        good, count, rate, raw, rate / raw, floorRatio, growth, mostGrowthMiB,
        isGood ? "met" : "NOT MET");
    return isGood ? 0 : 1;
}
