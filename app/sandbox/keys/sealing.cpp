#include "sandbox/keys/sealing.h"

#include "signing/openssl.h"

namespace sandbox {

namespace {

constexpr qsizetype keySize = 32;
constexpr qsizetype nonceSize = 12;
constexpr qsizetype tagSize = 16;

const uchar *unsignedBytes(const QByteArray &bytes)
{
    return reinterpret_cast<const uchar *>(bytes.constData());
}

} // namespace

std::optional<QByteArray> sealAesGcm(const QByteArray &key, const QByteArray &nonce,
    const QByteArray &associatedData, const QByteArray &text)
{
    if (key.size() != keySize || nonce.size() != nonceSize)
        return {};
    const signing::openssl::ErrorGuard guard;
    const signing::openssl::CipherContext context(EVP_CIPHER_CTX_new());
    EVP_CIPHER_CTX *const c = context.get();
    QByteArray sealed(text.size() + tagSize, Qt::Uninitialized);
    auto *const out = reinterpret_cast<uchar *>(sealed.data());
    int written = 0;
    int rest = 0;
    const bool isSealed = c != nullptr
        && EVP_EncryptInit_ex(
               c, EVP_aes_256_gcm(), nullptr, unsignedBytes(key), unsignedBytes(nonce))
            == 1
        && EVP_EncryptUpdate(
               c, nullptr, &written, unsignedBytes(associatedData), int(associatedData.size()))
            == 1
        && EVP_EncryptUpdate(c, out, &written, unsignedBytes(text), int(text.size())) == 1
        && EVP_EncryptFinal_ex(c, out + text.size(), &rest) == 1
        && EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_GET_TAG, int(tagSize), out + text.size()) == 1;
    return isSealed ? std::optional(sealed) : std::nullopt;
}

} // namespace sandbox
