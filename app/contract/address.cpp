#include "contract/address.h"

#include <arpa/inet.h>

#include <algorithm>
#include <span>

namespace contract {
namespace {

struct Range {
    const char *first;
    int bits;
    AddressUse use;
};

constexpr Range specialV4[] {
    { "0.0.0.0", 8, AddressUse::Reserved },
    { "10.0.0.0", 8, AddressUse::Private },
    { "100.64.0.0", 10, AddressUse::Shared },
    { "127.0.0.0", 8, AddressUse::Loopback },
    { "169.254.0.0", 16, AddressUse::LinkLocal },
    { "172.16.0.0", 12, AddressUse::Private },
    { "192.0.0.0", 24, AddressUse::Reserved },
    { "192.0.2.0", 24, AddressUse::Documentation },
    { "192.168.0.0", 16, AddressUse::Private },
    { "198.18.0.0", 15, AddressUse::Reserved },
    { "198.51.100.0", 24, AddressUse::Documentation },
    { "203.0.113.0", 24, AddressUse::Documentation },
    { "224.0.0.0", 4, AddressUse::Multicast },
    { "240.0.0.0", 4, AddressUse::Reserved },
};

constexpr Range specialV6[] {
    { "::", 128, AddressUse::Reserved },
    { "::1", 128, AddressUse::Loopback },
    { "100::", 64, AddressUse::Reserved },
    { "2001:db8::", 32, AddressUse::Documentation },
    { "fc00::", 7, AddressUse::Private },
    { "fe80::", 10, AddressUse::LinkLocal },
    { "ff00::", 8, AddressUse::Multicast },
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

AddressUse useOf(const Address &address)
{
    const bool v4 = isMapped(address);
    const std::span<const Range> ranges = v4 ? std::span<const Range>(specialV4) : specialV6;
    const auto found = std::ranges::find_if(ranges, [&address, v4](const Range &range) {
        const auto first = parseAddress(QString::fromLatin1(range.first));
        return first && samePrefix(address, *first, range.bits + (v4 ? 96 : 0));
    });
    return found == ranges.end() ? AddressUse::Public : found->use;
}

bool isPublic(const Address &address) { return useOf(address) == AddressUse::Public; }

} // namespace contract
