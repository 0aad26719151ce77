#include "signing/tokenplugin.h"

#include <QCryptographicHash>
#include <QRegularExpression>

namespace signing {

namespace {

constexpr qsizetype maximalModules = 10; // the plugin's slots
constexpr const char *modulesProperty = "papayModules";

QMutex &pluginMutex()
{
    static QMutex mutex; // as there is one plugin
    return mutex;
}

QString providerOfTokens() { return QStringLiteral("qca-pkcs11"); }

QCA::KeyStoreListContext *listOf(QCA::Provider *provider)
{
    return static_cast<QCA::KeyStoreListContext *>(
        provider->createContext(QStringLiteral("keystorelist")));
}

void configure(QVariantMap config, const QStringList &modules)
{
    for (int i = 0; i < modules.size(); ++i) {
        const QString slot = QStringLiteral("provider_%1_").arg(i, 2, 10, QLatin1Char('0'));
        config.insert(slot + QStringLiteral("enabled"), true);
        config.insert(slot + QStringLiteral("name"), modules[i]);
        config.insert(slot + QStringLiteral("library"), modules[i]);
    }
    QCA::clearPluginDiagnosticText();
    QCA::setProviderConfig(providerOfTokens(), config);
}

/// The plugin tells in its diagnostic text only which library it could not load.
QStringList loadedOf(const QStringList &modules)
{
    const QString text = QCA::pluginDiagnosticText();
    QStringList loaded;
    for (const QString &module : modules) {
        const QString complaint = QStringLiteral("PKCS#11 provider '%1'").arg(module);
        if (!module.isEmpty() && !text.contains(complaint))
            loaded.append(module);
    }
    return loaded;
}

/// As pkcs11-helper writes a text: it reads every byte in hex.
QByteArray escaped(const QByteArray &text)
{
    QByteArray result;
    for (const char byte : text)
        result += "\\x" + QByteArray(1, byte).toHex();
    return result;
}

/// As the plugin writes a part of an entry.
QString part(const QByteArray &text)
{
    return QString::fromLatin1(text)
        .replace(QLatin1Char('\\'), QLatin1String("\\x005c"))
        .replace(QLatin1Char('/'), QLatin1String("\\x002f"));
}

/// An entry as the plugin serialises it (its format 0): token and key id, that it is of a private
/// key, the certificate.
QString serialised(const TokenName &token, const TokenObject &certificate)
{
    const QByteArray id = escaped(token.manufacturer) + '/' + escaped(token.model) + '/'
        + escaped(token.serialNumber) + '/' + escaped(token.label) + '/'
        + certificate.id.toHex().toUpper();
    return QLatin1String("qca-pkcs11/0/") + part(id) + QLatin1String("/1/")
        + part(certificate.der.toBase64());
}

/// DigestInfo (RFC 8017, 9.2) of the message's SHA-256. The plugin knows no SHA-256 and would sign
/// a short message as it stands (recipes.md 3).
QByteArray digestInfoOf(const QByteArray &message)
{
    return QByteArray::fromHex("3031300d060960864801650304020105000420")
        + QCryptographicHash::hash(message, QCryptographicHash::Sha256);
}

ulong faultIn(const QString &diagnostic)
{
    static const QRegularExpression number(QStringLiteral("(\\d+)-'"));
    return number.match(diagnostic).captured(1).toULong();
}

} // namespace

TokenPlugin::TokenPlugin()
    : m_turn(&pluginMutex())
    , m_provider(QCA::findProvider(providerOfTokens()))
    , m_list(m_provider == nullptr ? nullptr : listOf(m_provider))
{
    if (m_list == nullptr)
        m_provider = nullptr; // it could not be initialised
}

QStringList TokenPlugin::modules() const
{
    return m_list == nullptr ? QStringList() : m_list->property(modulesProperty).toStringList();
}

void TokenPlugin::restart(const QStringList &modules)
{
    if (!isThere())
        return;
    const QStringList wanted = modules.last(qMin(modules.size(), maximalModules));
    m_provider->deinit(); // its list, and our property, go with it
    m_provider->init();
    configure(m_provider->defaultConfig(), wanted);
    m_list = listOf(m_provider);
    m_list->setProperty(modulesProperty, loadedOf(wanted));
}

TokenPlugin::Entry TokenPlugin::entry(const TokenName &token, const TokenObject &certificate) const
{
    return Entry(m_list->entryPassive(serialised(token, certificate)));
}

TokenPlugin::Signature TokenPlugin::sign(
    const QCA::KeyStoreEntryContext &entry, const QByteArray &message)
{
    Signature signature;
    QObject ear;
    QObject::connect(
        m_list, &QCA::KeyStoreListContext::diagnosticText, &ear,
        [&signature](const QString &text) { signature.fault = faultIn(text); },
        Qt::DirectConnection);
    QCA::PrivateKey key = entry.keyBundle().privateKey();
    signature.bytes = key.signMessage(QCA::MemoryRegion(digestInfoOf(message)), QCA::EMSA3_Raw);
    return signature;
}

} // namespace signing
