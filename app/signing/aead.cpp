#include "signing/aead.h"

#include "signing/openssl.h"

namespace signing {

namespace {

constexpr qsizetype keySize = 32;
constexpr qsizetype nonceSize = 12;
constexpr qsizetype tagSize = 16;

const uchar *unsignedBytes(const QByteArray &bytes)
{
    return reinterpret_cast<const uchar *>(bytes.constData());
}

} // namespace

std::optional<QByteArray> openAesGcm(const QByteArray &key, const QByteArray &nonce,
    const QByteArray &associatedData, const QByteArray &sealed)
{
    if (key.size() != keySize || nonce.size() != nonceSize || sealed.size() < tagSize)
        return std::nullopt;

    const openssl::ErrorGuard guard;
    const openssl::CipherContext context(EVP_CIPHER_CTX_new());
    EVP_CIPHER_CTX *const c = context.get();
    const qsizetype textSize = sealed.size() - tagSize;
    QByteArray text(textSize, Qt::Uninitialized);
    QByteArray tag = sealed.right(tagSize);
    int written = 0;
    int rest = 0;
    auto *const out = reinterpret_cast<uchar *>(text.data());
    const bool opened = c != nullptr
        && EVP_DecryptInit_ex(
               c, EVP_aes_256_gcm(), nullptr, unsignedBytes(key), unsignedBytes(nonce))
            == 1
        && EVP_DecryptUpdate(
               c, nullptr, &written, unsignedBytes(associatedData), int(associatedData.size()))
            == 1
        && EVP_DecryptUpdate(c, out, &written, unsignedBytes(sealed), int(textSize)) == 1
        && EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_SET_TAG, int(tagSize), tag.data()) == 1
        && EVP_DecryptFinal_ex(c, out + textSize, &rest) == 1;
    if (!opened)
        return std::nullopt;
    return text;
}

} // namespace signing
