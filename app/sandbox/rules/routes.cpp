#include "sandbox/rules/routes.h"

#include "contract/prerequest.h"

#include <algorithm>
#include <iterator>

namespace sandbox {

namespace {

constexpr char contracts[] = "/v3/global/papay/contracts/";
constexpr char siblings[] = "-pre-entrust-sign";

/// A path with one changing segment between its two halves, or with none at all.
struct Pattern {
    const char *before;
    const char *after; ///< null: the path is `before` and no more
    const char *method;
    bool hasBody;
    Endpoint endpoint;
};

/// The first that fits counts.
constexpr Pattern patterns[] = {
    { contract::preSignPath, nullptr, "POST", true, Endpoint::PreSign },
    { "/v3/global/certificates", nullptr, "GET", false, Endpoint::Certificates },
    { "/v3/global/papay/contracts/out-contract-code/", "", "GET", false, Endpoint::ContractByCode },
    { contracts, "/terminate", "POST", true, Endpoint::Terminate },
    { contracts, "", "GET", false, Endpoint::ContractById },
};

/// The changing segment; nothing when the path is another.
std::optional<QByteArray> segmentOf(const Pattern &pattern, const QByteArray &path)
{
    if (pattern.after == nullptr)
        return path == pattern.before ? std::optional(QByteArray("")) : std::nullopt;
    if (!path.startsWith(pattern.before) || !path.endsWith(pattern.after))
        return {};
    const auto before = qsizetype(qstrlen(pattern.before));
    const qsizetype size = path.size() - before - qsizetype(qstrlen(pattern.after));
    if (size <= 0)
        return {};
    const QByteArray segment = path.sliced(before, size);
    // The other pre-signs (domain.md 9) are no contracts' ids, and not offered here.
    return segment.contains('/') || segment.endsWith(siblings) ? std::nullopt
                                                               : std::optional(segment);
}

} // namespace

std::optional<Route> routeOf(const QByteArray &path)
{
    for (const Pattern &pattern : patterns) {
        if (const std::optional<QByteArray> segment = segmentOf(pattern, path))
            return Route { .endpoint = pattern.endpoint,
                .method = pattern.method,
                .hasBody = pattern.hasBody,
                .parameter = *segment };
    }
    return {};
}

} // namespace sandbox
