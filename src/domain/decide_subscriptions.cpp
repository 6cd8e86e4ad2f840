#include "domain/decide_subscriptions.h"

#include <algorithm>
#include <array>

#include "base/date.h"
#include "domain/subscription_time.h"

namespace {

using S = SubscriptionState;
using T = SubscriptionTrigger;

struct Found {
    std::string id;
    Subscription fields;
    S state;
};

// One that the acting organisation ordered.
Result<Found> find_ordered(const World& world, const std::string& id, const Party& partner) {
    const WorldRecord* record = world.find({RecordType::subscription, id});
    if (record == nullptr) return refuse(ErrorCode::subscription_not_found, {}, id);
    Found found{.id = id, .fields = read_as<Subscription>(*record), .state = S::deleted};
    const auto state = from_name<S>(found.fields.state);
    if (!state || found.fields.partner != partner.id)
        return refuse(ErrorCode::subscription_not_found, {}, id);
    found.state = *state;
    return found;
}

struct Vetted {
    SpecialQualification qualification;
    std::string Customer::* status;
};
constexpr auto vetted = std::to_array<Vetted>({
    {SpecialQualification::education, &Customer::education},
    {SpecialQualification::nonprofit, &Customer::nonprofit},
    {SpecialQualification::government_community_cloud, &Customer::government_community_cloud},
    {SpecialQualification::state_owned_entity, &Customer::state_owned_entity},
});

bool may_buy(const Customer& account, CustomerSegment segment) {
    std::vector<SpecialQualification> approved;
    for (const Vetted& row : vetted)
        if (find_choice<QualificationVetting>(account.*row.status) ==
            QualificationVetting::approved)
            approved.push_back(row.qualification);
    return may_buy(approved, segment);
}

Result<void> check_seats(int seats, Product product) {
    const int most = facts_of(product).seats_max;
    if (seats < 1 || seats > most)
        return refuse_field(ErrorCode::seats_must_be_a_number, SubscriptionField::seats,
                            std::to_string(most));
    return {};
}

Result<Transaction> written(const State& state, TransactionName name, const Context& context,
                            const Found& found) {
    Writes writes(state, name, context);
    writes.write(found.id, found.fields);
    return std::move(writes).done();
}

}  // namespace

Result<Acting> allow_selling(const State& state, const Context& context, PartnerActivity activity) {
    Acting who = TRY(
        allow(state, context, Action::change_subscriptions, OrganisationCapability::places_orders));
    const PartnerStanding standing = TRY(standing_of(who.party));
    if (const auto refusal = refusal_of(standing, activity)) return refuse(*refusal);
    return who;
}

Result<void> write_order(Writes& writes, const World& world, const Sale& sale,
                         const std::vector<OrderedSubscription>& items, const Context& context) {
    const RuleProfile profile = rule_profile_of(world);
    const std::string now = iso_timestamp(context.now_milliseconds);
    if (facts_of(profile).customer_agreement == CustomerAgreement::mandatory &&
        sale.account.agreement_date.empty() && !items.empty())
        return refuse_field(ErrorCode::agreement_must_be_recorded_first,
                            CustomerField::agreement_date);
    for (const OrderedSubscription& item : items) {
        TRY_VOID(check_seats(item.seats, item.product));
        if (!may_buy(sale.account, facts_of(item.product).segment))
            return refuse(ErrorCode::customer_may_not_buy_this, {},
                          std::string(facts_of(item.product).name));
        Subscription subscription;
        subscription.partner = sale.partner.id;
        subscription.customer = sale.customer;
        subscription.reseller = sale.reseller;
        subscription.product = name_of(item.product);
        subscription.seats = std::to_string(item.seats);
        subscription.state = name_of(S::active);
        subscription.is_renewed = true;
        subscription.created_date = now;
        begin_term(subscription, profile, now);
        writes.create(item.id, subscription);
    }
    return {};
}

Result<void> check_reseller_on_record(const World& world, const Party& partner,
                                      const std::string& reseller) {
    if (reseller.empty()) return {};
    if (const auto refusal = refusal_of(
            partner.kind, OrganisationCapability::creates_tenants_for_resellers, partner.cloud))
        return refuse(*refusal);
    const Party other = TRY(find_of_kind(world, reseller, OrganisationKind::indirect_reseller,
                                         ErrorCode::needs_an_indirect_reseller));
    if (partnership_of(world, partner.id, other.id).state != PartnershipState::active)
        return refuse(ErrorCode::partnership_must_be_active);
    return {};
}

bool have_ended_subscriptions(const World& world, std::string_view partner,
                              std::string_view customer) {
    const RuleProfile profile = rule_profile_of(world);
    return std::ranges::none_of(world.all(RecordType::subscription), [&](const WorldRecord& one) {
        const auto subscription = read_as<Subscription>(one);
        const auto state = from_name<S>(subscription.state);
        return state && subscription.customer == customer &&
               (subscription.partner == partner || subscription.reseller == partner) &&
               holds_the_relationship(profile, *state);
    });
}

