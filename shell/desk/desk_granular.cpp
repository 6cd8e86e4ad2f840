// Granular administration from every side, and what a customer does about its partners.

#include <algorithm>

#include "base/text.h"
#include "records/granular_relationship.h"
#include "shell/desk/desk.h"
#include "shell/screens/granular_list_screen.h"
#include "shell/screens/granular_screen.h"
#include "shell/screens/partner_relationships_screen.h"
#include "shell/screens/roles_question.h"

namespace {

// What the core refuses for a form's sake, and at which of its fields it is said.
struct RefusedField {
    ErrorCode code;
    GranularField field;
};
constexpr auto refused_fields = std::to_array<RefusedField>({
    {ErrorCode::granular_name_is_taken, GranularField::display_name},
    {ErrorCode::global_administrator_is_never_extended, GranularField::auto_extend},
    {ErrorCode::roles_must_be_chosen, GranularField::roles},
    {ErrorCode::needs_a_customer, GranularField::customer},
    {ErrorCode::clouds_must_be_the_same, GranularField::customer},
    {ErrorCode::customer_not_found, GranularField::customer},
});

Error at_its_field(Error error) {
    for (const RefusedField& row : refused_fields)
        if (error.place.empty() && error.code == row.code) error.place = name_of(row.field);
    return error;
}

}  // namespace

const std::vector<GranularRow>& Desk::granular() {
    return granular_.of(basis(), [&] {
        return granular_rows(workspace_.state().world, {language_, &locale_}, party());
    });
}

const GranularRow* Desk::shown_relationship() {
    const auto& all = granular();
    const auto shown = std::ranges::find(all, place_.relationship, &GranularRow::id);
    return shown == all.end() ? nullptr : &*shown;
}

GranularPartners Desk::granular_partners(const Frame& frame) {
    const World& world = workspace_.state().world;
    return {.customers = customers_to_ask(world, frame.say, frame.person.cloud),
            .resellers = resellers_to_ask_for(world, frame.say, party())};
}

std::string Desk::approval_link(const std::string& relationship) {
    return host_.address() +
           route_of({.kind = PlaceKind::partner_relationship, .relationship = relationship});
}

void Desk::leave_granular() {
    granular_form_ = {};
    granular_mail_ = {};
    assignment_form_ = {};
    asked_about_roles_ = {};
}

void Desk::draw_granular(Ui& ui, Frame& frame) {
    const Person& person = frame.person;
    const std::string reason =
        person.kind && facts_of(*person.kind).is_partner
            ? std::string()
            : std::string(frame.say(person.kind ? Word::error_needs_a_partner
                                                : Word::layer_granular_needs_a_party));
    if (!reason.empty()) {
        draw_needed_partner(ui, frame, reason);
        return;
    }
    switch (place_.kind) {
        case PlaceKind::request_admin_relationship:
            if (!granular_form_.is_filled)
                granular_form_ = {.is_filled = true,
                                  .customer = place_.tenant,
                                  .days = std::to_string(granular_days_default)};
            draw_new_granular_screen(granular_form_, granular_partners(frame), ui, frame);
            return;
        case PlaceKind::admin_relationship:
            draw_granular_relationship(ui, frame);
            return;
        default:
            draw_granular_list(ui, frame);
    }
}

void Desk::draw_granular_list(Ui& ui, Frame& frame) {
    std::vector<GranularRow> of_tenant;
    const bool is_of_one = !place_.tenant.empty();
    if (is_of_one)
        std::ranges::copy_if(
            granular(), std::back_inserter(of_tenant),
            [&](const GranularRow& row) { return row.customer_id == place_.tenant; });
    const auto customer = find_party(workspace_.state().world, place_.tenant);
    draw_granular_list_screen({.rows = is_of_one ? of_tenant : granular(),
                               .customer = customer ? customer->fields.company_name : place_.tenant,
                               .tenant = place_.tenant},
                              granular_list_form_, ui, frame);
}

void Desk::draw_granular_relationship(Ui& ui, Frame& frame) {
    const GranularRow* shown = shown_relationship();
    GranularPage page{.relationship = shown};
    if (shown != nullptr && shown->of_state == GranularAdministration::created) {
        page.partners = granular_partners(frame);
        if (!granular_form_.is_filled || granular_form_.id != shown->id)
            granular_form_.fill(*shown);
    }
    if (shown != nullptr) {
        page.groups = assignments_.of({basis(), shown->id}, [&] {
            return assignment_rows(workspace_.state().world, frame.say, shown->id);
        });
        page.link = approval_link(shown->id);
        PortalLink portal{.form = LinkForm::granular_administration};
        portal[LinkValue::relationship] = shown->id;
        page.portal_link = write_portal_link(portal);
    }
    draw_granular_screen(
        page, {granular_form_, granular_mail_, assignment_form_, asked_about_roles_}, ui, frame);
    draw_roles_question(asked_about_roles_, ui, frame);
}

