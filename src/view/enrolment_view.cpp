#include "view/enrolment_view.h"

#include <algorithm>
#include <array>

#include "base/date.h"
#include "domain/decide_enrolment.h"
#include "records/membership.h"
#include "words/labels.h"

namespace {

using F = OrganisationField;
using S = EnrolmentState;
using P = EnrolmentPage;
using T = EnrolmentStation;
using W = Word;

// clang-format off
constexpr auto pages = std::to_array<EnrolmentPageFacts>({
    {P::existing_partner,    S::existing_partner, T::company,      W::enrolment_existing_partner},
    {P::welcome,             S::welcome,          T::welcome,      W::enrolment_welcome},
    {P::work_account,        S::work_account,     T::work_account, W::enrolment_work_account},
    {P::sign_in,             S::work_account,     T::work_account, W::enrol_sign_in_title},
    {P::membership,          S::membership_link,  T::membership,   W::enrolment_membership_link},
    {P::membership_name,     S::membership_link,  T::membership,   W::enrol_membership_site},
    {P::membership_password, S::membership_link,  T::membership,   W::enrol_membership_site},
    {P::memberships,         S::membership_link,  T::membership,   W::enrol_memberships_title},
    {P::new_membership,      S::membership_link,  T::membership,   W::enrol_membership_register},
    {P::company_profile,     S::company_profile,  T::company,      W::enrolment_company_profile},
    {P::email_ownership,     S::email_ownership,  T::email,        W::enrolment_email_ownership},
    {P::in_review,           S::in_review,        T::review,       W::enrolment_in_review},
    {P::rejected,            S::rejected,         T::review,       W::enrolment_rejected},
    {P::fix,                 S::rejected,         T::review,       W::fix_now},
    {P::agreement,           S::authorized,       T::agreement,    W::microsoft_partner_agreement},
    {P::admin_agent,         S::agreement_signed, T::admin_agent,  W::station_admin_agent},
    {P::active,              S::active,           T::active,       W::enrolment_active},
    {P::suspended,           S::suspended,        T::active,       W::enrolment_suspended},
});

constexpr auto legal_fields = std::to_array<ProfileField>({
    {F::company_name,   W::field_company_name},
    {F::address_line_1, W::field_address_line_1},
    {F::address_line_2, W::field_address_line_2},
    {F::postal_code,    W::field_postal_code},
    {F::city,           W::field_city},
    {F::state,          W::field_state},
});
constexpr auto contact_fields = std::to_array<ProfileField>({
    {F::first_name, W::field_first_name},
    {F::last_name,  W::field_last_name},
    {F::email,      W::field_email},
    {F::phone,      W::field_phone},
});
constexpr auto support_fields = std::to_array<ProfileField>({
    {F::support_email,   W::field_support_email},
    {F::support_phone,   W::field_support_phone},
    {F::support_website, W::field_support_website},
});
constexpr auto groups = std::to_array<ProfileGroup>({
    {W::enrolment_company_profile, std::nullopt,          legal_fields},
    {W::primary_contact,           W::enrol_contact_help, contact_fields},
    {W::enrol_support_title,       std::nullopt,          support_fields},
});
// clang-format on

constexpr bool lists_every_page_in_order() {
    for (std::size_t i = 0; i < pages.size(); ++i)
        if (pages[i].page != static_cast<P>(i)) return false;
    return pages.size() == count_of<P>();
}
static_assert(lists_every_page_in_order());

constexpr bool every_state_has_a_page() {
    for (const S state : all_of<S>()) {
        bool has = false;
        for (const EnrolmentPageFacts& row : pages)
            has = has || row.state == state;
        if (!has) return false;
    }
    return true;
}
static_assert(every_state_has_a_page());

bool holds(const KnownUser& user, Role role) {
    return std::ranges::find(user.roles, role) != user.roles.end();
}

std::string label_of(const std::string& id, const Membership& membership, const Speech& speech) {
    const bool is_inactive = membership.is_inactive.value_or(false);
    return speech(W::enrol_membership_option,
                  {id, membership.company_name, speech.country(membership.country),
                   speech(is_inactive ? W::enrol_membership_inactive : W::user_active)});
}

std::vector<MembershipRow> memberships_of(const World& world, const Speech& speech,
                                          const Party& party) {
    std::vector<MembershipRow> rows;
    for (const WorldRecord& record : world.all(RecordType::membership))
        if (const auto one = read_as<Membership>(record); one.organisation == party.id)
            rows.push_back({record.key.id, label_of(record.key.id, one, speech)});
    return rows;
}

TextList global_admins_of(const World& world, std::string_view organisation) {
    TextList names;
    for (const WorldRecord& record : world.all(RecordType::user)) {
        const auto user = find_user(world, record.key.id);
        if (user && user->fields.organisation == organisation && is_global_admin(*user) &&
            !user->fields.is_deactivated.value_or(false))
            names.push_back(user->fields.first_name + " " + user->fields.last_name);
    }
    return names;
}

// How many business days from now on reach it.
int business_days_until(std::int64_t due, std::int64_t now) {
    int days = 0;
    while (days < review_business_days_max && after_business_days(now, days) < due)
        ++days;
    return days;
}

// The fewer days are left, the further the review is; which stage takes how long is not said.
VettingSubStatus stage_with(int days_left) {
    const std::size_t stages = review_stages.size();
    const auto ahead = static_cast<std::size_t>(std::max(days_left - 1, 0));
    return review_stages[stages - 1 - std::min(ahead, stages - 1)];
}

void add_review(EnrolmentView& view, const Speech& speech, const Organisation& organisation,
                std::int64_t now) {
    const auto due = milliseconds_of(organisation.enrolment_due);
    if (!due) return;
    const int left = business_days_until(*due, now);
    view.due = speech.moment(organisation.enrolment_due);
    view.days_left = speech.number(static_cast<std::size_t>(left));
    view.stage = speech(label_of(stage_with(left)));
}

void add_served(EnrolmentView& view, const State& state, const Party& party) {
    for (const std::string& id : party.fields.served_customers)
        if (const auto account = state.find(account_id(id, party.id));
            account && !is_withdrawn(*account))
            view.served.push_back(name_of(*account));
}

}  // namespace

