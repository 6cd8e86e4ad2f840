#include "shell/screens/layers_card.h"

#include "shell/widgets/button.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/text.h"

namespace {

constexpr float layer_width_min = 260;

struct Layer {
    std::string_view key;
    Word title;
    std::string_view state;
    bool is_there;
    std::string_view next;  // What it means, or what would make one.
};

void draw_layer(const Layer& layer, Ui& ui, const Frame& frame, Body rest) {
    const IdScope scope(ui, layer.key);
    heading(ui, frame.say(layer.title), 3);
    if (!layer.state.empty())
        badge(ui, {.label = layer.state, .tone = layer.is_there ? Tone::good : Tone::muted});
    paragraph(ui, layer.next, {.tone = Tone::muted});
    rest();
}

// Each with its state and its end, as far as it is known.
void draw_granular_links(const LayersView& layers, PlaceKind kind, Ui& ui, const Frame& frame) {
    if (layers.granular.empty()) return;
    list(ui, "granular", frame.say(Word::layer_granular), [&] {
        for (const GranularRow& row : layers.granular)
            list_item(ui, row.id, [&] {
                const std::string href = route_of({.kind = kind, .relationship = row.id});
                link(ui, "open", {.label = row.name, .href = href, .icon = Icon::shield_check});
                ::row(ui, "state", [&] {
                    badge(ui, {.label = row.state, .tone = tone_of(row.of_state)});
                    const std::string& when = row.ends.empty() ? row.lapses : row.ends;
                    if (when.empty()) return;
                    const Word word =
                        row.ends.empty() ? Word::granular_lapses : Word::granular_ends;
                    caption(ui, std::string(frame.say(word)) + ": " + when);
                });
            });
    });
}

void draw_relationship(const LayersView& layers, Ui& ui, const Frame& frame) {
    draw_layer({.key = "relationship",
                .title = Word::layer_relationship,
                .state = layers.relationship,
                .is_there = layers.has_relationship,
                .next = frame.say(layers.has_relationship ? Word::layer_relationship_next
                                                          : Word::layer_relationship_none_next)},
               ui, frame, [] {});
}

// What a partner asks for by a link of its own.
void draw_asking(const LayersView& layers, const CustomerId& account, Ui& ui, Frame& frame) {
    draw_granular_links(layers, PlaceKind::admin_relationship, ui, frame);
    if (layers.partner_id.empty()) return;
    const std::string tenant(tenant_of(account));
    row(ui, "ask", [&] {
        if (button(ui, "request",
                   {.label = frame.say(Word::layer_granular_request),
                    .icon = Icon::plus,
                    .disabled_reason = frame.why_not(Action::change_granular_administration)}))
            frame.push(GoTo{{.kind = PlaceKind::request_admin_relationship, .tenant = tenant}});
    });
    const std::string all = route_of({.kind = PlaceKind::admin_relationships, .tenant = tenant});
    link(ui, "all", {.label = frame.say(Word::place_admin_relationships), .href = all});
}

}  // namespace

Tone tone_of(GranularAdministration state) {
    switch (state) {
        case GranularAdministration::active:
            return Tone::good;
        case GranularAdministration::approval_pending:
        case GranularAdministration::expiring:
            return Tone::warn;
        case GranularAdministration::approved:
        case GranularAdministration::activating:
            return Tone::accent;
        default:
            return Tone::muted;
    }
}

void draw_customer_layers(const LayersView& layers, const CustomerId& account, Ui& ui,
                          Frame& frame) {
    card(ui, "layers", {.label = frame.say(Word::account_relationship)}, [&] {
        heading(ui, frame.say(Word::account_relationship), 2);
        space(ui, measure::space_2);
        columns(ui, "each", layer_width_min, 3, [&](std::size_t i) {
            if (i == 0) draw_relationship(layers, ui, frame);
            if (i == 1)
                draw_layer({.key = "delegated",
                            .title = Word::layer_delegated,
                            .state = layers.administration.empty()
                                         ? frame.say(Word::not_said)
                                         : std::string_view(layers.administration),
                            .is_there = layers.has_administration,
                            .next = frame.say(layers.has_administration
                                                  ? Word::layer_delegated_next
                                                  : Word::layer_delegated_none_next)},
                           ui, frame, [] {});
            if (i < 2) return;
            const bool is_own_list = layers.partner_id.empty();
            draw_layer(
                {.key = "granular",
                 .title = Word::layer_granular,
                 .state = layers.granular.empty() ? frame.say(Word::delegated_administration_none)
                                                  : std::string_view(),
                 .is_there = false,
                 .next = frame.say(is_own_list ? Word::layer_granular_needs_a_party
                                               : Word::layer_granular_none_next)},
                ui, frame, [&] { draw_asking(layers, account, ui, frame); });
        });
    });
}

void draw_partner_layers(const LayersView& layers, AskedAboutRoles& asked, Ui& ui, Frame& frame) {
    columns(ui, "each", layer_width_min, 3, [&](std::size_t i) {
        if (i == 0) draw_relationship(layers, ui, frame);
        if (i == 1)
            draw_layer(
                {.key = "delegated",
                 .title = Word::layer_delegated,
                 .state = layers.has_administration
                              ? std::string_view(layers.administration)
                              : frame.say(Word::delegated_administration_none),
                 .is_there = layers.has_administration,
                 .next = frame.say(layers.has_administration ? Word::partner_delegated_held
                                                             : Word::layer_delegated_none_next)},
                ui, frame, [&] {
                    if (!layers.has_administration) return;
                    row(ui, "actions", [&] {
                        if (button(
                                ui, "remove",
                                {.label = frame.say(Word::remove_roles),
                                 .style = ButtonStyle::danger,
                                 .disabled_reason = frame.why_not(Action::accept_partner_requests),
                                 .description =
                                     frame.say(Word::remove_roles_title, {layers.partner})}))
                            asked = {.question = RolesQuestion::remove_delegated,
                                     .id = layers.partner_id,
                                     .name = layers.partner};
                    });
                });
        if (i == 2)
            draw_layer(
                {.key = "granular",
                 .title = Word::layer_granular,
                 .state = layers.granular.empty() ? frame.say(Word::delegated_administration_none)
                                                  : std::string_view(),
                 .is_there = false,
                 .next = frame.say(Word::granular_effect)},
                ui, frame,
                [&] { draw_granular_links(layers, PlaceKind::partner_relationship, ui, frame); });
    });
}
