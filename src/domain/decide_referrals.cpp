#include "domain/decide_referrals.h"

#include <algorithm>

#include "base/date.h"
#include "base/text.h"
#include "domain/record_rules.h"
#include "domain/referrals.h"
#include "domain/world_decision.h"
#include "facts/contact_rules.h"
#include "facts/countries.h"

namespace {

using S = ReferralSubstatus;
using T = ReferralTrigger;
using F = ReferralField;

struct Found {
    std::string id;
    Referral fields;
    ReferralSide side;
};

// One that the acting person has part in.
Result<Found> find_referral(const World& world, const std::string& id, const Acting& who) {
    const WorldRecord* record = world.find({RecordType::referral, id});
    if (record == nullptr) return refuse(ErrorCode::referral_not_found, {}, id);
    Found found{.id = id, .fields = read_as<Referral>(*record), .side = ReferralSide::sender};
    const auto side = side_of(found.fields, who.party.id);
    if (!side) return refuse(ErrorCode::referral_not_found, {}, id);
    if (!may_see(found.fields, who.user, who.party.cloud))
        return refuse(ErrorCode::referral_is_of_another_team);
    found.side = *side;
    return found;
}

Result<S> step(const Found& found, T trigger, std::string_view reason = {}) {
    const auto holds = [&](ReferralGuard guard) {
        switch (guard) {
            case ReferralGuard::answers_for_the_receiver:
                return found.side == ReferralSide::receiver;
            case ReferralGuard::reason_is_given:
                return !trimmed(reason).empty();
            case ReferralGuard::has_no_customer_yet:
                return found.fields.account.empty();
        }
        return false;
    };
    const S after = TRY(next(referral_lifecycle, substatus_of(found.fields), trigger));
    if (const auto refusal = first_unmet(referral_conditions, trigger, holds)) {
        // A guard about a field says at which.
        const bool is_of_the_reason = *refusal == ErrorCode::must_not_be_empty;
        return refuse(*refusal,
                      is_of_the_reason ? std::string(name_of(F::status_reason)) : std::string());
    }
    return after;
}

Result<Acting> allow_partner(const State& state, const Context& context) {
    return allow(state, context, Action::manage_referrals,
                 OrganisationCapability::receives_referrals);
}

Result<void> check_team(const World& world, const TextList& team, const Party& party) {
    if (team.empty()) return refuse_field(ErrorCode::must_not_be_empty, F::team);
    for (const std::string& id : team) {
        const auto user = find_user(world, id);
        if (!user || user->fields.organisation != party.id)
            return refuse_field(ErrorCode::user_not_found, F::team, id);
        if (user->fields.is_deactivated.value_or(false))
            return refuse_field(ErrorCode::user_is_deactivated, F::team);
    }
    return {};
}

Result<void> check_closing_date(const std::string& date, std::int64_t now) {
    if (date.empty()) return refuse_field(ErrorCode::must_not_be_empty, F::closing_date);
    if (const auto refusal = refusal_of_date(date)) return refuse_field(*refusal, F::closing_date);
    if (date.substr(0, 10) < iso_date(now))
        return refuse_field(ErrorCode::date_must_not_be_in_the_past, F::closing_date);
    return {};
}

bool is_currency(std::string_view code) {
    return std::ranges::any_of(countries(), [&](const Country& country) {
        return !code.empty() && (country.currency == code || country.second_currency == code);
    });
}

Result<void> check_deal(const World& world, const ReferralDeal& deal, const Party& party,
                        std::int64_t now) {
    if (trimmed(deal.name).empty()) return refuse_field(ErrorCode::must_not_be_empty, F::name);
    if (deal.value.empty()) return refuse_field(ErrorCode::must_not_be_empty, F::deal_value);
    if (const auto refusal = refusal_of_deal_value(deal.value))
        return refuse_field(*refusal, F::deal_value);
    if (!is_currency(deal.currency))
        return refuse_field(ErrorCode::currency_must_be_known, F::currency);
    TRY_VOID(check_closing_date(deal.closing_date, now));
    return check_team(world, deal.team, party);
}

// The people of the other side stay as they are.
TextList team_after(const World& world, const Referral& referral, const TextList& own,
                    const Party& party) {
    TextList team;
    for (const std::string& id : referral.team) {
        const auto user = find_user(world, id);
        if (user && user->fields.organisation != party.id) team.push_back(id);
    }
    team.insert(team.end(), own.begin(), own.end());
    return team;
}

void take_deal(const World& world, Referral& referral, const ReferralDeal& deal,
               const Party& party) {
    referral.name = trimmed(deal.name);
    referral.deal_value = deal.value;
    referral.currency = deal.currency;
    referral.closing_date = deal.closing_date;
    referral.team = team_after(world, referral, deal.team, party);
}

// A dated step of a referral that is there.
Result<Transaction> write_step(const State& state, Found found, S after, TransactionName name,
                               const Context& context) {
    found.fields.substatus = name_of(after);
    TRY_VOID(check_lengths(found.fields));
    Writes writes(state, name, context);
    writes.write(found.id, found.fields);
    if (writes.is_empty()) return refuse(ErrorCode::nothing_changed);
    writes.set(found.id, F::updated_date, iso_timestamp(context.now_milliseconds));
    return std::move(writes).done();
}

Result<void> check_contact(const Referral& referral) {
    const Country* country = find_country(referral.country);
    if (country == nullptr) return refuse_field(ErrorCode::country_must_be_known, F::country);
    if (referral.last_name.empty()) return refuse_field(ErrorCode::must_not_be_empty, F::last_name);
    if (referral.email.empty()) return refuse_field(ErrorCode::must_not_be_empty, F::email);
    if (const auto refusal = refusal_of_email(referral.email))
        return refuse_field(*refusal, F::email);
    if (referral.phone.empty()) return {};
    if (const auto refusal = refusal_of_phone(referral.phone, country))
        return refuse_field(*refusal, F::phone);
    return {};
}

Result<void> check_choices(const Referral& referral) {
    if (!referral.customer_size.empty() && !from_name<CompanySize>(referral.customer_size))
        return refuse_field(ErrorCode::must_be_one_of_the_choices, F::customer_size);
    if (!referral.qualification.empty() &&
        !from_name<ReferralQualification>(referral.qualification))
        return refuse_field(ErrorCode::must_be_one_of_the_choices, F::qualification);
    if (referral.deal_value.empty()) return {};
    if (const auto refusal = refusal_of_deal_value(referral.deal_value))
        return refuse_field(*refusal, F::deal_value);
    if (!is_currency(referral.currency))
        return refuse_field(ErrorCode::currency_must_be_known, F::currency);
    return {};
}

Result<void> check_new(const Referral& referral) {
    if (trimmed(referral.name).empty()) return refuse_field(ErrorCode::must_not_be_empty, F::name);
    if (trimmed(referral.customer_name).empty())
        return refuse_field(ErrorCode::must_not_be_empty, F::customer_name);
    TRY_VOID(check_contact(referral));
    TRY_VOID(check_choices(referral));
    TRY_VOID(check_lengths(referral));
    for (const auto& [list, field] :
         {std::pair(&referral.industries, F::industries),
          std::pair(&referral.products, F::products), std::pair(&referral.services, F::services)})
        if (list->size() > profile_list_limit)
            return refuse_field(ErrorCode::too_many_entries, field,
                                std::to_string(profile_list_limit));
    if (!referral.consent_to_share.value_or(false))
        return refuse_field(ErrorCode::consent_to_share_is_needed, F::consent_to_share);
    if (referral.wants_contact.value_or(false) && !referral.consent_to_contact.value_or(false))
        return refuse_field(ErrorCode::consent_to_contact_is_needed, F::consent_to_contact);
    return {};
}

Result<void> check_receiver(const World& world, const Referral& referral, const Party& from) {
    if (referral.receiver.empty()) return refuse_field(ErrorCode::must_not_be_empty, F::receiver);
    const Party to = TRY(find_party(world, referral.receiver));
    if (to.id == from.id) return refuse_field(ErrorCode::referral_must_go_to_another, F::receiver);
    if (const auto refusal =
            refusal_of(to.kind, OrganisationCapability::receives_referrals, to.cloud))
        return refuse_field(*refusal, F::receiver);
    if (to.cloud != from.cloud)
        return refuse_field(ErrorCode::clouds_must_be_the_same, F::receiver);
    if (!is_enrolled(to)) return refuse_field(ErrorCode::partner_must_be_active, F::receiver);
    return {};
}

// Nobody is asked by a profile that is not there to be found.
Result<std::string> organisation_of_published(const World& world, const std::string& id) {
    if (id.empty()) return refuse_field(ErrorCode::must_not_be_empty, F::profile);
    const WorldRecord* record = world.find({RecordType::business_profile, id});
    if (record == nullptr) return refuse_field(ErrorCode::profile_not_found, F::profile);
    const auto profile = read_as<BusinessProfile>(*record);
    if (!is_published(profile))
        return refuse_field(ErrorCode::profile_is_not_published, F::profile);
    return profile.organisation;
}

// What is not for the sender to say.
Result<void> complete(const World& world, Referral& referral, const Acting& who,
                      const std::string& now) {
    const bool is_customer = who.party.kind == OrganisationKind::customer;
    if (is_customer) referral.receiver = TRY(organisation_of_published(world, referral.profile));
    referral.sender = is_customer ? std::string() : who.party.id;
    referral.customer = is_customer ? who.party.id : referral.customer;
    referral.referral_type =
        name_of(is_customer ? ReferralType::independent : ReferralType::shared);
    if (is_customer) {
        referral.qualification = name_of(ReferralQualification::direct);
        referral.external_reference.clear();
    } else {
        referral.profile.clear();
    }
    referral.substatus = name_of(S::received);
    referral.status_reason.clear();
    referral.created_date = now;
    referral.updated_date = now;
    referral.expiration_date = days_after(now, referral_expires_after_days);
    referral.closing_date.clear();
    referral.account.clear();
    referral.team = is_customer ? TextList{} : TextList{who.user.id};
    return {};
}

}  // namespace

