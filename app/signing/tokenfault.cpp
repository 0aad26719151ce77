#include "signing/tokenfault.h"

#include "signing/cryptoki.h"

namespace signing {

namespace {

using namespace cryptoki;

/// pkcs11-helper's way to say that it found no such key.
constexpr Number noKey = 0x200;

bool isWrongPin(const TokenFault &fault)
{
    switch (fault.number) {
    case pinIncorrect:
    case pinInvalid:
    case pinLengthRange:
        return true;
    case cancelled: // by us, at the second question; or the PIN was too long to be given
        return fault.pinQuestions > 0 && !fault.isPinGood;
    }
    return false;
}

} // namespace

KeyErrorCode meaningOf(const TokenFault &fault)
{
    if (fault.number == pinLocked)
        return KeyErrorCode::PinLocked;
    if (fault.tokenAskedFor || fault.number == deviceRemoved || fault.number == tokenNotPresent)
        return KeyErrorCode::TokenMissing;
    if (isWrongPin(fault))
        return KeyErrorCode::WrongPin;
    if (fault.number == noKey || fault.number == objectHandleInvalid
        || fault.number == keyHandleInvalid)
        return KeyErrorCode::TokenKeyMissing;
    return KeyErrorCode::TokenFailed;
}

} // namespace signing
