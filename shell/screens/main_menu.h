#pragma once
// The places of the main menu, and which of them a page that is not there itself belongs to. Whose
// portal has them, view/portal.h says.

#include <span>

#include "shell/ui/frame.h"
#include "shell/widgets/icons.h"

struct MenuPlace {
    PlaceKind kind;
    Word label;
    Icon icon;
};
std::span<const MenuPlace> menu_places();

// The menu entry that a place belongs to, and what it is called.
PlaceKind menu_place_of(const Person&, PlaceKind);
Word menu_word_of(PlaceKind);