Result<Transaction> decide_one(const State& state, const SendReferral& send,
                               const Context& context) {
    const bool is_customer = TRY(acting(state, context)).party.kind == OrganisationKind::customer;
    const Acting who = TRY(is_customer ? allow(state, context, Action::find_partner,
                                               OrganisationCapability::finds_partners)
                                       : allow_partner(state, context));
    if (state.world.find({RecordType::referral, send.id}) != nullptr)
        return refuse(ErrorCode::referral_exists_already);
    Referral fields = send.fields;
    TRY_VOID(complete(state.world, fields, who, iso_timestamp(context.now_milliseconds)));
    TRY_VOID(check_receiver(state.world, fields, who.party));
    TRY_VOID(check_new(fields));
    Writes writes(state, TransactionName::send_referral, context);
    writes.create(send.id, fields);
    return std::move(writes).done();
}

Result<Transaction> decide_one(const State& state, const AcceptReferral& accept,
                               const Context& context) {
    const Acting who = TRY(allow_partner(state, context));
    Found found = TRY(find_referral(state.world, accept.id, who));
    const S after = TRY(step(found, T::accept));
    TRY_VOID(check_deal(state.world, accept.deal, who.party, context.now_milliseconds));
    take_deal(state.world, found.fields, accept.deal, who.party);
    return write_step(state, std::move(found), after, TransactionName::accept_referral, context);
}

