#pragma once

#include "signing/tokenlisting.h"

#include <QMutexLocker>
#include <QStringList>

#include <QtCrypto>
#include <qcaprovider.h>

#include <memory>

namespace signing {

/// A turn at QCA's PKCS#11 plugin. A program has one such plugin, with state of its own, so one
/// thread has it at a time: a TokenPlugin waits for its turn, and ends it when it goes.
///
/// The plugin is used as a provider, not through QCA::KeyStoreManager: that one lists tokens as the
/// plugin does, which crashes on a certificate that is not of an RSA key (so tokenlisting.h does
/// that), and has a polling thread tell it that one came or went.
///
/// pkcs11-helper crashes when a library is taken away while a session with one of its tokens is
/// open, so libraries come and go by restart() alone; and as that ends everything that the plugin
/// made, keys live for one operation only.
class TokenPlugin final
{
public:
    using Entry = std::unique_ptr<QCA::KeyStoreEntryContext>;
    struct Signature {
        QByteArray bytes; ///< empty when there is none
        ulong fault = 0; ///< PKCS#11's number of what went wrong
    };

    TokenPlugin();
    ~TokenPlugin() = default;
    Q_DISABLE_COPY_MOVE(TokenPlugin)

    [[nodiscard]] bool isThere() const { return m_provider != nullptr; }
    /// The libraries that are loaded.
    [[nodiscard]] QStringList modules() const;
    /// Logs out of every token and loads these libraries anew (at most ten): what is on the tokens
    /// is then read again. modules() tells which of them could be loaded.
    void restart(const QStringList &modules);

    /// The key of a certificate, if it has one; null when the plugin cannot make it. The
    /// certificate must be of an RSA key: the plugin crashes on others.
    [[nodiscard]] Entry entry(const TokenName &token, const TokenObject &certificate) const;
    /// The signature of a message by SHA256 with RSA, PKCS#1 v1.5; not checked.
    [[nodiscard]] Signature sign(const QCA::KeyStoreEntryContext &entry, const QByteArray &message);

private:
    QMutexLocker<QMutex> m_turn;
    QCA::Provider *m_provider = nullptr;
    QCA::KeyStoreListContext *m_list = nullptr; ///< the plugin's own
};

} // namespace signing
