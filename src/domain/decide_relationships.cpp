#include "domain/decide_relationships.h"

#include <algorithm>

#include "base/date.h"
#include "domain/decide_referrals.h"
#include "domain/decide_subscriptions.h"
#include "domain/world_decision.h"
#include "facts/customer_choices.h"
#include "facts/delegated_administration.h"
#include "facts/mail_kinds.h"
#include "facts/relationships.h"
#include "records/mail.h"
#include "records/referral.h"
#include "records/rules.h"

namespace {

// Where a partner and a customer stand to each other, and what a step of theirs depends on.
struct Dealing {
    const Party& partner;
    const Party& customer;
    bool customer_is_global_admin = false;
    bool partnership_is_active = false;
    bool declaration_is_confirmed = false;
    bool subscriptions_have_ended = true;

    bool holds(RelationshipGuard guard) const {
        switch (guard) {
            case RelationshipGuard::customer_is_global_admin:
                return customer_is_global_admin;
            case RelationshipGuard::clouds_are_the_same:
                return partner.cloud == customer.cloud;
            case RelationshipGuard::markets_are_the_same:
                return are_in_one_market(partner, customer);
            case RelationshipGuard::partner_may_gain_customers: {
                const auto standing = standing_of(partner);
                return standing && !refusal_of(*standing, PartnerActivity::gain_relationships);
            }
            case RelationshipGuard::customer_is_no_partner:
                return !facts_of(customer.kind).is_partner;
            case RelationshipGuard::partnership_is_active:
                return partnership_is_active;
            case RelationshipGuard::subscriptions_have_ended:
                return subscriptions_have_ended;
            case RelationshipGuard::declaration_is_confirmed:
                return declaration_is_confirmed;
        }
        return false;
    }
};

Result<ResellerRelationship> step(const RelationshipNow& now, RelationshipTrigger trigger,
                                  const Dealing& dealing) {
    const ResellerRelationship after = TRY(next(relationship_lifecycle, now.relationship, trigger));
    if (const auto refusal =
            first_unmet(relationship_conditions, trigger,
                        [&](RelationshipGuard guard) { return dealing.holds(guard); }))
        return refuse(*refusal);
    return after;
}

// What the step does to the layer beside the relationship.
Result<DelegatedAdministration> step_beside(const RelationshipNow& now, RelationshipTrigger trigger,
                                            RuleProfile profile, bool is_asked_for) {
    const auto effect = delegated_effect_of(trigger, profile, is_asked_for);
    if (!effect) return now.administration;
    return next(delegated_lifecycle, now.administration, *effect);
}

// As "relationshipToPartner" has it. An advisor has administration and no relationship; rights that
// outlive a relationship, as by the rules of the seeds, make nobody an advisor.
RelationshipToPartner wire_relationship_of(const RelationshipNow& now, bool is_listed) {
    if (now.relationship == ResellerRelationship::reseller) return RelationshipToPartner::reseller;
    return is_listed ? RelationshipToPartner::advisor : RelationshipToPartner::none;
}

// What the account of a pair is to become.
struct AccountAfter {
    RelationshipNow layers;
    bool is_listed;
    std::string reseller = {};  // Of a provider's: with whom it serves the customer.
};

void write_account(Writes& writes, const State& state, const Party& customer, const Party& partner,
                   const AccountAfter& after) {
    const CustomerId id = account_id(customer.id, partner.id);
    const auto account = state.find(id);
    const std::string relationship(wire_of(wire_relationship_of(after.layers, after.is_listed)));
    const bool has_administration = after.layers.administration == DelegatedAdministration::active;
    if (!account) {
        Customer fields = account_fields_of(customer);
        fields.relationship = relationship;
        fields.delegated_access = has_administration;
        fields.associated_partner_id = after.reseller;
        writes.create(id, fields);
        return;
    }
    writes.set(*account, CustomerField::removed, after.is_listed ? Value{} : Value{true});
    if (after.is_listed) writes.set(*account, CustomerField::withdrawn, {});
    if (!after.reseller.empty())
        writes.set(*account, CustomerField::associated_partner_id, after.reseller);
    writes.set(*account, CustomerField::relationship, relationship);
    writes.set(*account, CustomerField::delegated_access, has_administration);
}

struct Invited {
    std::string id;
    Mail fields;
};

// A mail of the acting organisation's that asks for a relationship.
Result<Invited> find_invitation(const World& world, const std::string& id, const Party& reader) {
    const WorldRecord* record = world.find({RecordType::mail, id});
    if (record == nullptr) return refuse(ErrorCode::mail_not_found, {}, id);
    auto fields = read_as<Mail>(*record);
    if (fields.mailbox != reader.id) return refuse(ErrorCode::mail_not_found, {}, id);
    const auto kind = from_name<MailKind>(fields.kind);
    if (!kind || !mail_kind_facts[static_cast<std::size_t>(*kind)].invitation)
        return refuse(ErrorCode::mail_is_no_invitation, {}, id);
    return Invited{.id = id, .fields = std::move(fields)};
}

Result<void> answer(Writes& writes, const Invited& mail, InvitationTrigger trigger) {
    const auto now = from_name<InvitationState>(mail.fields.state).value_or(InvitationState::sent);
    const InvitationState after = TRY(next(invitation_lifecycle, now, trigger));
    writes.set(mail.id, MailField::state, named(after));
    return {};
}

bool have_an_active_partnership(const World& world, const Party& provider, const Party& reseller) {
    return partnership_of(world, provider.id, reseller.id).state == PartnershipState::active;
}

// Whom a link invites to deal with.
struct Inviters {
    InvitationKind kind;
    Party partner;
    std::optional<Party> provider = {};
    // Of two who come from another workspace it is believed: only partners make such a link.
    bool are_partners = false;
};

bool are_partners(const World& world, const Inviters& inviters,
                  std::span<const MetOrganisation> met) {
    const PartnershipState state =
        partnership_of(world, inviters.provider->id, inviters.partner.id).state;
    return state == PartnershipState::active || (state == PartnershipState::none && !met.empty());
}

Result<Inviters> inviters_of(const World& world, const PortalLink& link,
                             std::span<const MetOrganisation> met) {
    const InvitationKind kind = template_of(link.form).kind;
    // No such request was ever made in this world.
    if (kind == InvitationKind::granular_administration)
        return refuse(ErrorCode::granular_request_must_await_approval);
    // A link that asks to administer, and asks for no administration, asks for nothing.
    if (kind == InvitationKind::administration && !asks_for_delegated_administration(link))
        return refuse(ErrorCode::link_parameter_is_wrong, "DAP", "DAP");
    Inviters inviters{.kind = kind,
                      .partner = TRY(find_met(world, met, link[LinkValue::partner_tenant]))};
    const auto capability = kind == InvitationKind::joint
                                ? OrganisationCapability::invites_customers_jointly
                                : OrganisationCapability::invites_customers_alone;
    if (const auto refusal = refusal_of(inviters.partner.kind, capability, inviters.partner.cloud))
        return refuse(*refusal);
    if (kind == InvitationKind::joint) {
        inviters.provider = TRY(find_met(world, met, link[LinkValue::provider_tenant]));
        if (inviters.provider->kind != OrganisationKind::indirect_provider)
            return refuse(ErrorCode::needs_an_indirect_provider);
        inviters.are_partners = are_partners(world, inviters, met);
    }
    return inviters;
}

// The customer who accepts, as far as the guards ask.
struct Accepting {
    const Party& party;
    bool is_global_admin;
};

// The customer accepts one of those who invite.
Result<void> deal(Writes& writes, const State& state, const Accepting& customer,
                  const Inviters& inviters, const Party& partner, bool grants_administration) {
    const bool is_joint = inviters.kind == InvitationKind::joint;
    const RelationshipTrigger trigger =
        is_joint ? RelationshipTrigger::accept_joint : RelationshipTrigger::accept_single;
    const RelationshipNow now = relationship_of(state, customer.party.id, partner.id);
    RelationshipNow after = now;
    after.relationship = TRY(step(now, trigger,
                                  {.partner = partner,
                                   .customer = customer.party,
                                   .customer_is_global_admin = customer.is_global_admin,
                                   .partnership_is_active = is_joint && inviters.are_partners}));
    after.administration =
        TRY(step_beside(now, trigger, rule_profile_of(state.world), grants_administration));
    // Who is asked to administer alone is no reseller by that.
    if (inviters.kind == InvitationKind::administration) after.relationship = now.relationship;
    const bool is_provider = is_joint && partner.id == inviters.provider->id;
    write_account(writes, state, customer.party, partner,
                  {.layers = after,
                   .is_listed = true,
                   .reseller = is_provider ? inviters.partner.id : std::string()});
    return {};
}

// The provider may order; to administer is the reseller's part.
Result<void> deal_with_all(Writes& writes, const State& state, const Accepting& customer,
                           const Inviters& inviters, const PortalLink& link) {
    TRY_VOID(deal(writes, state, customer, inviters, inviters.partner,
                  asks_for_delegated_administration(link)));
    if (!inviters.provider) return {};
    return deal(writes, state, customer, inviters, *inviters.provider, false);
}

}  // namespace

