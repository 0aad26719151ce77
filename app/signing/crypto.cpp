#include "signing/crypto.h"

#include "signing/provider.h"

#include <QtCrypto>

#include <filesystem>

namespace signing {

namespace {

void findInstalledPlugins()
{
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
    if (error)
        return;
    const auto ours = program.parent_path().parent_path() / "lib" / "papay-console";
    // QCA looks for a folder `crypto` in each path that it is given.
    if (std::filesystem::is_directory(ours / "crypto", error))
        qputenv("QCA_PLUGIN_PATH", QByteArray::fromStdString(ours.string()));
}

} // namespace

struct Crypto::Life {
    QCA::Initializer initializer;
};

Crypto::Crypto()
{
    findInstalledPlugins();
    m_life = std::make_unique<Life>();
}

Crypto::~Crypto() = default;

bool Crypto::isUsable() { return QCA::isSupported("pkey", providerName()); }

} // namespace signing
