#include "view/granular_view.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/date.h"
#include "base/text.h"
#include "domain/granular_time.h"
#include "domain/parties.h"
#include "view/parties_view.h"
#include "view/sorted_by.h"
#include "words/labels.h"

namespace {

using S = GranularAdministration;
using T = GranularTrigger;

constexpr auto group_titles = std::to_array<Word>({
    Word::role_group_reading,
    Word::role_group_users_and_support,
    Word::role_group_applications_and_identity,
    Word::role_group_privileged,
});
static_assert(group_titles.size() == count_of<DirectoryRoleGroup>());

constexpr auto role_helps = std::to_array<Word>({
    Word::role_help_directory_readers,
    Word::role_help_directory_writers,
    Word::role_help_license_administrator,
    Word::role_help_service_support_administrator,
    Word::role_help_user_administrator,
    Word::role_help_privileged_role_administrator,
    Word::role_help_helpdesk_administrator,
    Word::role_help_privileged_authentication_administrator,
    Word::role_help_global_reader,
    Word::role_help_cloud_application_administrator,
    Word::role_help_application_administrator,
    Word::role_help_external_identity_provider_administrator,
    Word::role_help_domain_name_administrator,
    Word::role_help_global_administrator,
});
static_assert(role_helps.size() == count_of<DirectoryRole>());

std::string moment_of(const Speech& speech, std::string_view iso_timestamp) {
    const auto time = milliseconds_of(iso_timestamp);
    return time ? speech.locale->date_and_time(speech.language, *time) : std::string();
}

template <class State>
std::string reason_of(const Speech& speech, const Result<State>& after) {
    return after ? std::string() : say(speech.language, after.error());
}

// Whether such a party has this request before it at all.
bool is_seen_by(const GranularRelationship& fields, S state, std::string_view party) {
    if (state == S::cleaned_up) return false;
    if (fields.partner == party) return true;
    return state != S::created && (fields.customer == party || fields.reseller == party);
}

void add_dates(GranularRow& row, const GranularRelationship& fields, const Speech& speech) {
    row.created = moment_of(speech, fields.created_date);
    row.activated = moment_of(speech, fields.activated_date);
    row.ends = moment_of(speech, fields.end_date);
    if (row.of_state == S::approval_pending) row.lapses = moment_of(speech, fields.due);
    if (row.of_state == S::expired || row.of_state == S::terminated)
        row.cleaned = moment_of(speech, fields.due);
}

// The same tables that decide when it is ordered.
void add_reasons(GranularRow& row, const Speech& speech) {
    const auto why_not = [&](T trigger) {
        return reason_of(speech, next(granular_lifecycle, row.of_state, trigger));
    };
    row.why_not_edit = why_not(T::edit);
    row.why_not_approve = why_not(T::approve);
    row.why_not_end = why_not(T::terminate);
    row.why_not_extend = why_not(T::change_auto_extend);
    row.why_not_answer = reason_of(
        speech, next(partner_consent_lifecycle, row.of_consent, PartnerConsentTrigger::give));
    if (row.why_not_approve.empty() && row.of_consent != PartnerConsent::not_needed &&
        row.of_consent != PartnerConsent::given)
        row.why_not_approve = speech(Word::error_reseller_must_consent_first);
    if (row.why_not_extend.empty() && !may_be_extended(row.held))
        row.why_not_extend = speech(Word::error_global_administrator_is_never_extended);
    if (row.of_state != S::active)
        row.why_not_assign = speech(Word::error_granular_administration_must_be_active);
}

GranularRow row_of(const World& world, const Speech& speech, const std::string& id,
                   const GranularRelationship& fields, S state) {
    GranularRow row;
    row.id = id;
    row.of_state = state;
    row.of_consent = from_name<PartnerConsent>(fields.consent).value_or(PartnerConsent::not_needed);
    row.partner_id = fields.partner;
    row.customer_id = fields.customer;
    row.reseller_id = fields.reseller;
    row.name = fields.display_name;
    row.partner = name_of_party(world, fields.partner);
    row.customer = name_of_party(world, fields.customer);
    row.reseller = name_of_party(world, fields.reseller);
    row.state = speech(label_of(state));
    std::from_chars(fields.days.data(), fields.days.data() + fields.days.size(), row.days);
    row.duration = days_text(speech, row.days);
    row.held = directory_roles_of(fields.roles);
    row.roles = roles_text(speech, row.held);
    row.of_extension = from_name<AutoExtend>(fields.auto_extend).value_or(AutoExtend::off);
    row.extension = speech(label_of(row.of_extension));
    if (row.of_consent != PartnerConsent::not_needed)
        row.consent = speech(label_of(row.of_consent));
    add_dates(row, fields, speech);
    add_reasons(row, speech);
    return row;
}

}  // namespace

