#include "shell/screens/add_customer_screen.h"

#include <array>

#include "shell/screens/customer_form_screen.h"
#include "shell/screens/party_choice.h"
#include "shell/widgets/button.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/notice.h"
#include "shell/widgets/text.h"
#include "shell/widgets/text_field.h"

namespace {

// In the order of AddCustomerStep; the last one is where the credentials are seen.
constexpr auto step_names = std::to_array<Word>(
    {Word::step_account_info, Word::tab_subscriptions, Word::step_review, Word::step_confirmation});

void draw_progress(AddCustomerStep step, Ui& ui, const Frame& frame) {
    const auto place = static_cast<std::size_t>(step);
    text(ui,
         frame.say(Word::add_customer_progress,
                   {frame.say.number(place + 1), frame.say.number(step_names.size()),
                    frame.say(step_names[place])}),
         {.size = measure::caption, .tone = Tone::muted});
}

void draw_account_info(const AddCustomerPage& page, CustomerForm& form, Ui& ui, Frame& frame) {
    banner(ui, "existing", {.text = frame.say(Word::add_customer_existing)});
    draw_summary_of_problems(page.view, form, ui, frame);
    region(ui, "form", NodeRole::form, frame.say(Word::step_account_info), [&] {
        if (page.is_provider)
            draw_party_choice(page.resellers, form.reseller,
                              {.key = "reseller",
                               .label = frame.say(Word::granular_reseller),
                               .nobody = frame.say(Word::granular_for_ourselves)},
                              ui);
        draw_customer_fields(page.view, form, ui, frame);
    });
    focus_first_problem(page.view, form, ui);
}

void draw_product(const ProductFacts& product, CustomerForm& form, Ui& ui, const Frame& frame) {
    const IdScope scope(ui, name_of(product.product));
    bool is_chosen = form.seats.contains(product.product);
    if (check_box(ui, "chosen", is_chosen, {.label = product.name})) {
        if (is_chosen)
            form.seats.emplace(product.product, "1");
        else
            form.seats.erase(product.product);
    }
    const auto seats = form.seats.find(product.product);
    if (seats == form.seats.end()) return;
    const std::string label = frame.say(Word::add_customer_seats_of, {product.name});
    const std::string help =
        frame.say(Word::subscription_seats_help,
                  {frame.say.number(static_cast<std::size_t>(product.seats_max))});
    indented(ui, measure::space_4, [&] {
        text_field(ui, "seats", seats->second,
                   {.label = label,
                    .help = help,
                    .input_mode = "numeric",
                    .required = true,
                    .max_length = 6});
    });
}

void draw_subscriptions(CustomerForm& form, Ui& ui, const Frame& frame) {
    paragraph(ui, frame.say(Word::add_customer_subscriptions_help), {.tone = Tone::muted});
    space(ui, measure::space_3);
    for (const ProductFacts& product : product_facts)
        draw_product(product, form, ui, frame);
}

void draw_review(const AddCustomerPage& page, const CustomerForm& form, Ui& ui,
                 const Frame& frame) {
    const Customer& draft = form.draft;
    heading(ui, frame.say(Word::step_account_info), 2);
    fact(ui, frame.say(Word::field_company_name), draft.company_name);
    fact(ui, frame.say(Word::field_domain), draft.domain);
    fact(ui, frame.say(Word::field_country), frame.say.country(draft.country));
    for (const PartyChoice& reseller : page.resellers)
        if (reseller.id == form.reseller)
            fact(ui, frame.say(Word::granular_reseller), reseller.name);
    space(ui, measure::space_3);
    heading(ui, frame.say(Word::tab_subscriptions), 2);
    if (form.seats.empty()) muted(ui, frame.say(Word::add_customer_no_subscriptions));
    for (const auto& [product, seats] : form.seats)
        fact(ui, facts_of(product).name, seats);
    space(ui, measure::space_3);
    heading(ui, frame.say(Word::add_customer_admin), 2);
    fact(ui, frame.say(Word::user_name_column), contact_of(draft));
    paragraph(ui, frame.say(Word::add_customer_admin_help, {form.admin_user_name()}),
              {.tone = Tone::muted});
}

void draw_actions(const CustomerForm& form, Ui& ui, Frame& frame) {
    const bool is_last = form.step == AddCustomerStep::review;
    const std::string reason = frame.why_not(Action::add_customer);
    space(ui, measure::space_4);
    row(ui, "actions", [&] {
        if (form.step != AddCustomerStep::account_info &&
            button(ui, "back", {.label = frame.say(Word::back_one_step)}))
            frame.push(StepBack{});
        if (button(ui, "next",
                   {.label = frame.say(is_last ? Word::submit : Word::next),
                    .style = ButtonStyle::primary,
                    .icon = is_last ? Icon::check : Icon::none,
                    .busy = form.is_waiting,
                    .disabled = form.is_waiting,
                    .disabled_reason = reason}))
            frame.push(SubmitForm{});
        if (button(ui, "cancel", {.label = frame.say(Word::cancel)})) frame.push(CancelForm{});
    });
}

}  // namespace

void draw_add_customer_screen(const AddCustomerPage& page, CustomerForm& form, Ui& ui,
                              Frame& frame) {
    const IdScope scope(ui, name_of(form.step));
    draw_progress(form.step, ui, frame);
    heading(ui, frame.say(Word::place_add_customer));
    limited_width(ui, measure::text_width_max, [&] {
        switch (form.step) {
            case AddCustomerStep::account_info:
                draw_account_info(page, form, ui, frame);
                break;
            case AddCustomerStep::subscriptions:
                draw_subscriptions(form, ui, frame);
                break;
            case AddCustomerStep::review:
                draw_review(page, form, ui, frame);
                break;
        }
        draw_actions(form, ui, frame);
    });
}
