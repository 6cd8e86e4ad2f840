#pragma once
// Which places whose portal has: that of each kind of organisation in its cloud, and the
// workspace's own list. The menu shows them and the palette offers them by the same table.

#include <optional>

#include "facts/organisations.h"
#include "view/route.h"

// No kind: whoever sits at the desk acts for nobody.
bool has_place(std::optional<OrganisationKind>, Cloud, PlaceKind);