Result<Transaction> decide_one(const State& state, const OrderSubscriptions& order,
                               const Context& context) {
    const Acting who = TRY(allow_selling(state, context, PartnerActivity::purchase));
    const Party customer = TRY(find_of_kind(state.world, order.customer, OrganisationKind::customer,
                                            ErrorCode::needs_a_customer));
    const auto account = state.find(account_id(customer.id, who.party.id));
    if (!account || relationship_of(state, customer.id, who.party.id).relationship !=
                        ResellerRelationship::reseller)
        return refuse(ErrorCode::relationship_does_not_exist);
    TRY_VOID(check_reseller_on_record(state.world, who.party, order.reseller));
    Writes writes(state, TransactionName::order_subscriptions, context);
    TRY_VOID(write_order(writes, state.world,
                         {.partner = who.party,
                          .customer = customer.id,
                          .account = account->fields,
                          .reseller = order.reseller},
                         order.items, context));
    return std::move(writes).done();
}

Result<Transaction> decide_one(const State& state, const ChangeSeats& change,
                               const Context& context) {
    const Acting who = TRY(allow_selling(state, context, PartnerActivity::change_quantities));
    Found found = TRY(find_ordered(state.world, change.id, who.party));
    if (found.state != S::active) return refuse(ErrorCode::subscription_must_be_active);
    const auto product = from_name<Product>(found.fields.product);
    if (!product) return refuse(ErrorCode::subscription_not_found, {}, change.id);
    TRY_VOID(check_seats(change.seats, *product));
    const RuleProfile profile = rule_profile_of(state.world);
    const std::string now = iso_timestamp(context.now_milliseconds);
    const int added = change.seats - seats_of(found.fields);
    if (added > 0) add_returnable(found.fields, profile, added, now);
    if (added < 0) {
        const int most = returnable_seats(found.fields, profile, now);
        if (-added > most)
            return refuse_field(ErrorCode::seats_can_no_longer_be_returned,
                                SubscriptionField::seats, std::to_string(most));
        give_back(found.fields, -added, now);
    }
    found.fields.seats = std::to_string(change.seats);
    return written(state, TransactionName::change_seats, context, found);
}

Result<Transaction> decide_one(const State& state, const ChangeRenewal& change,
                               const Context& context) {
    const Acting who = TRY(allow_selling(state, context, PartnerActivity::suspend_subscriptions));
    Found found = TRY(find_ordered(state.world, change.id, who.party));
    if (found.state != S::active) return refuse(ErrorCode::subscription_must_be_active);
    found.fields.is_renewed = change.is_renewed;
    return written(state, TransactionName::change_renewal, context, found);
}

// Under the newer rules it is not renewed until that is ordered again; under the older ones it is
// deleted if nobody reactivates it.
Result<Transaction> decide_one(const State& state, const SuspendSubscription& suspend,
                               const Context& context) {
    const Acting who = TRY(allow_selling(state, context, PartnerActivity::suspend_subscriptions));
    Found found = TRY(find_ordered(state.world, suspend.id, who.party));
    const S after = TRY(next(subscription_lifecycle, found.state, T::suspend));
    const ProfileFacts& rules = facts_of(rule_profile_of(state.world));
    found.fields.state = name_of(after);
    if (rules.suspended_is_billed)
        found.fields.is_renewed = false;
    else
        found.fields.due =
            days_after(iso_timestamp(context.now_milliseconds), rules.end_of_term.disabled_days);
    return written(state, TransactionName::suspend_subscription, context, found);
}

Result<Transaction> decide_one(const State& state, const ReactivateSubscription& reactivate,
                               const Context& context) {
    const Acting who = TRY(allow_selling(state, context, PartnerActivity::change_quantities));
    Found found = TRY(find_ordered(state.world, reactivate.id, who.party));
    const S after = TRY(next(subscription_lifecycle, found.state, T::reactivate));
    const std::string now = iso_timestamp(context.now_milliseconds);
    found.fields.state = name_of(after);
    found.fields.due = found.fields.term_end;
    // Its term ended while it was suspended.
    if (found.fields.term_end <= now) begin_term(found.fields, rule_profile_of(state.world), now);
    return written(state, TransactionName::reactivate_subscription, context, found);
}

Result<Transaction> decide_one(const State& state, const CancelSubscription& cancel,
                               const Context& context) {
    const Acting who = TRY(allow_selling(state, context, PartnerActivity::suspend_subscriptions));
    Found found = TRY(find_ordered(state.world, cancel.id, who.party));
    const S after = TRY(next(subscription_lifecycle, found.state, T::cancel));
    const std::string until = cancellable_until(found.fields, rule_profile_of(state.world));
    if (!until.empty() && until <= iso_timestamp(context.now_milliseconds))
        return refuse(ErrorCode::cancel_window_is_over, {}, until.substr(0, 10));
    found.fields.state = name_of(after);
    found.fields.due.clear();
    return written(state, TransactionName::cancel_subscription, context, found);
}
