#include "sandbox/keys/pemobjects.h"

#include <openssl/pem.h>

namespace sandbox {

using signing::openssl::Bio;
using signing::openssl::Certificate;
using signing::openssl::Key;

static Bio reading(const QByteArray &bytes)
{
    return Bio(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
}

static int noPassphrase(char *, int, int, void *) { return -1; }

Key readKey(const QByteArray &pem)
{
    return Key(PEM_read_bio_PrivateKey(reading(pem).get(), nullptr, noPassphrase, nullptr));
}

Certificate readX509(const QByteArray &pem)
{
    return Certificate(PEM_read_bio_X509(reading(pem).get(), nullptr, noPassphrase, nullptr));
}

QByteArray written(const Bio &bio)
{
    char *data = nullptr;
    const auto size = BIO_get_mem_data(bio.get(), &data);
    return QByteArray(data, static_cast<qsizetype>(size));
}

} // namespace sandbox
