#include "contract/address.h"

#include <arpa/inet.h>

#include <algorithm>

namespace contract {
namespace {

struct Range {
    const char *first;
    int bits;
};

constexpr Range notPublicV4[] {
    { "0.0.0.0", 8 },
    { "10.0.0.0", 8 },
    { "100.64.0.0", 10 },
    { "127.0.0.0", 8 },
    { "169.254.0.0", 16 },
    { "172.16.0.0", 12 },
    { "192.0.0.0", 24 },
    { "192.0.2.0", 24 },
    { "192.168.0.0", 16 },
    { "198.18.0.0", 15 },
    { "198.51.100.0", 24 },
    { "203.0.113.0", 24 },
    { "224.0.0.0", 3 },
};

constexpr Range notPublicV6[] {
    { "::", 128 },
    { "::1", 128 },
    { "100::", 64 },
    { "2001:db8::", 32 },
    { "fc00::", 7 },
    { "fe80::", 10 },
    { "ff00::", 8 },
};

constexpr std::array<unsigned char, 12> mappedPrefix { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff };

bool isMapped(const Address &address)
{
    return std::equal(mappedPrefix.begin(), mappedPrefix.end(), address.bytes.begin());
}

Address mapped(const in_addr &v4)
{
    Address address { .v4 = true };
    std::copy(mappedPrefix.begin(), mappedPrefix.end(), address.bytes.begin());
    const auto *bytes = reinterpret_cast<const unsigned char *>(&v4);
    std::copy_n(bytes, 4, address.bytes.begin() + mappedPrefix.size());
    return address;
}

bool samePrefix(const Address &one, const Address &other, int bits)
{
    for (std::size_t i = 0; bits > 0; ++i, bits -= 8) {
        const int mask = bits >= 8 ? 0xff : 0xff << (8 - bits) & 0xff;
        if ((one.bytes[i] & mask) != (other.bytes[i] & mask))
            return false;
    }
    return true;
}

} // namespace

std::optional<Address> parseAddress(const QString &text)
{
    // inet_pton reads up to the first NUL, and only ASCII can be an address.
    const QByteArray ascii = text.toLatin1();
    if (ascii.contains('\0'))
        return std::nullopt;
    in_addr v4 {};
    if (inet_pton(AF_INET, ascii.constData(), &v4) == 1)
        return mapped(v4);
    Address address;
    if (inet_pton(AF_INET6, ascii.constData(), address.bytes.data()) == 1)
        return address;
    return std::nullopt;
}

bool isPublic(const Address &address)
{
    const bool v4 = isMapped(address);
    const auto holds = [&address, v4](const Range &range) {
        const auto first = parseAddress(QString::fromLatin1(range.first));
        return first && samePrefix(address, *first, range.bits + (v4 ? 96 : 0));
    };
    return v4 ? std::ranges::none_of(notPublicV4, holds) : std::ranges::none_of(notPublicV6, holds);
}

} // namespace contract
