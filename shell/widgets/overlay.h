#pragma once
// What lies over the page: dialogs, menus, toasts, the target of dropped files.

#include <span>

#include "shell/widgets/context.h"
#include "shell/widgets/icons.h"

// What a dialog becomes on a phone: a sheet of full height for what has a form in it, one at the
// lower edge for a question, one at the left edge for a menu. Elsewhere all are in the middle.
enum class DialogKind : std::uint8_t { form, question, drawer };

struct DialogOptions {
    std::string_view title = {};
    std::string_view description = {};
    float width = 480;
    DialogKind kind = DialogKind::form;
    bool is_alert = false;  // Says something that must be answered.
};
// Modal: the rest of the page is inert, focus moves in and goes back. `open` becomes false when
// Escape or the close button is used. The footer is a row at the end (on a phone: at the thumb).
void dialog(Ui&, std::string_view key, bool& open, const DialogOptions&, Body body,
            Body footer = {});

struct MenuItem {
    std::string_view label = {};
    Icon icon = Icon::none;
    std::string_view shortcut = {};
    std::string_view disabled_reason = {};
    std::string_view href = {};
    NodeFlag checked = NodeFlag::absent;
    bool danger = false;
    bool separator_before = false;
};
// The menu of a widget that is no menu button: `toggles` in the frame in which it was asked for.
// The position of the item that was chosen, in that frame.
std::optional<std::size_t> menu_below(Ui&, NodeId owner, const Rect& owner_bounds,
                                      std::string_view label, std::span<const MenuItem>,
                                      bool toggles);
bool is_menu_open(Ui&, NodeId owner);

struct MenuButtonOptions {
    std::string_view label = {};
    Icon icon = Icon::none;
    bool icon_only = false;
    bool primary = false, quiet = false;
    std::string_view disabled_reason = {};
    float width = 0;
};
// A button with a menu below it. The position of the item that was chosen, in that frame.
std::optional<std::size_t> menu_button(Ui&, std::string_view key, const MenuButtonOptions&,
                                       std::span<const MenuItem>);

struct ToastOptions {
    std::string_view text = {};
    std::string_view action = {};  // "Undo"
    Tone tone = Tone::normal;
    bool dismissible = true;
    int lasts_ms = 6000;  // 0: until it is dismissed. Stays while hovered or focused.
};
enum class ToastAnswer : std::uint8_t { none, action, gone };
// Draw it in every frame while it is to be seen, with a key of its own.
ToastAnswer toast(Ui&, std::string_view key, const ToastOptions&);

// Over the whole page while files are being dragged.
void drop_overlay(Ui&, std::string_view text);