Result<Transaction> decide_one(const State& state, const InviteCustomer& invite,
                               const Context& context) {
    const bool is_joint = !invite.provider.empty();
    const Acting who = TRY(allow(state, context, Action::request_relationship,
                                 is_joint ? OrganisationCapability::invites_customers_jointly
                                          : OrganisationCapability::invites_customers_alone));
    const PartnerStanding standing = TRY(standing_of(who.party));
    if (const auto refusal = refusal_of(standing, PartnerActivity::request_relationships))
        return refuse(*refusal);
    if (is_joint) {
        const Party provider =
            TRY(find_of_kind(state.world, invite.provider, OrganisationKind::indirect_provider,
                             ErrorCode::needs_an_indirect_provider));
        if (!have_an_active_partnership(state.world, provider, who.party))
            return refuse(ErrorCode::partnership_must_be_active);
    }
    if (!invite.customer.empty())
        TRY_VOID(find_of_kind(state.world, invite.customer, OrganisationKind::customer,
                              ErrorCode::needs_a_customer));
    Writes writes(state, TransactionName::invite_customer, context);
    TRY_VOID(write_drafted(
        writes, {.id = invite.mail,
                 .kind = is_joint ? MailKind::joint_invitation : MailKind::single_invitation,
                 .sender = who.party.id,
                 .mailbox = invite.customer,
                 .date = iso_timestamp(context.now_milliseconds),
                 .subject = invite.subject,
                 .text = invite.text,
                 .link = invite.link}));
    return std::move(writes).done();
}

