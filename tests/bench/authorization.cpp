// Whole Authorization values a second through our core against raw EVP signing of the same bytes.
// Prints the medians of interleaved rounds; fails when ours is below 0.95 of raw.
#include "signing/authorization.h"
#include "signing/crypto.h"
#include "signing/key.h"

#include <QFile>

#include <openssl/evp.h>
#include <openssl/pem.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <memory>

namespace {

/// The thread's own processor time: on an idle machine the same as the time of day, on a busy one
/// without the waits that others cause.
std::chrono::nanoseconds now()
{
    timespec time {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

constexpr int rounds = 11;
constexpr int slices = 20; // both see the same weather on the machine
constexpr int signaturesASlice = 40;
constexpr double floorRatio = 0.95;

const QByteArray method = QByteArrayLiteral("POST");
const QByteArray urlLine = QByteArrayLiteral("/v3/global/papay/contracts/app-pre-entrust-sign");
const QByteArray nonce = QByteArrayLiteral("593BEC0C930BF1AFEB40B4A08C8FB242");
const QByteArray body(600, 'x');
constexpr qint64 timestamp = 1'722'850'421;

QByteArray ours(signing::PrivateKey &key)
{
    const QByteArray text = signing::stringToSign(method, urlLine, timestamp, nonce, body);
    return signing::authorization({ .mchid = "1900007291",
        .nonce = nonce,
        .timestamp = timestamp,
        .serial = "408B07E79B8269FEC3D5D3E6AB8ED163A6A380DB",
        .signature = key.sign(text).toBase64() });
}

class RawSigner
{
public:
    explicit RawSigner(const QByteArray &pem)
    {
        const std::unique_ptr<BIO, decltype(&BIO_free)> bio(
            BIO_new_mem_buf(pem.constData(), int(pem.size())), BIO_free);
        m_key.reset(PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr));
    }

    QByteArray sign(const QByteArray &text)
    {
        QByteArray signature(EVP_PKEY_get_size(m_key.get()), Qt::Uninitialized);
        size_t size = size_t(signature.size());
        EVP_DigestSignInit(m_context.get(), nullptr, EVP_sha256(), nullptr, m_key.get());
        EVP_DigestSign(m_context.get(), reinterpret_cast<uchar *>(signature.data()), &size,
            reinterpret_cast<const uchar *>(text.constData()), size_t(text.size()));
        return signature;
    }

private:
    std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> m_key { nullptr, EVP_PKEY_free };
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> m_context { EVP_MD_CTX_new(),
        EVP_MD_CTX_free };
};

template <typename Job> std::chrono::nanoseconds timeOf(Job job)
{
    const auto start = now();
    for (int i = 0; i < signaturesASlice; ++i)
        job();
    return now() - start;
}

double perSecond(std::chrono::nanoseconds time)
{
    return slices * signaturesASlice / std::chrono::duration<double>(time).count();
}

double median(std::array<double, rounds> values)
{
    std::sort(values.begin(), values.end());
    return values[rounds / 2];
}

} // namespace

int main()
{
    const signing::Crypto crypto;
    QFile file(QStringLiteral(PAPAY_TEST_DATA "/vectors/official_test_key.pem"));
    const QByteArray pem = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    auto key = signing::readPrivateKey(pem, {});
    if (!key)
        return 2;
    RawSigner raw(pem);
    const QByteArray text = signing::stringToSign(method, urlLine, timestamp, nonce, body);
    const QByteArray end = "signature=\"" + raw.sign(text).toBase64() + '"';
    if (!ours(*key).endsWith(end))
        return 2;

    std::array<double, rounds> oursRates {};
    std::array<double, rounds> rawRates {};
    for (size_t round = 0; round < rounds; ++round) {
        std::chrono::nanoseconds oursTime {};
        std::chrono::nanoseconds rawTime {};
        for (int slice = 0; slice < slices; ++slice) {
            rawTime += timeOf([&] { raw.sign(text); });
            oursTime += timeOf([&] { ours(*key); });
        }
        oursRates[round] = perSecond(oursTime);
        rawRates[round] = perSecond(rawTime);
    }
    const double ratio = median(oursRates) / median(rawRates);
    std::printf("authorization: ours %.0f/s, raw EVP %.0f/s, ratio %.3f (floor %.2f, %d rounds)\n",
        median(oursRates), median(rawRates), ratio, floorRatio, rounds);
    return ratio < floorRatio ? 1 : 0;
}
