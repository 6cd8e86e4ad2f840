#pragma once
// Every place of the page and every state a place can be in, in any language: for tests that judge
// how all of them look.

#include <functional>
#include <span>
#include <string_view>

#include "tests/helpers/desk_page.h"

struct DeskState {
    std::string_view name;
    void (*enter)(DeskPage&);
};
std::span<const DeskState> desk_states();

// Draws every state at this size, language and theme. The language is the catalogue's.
void for_every_state(const UiSurroundings&, Language,
                     const std::function<void(DeskPage&, std::string_view state)>&);
