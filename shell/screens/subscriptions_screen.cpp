#include "shell/screens/subscriptions_screen.h"

#include "records/subscription.h"
#include "shell/screens/customer_tabs.h"
#include "shell/screens/party_choice.h"
#include "shell/screens/title_row.h"
#include "shell/widgets/button.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/notice.h"
#include "shell/widgets/overlay.h"
#include "shell/widgets/text.h"
#include "shell/widgets/text_field.h"

namespace {

constexpr float seats_width = 140;
constexpr float card_width_min = 340;

std::string problem_of(const SubscriptionsForm& form, std::string_view subscription,
                       const Frame& frame) {
    return form.problem && form.problem_of == subscription ? say(frame.say.language, *form.problem)
                                                           : std::string();
}

bool is_about_seats(const SubscriptionsForm& form) {
    return form.problem && form.problem->place == name_of(SubscriptionField::seats);
}

Tone tone_of(SubscriptionState state) {
    switch (state) {
        case SubscriptionState::active:
            return Tone::good;
        case SubscriptionState::suspended:
        case SubscriptionState::expired:
            return Tone::warn;
        case SubscriptionState::disabled:
        case SubscriptionState::deleted:
            return Tone::muted;
    }
    return Tone::muted;
}

void draw_facts(const SubscriptionRow& row, Ui& ui, const Frame& frame) {
    fact_if_any(ui, frame.say(Word::subscription_ordered_by), row.partner);
    fact_if_any(ui, frame.say(Word::subscription_reseller), row.reseller);
    fact_if_any(ui, frame.say(Word::subscription_created), row.created);
    fact_if_any(ui, frame.say(row.is_renewed ? Word::subscription_renews : Word::subscription_ends),
                row.term_end);
    fact_if_any(ui, frame.say(Word::subscription_next), row.next);
    fact_if_any(ui, frame.say(Word::subscription_cancellable), row.cancellable_until);
}

void draw_seats(const SubscriptionRow& subscription, const std::string& reason,
                SubscriptionsForm& form, Ui& ui, Frame& frame) {
    const std::string held = std::to_string(subscription.seats);
    const auto typed = form.typed.find(subscription.id);
    std::string seats = typed == form.typed.end() ? held : typed->second;
    const std::string problem = problem_of(form, subscription.id, frame);
    if (text_field(ui, "seats", seats,
                   {.label = frame.say(Word::subscription_seats),
                    .error = problem,
                    .input_mode = "numeric",
                    .disabled = !reason.empty(),
                    .max_length = 6,
                    .width = seats_width}))
        form.typed[subscription.id] = seats;
    const bool is_same = seats == held;
    if (is_same) form.typed.erase(subscription.id);
    const std::string unchanged =
        is_same ? std::string(frame.say(Word::error_nothing_changed)) : std::string();
    if (button(ui, "update",
               {.label = frame.say(Word::subscription_update_seats, {subscription.product}),
                .disabled_reason = reason.empty() ? unchanged : reason}))
        frame.push(UpdateSeats{subscription.id});
    bool is_renewed = subscription.is_renewed;
    if (check_box(ui, "renewed", is_renewed,
                  {.label = frame.say(Word::subscription_renewed), .disabled_reason = reason}))
        frame.push(RenewSubscription{subscription.id, is_renewed});
}

void draw_steps(const SubscriptionRow& subscription, const std::string& reason,
                SubscriptionsForm& form, Ui& ui, Frame& frame) {
    const bool is_active = subscription.of_state == SubscriptionState::active;
    const Word label = is_active ? Word::subscription_suspend : Word::subscription_reactivate;
    row(ui, "steps", [&] {
        if (button(ui, "step", {.label = frame.say(label), .disabled_reason = reason}))
            frame.push(
                TakeSubscriptionStep{subscription.id, is_active ? SubscriptionTrigger::suspend
                                                                : SubscriptionTrigger::reactivate});
        if (button(ui, "cancel",
                   {.label = frame.say(Word::subscription_cancel),
                    .style = ButtonStyle::danger,
                    .disabled_reason = reason.empty() ? subscription.why_not_cancel : reason}))
            form.asks_to_cancel = subscription.id;
    });
}

bool is_changeable(SubscriptionState state) {
    return state == SubscriptionState::active || state == SubscriptionState::suspended;
}

void draw_subscription(const SubscriptionRow& subscription, SubscriptionsForm& form, Ui& ui,
                       Frame& frame) {
    const IdScope scope(ui, subscription.id);
    std::string reason = frame.why_not(Action::change_subscriptions);
    if (reason.empty() && !subscription.is_own)
        reason = frame.say(Word::error_subscription_not_found);
    card(ui, "card", {.label = subscription.product}, [&] {
        row(ui, "title", [&] {
            heading(ui, subscription.product, 2);
            badge(ui, {.label = subscription.state, .tone = tone_of(subscription.of_state)});
        });
        draw_facts(subscription, ui, frame);
        space(ui, measure::space_3);
        if (subscription.of_state == SubscriptionState::active)
            draw_seats(subscription, reason, form, ui, frame);
        else
            fact(ui, frame.say(Word::subscription_seats),
                 frame.say.number(static_cast<std::size_t>(subscription.seats)));
        if (!is_changeable(subscription.of_state)) return;
        space(ui, measure::space_3);
        draw_steps(subscription, reason, form, ui, frame);
    });
}

void draw_order_dialog(const SubscriptionsPage& page, SubscriptionsForm& form, Ui& ui,
                       Frame& frame) {
    std::vector<std::string> names;
    names.reserve(product_facts.size());
    for (const ProductFacts& product : product_facts)
        names.emplace_back(product.name);
    const std::string problem = problem_of(form, {}, frame);
    dialog(
        ui, "order", form.is_adding,
        {.title = frame.say(Word::add_subscription), .description = page.name},
        [&] {
            select_field(ui, "product", form.product,
                         {.label = frame.say(Word::subscription_product),
                          .options = names,
                          .required = true});
            const int most = product_facts[form.product].seats_max;
            const std::string help = frame.say(Word::subscription_seats_help,
                                               {frame.say.number(static_cast<std::size_t>(most))});
            text_field(ui, "seats", form.seats,
                       {.label = frame.say(Word::subscription_seats),
                        .help = help,
                        .error = is_about_seats(form) ? problem : std::string_view(),
                        .input_mode = "numeric",
                        .required = true,
                        .max_length = 6});
            if (!problem.empty() && !is_about_seats(form))
                banner(ui, "problem", {.text = problem, .tone = Tone::bad});
            if (!page.resellers.empty())
                draw_party_choice(page.resellers, form.reseller,
                                  {.key = "reseller",
                                   .label = frame.say(Word::subscription_reseller),
                                   .nobody = frame.say(Word::granular_for_ourselves)},
                                  ui);
        },
        [&] {
            if (button(ui, "cancel", {.label = frame.say(Word::cancel)})) form.is_adding = false;
            if (button(ui, "submit",
                       {.label = frame.say(Word::submit),
                        .style = ButtonStyle::primary,
                        .icon = Icon::check}))
                frame.push(OrderSubscription{});
        });
}

void draw_cancel_dialog(const SubscriptionsPage& page, SubscriptionsForm& form, Ui& ui,
                        Frame& frame) {
    const auto asked =
        std::ranges::find(page.subscriptions, form.asks_to_cancel, &SubscriptionRow::id);
    bool is_open = asked != page.subscriptions.end();
    const std::string title =
        is_open ? frame.say(Word::subscription_cancel_title, {asked->product}) : std::string();
    dialog(
        ui, "cancel_subscription", is_open,
        {.title = title,
         .description = frame.say(Word::subscription_cancel_help),
         .kind = DialogKind::question,
         .is_alert = true},
        [] {},
        [&] {
            if (button(ui, "keep", {.label = frame.say(Word::cancel)})) is_open = false;
            if (button(ui, "confirm",
                       {.label = frame.say(Word::subscription_cancel),
                        .style = ButtonStyle::danger})) {
                is_open = false;
                frame.push(TakeSubscriptionStep{asked->id, SubscriptionTrigger::cancel});
            }
        });
    if (!is_open) form.asks_to_cancel.clear();
}

}  // namespace

void draw_subscriptions_screen(const SubscriptionsPage& page, SubscriptionsForm& form, Ui& ui,
                               Frame& frame) {
    const IdScope scope(ui, page.customer.text);
    title_row(
        ui, [&] { heading(ui, page.name); },
        [&] {
            if (button(ui, "add",
                       {.label = frame.say(Word::add_subscription),
                        .style = ButtonStyle::primary,
                        .icon = Icon::plus,
                        .disabled_reason = frame.why_not(Action::change_subscriptions)}))
                form = {.is_adding = true, .reseller = std::string(page.reseller)};
        });
    draw_customer_tabs(page.customer, PlaceKind::customer_subscriptions, ui, frame);
    if (page.subscriptions.empty())
        empty_state(ui, "none",
                    {.icon = Icon::cloud,
                     .title = frame.say(Word::subscriptions_none),
                     .text = frame.say(Word::subscriptions_none_help)});
    columns(ui, "subscriptions", card_width_min, page.subscriptions.size(),
            [&](std::size_t i) { draw_subscription(page.subscriptions[i], form, ui, frame); });
    draw_order_dialog(page, form, ui, frame);
    draw_cancel_dialog(page, form, ui, frame);
}
