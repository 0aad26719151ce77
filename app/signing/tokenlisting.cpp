#include "signing/tokenlisting.h"

namespace signing {

QList<ListedToken> tokensOf(const QString &module)
{
    const TokenLibrary library(module);
    QList<ListedToken> tokens;
    for (const TokenLibrary::Slot &slot : library.usedSlots()) {
        ListedToken token { .name = slot.token };
        const TokenSession session(library, slot);
        for (const cryptoki::Number object : session.certificates())
            token.certificates.append({ session.value(object, cryptoki::idAttribute),
                session.value(object, cryptoki::valueAttribute) });
        tokens.append(token);
    }
    return tokens;
}

} // namespace signing
