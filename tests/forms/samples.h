#pragma once

#include "forms/drafts.h"
#include "forms/templates.h"

namespace samples {

/// As profiles are named.
inline const QString aProfile = QStringLiteral("7c9e6679-7425-40de-944b-e07fc1f90ae7");
inline const QString anotherProfile = QStringLiteral("9b2c1f6e-0f5d-4c4e-8a35-2f1a6a3f0d11");

/// Every field filled, with texts that tell the number.
[[nodiscard]] contract::PreSignRequest request(int number);
[[nodiscard]] forms::Draft draft(int number);
/// The number of a draft whose fields all tell the same one; 0: there is none, -1: they do not.
[[nodiscard]] int numberOf(const std::optional<forms::Draft> &draft);

[[nodiscard]] forms::Template namedTemplate(const QString &name, const QString &plan = {});
[[nodiscard]] QStringList names(const QList<forms::Template> &list);

/// `ok`, or what the failure says.
[[nodiscard]] QString said(const forms::WriteResult &result);

} // namespace samples