const EnrolmentPageFacts& facts_of(EnrolmentPage page) {
    return pages[static_cast<std::size_t>(page)];
}

EnrolmentPage page_of(EnrolmentState state) {
    return std::ranges::find(pages, state, &EnrolmentPageFacts::state)->page;
}

bool is_open_in(EnrolmentPage page, EnrolmentState state) {
    const EnrolmentPageFacts& row = facts_of(page);
    if (row.state == state) return true;
    return row.state == S::membership_link &&
           !refusal_of_step(enrolment_lifecycle, state, EnrolmentTrigger::link_membership);
}

Word label_of(EnrolmentStation station) {
    constexpr auto labels =
        std::to_array<Word>({W::station_welcome, W::station_work_account, W::station_membership,
                             W::station_company, W::station_email, W::station_review,
                             W::station_agreement, W::station_admin_agent, W::station_active});
    static_assert(labels.size() == count_of<EnrolmentStation>());
    return labels[static_cast<std::size_t>(station)];
}

std::span<const ProfileGroup> company_profile_groups() {
    return groups;
}

std::span<const ProfileGroup> support_contact_groups() {
    return std::span(groups).last(1);
}

bool must_be_given(OrganisationField field, EnrolmentTrigger sent_by) {
    return std::ranges::any_of(fields_of_page(sent_by), [&](const PageField& row) {
        return row.field == field && row.is_required;
    });
}

std::optional<EnrolmentView> enrolment_view(const State& state, const Speech& speech,
                                            const Actor& actor, std::int64_t world_milliseconds) {
    const ProfileFacts& rules = facts_of(rule_profile_of(state.world));
    EnrolmentView view;
    view.membership_name = speech(label_of(rules.membership));
    view.may_skip_membership = rules.membership_may_be_skipped;
    view.countries = country_list(speech);
    const auto party = find_party(state.world, actor.organisation);
    const auto user = find_user(state.world, actor.user);
    if (!party || !user) {
        view.is_nobodys = true;
        return view;
    }
    if (refusal_of(party->kind, OrganisationCapability::enrols_as_reseller, party->cloud))
        return std::nullopt;
    view.state = enrolment_of(*party);
    view.profile = party->fields;
    view.country = speech.country(party->fields.country);
    view.user_name = user->fields.user_name;
    view.memberships = memberships_of(state.world, speech, *party);
    for (const MembershipRow& row : view.memberships)
        if (row.id == party->fields.mpn_id) view.associated = row.label;
    if (view.associated.empty()) view.associated = party->fields.mpn_id;
    view.is_global_admin = is_global_admin(*user);
    view.is_admin_agent = holds(*user, Role::admin_agent);
    view.global_admins = speech.joined(global_admins_of(state.world, party->id));
    view.signed_on = speech.moment(party->fields.agreement_date);
    add_review(view, speech, party->fields, world_milliseconds);
    add_served(view, state, *party);
    return view;
}
