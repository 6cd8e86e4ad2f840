#include "shell/screens/shortcuts_screen.h"

#include "shell/widgets/choice.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/overlay.h"
#include "shell/widgets/text.h"

namespace {

// All ways there are to give the order.
void draw_keys(Order order, const ShortcutsForm& form, Ui& ui, const Frame& frame) {
    for (const Shortcut& shortcut : shortcuts()) {
        const bool is_off = !form.has_single_keys && shortcut.held == HeldKeys::none;
        if (shortcut.order == order)
            key_cap(ui, keys_text(frame.say, shortcut), is_off ? Tone::muted : Tone::normal);
    }
}

void draw_group(OrderGroup group, int level, const ShortcutsForm& form, Ui& ui,
                const Frame& frame) {
    heading(ui, frame.say(title_of(group)), level);
    list(ui, name_of(group), frame.say(title_of(group)), [&] {
        for (const OrderRow& order : orders()) {
            if (order.group != group || shortcut_of(order.order) == nullptr) continue;
            const IdScope scope(ui, name_of(order.order));
            list_item(ui, "item", [&] {
                row(ui, "line", {.height = 28}, [&] {
                    text(ui, frame.say(order.label));
                    push_to_end(ui);
                    row(ui, "keys", {.gap = measure::space_1},
                        [&] { draw_keys(order.order, form, ui, frame); });
                });
            });
        }
    });
    space(ui, measure::space_4);
}

bool has_keys(OrderGroup group) {
    for (const Shortcut& shortcut : shortcuts())
        if (row_of(shortcut.order).group == group) return true;
    return false;
}

}  // namespace

void draw_shortcuts(const ShortcutsForm& form, int level, Ui& ui, Frame& frame) {
    for (const OrderGroup group : all_of<OrderGroup>())
        if (has_keys(group)) draw_group(group, level, form, ui, frame);
    bool wanted = form.has_single_keys;
    if (toggle_switch(ui, "single_keys", wanted,
                      {.label = frame.say(Word::shortcuts_single_keys),
                       .help = frame.say(Word::shortcuts_single_keys_help)}))
        frame.push(UseSingleKeys{wanted});
}

void draw_shortcuts_dialog(ShortcutsForm& form, Ui& ui, Frame& frame) {
    dialog(ui, "shortcuts", form.is_open, {.title = frame.say(Word::shortcuts_title)},
           [&] { draw_shortcuts(form, 2, ui, frame); });
}
