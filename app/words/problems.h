#pragma once

#include "access/accesspoint.h"
#include "access/failure.h"
#include "history/storeerror.h"
#include "profile/rails.h"
#include "sandbox/sandbox.h"
#include "signing/key.h"
#include "signing/verify.h"

#include <QString>

namespace words {

// What happened, what it means, what to do: for each kind of error, by exhaustive switches.
[[nodiscard]] QString text(const signing::KeyError &error);
[[nodiscard]] QString text(const history::StoreError &error);
[[nodiscard]] QString text(http::Failure failure);
[[nodiscard]] QString text(http::AccessPointError error);
[[nodiscard]] QString text(profile::RailError error);
[[nodiscard]] QString text(const signing::Verification &verification);
[[nodiscard]] QString text(const sandbox::StartError &error);

} // namespace words
