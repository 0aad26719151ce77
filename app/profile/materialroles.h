#pragma once

#include "profile/materialfiles.h"
#include "profile/materials.h"

#include <vector>

namespace profile {

/// A piece, and what became of it.
struct Sighting {
    Piece piece;
    FoundMaterial found;
    base::SharedSecret passphrase {}; ///< that opened a .p12
};

/// Looks at each piece alone. Opens no .p12 with a passphrase.
[[nodiscard]] std::vector<Sighting> sight(std::vector<Piece> &&pieces);

/// Tries a closed .p12 with merchant numbers: the one that is known, those of certificates beside
/// it, and digits in the names of file and folder.
void openBundles(std::vector<Sighting> &sightings, const QString &mchid);

/// Says what each is, by what it is to the others.
void assignRoles(std::vector<Sighting> &sightings);

} // namespace profile
