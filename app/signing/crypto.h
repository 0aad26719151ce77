#pragma once

#include <QtGlobal>

#include <memory>

namespace signing {

/// QCA for the life of the program: made first in main, destroyed last, after every Signer. An
/// installed program finds libqca's plugins under <prefix>/lib/papay-console before QCA starts.
class Crypto final
{
public:
    Crypto();
    ~Crypto();
    Q_DISABLE_COPY_MOVE(Crypto)

    /// Whether the provider qca-ossl is there with what we need. Scans plugins at first call
    /// (5 to 13 ms): not for the GUI thread.
    [[nodiscard]] static bool isUsable();

private:
    struct Life;
    std::unique_ptr<Life> m_life;
};

} // namespace signing
