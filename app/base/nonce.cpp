#include "base/nonce.h"

#include <QRandomGenerator>

namespace base {

QByteArray SystemNonceSource::next()
{
    static constexpr char alphabet[]
        = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    constexpr int letters = int(sizeof alphabet) - 1;
    QByteArray nonce;
    nonce.reserve(32);
    for (int i = 0; i < 32; ++i)
        nonce.append(alphabet[QRandomGenerator::system()->bounded(letters)]);
    return nonce;
}

} // namespace base
