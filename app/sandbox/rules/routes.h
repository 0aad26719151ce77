#pragma once

#include <QByteArray>

#include <optional>

namespace sandbox {

/// What the sandbox answers to.
enum class Endpoint {
    PreSign, ///< POST /v3/global/papay/contracts/app-pre-entrust-sign
    Certificates, ///< GET /v3/global/certificates
    ContractById, ///< GET /v3/global/papay/contracts/{contract_id}
    ContractByCode, ///< GET /v3/global/papay/contracts/out-contract-code/{out_contract_code}
    Terminate, ///< POST /v3/global/papay/contracts/{contract_id}/terminate
};

/// An endpoint and how it wants to be asked.
struct Route {
    Endpoint endpoint;
    const char *method; ///< the only one
    bool hasBody;
    QByteArray parameter {}; ///< the path's changing part, as sent (percent-encoded)
};

/// What lives at a path; nothing when nothing does.
[[nodiscard]] std::optional<Route> routeOf(const QByteArray &path);

} // namespace sandbox
