#include "domain/decide_enrolment.h"

#include <algorithm>

#include "base/date.h"
#include "base/text.h"
#include "domain/world_decision.h"
#include "facts/contact_rules.h"
#include "facts/countries.h"
#include "facts/customer_choices.h"
#include "facts/mail_kinds.h"
#include "facts/name_rules.h"
#include "records/mail.h"

namespace {

using F = OrganisationField;

// What the steps of an enrolment depend on.
struct Enrolling {
    const Acting& who;
    const Organisation& profile;
    const std::optional<Membership>& membership;
    RuleProfile rules;

    bool holds(EnrolmentGuard guard) const {
        const Organisation& organisation = who.party.fields;
        switch (guard) {
            case EnrolmentGuard::is_global_admin:
                return is_global_admin(who.user);
            case EnrolmentGuard::account_is_a_companys:
                return !is_webmail(who.user.fields.user_name);
            case EnrolmentGuard::membership_is_active:
                return membership && !membership->is_inactive.value_or(false);
            case EnrolmentGuard::membership_is_in_the_tenants_country:
                return membership && membership->country == organisation.country;
            case EnrolmentGuard::membership_may_be_skipped:
                return facts_of(rules).membership_may_be_skipped;
            case EnrolmentGuard::contact_is_not_at_webmail:
                return !is_webmail(profile.email);
            case EnrolmentGuard::membership_is_linked:
                return !organisation.mpn_id.empty();
            case EnrolmentGuard::is_admin_agent:
                return std::ranges::find(who.user.roles, Role::admin_agent) != who.user.roles.end();
        }
        return false;
    }
};

bool is_the_portals(EnrolmentTrigger trigger) {
    using enum EnrolmentTrigger;
    return trigger == authorize || trigger == reject || trigger == suspend || trigger == reinstate;
}

// clang-format off
constexpr auto company_profile_page = std::to_array<PageField>({
    {F::company_name,    true},
    {F::address_line_1,  true},
    {F::address_line_2,  false},
    {F::city,            true},
    {F::state,           false},
    {F::postal_code,     false},
    {F::first_name,      true},
    {F::last_name,       true},
    {F::email,           true},
    {F::phone,           true},
    {F::language,        false},
    {F::support_email,   true},
    {F::support_phone,   false},
    {F::support_website, false},
});
constexpr auto support_contact_page = std::to_array<PageField>({
    {F::support_email,   true},
    {F::support_phone,   false},
    {F::support_website, false},
});
// clang-format on

const FieldRow<Organisation, F>& row_of(OrganisationField field) {
    return Organisation::fields()[static_cast<std::size_t>(field)];
}

Result<void> check_field(const Organisation& profile, const PageField& page) {
    const auto& row = row_of(page.field);
    const Value value = read_member(profile, row.member);
    const auto* text = std::get_if<std::string>(&value);
    if (text == nullptr) {
        if (page.is_required) return refuse_field(ErrorCode::must_not_be_empty, page.field);
        return {};
    }
    if (length_of(*text) > row.longest)
        return refuse_field(ErrorCode::must_not_be_longer, page.field, std::to_string(row.longest));
    if (row.kind == FieldKind::email)
        if (const auto refusal = refusal_of_email(*text)) return refuse_field(*refusal, page.field);
    if (page.field == F::company_name)
        if (const auto refusal = refusal_of_company_name(*text))
            return refuse_field(*refusal, page.field);
    return {};
}

// What the review will find. Its first stage compares the contact's address with the company's
// domain; a document that the company sends speaks for it all the same.
EnrolmentTrigger outcome_of_review(std::string_view email, std::string_view domain,
                                   bool has_document) {
    const bool is_own = equal_ignoring_case(domain_of_email(email), domain);
    return is_own || has_document ? EnrolmentTrigger::authorize : EnrolmentTrigger::reject;
}

void begin_review(Writes& writes, const Acting& who, EnrolmentTrigger outcome,
                  const TakeEnrolmentStep& order, const Context& context) {
    const int days =
        std::clamp(order.review_days, review_business_days_min, review_business_days_max);
    writes.set(who.party.id, F::enrolment_due,
               iso_timestamp(after_business_days(context.now_milliseconds, days)));
    writes.set(who.party.id, F::review_outcome, named(outcome));
}

// Customers that the company already serves in other portals appear; a provider's do not.
void show_served_customers(Writes& writes, const State& state, const Party& partner) {
    for (const std::string& id : partner.fields.served_customers) {
        const auto customer = find_party(state.world, id);
        const CustomerId account = account_id(id, partner.id);
        if (!customer || state.find(account)) continue;
        Customer fields = account_fields_of(*customer);
        fields.relationship = wire_of(RelationshipToPartner::reseller);
        writes.create(account, fields);
    }
}

// What a step does besides leading to the next state.
void take_effect(Writes& writes, const State& state, const Acting& who,
                 const TakeEnrolmentStep& order, const Context& context) {
    const std::string now = iso_timestamp(context.now_milliseconds);
    const std::string& domain = who.party.fields.domain;
    switch (order.trigger) {
        case EnrolmentTrigger::link_membership:
            writes.set(who.party.id, F::mpn_id, order.membership);
            return;
        case EnrolmentTrigger::enrol:
        case EnrolmentTrigger::resend_email:
            send_notice(writes, order.mail, who.party.id, MailKind::confirm_email, now, order.link);
            return;
        case EnrolmentTrigger::confirm_email:
            begin_review(writes, who, outcome_of_review(who.party.fields.email, domain, false),
                         order, context);
            return;
        case EnrolmentTrigger::fix:
            begin_review(writes, who,
                         outcome_of_review(order.profile.email, domain, !order.comment.empty()),
                         order, context);
            return;
        case EnrolmentTrigger::sign_agreement:
            writes.set(who.party.id, F::agreement_date, now);
            writes.set(who.party.id, F::agreement_user, who.user.id);
            return;
        case EnrolmentTrigger::give_support_contact:
        case EnrolmentTrigger::confirm_admin_agent:
            show_served_customers(writes, state, who.party);
            return;
        default:
            return;
    }
}

// The field that a broken rule is about, if it is about one.
std::string place_of(ErrorCode refusal) {
    switch (refusal) {
        case ErrorCode::email_must_not_be_at_webmail:
            return std::string(name_of(F::email));
        case ErrorCode::membership_not_found:
        case ErrorCode::membership_must_be_active:
        case ErrorCode::membership_must_be_in_the_tenants_country:
            return std::string(name_of(F::mpn_id));
        default:
            return {};
    }
}

// The chosen one, if it is the organisation's own.
Result<std::optional<Membership>> membership_of(const World& world, const TakeEnrolmentStep& order,
                                                const Party& party) {
    if (order.trigger != EnrolmentTrigger::link_membership) return std::nullopt;
    const WorldRecord* found = world.find({RecordType::membership, order.membership});
    if (found == nullptr)
        return refuse(ErrorCode::membership_not_found, place_of(ErrorCode::membership_not_found),
                      order.membership);
    auto membership = read_as<Membership>(*found);
    if (membership.organisation != party.id)
        return refuse(ErrorCode::membership_not_found, place_of(ErrorCode::membership_not_found),
                      order.membership);
    return membership;
}

// A link is good for the mailbox in which it lies.
Result<void> check_mail(const World& world, const TakeEnrolmentStep& order, const Party& party) {
    if (order.trigger != EnrolmentTrigger::confirm_email || order.mail.empty()) return {};
    const WorldRecord* record = world.find({RecordType::mail, order.mail});
    if (record == nullptr) return refuse(ErrorCode::mail_not_found);
    const auto mail = read_as<Mail>(*record);
    if (mail.mailbox != party.id || mail.kind != name_of(MailKind::confirm_email))
        return refuse(ErrorCode::mail_not_found);
    return {};
}

}  // namespace

