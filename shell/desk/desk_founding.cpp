// Creating an organisation, whose first user gets a temporary password that is seen once.

#include "base/date.h"
#include "base/text.h"
#include "domain/new_user.h"
#include "facts/contact_rules.h"
#include "shell/desk/desk.h"
#include "shell/screens/new_organisation_screen.h"
#include "shell/screens/new_user_screen.h"

namespace {

// A reseller that is new to the programme begins to enrol. Any other partner was verified and has
// signed before it came here.
void begin_enrolment(Organisation& organisation, const OrganisationForm& form,
                     const std::string& user, std::int64_t now) {
    const bool is_reseller = form.kind == OrganisationKind::indirect_reseller;
    if (is_reseller)
        organisation.enrolment =
            name_of(form.is_known ? EnrolmentState::existing_partner : EnrolmentState::welcome);
    const bool has_signed = facts_of(form.kind).is_partner && (!is_reseller || form.is_known);
    if (!has_signed) return;
    organisation.agreement_date = iso_timestamp(now);
    organisation.agreement_user = user;
}

FoundOrganisation order_of(const OrganisationForm& form, const World& world, std::int64_t now,
                           std::string id, std::string user_id) {
    FoundOrganisation order{
        .id = std::move(id), .fields = {}, .user_id = std::move(user_id), .user = {}};
    Organisation& organisation = order.fields;
    organisation.kind = name_of(form.kind);
    organisation.cloud = name_of(form.cloud);
    organisation.company_name = trimmed(form.name);
    organisation.domain = form.domain();
    organisation.country = form.country;
    User& user = order.user;
    user.first_name = organisation.first_name = trimmed(form.first_name);
    user.last_name = organisation.last_name = trimmed(form.last_name);
    user.email = organisation.email = trimmed(form.email);
    user.user_name = user_name_for(world, user.email, organisation.domain);
    user.password_salt = user.password_hash = hash_to_come;
    user.must_change_password = true;
    begin_enrolment(organisation, form, order.user_id, now);
    return order;
}

// What the decision does not ask of the field, as it is typed here.
std::optional<Error> problem_of(const OrganisationForm& form) {
    if (const auto refusal = refusal_of_new(form.kind, form.cloud))
        return Error{*refusal, std::string(name_of(OrganisationField::cloud))};
    for (const auto& [text, field] : {std::pair(form.name, OrganisationField::company_name),
                                      std::pair(form.domain_prefix, OrganisationField::domain)})
        if (trimmed(text).empty())
            return Error{ErrorCode::must_not_be_empty, std::string(name_of(field))};
    if (const auto refusal = refusal_of_domain_prefix(lower_ascii(trimmed(form.domain_prefix))))
        return Error{*refusal, std::string(name_of(OrganisationField::domain))};
    return std::nullopt;
}

}  // namespace

void Desk::draw_new_organisation(Ui& ui, Frame& frame) {
    if (credentials_) {
        draw_credentials_screen(*credentials_, ui, frame);
        return;
    }
    draw_new_organisation_screen(
        countries_.of({language_, organisation_form_.cloud},
                      [&] { return country_list(frame.say, organisation_form_.cloud); }),
        organisation_form_, ui, frame);
}

void Desk::carry_out(const CreateOrganisation&) {
    OrganisationForm& form = organisation_form_;
    if (form.is_waiting) return;
    const std::string id = workspace_.new_record_id();
    FoundOrganisation order =
        order_of(form, workspace_.state().world, workspace_.world_milliseconds(), id,
                 workspace_.new_record_id());
    form.problem = problem_of(form);
    if (!form.problem)
        if (const auto checked = workspace_.rehearse(order); !checked)
            form.problem = checked.error();
    if (form.problem) {
        form.wants_problem = true;
        if (form.problem->place.empty()) notify(say(language_, *form.problem), {}, true);
        return;
    }
    form.is_waiting = true;
    const std::string password = workspace_.new_password();
    hash_password(password, [this, order, password](PasswordHash kept) mutable {
        order.user.password_salt = std::move(kept.salt);
        order.user.password_hash = std::move(kept.hash);
        if (!submit(order)) return;
        organisation_form_ = {};
        credentials_ = {.name = order.user.first_name + " " + order.user.last_name,
                        .user_name = order.user.user_name,
                        .password = password,
                        .signs_in = {.organisation = order.id, .user = order.user_id}};
    });
}
