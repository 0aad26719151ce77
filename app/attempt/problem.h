#pragma once

#include "access/accesspoint.h"
#include "contract/check.h"
#include "history/storeerror.h"
#include "profile/rails.h"
#include "signing/key.h"

#include <QList>

#include <variant>

namespace attempt {

/// Cancelled before anything was recorded or sent.
struct CancelledEarly {
};

/// The row may not be repeated exactly (see mayRepeat).
struct NotRepeatable {
};

/// Why there is no attempt at all: nothing was recorded, nothing was sent.
using Problem = std::variant<QList<contract::Issue>, http::AccessPointError, profile::RailError,
    signing::KeyError, history::StoreError, NotRepeatable, CancelledEarly>;

} // namespace attempt