Result<Transaction> decide_one(const State& state, const DeclineReferral& decline,
                               const Context& context) {
    const Acting who = TRY(allow_partner(state, context));
    Found found = TRY(find_referral(state.world, decline.id, who));
    const S after = TRY(step(found, T::decline, decline.reason));
    found.fields.status_reason = trimmed(decline.reason);
    return write_step(state, std::move(found), after, TransactionName::decline_referral, context);
}

Result<Transaction> decide_one(const State& state, const CloseReferral& close,
                               const Context& context) {
    const Acting who = TRY(allow_partner(state, context));
    Found found = TRY(find_referral(state.world, close.id, who));
    const S after = TRY(step(found, close.is_won ? T::win : T::lose));
    return write_step(state, std::move(found), after, TransactionName::close_referral, context);
}

Result<Transaction> decide_one(const State& state, const EditReferral& edit,
                               const Context& context) {
    const Acting who = TRY(allow_partner(state, context));
    Found found = TRY(find_referral(state.world, edit.id, who));
    const S after = TRY(step(found, T::edit));
    // A date that has passed since may stay.
    const bool is_same_date = edit.deal.closing_date == found.fields.closing_date;
    TRY_VOID(
        check_deal(state.world, edit.deal, who.party, is_same_date ? 0 : context.now_milliseconds));
    take_deal(state.world, found.fields, edit.deal, who.party);
    found.fields.notes = edit.notes;
    return write_step(state, std::move(found), after, TransactionName::edit_referral, context);
}

Result<WorldChange> remember_customer(const State& state, const std::string& referral,
                                      const CustomerId& customer, const Context& context) {
    const Acting who = TRY(allow_partner(state, context));
    const Found found = TRY(find_referral(state.world, referral, who));
    TRY_VOID(step(found, T::add_customer));
    return WorldChange{.record = {RecordType::referral, referral},
                       .field = static_cast<std::size_t>(F::account),
                       .value = customer.text,
                       .before = {},
                       .stamp = context.stamp};
}
