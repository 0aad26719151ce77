#include "sandbox/keys/certificatechecks.h"

#include "sandbox/keys/pemobjects.h"

#include <openssl/x509v3.h>

#include <algorithm>
#include <memory>

namespace sandbox {

namespace {

using signing::openssl::Certificate;
using signing::openssl::ErrorGuard;
using signing::openssl::Key;
using signing::openssl::Release;
using Store = std::unique_ptr<X509_STORE, Release<X509_STORE_free>>;
using StoreContext = std::unique_ptr<X509_STORE_CTX, Release<X509_STORE_CTX_free>>;

bool isChain(X509 *server, X509 *authority, const QDateTime &time)
{
    const Store store(X509_STORE_new());
    const StoreContext context(X509_STORE_CTX_new());
    if (!store || !context || X509_STORE_add_cert(store.get(), authority) != 1
        || X509_STORE_CTX_init(context.get(), store.get(), server, nullptr) != 1)
        return false;
    X509_STORE_CTX_set_time(context.get(), 0, time.toSecsSinceEpoch());
    X509_STORE_CTX_set_default(context.get(), "ssl_server");
    return X509_verify_cert(context.get()) == 1;
}

bool isFor(X509 *server, const ServerNames &names)
{
    const auto hasDns = [server](const QString &name) {
        const QByteArray text = name.toLatin1();
        return X509_check_host(server, text.constData(), static_cast<size_t>(text.size()),
                   X509_CHECK_FLAG_NEVER_CHECK_SUBJECT, nullptr)
            == 1;
    };
    const auto hasAddress = [server](const QString &address) {
        return X509_check_ip_asc(server, address.toLatin1().constData(), 0) == 1;
    };
    return std::all_of(names.dns.cbegin(), names.dns.cend(), hasDns)
        && std::all_of(names.addresses.cbegin(), names.addresses.cend(), hasAddress);
}

} // namespace

bool isOfKey(const QByteArray &certificatePem, const QByteArray &keyPem)
{
    const ErrorGuard guard;
    const Certificate certificate = readX509(certificatePem);
    const Key key = readKey(keyPem);
    return certificate && key && X509_check_private_key(certificate.get(), key.get()) == 1;
}

bool isIssuedBy(const QByteArray &certificatePem, const QByteArray &authorityPem)
{
    const ErrorGuard guard;
    const Certificate certificate = readX509(certificatePem);
    const Certificate authority = readX509(authorityPem);
    return certificate && authority
        && X509_verify(certificate.get(), X509_get0_pubkey(authority.get())) == 1;
}

bool isTrustedFor(const ServerNames &names, const QByteArray &serverPem,
    const QByteArray &authorityPem, const QDateTime &time)
{
    const ErrorGuard guard;
    const Certificate server = readX509(serverPem);
    const Certificate authority = readX509(authorityPem);
    return server && authority && isChain(server.get(), authority.get(), time)
        && isFor(server.get(), names);
}

} // namespace sandbox