void Desk::draw_partner_relationships(Ui& ui, Frame& frame) {
    if (frame.person.kind != OrganisationKind::customer) {
        draw_needed_partner(ui, frame, std::string(frame.say(Word::error_needs_a_customer)));
        return;
    }
    if (place_.kind == PlaceKind::partner_relationship) {
        draw_approval_screen(shown_relationship(), asked_about_roles_, ui, frame);
    } else {
        const auto& layers = partner_layers_.of(
            basis(), [&] { return layers_of_customer(workspace_.state(), frame.say, party()); });
        draw_partner_relationships_screen(layers, asked_about_roles_, ui, frame);
    }
    draw_roles_question(asked_about_roles_, ui, frame);
}

// The portal's ids are two in one.
void Desk::carry_out(const SaveGranularDraft&) {
    const bool is_new = granular_form_.id.empty();
    DraftGranular draft{
        .id = is_new ? workspace_.new_record_id() + "-" + workspace_.new_record_id()
                     : granular_form_.id,
        .customer = granular_form_.customer,
        .reseller = granular_form_.reseller,
        .display_name = std::string(trimmed(granular_form_.name)),
        .days = granular_form_.days_wanted(),
        .roles = name_list(granular_form_.roles.chosen),
        .auto_extend = granular_form_.is_extended ? AutoExtend::half_a_year : AutoExtend::off};
    if (const auto checked = workspace_.rehearse(draft); !checked) {
        granular_form_.problem = at_its_field(checked.error());
        notify(say(language_, checked.error()), {}, true);
        return;
    }
    if (!submit(draft)) return;
    granular_form_ = {};
    if (is_new) go_to({.kind = PlaceKind::admin_relationship, .relationship = draft.id}, true);
}

// What the request lacks is said where it can be mended: in its form.
void Desk::carry_out(const SendGranularRequest&) {
    const RequestGranularApproval request{.id = place_.relationship,
                                          .mail = workspace_.new_record_id(),
                                          .subject = std::string(trimmed(granular_mail_.subject)),
                                          .text = granular_mail_.text,
                                          .link = granular_mail_.matter.link};
    if (const auto checked = workspace_.rehearse(request); !checked) {
        const Error problem = at_its_field(checked.error());
        notify(say(language_, problem), {}, true);
        if (from_name<GranularField>(problem.place)) {
            granular_form_.problem = problem;
            granular_mail_.is_open = false;
        } else {
            granular_mail_.problem = problem;
        }
        return;
    }
    if (submit(request)) granular_mail_ = {};
}

void Desk::carry_out(const DeleteDraft& order) {
    if (submit(DeleteGranularDraft{order.id}))
        go_to({.kind = PlaceKind::admin_relationships}, true);
}

void Desk::carry_out(const AnswerProvider& answer) {
    submit(AnswerGranularRequest{.id = answer.id, .gives_consent = answer.consents});
}

void Desk::carry_out(const ApproveRoles& order) {
    submit(ApproveGranular{order.id});
}

void Desk::carry_out(const EndRoles& order) {
    submit(EndGranular{order.id});
}

void Desk::carry_out(const ExtendRoles& order) {
    if (submit(ChangeAutoExtend{.ids = order.ids, .auto_extend = order.auto_extend}))
        granular_list_form_.chosen.clear();
}

void Desk::carry_out(const SaveAssignment&) {
    const AssignAccess assign{
        .id = assignment_form_.id.empty() ? workspace_.new_record_id() : assignment_form_.id,
        .relationship = place_.relationship,
        .group = std::string(trimmed(assignment_form_.group)),
        .roles = name_list(assignment_form_.roles.chosen)};
    if (const auto checked = workspace_.rehearse(assign); !checked) {
        assignment_form_.problem = checked.error();
        return;
    }
    if (submit(assign)) assignment_form_ = {};
}

void Desk::carry_out(const DropAssignment& order) {
    submit(RemoveAssignment{order.id});
}

void Desk::carry_out(const RemoveDelegatedRoles& order) {
    submit(RemoveAdministratorRoles{order.partner});
}