std::span<const PageField> fields_of_page(EnrolmentTrigger trigger) {
    if (trigger == EnrolmentTrigger::enrol || trigger == EnrolmentTrigger::fix)
        return company_profile_page;
    if (trigger == EnrolmentTrigger::give_support_contact) return support_contact_page;
    return {};
}

std::vector<Error> problems_of_page(const Organisation& profile, EnrolmentTrigger trigger) {
    std::vector<Error> problems;
    for (const PageField& page : fields_of_page(trigger))
        if (const Result<void> checked = check_field(profile, page); !checked)
            problems.push_back(checked.error());
    const bool is_right = std::ranges::none_of(
        problems, [](const Error& problem) { return problem.place == name_of(F::email); });
    if (trigger == EnrolmentTrigger::enrol && is_right && is_webmail(profile.email))
        problems.push_back(Error{ErrorCode::email_must_not_be_at_webmail,
                                 place_of(ErrorCode::email_must_not_be_at_webmail)});
    return problems;
}

// Nobody's order in particular: it says what the partner network knows.
Result<Transaction> decide_one(const State& state, const RegisterMembership& membership,
                               const Context& context) {
    if (membership.mpn_id.empty()) return refuse_field(ErrorCode::must_not_be_empty, F::mpn_id);
    if (state.world.find({RecordType::membership, membership.mpn_id}) != nullptr)
        return refuse_field(ErrorCode::membership_exists_already, F::mpn_id);
    TRY_VOID(find_party(state.world, membership.fields.organisation));
    if (find_country(membership.fields.country) == nullptr)
        return refuse_field(ErrorCode::country_must_be_known, MembershipField::country);
    Writes writes(state, TransactionName::register_membership, context);
    writes.create(membership.mpn_id, membership.fields);
    return std::move(writes).done();
}

Result<Transaction> decide_one(const State& state, const TakeEnrolmentStep& order,
                               const Context& context) {
    const Acting who = TRY(acting(state, context));
    if (is_the_portals(order.trigger)) return refuse(ErrorCode::portal_decides_this_step);
    if (const auto refusal =
            refusal_of(who.party.kind, OrganisationCapability::enrols_as_reseller, who.party.cloud))
        return refuse(*refusal);
    const EnrolmentState after =
        TRY(next(enrolment_lifecycle, enrolment_of(who.party), order.trigger));
    TRY_VOID(check_mail(state.world, order, who.party));
    const std::optional<Membership> membership = TRY(membership_of(state.world, order, who.party));
    for (const PageField& page : fields_of_page(order.trigger))
        TRY_VOID(check_field(order.profile, page));
    const Enrolling enrolling{.who = who,
                              .profile = order.profile,
                              .membership = membership,
                              .rules = rule_profile_of(state.world)};
    if (const auto refusal =
            first_unmet(enrolment_conditions, order.trigger,
                        [&](EnrolmentGuard guard) { return enrolling.holds(guard); }))
        return refuse(*refusal, place_of(*refusal));
    Writes writes(state, TransactionName::take_enrolment_step, context);
    writes.set(who.party.id, F::enrolment, named(after));
    for (const PageField& page : fields_of_page(order.trigger))
        writes.set(who.party.id, page.field, read_member(order.profile, row_of(page.field).member));
    take_effect(writes, state, who, order, context);
    return std::move(writes).done();
}
