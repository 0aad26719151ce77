#include "signing/tokens.h"

#include "signing/crypto.h"
#include "signing/pindesk.h"
#include "signing/tokenfault.h"
#include "signing/tokenplugin.h"

#include <algorithm>

namespace signing {

namespace {

tl::unexpected<KeyError> failure(KeyErrorCode code, const QString &module)
{
    return tl::make_unexpected(KeyError { .code = code, .file = module });
}

tl::unexpected<KeyError> failure(KeyErrorCode code, const TokenKey &key)
{
    return failure(code, key.token);
}

/// Why tokens cannot be used at all.
std::optional<KeyError> obstacle(const TokenPlugin &plugin, const QString &name)
{
    if (!Crypto::isUsable())
        return KeyError { .code = KeyErrorCode::NoCryptography, .file = name };
    if (!plugin.isThere())
        return KeyError { .code = KeyErrorCode::NoTokenSupport, .file = name };
    return std::nullopt;
}

QString labelOf(const ListedToken &token) { return QString::fromUtf8(token.name.label); }

/// The same object, as a copied identity holds it: nobody has given it anew.
bool isSameGiving(const std::weak_ptr<const base::Secret> &one, const base::SharedSecret &other)
{
    return !one.expired() && !one.owner_before(other) && !other.owner_before(one);
}

} // namespace

Tokens::Tokens() = default;

Tokens::~Tokens() { lock(); }

base::Result<QList<TokenEntry>, KeyError> Tokens::list(const QString &module)
{
    TokenPlugin plugin;
    if (const auto problem = obstacle(plugin, module))
        return tl::make_unexpected(*problem);
    restart(plugin, { module }); // alone: what is listed then is on its tokens
    if (!plugin.modules().contains(module))
        return failure(KeyErrorCode::TokenModuleUnusable, module);
    QList<TokenEntry> found;
    for (const ListedToken &token : tokensOf(module)) {
        for (const TokenObject &object : token.certificates) {
            if (const auto facts = readCertificate(object.der))
                found.append(
                    { .key = { module, labelOf(token), facts->serial }, .certificate = *facts });
        }
    }
    return found;
}

base::Result<CertificateFacts, KeyError> Tokens::find(const TokenKey &key)
{
    TokenPlugin plugin;
    const auto known = held(plugin, key);
    if (!known)
        return tl::make_unexpected(known.error());
    return (*known)->certificate;
}

base::Result<void, KeyError> Tokens::open(const TokenKey &key, const base::SharedSecret &pin)
{
    TokenPlugin plugin;
    const auto usable = opened(plugin, key, pin);
    if (!usable)
        return tl::make_unexpected(usable.error());
    return {};
}

base::Result<QByteArray, KeyError> Tokens::sign(
    const TokenKey &key, const base::SharedSecret &pin, const QByteArray &message)
{
    TokenPlugin plugin;
    const auto usable = opened(plugin, key, pin);
    if (!usable)
        return tl::make_unexpected(usable.error());
    return signedBy(plugin, **usable, pin, message);
}

void Tokens::lock()
{
    m_held.clear();
    if (!m_isUsed)
        return;
    TokenPlugin plugin;
    restart(plugin, {});
    m_isUsed = false;
}

void Tokens::restart(TokenPlugin &plugin, const QStringList &modules)
{
    m_held.clear(); // their sessions end
    m_isStale = false;
    m_isUsed = true;
    plugin.restart(modules);
}

/// The key as it was found before, when its token is still there; else finds it.
Tokens::HeldResult Tokens::held(TokenPlugin &plugin, const TokenKey &key)
{
    if (const auto problem = obstacle(plugin, key.token))
        return tl::make_unexpected(*problem);
    if (m_isStale || !plugin.modules().contains(key.module))
        return locate(plugin, key);
    for (const auto &known : m_held) {
        if (known->key != key)
            continue;
        const TokenPlugin::Entry entry = plugin.entry(known->token, known->object);
        if (entry && entry->isAvailable())
            return known.get();
        m_isStale = true;
        break;
    }
    return locate(plugin, key);
}

Tokens::HeldResult Tokens::locate(TokenPlugin &plugin, const TokenKey &key)
{
    if (!m_isStale && plugin.modules().contains(key.module)) {
        if (auto found = search(key))
            return found;
    }
    // Anew: a token that came meanwhile, or a certificate that was put on it, shows only then.
    QStringList modules = plugin.modules();
    modules.removeAll(key.module);
    restart(plugin, modules << key.module);
    if (!plugin.modules().contains(key.module))
        return failure(KeyErrorCode::TokenModuleUnusable, key.module);
    return search(key);
}

Tokens::HeldResult Tokens::search(const TokenKey &key)
{
    std::erase_if(m_held, [&](const auto &known) { return known->key == key; });
    bool isTokenThere = false;
    for (const ListedToken &token : tokensOf(key.module)) {
        if (labelOf(token) != key.token)
            continue;
        isTokenThere = true;
        for (const TokenObject &object : token.certificates) {
            const auto facts = readCertificate(object.der);
            if (facts && namesSerial(key.certificateSerial, facts->serial))
                return hold(key, token.name, object, *facts);
        }
    }
    return failure(isTokenThere ? KeyErrorCode::TokenKeyMissing : KeyErrorCode::TokenMissing, key);
}

Tokens::HeldResult Tokens::hold(const TokenKey &key, const TokenName &token,
    const TokenObject &object, const CertificateFacts &facts)
{
    auto publicKey = readPublicKey(object.der);
    if (!publicKey) {
        KeyError error = publicKey.error();
        error.file = key.token;
        return tl::make_unexpected(error);
    }
    m_held.push_back(
        std::make_unique<Held>(Held { key, token, object, facts, std::move(*publicKey) }));
    return m_held.back().get();
}

Tokens::HeldResult Tokens::opened(
    TokenPlugin &plugin, const TokenKey &key, const base::SharedSecret &pin)
{
    HeldResult known = held(plugin, key);
    if (!known)
        return known;
    if (!pin || pin->isEmpty())
        return failure(KeyErrorCode::PinNeeded, key);
    if ((*known)->pin.bytes() == pin->bytes())
        return known;
    const WrongPins &wrong = wrongPins((*known)->token);
    if (isSameGiving(wrong.last, pin))
        return tl::make_unexpected(KeyError {
            .code = KeyErrorCode::WrongPin, .file = key.token, .wrongPins = wrong.inARow });
    // A token that is open asks for no PIN, so a wrong one would go unnoticed.
    const bool isOpenByAnother = std::any_of(m_held.begin(), m_held.end(), [&](const auto &other) {
        return other->token == (*known)->token && !other->pin.isEmpty()
            && other->pin.bytes() != pin->bytes();
    });
    if (isOpenByAnother) {
        m_isStale = true;
        known = held(plugin, key);
        if (!known)
            return known;
    }
    return firstUse(plugin, **known, pin);
}

/// QCA cannot tell a wrong PIN from a token that fails with the right one: it asks again after
/// both. So the token itself is asked first; meanwhile it stays open, and QCA's own PIN is no try.
Tokens::HeldResult Tokens::firstUse(TokenPlugin &plugin, Held &held, const base::SharedSecret &pin)
{
    const TokenLibrary library(held.key.module);
    const auto used = library.usedSlots();
    const auto slot = std::find_if(used.begin(), used.end(),
        [&](const TokenLibrary::Slot &one) { return one.token == held.token; });
    if (slot == used.end())
        return tl::make_unexpected(failed(held, KeyErrorCode::TokenMissing, pin));
    TokenSession session(library, *slot);
    const auto login = slot->hasPinPad ? std::nullopt : session.login(*pin);
    held.isPinGood = login == cryptoki::ok || login == cryptoki::alreadyLoggedIn;
    if (login && !held.isPinGood)
        return tl::make_unexpected(failed(held, meaningOf({ .number = *login }), pin));
    const auto signature = signedBy(plugin, held, pin, QByteArrayLiteral("papay"));
    if (!signature)
        return tl::make_unexpected(signature.error());
    return &held;
}

base::Result<QByteArray, KeyError> Tokens::signedBy(
    TokenPlugin &plugin, Held &held, const base::SharedSecret &pin, const QByteArray &message)
{
    const TokenPlugin::Entry entry = plugin.entry(held.token, held.object);
    if (!entry)
        return tl::make_unexpected(failed(held, KeyErrorCode::TokenKeyMissing, pin));
    if (!m_pins)
        m_pins = std::make_unique<PinDesk>();
    m_pins->open(entry->storeId(), *pin);
    const TokenPlugin::Signature signature = plugin.sign(*entry, message);
    const PinDesk::Questions asked = m_pins->close();
    if (held.publicKey.verifies(message, signature.bytes)) {
        held.pin = pin->clone();
        held.isPinGood = true;
        wrongPins(held.token) = { .token = held.token };
        return signature.bytes;
    }
    if (!entry->isAvailable())
        return tl::make_unexpected(failed(held, KeyErrorCode::TokenMissing, pin));
    const KeyErrorCode code = meaningOf({
        .number = signature.fault,
        .pinQuestions = asked.pin,
        .tokenAskedFor = asked.token,
        .isPinGood = held.isPinGood,
    });
    return tl::make_unexpected(failed(held, code, pin));
}

/// Nothing that was open is trusted any more.
KeyError Tokens::failed(Held &held, KeyErrorCode code, const base::SharedSecret &pin)
{
    KeyError error { .code = code, .file = held.key.token };
    if (code == KeyErrorCode::WrongPin) {
        WrongPins &wrong = wrongPins(held.token);
        ++wrong.inARow;
        wrong.last = pin;
        error.wrongPins = wrong.inARow;
    }
    held.pin = {};
    held.isPinGood = false;
    m_isStale = true;
    return error;
}

Tokens::WrongPins &Tokens::wrongPins(const TokenName &token)
{
    for (WrongPins &wrong : m_wrongPins) {
        if (wrong.token == token)
            return wrong;
    }
    return m_wrongPins.emplace_back(WrongPins { .token = token });
}

} // namespace signing
