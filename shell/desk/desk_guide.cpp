// What helps to find one's way: the palette, the shortcuts, and the orders both give.

#include <algorithm>
#include <array>

#include "shell/desk/desk.h"
#include "shell/screens/palette_screen.h"
#include "shell/screens/shortcuts_screen.h"
#include "shell/screens/tour_screen.h"

namespace {

bool is_letter(std::string_view key) {
    return key.size() == 1 && key[0] >= 'a' && key[0] <= 'z';
}

// Whether "?" takes Shift depends on the keyboard, so only letters are asked for it.
bool is_pressed(Ui& ui, const Shortcut& shortcut) {
    const bool control = shortcut.held != HeldKeys::none;
    if (!is_letter(shortcut.key) && ui.shortcut(shortcut.key, control, true)) return true;
    return ui.shortcut(shortcut.key, control, shortcut.held == HeldKeys::control_and_shift);
}

Intent intent_of(Order order, const CustomerId& customer) {
    if (const auto place = place_of(order)) return GoTo{{.kind = *place}};
    switch (order) {
        case Order::edit_account:
            return GoTo{{.kind = PlaceKind::edit_account, .customer = customer}};
        case Order::copy_microsoft_id:
            return CopyText{std::string(tenant_of(customer))};
        case Order::remove_customer:
            return AskToRemove{customer};
        case Order::search_customers:
            return SearchCustomers{};
        case Order::export_workspace:
            return Export{ExportKind::workspace_json};
        case Order::export_list:
            return Export{ExportKind::customer_csv};
        case Order::export_portal_list:
            return Export{ExportKind::portal_csv};
        case Order::undo:
            return UndoLast{};
        case Order::redo:
            return RedoLast{};
        case Order::use_english:
            return ChooseLanguage{Language::en};
        case Order::use_german:
            return ChooseLanguage{Language::de};
        case Order::use_chinese:
            return ChooseLanguage{Language::zh};
        case Order::follow_the_system:
            return ChooseTheme{};
        case Order::use_light:
            return ChooseTheme{ThemeName::light};
        case Order::use_dark:
            return ChooseTheme{ThemeName::dark};
        case Order::use_high_contrast:
            return ChooseTheme{ThemeName::high_contrast};
        case Order::search_everything:
            return OpenPalette{};
        case Order::show_shortcuts:
            return ShowShortcuts{};
        case Order::start_tour:
            return StartTour{};
        case Order::reset_demo:
            return AskToResetDemo{};
        case Order::act_as:
            return AskWhoActs{};
        default:
            return GoTo{};
    }
}

}  // namespace

void Desk::take_shortcuts(Ui& ui) {
    if (ui.event().kind != UiEventKind::key) return;
    for (const Shortcut& shortcut : shortcuts()) {
        const bool is_single = shortcut.held == HeldKeys::none;
        if (is_single && !shortcuts_form_.has_single_keys) continue;
        if (shortcut.leaves_fields_alone && ui.event().in_text_field) continue;
        if (!is_pressed(ui, shortcut)) continue;
        carry_out(Obey{shortcut.order});
        ui.request_frame();
        return;
    }
}

OrderMoment Desk::order_moment() {
    const Frame frame = this->frame();
    const CustomerTable& customers = workspace_.state().customers;
    const auto open = customers.find(place_.customer);
    return {.say = frame.say,
            .viewer = viewer(),
            .read_only_reason = frame.read_only_reason,
            .has_open_customer = open && !is_off_the_list(customers[*open]) &&
                                 partner_of(customers[*open]) == party(),
            .is_demo = database_.is_demo,
            .why_not_undo = undoable().why_not_undo,
            .why_not_redo = undoable().why_not_redo};
}

// Before the dialogs, so that one that it opens gives the focus back to where the palette had it.
void Desk::draw_palette(Ui& ui, Frame& frame) {
    if (palette_form_.is_open && is_pressed(ui, *shortcut_of(Order::search_everything)))
        palette_form_.is_open = false;
    if (!palette_form_.is_open) {
        ::draw_palette({}, palette_form_, ui, frame);
        return;
    }
    const State& state = workspace_.state();
    const PaletteBasis basis{this->basis(), palette_form_.text, place_.customer,
                             frame.read_only_reason, palette_form_.recent};
    const auto& entries = palette_.of(basis, [&] {
        customer_finder_.refresh(state.customers, party());
        return palette_entries(state, order_moment(), customer_finder_, palette_form_.text,
                               palette_form_.recent);
    });
    ::draw_palette(entries, palette_form_, ui, frame);
}

void Desk::draw_guides(Ui& ui, Frame& frame) {
    draw_shortcuts_dialog(shortcuts_form_, ui, frame);
    draw_history_dialog(ui, frame);
    draw_reset_dialog(ui, frame);
    draw_tour(tour_form_, ui, frame);
    // What is modal keeps the keys to itself.
    if (!ui.has_modal()) take_shortcuts(ui);
}

void Desk::carry_out(const ChoosePaletteEntry& choice) {
    const PaletteEntry& entry = choice.entry;
    if (entry.section == PaletteSection::search) {
        go_to({.kind = PlaceKind::customers, .query = {.search = palette_form_.text}}, false);
        return;
    }
    palette_form_.recent = remembered(std::move(palette_form_.recent), key_of(entry));
    host_.set_setting(recent_setting(), joined_keys(palette_form_.recent));
    if (entry.order)
        carry_out(Obey{*entry.order});
    else
        go_to({.kind = PlaceKind::account, .customer = entry.customer}, false);
}

void Desk::carry_out(const UseSingleKeys& use) {
    shortcuts_form_.has_single_keys = use.wanted;
    host_.set_setting("single_keys", use.wanted ? "on" : "off");
}

void Desk::carry_out(const Obey& obey) {
    const OrderMoment moment = order_moment();
    if (!is_offered(moment, obey.order)) return;
    if (const std::string reason = why_not(moment, obey.order); !reason.empty()) {
        notify(reason, {}, true);
        return;
    }
    std::visit([&](const auto& one) { carry_out(one); }, intent_of(obey.order, place_.customer));
}

void Desk::carry_out(const OpenPalette&) {
    palette_form_.is_open = true;
    palette_form_.text.clear();
}

void Desk::carry_out(const ShowShortcuts&) {
    shortcuts_form_.is_open = true;
}

void Desk::carry_out(const SearchCustomers&) {
    if (place_.kind != PlaceKind::customers) go_to({}, false);
    customers_form_.wants_search = place_.kind == PlaceKind::customers;
}
