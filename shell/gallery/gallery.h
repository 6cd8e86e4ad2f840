#pragma once
// Every widget once, for the eye and for the tests of the shell. Knows nothing of the product.

#include <string>
#include <vector>

#include "shell/widgets/context.h"

// What the page would keep in its forms.
struct GalleryState {
    std::size_t theme = 0, tab = 0, country = 0, radio = 0;
    std::string name = "Contoso GmbH", email = {}, notes = "First line\nSecond line", search = {};
    std::vector<std::string> tags = {"retail", "Süd", "教育"};
    bool agreed = false, notified = true, dialog_open = false, has_toast = false, hovers = false;
    std::uint64_t toast_count = 0;
    int clicks = 0;
    std::vector<std::size_t> expanded = {};
    std::vector<bool> checked = {};
    std::size_t sort_column = 1;
    bool sort_descending = false;
    std::string last = "nothing yet";
};

void draw_gallery(Ui&, GalleryState&);
// The theme that was chosen: 0 light, 1 dark, 2 high contrast.
ThemeName theme_of(const GalleryState&);
