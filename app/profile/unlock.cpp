#include "profile/unlock.h"

#include "base/async.h"
#include "base/loopback.h"

#include <algorithm>
#include <utility>

namespace profile {

namespace {

using signing::KeyErrorCode;

/// Another secret may still open the key.
bool asksForSecret(KeyErrorCode code)
{
    return code == KeyErrorCode::PassphraseNeeded || code == KeyErrorCode::WrongPassphraseOrDamaged
        || code == KeyErrorCode::PinNeeded || code == KeyErrorCode::WrongPin;
}

bool isBundle(const QString &file)
{
    return file.endsWith(QLatin1String(".p12"), Qt::CaseInsensitive)
        || file.endsWith(QLatin1String(".pfx"), Qt::CaseInsensitive);
}

/// Through which nothing goes by a proxy.
bool isLocal(const QString &accessPoint)
{
    return accessPoint == embeddedAccessPoint || base::isLoopback(QUrl(accessPoint));
}

std::optional<QNetworkProxy> networkProxy(const Proxy &proxy, const base::SharedSecret &password)
{
    const auto through = [&](QNetworkProxy::ProxyType type) {
        return QNetworkProxy(type, proxy.host, proxy.port, proxy.user,
            password ? QString::fromUtf8(password->bytes()) : QString());
    };
    switch (proxy.kind) {
    case Proxy::Kind::System:
        return {};
    case Proxy::Kind::None:
        return QNetworkProxy(QNetworkProxy::NoProxy);
    case Proxy::Kind::Http:
        return through(QNetworkProxy::HttpProxy);
    case Proxy::Kind::Socks5:
        return through(QNetworkProxy::Socks5Proxy);
    }
    Q_UNREACHABLE();
}

} // namespace

Unlock::Unlock(const Keyholder &keyholder, const Profile &profile, QObject *parent)
    : QObject(parent)
    , m_keyholder(keyholder)
    , m_profile(profile)
{
    const bool live = profile.environment == base::Environment::Live;
    m_profile.identity.refusedIssuer = live ? QString(base::sandboxAuthority) : QString();
}

Unlock::~Unlock()
{
    if (m_question && !m_question->isFinished())
        m_keyholder.prompt->dismiss();
}

void Unlock::start()
{
    const base::SharedSecret own = m_profile.identity.passphrase;
    attempt(own ? Source::Profile : Source::Nothing, own);
}

void Unlock::attempt(Source source, const base::SharedSecret &secret)
{
    m_source = source;
    m_secret = secret;
    m_profile.identity.passphrase = secret;
    base::whenDone(m_keyholder.signer.open(m_profile.identity), this,
        [this](const signing::OpenResult &result) { opened(result); });
}

void Unlock::opened(const signing::OpenResult &result)
{
    if (result)
        keyIsOpen();
    else if (asksForSecret(result.error().code))
        refused(result.error());
    else
        end(result.error());
}

void Unlock::refused(const signing::KeyError &error)
{
    // That nothing or a guess did not open it is no news to who gave a wrong passphrase.
    const bool given = m_source != Source::Nothing && m_source != Source::MerchantNumber;
    if (given || !m_error)
        m_error = error;
    if (isToken() && m_secret)
        m_tried.append(m_secret);
    if (error.code == KeyErrorCode::WrongPin)
        m_wrongAnswers = error.wrongPins;
    else if (m_source == Source::Person)
        ++m_wrongAnswers;
    if (m_source == Source::MerchantNumber)
        m_merchantNumberTried = true;

    switch (m_source) {
    case Source::Profile:
        attempt(Source::Nothing, {});
        return;
    case Source::Nothing:
        if (!isToken() && isBundle(m_profile.identity.keyFile))
            attempt(Source::MerchantNumber,
                std::make_shared<const base::Secret>(m_profile.identity.mchid.toUtf8()));
        else
            findInVault();
        return;
    case Source::MerchantNumber:
        findInVault();
        return;
    case Source::Vault:
        vaultWasWrong();
        return;
    case Source::Person:
        askForPassphrase();
        return;
    }
    Q_UNREACHABLE();
}

void Unlock::findInVault()
{
    base::whenDone(m_keyholder.vault.find(m_profile, SecretKind::KeyPassphrase), this,
        [this](const base::SharedSecret &secret) {
            if (!secret)
                askForPassphrase();
            else if (wasTried(secret))
                vaultWasWrong();
            else
                attempt(Source::Vault, secret);
        });
}

/// A passphrase may be right and the file damaged: the key ring keeps it. A PIN would be tried
/// again at the next start, until the token locks.
void Unlock::vaultWasWrong()
{
    if (!isToken()) {
        m_keyholder.vault.drop(m_profile.id, SecretKind::KeyPassphrase);
        askForPassphrase();
        return;
    }
    base::whenDone(m_keyholder.vault.erase(m_profile.id, SecretKind::KeyPassphrase), this,
        [this](const KeyRingDone &) { askForPassphrase(); });
}

void Unlock::askForPassphrase()
{
    if (!m_keyholder.prompt) {
        end(*m_error);
        return;
    }
    ask(SecretKind::KeyPassphrase, m_wrongAnswers, [this](const Reply &reply) {
        if (!reply.secret) {
            const signing::Identity &identity = m_profile.identity;
            end(signing::KeyError { .code = KeyErrorCode::PromptCancelled,
                .file = identity.token ? identity.token->token : identity.keyFile });
            return;
        }
        m_toKeyRing = reply.keepInKeyRing;
        if (wasTried(reply.secret))
            askForPassphrase();
        else
            attempt(Source::Person, reply.secret);
    });
}

void Unlock::keyIsOpen()
{
    keep(SecretKind::KeyPassphrase, m_secret, [this] { findProxyPassword(); });
}

void Unlock::findProxyPassword()
{
    const Proxy &proxy = m_profile.proxy;
    const bool proxied = proxy.kind == Proxy::Kind::Http || proxy.kind == Proxy::Kind::Socks5;
    if (!proxied || proxy.user.isEmpty() || isLocal(m_profile.accessPoint)) {
        succeed({});
        return;
    }
    base::whenDone(m_keyholder.vault.find(m_profile, SecretKind::ProxyPassword), this,
        [this](const base::SharedSecret &known) {
            if (known || !m_keyholder.prompt) {
                succeed(known);
                return;
            }
            ask(SecretKind::ProxyPassword, 0, [this](const Reply &reply) {
                m_toKeyRing = reply.keepInKeyRing;
                keep(SecretKind::ProxyPassword, reply.secret,
                    [this, password = reply.secret] { succeed(password); });
            });
        });
}

void Unlock::succeed(const base::SharedSecret &proxyPassword)
{
    end(Unlocked {
        .profile = m_profile,
        .proxy = networkProxy(m_profile.proxy, proxyPassword),
        .nowInKeyRing = m_nowInKeyRing,
        .notKept = m_notKept,
    });
}

void Unlock::end(const UnlockResult &result) { emit finished(result); }

void Unlock::ask(SecretKind kind, int wrongBefore, std::function<void(const Reply &)> then)
{
    Profile shown = m_profile;
    shown.identity.passphrase = {};
    auto *question = new QFutureWatcher<Reply>(this);
    m_question = question;
    connect(question, &QFutureWatcherBase::finished, this, [question, then = std::move(then)] {
        question->deleteLater();
        // A prompt that went away without a word has cancelled.
        const bool answered = question->future().isResultReadyAt(0);
        then(answered ? question->result() : Reply {});
    });
    question->setFuture(m_keyholder.prompt->ask({
        .profile = shown,
        .kind = kind,
        .wrongBefore = wrongBefore,
        .merchantNumberTried = m_merchantNumberTried,
    }));
}

void Unlock::keep(SecretKind kind, const base::SharedSecret &secret, std::function<void()> then)
{
    const bool toKeyRing = std::exchange(m_toKeyRing, false);
    if (secret && toKeyRing) {
        base::whenDone(m_keyholder.vault.store(m_profile.id, kind, secret), this,
            [this, kind, then = std::move(then)](const KeyRingDone &done) {
                if (done)
                    m_nowInKeyRing.insert(kind);
                else
                    m_notKept = done.error();
                then();
            });
        return;
    }
    if (secret)
        m_keyholder.vault.keep(m_profile.id, kind, secret);
    then();
}

bool Unlock::wasTried(const base::SharedSecret &secret) const
{
    return std::any_of(m_tried.begin(), m_tried.end(),
        [&](const auto &tried) { return tried->bytes() == secret->bytes(); });
}

} // namespace profile
