#pragma once
// Buttons and links. A button that is off stays reachable and says why.

#include <span>

#include "shell/widgets/context.h"
#include "shell/widgets/icons.h"

// What else activates it: as it is read on the keyboard, and as aria-keyshortcuts spells it.
struct KeyHint {
    std::string_view shown = {}, code = {};
};

enum class ButtonStyle : std::uint8_t { secondary, primary, quiet, danger };

struct ButtonOptions {
    std::string_view label = {};  // Always given: also when only the icon shows.
    ButtonStyle style = ButtonStyle::secondary;
    Icon icon = Icon::none;
    Icon trailing_icon = Icon::none;
    bool icon_only = false;
    bool busy = false;
    bool disabled = false;
    std::string_view disabled_reason = {};  // Given: the button is off, and this is why.
    std::string_view description = {};      // More than the label says; shown as tooltip.
    KeyHint keys = {};                      // Shown in the tooltip.
    NodeFlag pressed = NodeFlag::absent;    // A button that stays down.
    NodeFlag expanded = NodeFlag::absent;   // A button that opens something.
    float width = 0;                        // 0: as wide as its label.
};
// The width it takes by itself.
float button_width(const Ui&, const ButtonOptions&);
// True in the frame in which it was activated.
bool button(Ui&, std::string_view key, const ButtonOptions&);

struct FieldButtonOptions {
    std::string_view label = {};
    Icon icon = Icon::none;
    KeyHint keys = {};  // Shown at its end.
    float width = 240;  // At least.
};
// A button that looks like the field it opens: "Search everything".
bool field_button(Ui&, std::string_view key, const FieldButtonOptions&);

// For the keyboard: first on the page, seen only while it has the focus. True when it was used.
bool skip_button(Ui&, std::string_view key, std::string_view label);

struct LinkOptions {
    std::string_view label = {};
    std::string_view href =
        {};  // "#/customers": the host navigates. Others open as the browser does.
    Icon icon = Icon::none;
    Weight weight = Weight::normal;
    float max_width = 0;
    bool quiet = false;    // Text colour until hovered: for lists full of links.
    bool current = false;  // Leads to where one is, as one of several beside each other.
};
// True in the frame in which it was followed; navigation to the href happens by itself.
bool link(Ui&, std::string_view key, const LinkOptions&);

struct NavigationItem {
    std::string_view label = {};
    std::string_view href = {};
    Icon icon = Icon::none;
    bool current = false;
    std::string_view count = {};
    bool icon_only = false;
};
// The width at which an entry shows its whole label.
float navigation_width(const Ui&, std::string_view label);
// An entry of the side menu.
bool navigation_item(Ui&, std::string_view key, const NavigationItem&);

struct Crumb {
    std::string_view label, href;
};
void breadcrumb(Ui&, std::string_view key, std::string_view label, std::span<const Crumb>);
