#pragma once

#include "sandbox/scenario.h"

#include <QSslConfiguration>

#include <array>
#include <optional>

namespace sandbox {

/// The listener's TLS for the scenarios that are over before a request is read. Lives on one
/// thread.
class FaultyTls
{
public:
    /// `folder`: of credentials with TLS.
    explicit FaultyTls(const QString &folder);

    /// What to speak while this scenario (or none, null) is played: a configuration with its fault,
    /// made when it is first needed; null where it is the usual one, or a faulty one could not be
    /// made. Valid until the next call.
    [[nodiscard]] const QSslConfiguration *of(const Scenario *scenario);

private:
    QString m_folder;
    std::array<std::optional<QSslConfiguration>, 2> m_made; ///< by ServerFault
};

} // namespace sandbox
