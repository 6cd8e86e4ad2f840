#include "shell/screens/granular_form.h"

#include <algorithm>

#include "records/granular_relationship.h"
#include "shell/screens/party_choice.h"
#include "shell/screens/roles_choice.h"
#include "shell/widgets/button.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/notice.h"
#include "shell/widgets/text.h"
#include "shell/widgets/text_field.h"

namespace {

std::string error_of(const GranularForm& form, GranularField field, const Frame& frame) {
    return form.problem && form.problem->place == name_of(field)
               ? say(frame.say.language, *form.problem)
               : std::string();
}

void draw_parties(GranularForm& form, const GranularPartners& partners, bool disabled, Ui& ui,
                  const Frame& frame) {
    const std::string error = error_of(form, GranularField::customer, frame);
    draw_party_choice(partners.customers, form.customer,
                      {.key = "customer",
                       .label = frame.say(Word::granular_customer),
                       .error = error,
                       .nobody = frame.say(Word::choose),
                       .required = true,
                       .disabled = disabled},
                      ui);
    if (frame.person.kind != OrganisationKind::indirect_provider) return;
    draw_party_choice(partners.resellers, form.reseller,
                      {.key = "reseller",
                       .label = frame.say(Word::granular_reseller),
                       .help = frame.say(Word::granular_reseller_help),
                       .nobody = frame.say(Word::granular_for_ourselves),
                       .disabled = disabled},
                      ui);
}

void draw_terms(GranularForm& form, bool disabled, Ui& ui, const Frame& frame) {
    const std::string name = error_of(form, GranularField::display_name, frame);
    text_field(ui, "name", form.name,
               {.label = frame.say(Word::granular_name),
                .help = frame.say(Word::granular_name_help),
                .error = name,
                .enter_key = "next",
                .required = true,
                .disabled = disabled,
                .max_length = granular_name_length_limit});
    const std::string days = error_of(form, GranularField::days, frame);
    text_field(ui, "days", form.days,
               {.label = frame.say(Word::granular_days),
                .help = frame.say(Word::granular_days_help),
                .error = days,
                .input_mode = "numeric",
                .required = true,
                .disabled = disabled,
                .max_length = 4});
    const std::string extension = error_of(form, GranularField::auto_extend, frame);
    check_box(ui, "extend", form.is_extended,
              {.label = frame.say(Word::granular_auto_extend_by),
               .help = frame.say(Word::granular_auto_extend_help),
               .error = extension,
               .disabled = disabled});
}

}  // namespace

void draw_granular_form(GranularForm& form, const GranularPartners& partners,
                        std::string_view reason, Ui& ui, const Frame& frame) {
    draw_parties(form, partners, !reason.empty(), ui, frame);
    draw_terms(form, !reason.empty(), ui, frame);
    space(ui, measure::space_3);
    const std::string roles = error_of(form, GranularField::roles, frame);
    draw_roles_choice(form.roles, all_directory_roles(), roles, ui, frame);
    // What is refused for no field's sake.
    if (form.problem && form.problem->place.empty())
        banner(ui, "problem", {.text = say(frame.say.language, *form.problem), .tone = Tone::bad});
    space(ui, measure::space_3);
}

void draw_new_granular_screen(GranularForm& form, const GranularPartners& partners, Ui& ui,
                              Frame& frame) {
    heading(ui, frame.say(Word::granular_request));
    const std::string reason = frame.why_not(Action::change_granular_administration);
    limited_width(ui, measure::text_width_max, [&] {
        space(ui, measure::space_3);
        draw_granular_form(form, partners, reason, ui, frame);
        row(ui, "actions", [&] {
            if (button(ui, "save",
                       {.label = frame.say(Word::granular_save_draft),
                        .style = ButtonStyle::primary,
                        .icon = Icon::check,
                        .disabled_reason = reason}))
                frame.push(SaveGranularDraft{});
            if (button(ui, "cancel", {.label = frame.say(Word::cancel)}))
                frame.push(GoTo{{.kind = PlaceKind::admin_relationships}});
        });
    });
}
