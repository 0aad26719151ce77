#include "signing/slips.h"

#include "signing/decodepublic.h"
#include "signing/signedpayload.h"
#include "signing/slipsteps.h"

#include <algorithm>
#include <functional>

namespace signing {

namespace {

using Digest = SignedPayload::Digest;
using Matches = std::function<bool(const QByteArray &text)>;

constexpr int mostTogether = 3;
/// In bytes that are digested. It keeps a search for several slips under 50 ms.
constexpr qsizetype mostCost = 8 * 1024 * 1024;
constexpr qsizetype costOfText = 512;

/// One way to read a signature, and the slips that this way is by itself.
struct Reading {
    QList<Slip> slips;
    Matches matches;
};

/// Tries a request's slips together, few at a time.
class Search
{
public:
    explicit Search(std::vector<SlipAxis> axes)
        : m_axes(std::move(axes))
    {
    }

    /// The request of exactly so many slips, and these.
    [[nodiscard]] std::optional<SlipFinding> find(
        const SlippedRequest &request, int slips, const Reading &reading)
    {
        m_reading = &reading;
        m_isLong = slips + reading.slips.size() > 1; // for one slip it looks in any case
        m_taken = reading.slips;
        return descend(request, slips, 0);
    }

private:
    std::optional<SlipFinding> descend(const SlippedRequest &request, int slips, size_t axis)
    {
        if (slips == 0)
            return tryText(textOf(request));
        for (; axis < m_axes.size(); ++axis) {
            for (const SlipStep &step : m_axes[axis]) {
                if (m_isLong && m_cost > mostCost)
                    return {};
                m_cost += step.bodyCost * request.parts.body.size();
                const std::optional<SlippedRequest> slipped = step.apply(request);
                if (!slipped)
                    continue;
                m_taken.append(step.slip);
                if (auto found = descend(*slipped, slips - 1, axis + 1))
                    return found;
                m_taken.removeLast();
            }
        }
        return {};
    }

    std::optional<SlipFinding> tryText(const QByteArray &text)
    {
        m_cost += text.size() + costOfText;
        if (!m_reading->matches(text))
            return {};
        return SlipFinding { m_taken.isEmpty() ? SignatureFit::Fits : SignatureFit::Slipped,
            m_taken, text };
    }

    std::vector<SlipAxis> m_axes;
    const Reading *m_reading = nullptr;
    QList<Slip> m_taken;
    bool m_isLong = false;
    qsizetype m_cost = 0;
};

Reading reading(const QList<Slip> &slips, const Matches &matches) { return { slips, matches }; }

/// What a digest that stands in a signature may be of.
std::vector<Reading> readingsOf(const SignedPayload &payload)
{
    const auto is = [payload](const QByteArray &text) {
        return digestOf(text, payload.digest) == payload.value;
    };
    const auto isTwice
        = [is](const QByteArray &text) { return is(digestOf(text, Digest::Sha256)); };
    const auto isHex = [is](const QByteArray &text) {
        const QByteArray digits = digestOf(text, Digest::Sha256).toHex();
        return is(digits) || is(digits.toUpper());
    };
    switch (payload.digest) {
    case Digest::Sha256:
        return { reading({}, is), reading({ Slip::HashedTwice }, isTwice),
            reading({ Slip::HexDigest }, isHex) };
    case Digest::Md5:
        return { reading({ Slip::Md5 }, is) };
    case Digest::Sha1:
        return { reading({ Slip::Sha1 }, is) };
    case Digest::Sha512:
        return { reading({ Slip::Sha512 }, is) };
    case Digest::Bare:
        return { reading({ Slip::BareDigest }, is) };
    }
    Q_UNREACHABLE();
}

std::optional<SlipFinding> findInMilliseconds(
    const SlippedRequest &request, const std::vector<Reading> &readings)
{
    const auto plain = std::find_if(readings.cbegin(), readings.cend(),
        [](const Reading &reading) { return reading.slips.isEmpty(); });
    constexpr qsizetype mostBody = 4096; // a thousand times
    if (plain == readings.cend() || request.parts.body.size() > mostBody)
        return {};
    for (const SlippedRequest &candidate : inMilliseconds(request)) {
        const QByteArray text = textOf(candidate);
        if (plain->matches(text))
            return SlipFinding { SignatureFit::Slipped, { Slip::TimestampInMilliseconds }, text };
    }
    return {};
}

/// The fewest slips first, whichever way the signature is read.
std::optional<SlipFinding> fewest(Search &search, const SlippedRequest &request,
    const std::vector<Reading> &readings, int mostSlips)
{
    for (int slips = 0; slips <= mostSlips; ++slips) {
        for (const Reading &reading : readings) {
            const int left = slips - int(reading.slips.size());
            if (left < 0)
                continue;
            if (auto found = search.find(request, left, reading))
                return found;
        }
        if (slips == 1) {
            if (auto found = findInMilliseconds(request, readings))
                return found;
        }
    }
    return {};
}

} // namespace

SlipFinding findSlips(const SentRequest &sent, const QByteArray &signature,
    const PublicKey &publicKey, const QByteArrayList &hosts)
{
    const openssl::Key key = publicKeyOf(publicKey.der());
    if (!key)
        return {};
    Search search(slipAxes(sent, QByteArrayList { "apihk.mch.weixin.qq.com" } + hosts));
    const SlippedRequest request { .parts = sent };
    if (const auto payload = payloadOf(signature, key.get())) {
        const auto found = fewest(search, request, readingsOf(*payload), mostTogether);
        return found.value_or(SlipFinding { .fit = SignatureFit::OtherText });
    }
    const auto isPss = [&](const QByteArray &text) {
        return isPssOf(digestOf(text, Digest::Sha256), signature, key.get());
    };
    // Every text costs a verification here, so PSS and one more is all.
    const auto found = fewest(search, request, { reading({ Slip::Pss }, isPss) }, 2);
    return found.value_or(SlipFinding { .fit = SignatureFit::OtherKey });
}

} // namespace signing
