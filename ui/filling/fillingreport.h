#pragma once

#include "exchange/pasting.h"
#include "filling/formfilling.h"
#include "filling/notice.h"
#include "forms/drafts.h"

namespace ui {

// What the strip says of what was filled in, and of what was left out.

/// `mode`: the form's.
[[nodiscard]] Notice pasteNotice(
    const exchange::Pasted &pasted, const Filling &filling, contract::Mode mode);
[[nodiscard]] Notice againNotice(const history::Row &row, const contract::ReadBody &body,
    const Filling &filling, contract::Mode mode);
[[nodiscard]] Notice draftNotice(const forms::Draft &draft);
[[nodiscard]] Notice draftFailureNotice(const forms::WriteFailure &failure);
[[nodiscard]] Notice copyNotice(exchange::Format format);
/// A document came into a single field: `paste` would fill the form with it.
[[nodiscard]] Notice documentNotice(exchange::Format format, QAction *paste);

} // namespace ui
