#pragma once

/// The part of PKCS#11 2.x that tells which certificates are on a token, and whether a PIN opens
/// it: layout and numbers of the standard, whose ABI is frozen. There is no header of it on every
/// machine that builds this.
namespace signing::cryptoki {

using Number = unsigned long;
using Unused = void (*)();

// Results.
inline constexpr Number ok = 0x00;
inline constexpr Number cancelled = 0x01;
inline constexpr Number deviceRemoved = 0x32;
inline constexpr Number keyHandleInvalid = 0x60;
inline constexpr Number objectHandleInvalid = 0x82;
inline constexpr Number pinIncorrect = 0xA0;
inline constexpr Number pinInvalid = 0xA1;
inline constexpr Number pinLengthRange = 0xA2;
inline constexpr Number pinLocked = 0xA4;
inline constexpr Number tokenNotPresent = 0xE0;
inline constexpr Number alreadyLoggedIn = 0x100;

inline constexpr Number unavailable = ~Number(0); ///< the length of what has no value
inline constexpr Number certificateClass = 1;
inline constexpr Number x509 = 0;
inline constexpr Number classAttribute = 0x00;
inline constexpr Number valueAttribute = 0x11;
inline constexpr Number certificateTypeAttribute = 0x80;
inline constexpr Number idAttribute = 0x102;
inline constexpr Number serialSession = 0x04;
inline constexpr Number user = 1;
inline constexpr Number hasPinPad = 0x100;

struct Version {
    unsigned char major;
    unsigned char minor;
};

struct TokenInfo {
    unsigned char label[32]; ///< texts are UTF-8, filled with blanks
    unsigned char manufacturer[32];
    unsigned char model[16];
    unsigned char serialNumber[16];
    Number flags;
    Number sizes[10];
    Version hardware;
    Version firmware;
    unsigned char time[16];
};

struct Attribute {
    Number type;
    void *value;
    Number length;
};

struct FunctionList {
    Version version;
    Unused initialize;
    Unused finalize;
    Unused getInfo;
    Unused getFunctionList;
    Number (*getSlotList)(unsigned char tokenPresent, Number *slots, Number *count);
    Unused getSlotInfo;
    Number (*getTokenInfo)(Number slot, TokenInfo *info);
    Unused getMechanismList;
    Unused getMechanismInfo;
    Unused initToken;
    Unused initPin;
    Unused setPin;
    Number (*openSession)(
        Number slot, Number flags, void *application, Unused notify, Number *session);
    Number (*closeSession)(Number session);
    Unused closeAllSessions;
    Unused getSessionInfo;
    Unused getOperationState;
    Unused setOperationState;
    Number (*login)(Number session, Number who, unsigned char *pin, Number length);
    Unused logout;
    Unused createObject;
    Unused copyObject;
    Unused destroyObject;
    Unused getObjectSize;
    Number (*getAttributeValue)(Number session, Number object, Attribute *attributes, Number count);
    Unused setAttributeValue;
    Number (*findObjectsInit)(Number session, Attribute *attributes, Number count);
    Number (*findObjects)(Number session, Number *objects, Number maximum, Number *count);
    Number (*findObjectsFinal)(Number session);
};

using GetFunctionList = Number (*)(FunctionList **list);

} // namespace signing::cryptoki