Result<Transaction> decide_one(const State& state, const AcceptInvitation& accept,
                               const Context& context) {
    const Acting who = TRY(allow(state, context, Action::accept_partner_requests,
                                 OrganisationCapability::accepts_invitations));
    const Inviters inviters = TRY(inviters_of(state.world, accept.link, accept.met));
    Writes writes(state, TransactionName::accept_invitation, context);
    if (!accept.mail.empty()) {
        const Invited mail = TRY(find_invitation(state.world, accept.mail, who.party));
        TRY_VOID(answer(writes, mail, InvitationTrigger::accept));
    }
    meet(writes, state.world, accept.met);
    TRY_VOID(deal_with_all(writes, state,
                           {.party = who.party, .is_global_admin = is_global_admin(who.user)},
                           inviters, accept.link));
    return std::move(writes).done();
}

// That a global admin accepted was asked where it was accepted.
Result<Transaction> decide_one(const State& state, const TakeAnswer& take, const Context& context) {
    const Acting who = TRY(allow(state, context, Action::request_relationship));
    const Inviters inviters = TRY(inviters_of(state.world, take.link, take.met));
    const bool is_ones_own = who.party.id == inviters.partner.id ||
                             (inviters.provider && who.party.id == inviters.provider->id);
    if (!is_ones_own) return refuse(ErrorCode::answer_is_for_another_partner);
    const Party customer = TRY(find_met(state.world, take.met, take.customer));
    Writes writes(state, TransactionName::take_answer, context);
    meet(writes, state.world, take.met);
    TRY_VOID(deal_with_all(writes, state, {.party = customer, .is_global_admin = true}, inviters,
                           take.link));
    return std::move(writes).done();
}

Result<Transaction> decide_one(const State& state, const DeclineInvitation& decline,
                               const Context& context) {
    const Acting who = TRY(allow(state, context, Action::accept_partner_requests));
    const Invited mail = TRY(find_invitation(state.world, decline.mail, who.party));
    Writes writes(state, TransactionName::decline_invitation, context);
    TRY_VOID(answer(writes, mail, InvitationTrigger::decline));
    return std::move(writes).done();
}

namespace {

// One of the two ends what there is between them, without asking the other.
Result<Transaction> part(const State& state, const Context& context, TransactionName name,
                         RelationshipTrigger trigger, const Dealing& dealing) {
    const RelationshipNow now = relationship_of(state, dealing.customer.id, dealing.partner.id);
    RelationshipNow after;
    after.relationship = TRY(step(now, trigger, dealing));
    after.administration = TRY(step_beside(now, trigger, rule_profile_of(state.world), true));
    Writes writes(state, name, context);
    write_account(
        writes, state, dealing.customer, dealing.partner,
        {.layers = after, .is_listed = after.relationship == ResellerRelationship::reseller});
    return std::move(writes).done();
}

}  // namespace

