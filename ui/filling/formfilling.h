#pragma once

#include "exchange/pasting.h"
#include "history/row.h"

namespace ui {

/// Where the form would be sent from: what fits it depends on that.
struct Place {
    contract::Mode mode = contract::Mode::Institution;
    QString accessPoint {}; ///< base URI in use where the form names none
};

/// What becomes of a form that something is taken over into, and what was left out.
struct Filling {
    contract::PreSignRequest request;
    QList<contract::Field> taken {};
    QList<contract::Field> otherMode {}; ///< found, and not shown in this mode: not taken
};

/// `present` with what was pasted in it. base_uri is taken where it leads elsewhere than the
/// place's access point; where it leads there, the form needs none. Pure.
[[nodiscard]] Filling filledFrom(
    const exchange::Pasted &pasted, const contract::PreSignRequest &present, const Place &place);

/// An attempt's body and where it went; `baseUri` empty: wherever the profile leads.
struct Earlier {
    contract::PreSignRequest body;
    QString baseUri;
};
/// That attempt as a form again, without contract code and expiry. Pure.
[[nodiscard]] Filling filledFrom(const Earlier &earlier, const Place &place);

/// How long the attempt's session was to live, in whole minutes, 10 at least; nothing where no
/// expiry was sent. Pure.
[[nodiscard]] std::optional<int> lifeMinutes(const history::Row &row);

/// Whether both base URIs lead to the same place: "https://a" and "HTTPS://A:443/" do.
[[nodiscard]] bool isSameAccessPoint(const QString &a, const QString &b);

} // namespace ui
