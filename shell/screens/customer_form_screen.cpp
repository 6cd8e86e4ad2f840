#include "shell/screens/customer_form_screen.h"

#include <algorithm>

#include "shell/screens/field_input.h"
#include "shell/widgets/button.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/notice.h"
#include "shell/widgets/text.h"
#include "shell/widgets/text_field.h"

namespace {

bool draw_domain(const FormField& field, std::string_view suffix, CustomerForm& form, Ui& ui,
                 const Frame& frame) {
    if (!form.is_new()) {
        std::string held = form.draft.domain;
        text_field(ui, name_of(field.field), held,
                   {.label = field.label, .help = field.help, .read_only = true});
        return false;
    }
    std::string help = field.help;
    if (!form.domain_prefix.empty())
        help = frame.say(Word::domain_preview, {form.domain_prefix + std::string(suffix)});
    if (!text_field(ui, name_of(field.field), form.domain_prefix,
                    {.label = field.label,
                     .help = help,
                     .error = field.error,
                     .input_mode = "url",
                     .enter_key = "next",
                     .required = true,
                     .max_length = 64}))
        return false;
    form.draft.domain =
        form.domain_prefix.empty() ? std::string() : form.domain_prefix + std::string(suffix);
    return true;
}

bool draw_field(const FormField& field, std::string_view suffix, CustomerForm& form, Ui& ui,
                const Frame& frame) {
    if (field.kind == FieldKind::domain) return draw_domain(field, suffix, form, ui, frame);
    return draw_field_input(field, form.draft, ui, frame);
}

// A change of the country or the cloud moves what follows from it.
void follow_change(CustomerField field, std::string_view old_suffix, CustomerForm& form) {
    if (field == CustomerField::cloud && form.is_new() && !form.draft.domain.empty()) {
        form.draft.domain = form.domain_prefix + std::string(old_suffix);
        form.shown.reset(static_cast<std::size_t>(CustomerField::domain));
    }
    if (field == CustomerField::country) form.draft.state.clear();
}

}  // namespace

void focus_first_problem(const FormView& view, CustomerForm& form, Ui& ui) {
    if (!form.wants_first_problem) return;
    form.wants_first_problem = false;
    if (view.problems.empty()) return;
    const IdScope scope(ui, "form");
    ui.focus(name_of(view.problems.front().field));
}

void draw_summary_of_problems(const FormView& view, const CustomerForm& form, Ui& ui,
                              const Frame& frame) {
    const auto count = static_cast<std::size_t>(
        std::ranges::count_if(view.problems, [&](const FieldProblem& problem) {
            return form.shown.test(static_cast<std::size_t>(problem.field));
        }));
    if (count == 0) return;
    const std::string text =
        frame.say.count(Word::form_problems_one, Word::form_problems_other, count);
    banner(ui, "problems", {.text = text, .tone = Tone::bad});
}

void draw_customer_fields(const FormView& view, CustomerForm& form, Ui& ui, const Frame& frame) {
    for (const FormGroup& group : view.groups) {
        space(ui, measure::space_4);
        heading(ui, group.title, 2);
        space(ui, measure::space_2);
        for (const FormField& field : group.fields) {
            if (draw_field(field, view.domain_suffix, form, ui, frame))
                follow_change(field.field, view.domain_suffix, form);
            space(ui, measure::space_3);
        }
    }
}

void draw_customer_form_screen(const FormView& view, CustomerForm& form, std::string_view name,
                               Ui& ui, Frame& frame) {
    heading(ui, form.is_new() ? frame.say(Word::place_add_customer) : name);
    limited_width(ui, measure::text_width_max, [&] {
        if (form.is_new()) muted(ui, frame.say(Word::add_customer_lead));
        draw_summary_of_problems(view, form, ui, frame);
        region(ui, "form", NodeRole::form,
               frame.say(form.is_new() ? Word::place_add_customer : Word::edit_account), [&] {
                   draw_customer_fields(view, form, ui, frame);
                   row(ui, "actions", [&] {
                       const Action action =
                           form.is_new() ? Action::add_customer : Action::edit_contact;
                       if (button(ui, "submit",
                                  {.label = frame.say(Word::submit),
                                   .style = ButtonStyle::primary,
                                   .icon = Icon::check,
                                   .disabled_reason = frame.why_not(action)}))
                           frame.push(SubmitForm{});
                       if (button(ui, "cancel", {.label = frame.say(Word::cancel)}))
                           frame.push(CancelForm{});
                   });
               });
    });
    focus_first_problem(view, form, ui);
}