std::vector<GranularRow> granular_rows(const World& world, const Speech& speech,
                                       std::string_view party) {
    std::vector<GranularRow> rows;
    for (const WorldRecord& record : world.all(RecordType::granular_relationship)) {
        const auto fields = read_as<GranularRelationship>(record);
        const auto state = from_name<S>(fields.state);
        if (state && is_seen_by(fields, *state, party))
            rows.push_back(row_of(world, speech, record.key.id, fields, *state));
    }
    return sorted_by(std::move(rows), &GranularRow::name, speech);
}

std::vector<AssignmentRow> assignment_rows(const World& world, const Speech& speech,
                                           std::string_view relationship) {
    using Trigger = AccessAssignmentTrigger;
    std::vector<AssignmentRow> rows;
    for (const WorldRecord& record : world.all(RecordType::access_assignment)) {
        const auto fields = read_as<Assignment>(record);
        const auto state = from_name<AccessAssignment>(fields.state);
        if (!state || fields.relationship != relationship) continue;
        AssignmentRow row;
        row.id = record.key.id;
        row.of_state = *state;
        row.group = fields.group;
        row.state = speech(label_of(*state));
        row.held = directory_roles_of(fields.roles);
        row.roles = roles_text(speech, row.held);
        const auto why_not = [&](Trigger trigger) {
            return reason_of(speech, next(access_assignment_lifecycle, *state, trigger));
        };
        row.why_not_change = why_not(Trigger::change_roles);
        row.why_not_remove = why_not(Trigger::remove);
        rows.push_back(std::move(row));
    }
    return sorted_by(std::move(rows), &AssignmentRow::group, speech);
}

std::vector<RoleChoices> role_choices(const Speech& speech, std::string_view search,
                                      std::span<const DirectoryRole> among) {
    const std::string wanted = folded(trimmed(search));
    std::vector<RoleChoices> choices;
    for (const DirectoryRoleGroup group : all_of<DirectoryRoleGroup>()) {
        RoleChoices found{
            .group = std::string(speech(group_titles[static_cast<std::size_t>(group)])),
            .roles = {}};
        for (const DirectoryRole role : among) {
            if (group_of(role) != group) continue;
            RoleChoice choice{.role = role,
                              .name = std::string(speech(label_of(role))),
                              .help = help_text(speech, role)};
            if (folded(choice.name + " " + choice.help).contains(wanted))
                found.roles.push_back(std::move(choice));
        }
        if (!found.roles.empty()) choices.push_back(std::move(found));
    }
    return choices;
}

std::span<const DirectoryRole> all_directory_roles() {
    static constexpr auto all = all_of<DirectoryRole>();
    return all;
}

std::string roles_text(const Speech& speech, std::span<const DirectoryRole> roles) {
    TextList names;
    for (const DirectoryRole role : roles)
        names.emplace_back(speech(label_of(role)));
    return speech.joined(names);
}

std::string help_text(const Speech& speech, DirectoryRole role) {
    return std::string(speech(role_helps[static_cast<std::size_t>(role)]));
}

std::string days_text(const Speech& speech, int days) {
    return speech.count(Word::granular_one_day, Word::granular_many_days,
                        static_cast<std::size_t>(std::max(days, 0)));
}

std::vector<PartyChoice> customers_to_ask(const World& world, const Speech& speech, Cloud cloud) {
    std::vector<PartyChoice> choices;
    for (const WorldRecord& record : world.all(RecordType::organisation))
        if (const auto party = find_party(world, record.key.id);
            party && party->kind == OrganisationKind::customer && party->cloud == cloud)
            choices.push_back({party->id, party->fields.company_name});
    return sorted_by(std::move(choices), &PartyChoice::name, speech);
}

std::vector<PartyChoice> resellers_to_ask_for(const World& world, const Speech& speech,
                                              std::string_view provider) {
    std::vector<PartyChoice> choices;
    for (const WorldRecord& record : world.all(RecordType::organisation))
        if (partnership_of(world, provider, record.key.id).state == PartnershipState::active)
            choices.push_back({record.key.id, name_of_party(world, record.key.id)});
    return sorted_by(std::move(choices), &PartyChoice::name, speech);
}
