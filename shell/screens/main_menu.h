#pragma once
// The places of the main menu: which there are, whose portal has them, and which of them a page
// that is not there itself belongs to.

#include <span>

#include "shell/ui/frame.h"
#include "shell/widgets/icons.h"

struct MenuPlace {
    PlaceKind kind;
    Word label;
    Icon icon;
    bool (*is_of)(const Person&) = [](const Person&) { return true; };  // Whose portal has it.
};
std::span<const MenuPlace> menu_places();

// The menu entry that a place belongs to, and what it is called.
PlaceKind menu_place_of(const Person&, PlaceKind);
Word menu_word_of(PlaceKind);
