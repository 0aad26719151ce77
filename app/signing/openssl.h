#pragma once

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pkcs12.h>
#include <openssl/x509.h>

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

namespace signing::openssl {

template <auto Free> struct Release {
    template <typename T> void operator()(T *object) const { Free(object); }
};

using Key = std::unique_ptr<EVP_PKEY, Release<EVP_PKEY_free>>;
using Pkcs8 = std::unique_ptr<PKCS8_PRIV_KEY_INFO, Release<PKCS8_PRIV_KEY_INFO_free>>;
using EncryptedPkcs8 = std::unique_ptr<X509_SIG, Release<X509_SIG_free>>;
using Pkcs12 = std::unique_ptr<PKCS12, Release<PKCS12_free>>;
using Certificate = std::unique_ptr<X509, Release<X509_free>>;
using Bio = std::unique_ptr<BIO, Release<BIO_free>>;
using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, Release<EVP_CIPHER_CTX_free>>;

/// d2i_X(nullptr, &at, size); null when these bytes are no X.
template <typename Object, auto Decode> [[nodiscard]] Object decoded(QByteArrayView der)
{
    const auto *at = reinterpret_cast<const unsigned char *>(der.data());
    return Object(Decode(nullptr, &at, long(der.size())));
}

/// i2d_X(object, &at); empty when it failed. `Bytes` is QByteArray, or QCA::SecureArray for
/// secrets.
template <typename Bytes, auto Encode, typename T> [[nodiscard]] Bytes encoded(T *object)
{
    const int size = Encode(object, nullptr);
    if (size <= 0)
        return {};
    Bytes der;
    der.resize(size);
    auto *at = reinterpret_cast<unsigned char *>(der.data());
    Encode(object, &at);
    return der;
}

/// Leaves the thread's error queue as it was: Qt's TLS reads the same queue and would report our
/// failures as its own.
class ErrorGuard final
{
public:
    ErrorGuard() { ERR_set_mark(); }
    ~ErrorGuard() { ERR_pop_to_mark(); }
    ErrorGuard(const ErrorGuard &) = delete;
    ErrorGuard &operator=(const ErrorGuard &) = delete;
};

} // namespace signing::openssl
