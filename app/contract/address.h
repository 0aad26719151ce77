#pragma once

#include <QString>

#include <array>
#include <optional>

namespace contract {

/// An IP address in network order; IPv4 as the IPv6 address that maps it.
struct Address {
    std::array<unsigned char, 16> bytes {};
    bool v4 = false; ///< written as IPv4
};

/// Strict: four decimal numbers without leading zeros, or IPv6 text without a zone.
[[nodiscard]] std::optional<Address> parseAddress(const QString &text);

/// What the registers say of an address (RFC 6890, 5771, 4291).
enum class AddressUse {
    Public,
    Private, ///< an office's or a home's own net
    Shared, ///< between a provider and its customers (100.64/10)
    Loopback, ///< the machine itself
    LinkLocal,
    Documentation, ///< an example of a manual
    Multicast,
    Reserved, ///< anything else that is no machine on the internet
};
[[nodiscard]] AddressUse useOf(const Address &address);

/// Whether the address can belong to a machine on the internet: not private, shared, loopback,
/// link-local, multicast, reserved or set apart for documentation (RFC 6890, 5771, 4291).
[[nodiscard]] bool isPublic(const Address &address);

} // namespace contract