Result<Transaction> decide_one(const State& state, const RemoveAdministratorRoles& remove,
                               const Context& context) {
    const Acting who = TRY(allow(state, context, Action::accept_partner_requests,
                                 OrganisationCapability::accepts_invitations));
    const Party partner = TRY(find_party(state.world, remove.partner));
    return part(state, context, TransactionName::remove_administrator_roles,
                RelationshipTrigger::customer_removes_roles,
                {.partner = partner,
                 .customer = who.party,
                 .customer_is_global_admin = is_global_admin(who.user)});
}

Result<Transaction> decide_one(const State& state, const RemoveRelationship& remove,
                               const Context& context) {
    const Acting who = TRY(allow(state, context, Action::remove_relationship,
                                 OrganisationCapability::manages_customers));
    const RuleProfile profile = rule_profile_of(state.world);
    if (const auto refusal = refusal_of_removal(profile, who.party.kind)) return refuse(*refusal);
    const Party customer = TRY(find_party(state.world, remove.customer));
    return part(state, context, TransactionName::remove_relationship,
                RelationshipTrigger::partner_removes,
                {.partner = who.party,
                 .customer = customer,
                 .declaration_is_confirmed = remove.declaration_is_confirmed,
                 .subscriptions_have_ended =
                     have_ended_subscriptions(state.world, who.party.id, customer.id)});
}

// Nobody's order in particular: whoever sits at the desk says what years it shows.
Result<Transaction> decide_one(const State& state, const ChooseRuleProfile& choose,
                               const Context& context) {
    if (std::ranges::any_of(state.customers, [](const PackedCustomer& account) {
            return !is_withdrawn(account) && !partner_of(account.id()).empty();
        }))
        return refuse(ErrorCode::rules_are_fixed_by_relationships);
    Writes writes(state, TransactionName::choose_rule_profile, context);
    writes.set(rules_id, RulesField::rule_profile, named(choose.profile));
    return std::move(writes).done();
}

Result<Transaction> decide_one(const State& state, const CreateTenant& create,
                               const Context& context) {
    const Acting who = TRY(allow(state, context, Action::add_customer,
                                 OrganisationCapability::creates_customer_tenants));
    const PartnerStanding standing = TRY(standing_of(who.party));
    if (const auto refusal = refusal_of(standing, PartnerActivity::add_customers))
        return refuse(*refusal);
    if (!create.subscriptions.empty())
        TRY(allow_selling(state, context, PartnerActivity::purchase));
    TRY_VOID(check_reseller_on_record(state.world, who.party, create.reseller));
    const CustomerId account = account_id(create.id, who.party.id);
    TRY(decide(state, AddCustomer{account, create.fields}, context));  // Its fields' own rules.
    if (state.world.find({RecordType::organisation, create.id}) != nullptr)
        return refuse(ErrorCode::organisation_exists_already);
    if (is_domain_of_an_organisation(state.world, create.fields.domain))
        return refuse_field(ErrorCode::domain_is_taken, CustomerField::domain);
    const Party tenant = TRY(party_of(create.id, tenant_fields_of(create.fields)));
    constexpr auto trigger = RelationshipTrigger::partner_creates_tenant;
    RelationshipNow after;
    after.relationship = TRY(step({}, trigger, {.partner = who.party, .customer = tenant}));
    after.administration =
        TRY(step_beside({}, trigger, rule_profile_of(state.world), /*is_asked_for=*/true));
    User user = create.user;
    user.organisation = create.id;
    user.roles = {std::string(name_of(Role::global_admin))};
    user.must_change_password = true;
    TRY_VOID(check_new_user(state, create.user_id, user, tenant));
    Customer fields = create.fields;
    fields.relationship = wire_of(wire_relationship_of(after, true));
    fields.delegated_access = after.administration == DelegatedAdministration::active;
    Writes writes(state, TransactionName::create_tenant, context);
    // The reseller serves the customer, and has an account of it from the beginning, too.
    if (!create.reseller.empty()) {
        Customer shared = account_fields_of(tenant);
        shared.relationship = fields.relationship;
        shared.delegated_access = fields.delegated_access;
        writes.create(account_id(create.id, create.reseller), shared);
    }
    fields.associated_partner_id = create.reseller;
    writes.create(account, fields);
    writes.create(create.id, tenant.fields);
    writes.create(create.user_id, user);
    if (!create.referral.empty())
        writes.set(create.referral, ReferralField::account,
                   TRY(remember_customer(state, create.referral, account, context)).value);
    TRY_VOID(write_order(writes, state.world,
                         {.partner = who.party,
                          .customer = create.id,
                          .account = fields,
                          .reseller = create.reseller},
                         create.subscriptions, context));
    return std::move(writes).done();
}
