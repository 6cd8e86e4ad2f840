#pragma once
// A text field over a list of what it finds, before the rest of the page: ARIA's combobox with a
// list box. What is found, and in which order, is decided elsewhere.

#include <optional>
#include <span>

#include "shell/widgets/context.h"
#include "shell/widgets/icons.h"

struct FinderItem {
    std::string_view section = {};  // Those of one section follow each other.
    std::string_view label = {};
    std::string_view detail = {};  // Muted, behind the label.
    std::string_view keys = {};    // At the end: what else does it.
    std::string_view disabled_reason = {};
    Icon icon = Icon::none;
};

struct FinderOptions {
    std::string_view label = {};        // Of the whole.
    std::string_view placeholder = {};  // Of the field.
    std::string_view hint = {};         // Below the list: which keys do what.
    std::string_view count = {};        // "3 results": spoken when it changes.
    std::span<const FinderItem> items = {};
};

struct FinderResult {
    bool is_changed = false;  // The text is another one.
    std::optional<std::size_t> chosen = {};
};

// Modal: focus stays in the field, arrows walk the list, Enter or a click chooses, Escape or
// pointing elsewhere closes it. `open` becomes false then; what was chosen is for the caller to do.
FinderResult finder(Ui&, std::string_view key, bool& open, std::string& text, const FinderOptions&);
