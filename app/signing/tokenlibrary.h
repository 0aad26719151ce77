#pragma once

#include "base/secret.h"
#include "signing/cryptoki.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace signing {

/// What tells one token from another.
struct TokenName {
    QByteArray manufacturer;
    QByteArray model;
    QByteArray serialNumber;
    QByteArray label;
    bool operator==(const TokenName &) const = default;
};

/// A PKCS#11 library that QCA's plugin has loaded and initialised, for what QCA does not tell.
class TokenLibrary final
{
public:
    explicit TokenLibrary(const QString &module);

    struct Slot {
        cryptoki::Number number = 0;
        TokenName token;
        bool hasPinPad = false;
    };
    /// Those with a token; one without an initialised token counts as empty.
    [[nodiscard]] QList<Slot> usedSlots() const;
    [[nodiscard]] const cryptoki::FunctionList &functions() const { return *m_functions; }

private:
    struct Close {
        void operator()(void *handle) const;
    };
    std::unique_ptr<void, Close> m_handle;
    const cryptoki::FunctionList *m_functions = nullptr; ///< null when it is no such library
};

/// A session with a token, without its PIN at first. The library outlives it.
class TokenSession final
{
public:
    TokenSession(const TokenLibrary &library, const TokenLibrary::Slot &slot);
    ~TokenSession();
    Q_DISABLE_COPY_MOVE(TokenSession)

    [[nodiscard]] QList<cryptoki::Number> certificates() const;
    [[nodiscard]] QByteArray value(cryptoki::Number object, cryptoki::Number attribute) const;
    /// Gives the PIN, once; nothing when it could not be given.
    [[nodiscard]] std::optional<cryptoki::Number> login(const base::Secret &pin);

private:
    const cryptoki::FunctionList &m_functions;
    cryptoki::Number m_handle = 0;
    bool m_isOpen = false;
};

} // namespace signing
