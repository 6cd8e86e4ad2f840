#include "domain/taking_back.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "domain/customer_rules.h"
#include "domain/decide_granular.h"
#include "domain/parties.h"
#include "domain/tenant_access.h"
#include "records/business_profile.h"
#include "records/granular_relationship.h"
#include "records/mail.h"
#include "records/referral.h"
#include "records/subscription.h"

namespace {

// What a step of the world took, by whom it was taken; that of the workspace itself is asked field
// by field. A password is changed by its user, and taken back by who could reset it.
struct NeededToTakeBack {
    TransactionName name;
    bool is_of_the_world;
    std::optional<Action> action = {};
    std::optional<Action> of_a_customer = {};  // Where it is another than a partner's.
};

// clang-format off
constexpr auto needed = [] {
    using N = TransactionName;
    using A = Action;
    return std::to_array<NeededToTakeBack>({
        {N::add_customer,               false, A::add_customer},
        {N::update_customer,            false},
        {N::update_customers,           false},
        {N::remove_customers,           false, A::remove_relationship},
        {N::import_customers,           false, A::import_customers},
        {N::load_demo,                  false, A::import_customers},
        {N::undo,                       false, A::import_customers},
        {N::redo,                       false, A::import_customers},
        {N::merge_customers,            false, A::remove_relationship},
        {N::tell_apart,                 false, A::edit_contact},
        {N::found_organisation,         true},
        {N::add_user,                   true,  A::manage_partner_users},
        {N::change_user,                true,  A::manage_partner_users},
        {N::deactivate_user,            true,  A::manage_partner_users},
        {N::reactivate_user,            true,  A::manage_partner_users},
        {N::reset_password,             true,  A::manage_partner_users},
        {N::change_password,            true,  A::manage_partner_users},
        {N::request_partnership,        true,  A::request_partnership},
        {N::authorize_provider,         true,  A::authorize_provider},
        {N::withdraw_provider_access,   true,  A::withdraw_provider_access},
        {N::remove_partnership,         true,  A::remove_partnership},
        {N::invite_customer,            true,  A::request_relationship},
        {N::accept_invitation,          true,  A::accept_partner_requests},
        {N::decline_invitation,         true,  A::accept_partner_requests},
        {N::remove_administrator_roles, true,  A::accept_partner_requests},
        {N::remove_relationship,        true,  A::remove_relationship},
        {N::choose_rule_profile,        true},
        {N::register_membership,        true},
        {N::take_enrolment_step,        true,  A::enrol_company},
        {N::let_time_pass,              true},
        {N::draft_granular,             true,  A::change_granular_administration},
        {N::delete_granular_draft,      true,  A::change_granular_administration},
        {N::request_granular_approval,  true,  A::change_granular_administration},
        {N::answer_granular_request,    true,  A::change_granular_administration},
        {N::approve_granular,           true,  A::accept_partner_requests},
        {N::end_granular,               true,  A::change_granular_administration, A::accept_partner_requests},
        {N::change_auto_extend,         true,  A::change_granular_administration},
        {N::assign_access,              true,  A::change_granular_administration},
        {N::remove_assignment,          true,  A::change_granular_administration},
        {N::take_answer,                true,  A::request_relationship},
        {N::take_authorization,         true,  A::request_partnership},
        {N::read_mail,                  true},
        {N::create_tenant,              true,  A::add_customer},
        {N::order_subscriptions,        true,  A::change_subscriptions},
        {N::change_seats,               true,  A::change_subscriptions},
        {N::change_renewal,             true,  A::change_subscriptions},
        {N::suspend_subscription,       true,  A::change_subscriptions},
        {N::reactivate_subscription,    true,  A::change_subscriptions},
        {N::cancel_subscription,        true,  A::change_subscriptions},
        {N::delete_user,                true,  A::manage_partner_users},
        {N::restore_user,               true,  A::manage_partner_users},
        {N::change_licenses,            true,  A::manage_partner_users},
        {N::send_referral,              true,  A::manage_referrals, A::find_partner},
        {N::accept_referral,            true,  A::manage_referrals},
        {N::decline_referral,           true,  A::manage_referrals},
        {N::close_referral,             true,  A::manage_referrals},
        {N::edit_referral,              true,  A::manage_referrals},
        {N::save_profile,               true,  A::edit_business_profile},
        {N::publish_profile,            true,  A::edit_business_profile},
        {N::delete_profile,             true,  A::delete_business_profile},
    });
}();
// clang-format on

constexpr bool lists_every_name_in_order() {
    for (std::size_t i = 0; i < needed.size(); ++i)
        if (needed[i].name != static_cast<TransactionName>(i)) return false;
    return needed.size() == count_of<TransactionName>();
}
static_assert(lists_every_name_in_order());

// The customer in whose tenant the step was taken on its behalf; empty: in none.
std::string tenant_of_step(const State& state, const LogEntry& entry, const Taker& taker) {
    for (const WorldChange& change : entry.world) {
        if (change.record.type != RecordType::user) continue;
        const OrganisationIds whose = concerned_by(state, entry, change.record);
        if (!whose.empty() && !whose.contains(taker.party)) return *whose.begin();
    }
    return {};
}

TenantWork work_of(TransactionName name) {
    if (name == TransactionName::reset_password) return TenantWork::reset_passwords;
    if (name == TransactionName::change_licenses) return TenantWork::assign_licenses;
    return TenantWork::manage_users;
}

// Whoever was given the roles then may have lost them since.
bool still_administers(const State& state, const LogEntry& entry, const Taker& taker) {
    const LogEntry& root = root_of(state, entry);
    if (needed[static_cast<std::size_t>(root.name)].action != Action::manage_partner_users)
        return true;
    const std::string tenant = tenant_of_step(state, root, taker);
    const auto party = find_party(state.world, taker.party);
    if (tenant.empty() || !party) return true;
    const Acting who{
        .party = *party,
        .user = {.id = {}, .fields = {}, .roles = {taker.roles.begin(), taker.roles.end()}}};
    return may(roles_in_tenant(state, who, tenant), work_of(root.name));
}

// What the transaction took, each thing once.
std::vector<Action> actions_of(const State& state, const LogEntry& entry, const Taker& taker) {
    const NeededToTakeBack& row = needed[static_cast<std::size_t>(entry.name)];
    std::vector<Action> actions;
    if (row.is_of_the_world) {
        if (taker.party.empty() || !row.action) return actions;
        const auto party = find_party(state.world, taker.party);
        const bool is_customer = party && party->kind == OrganisationKind::customer;
        actions.push_back(is_customer ? row.of_a_customer.value_or(*row.action) : *row.action);
        if (actions.front() == Action::manage_partner_users &&
            !tenant_of_step(state, entry, taker).empty())
            actions.front() = Action::administer_on_behalf;
        return actions;
    }
    if (row.action) actions.push_back(*row.action);
    const bool has_edits = entry.name == TransactionName::update_customer ||
                           entry.name == TransactionName::update_customers ||
                           entry.name == TransactionName::merge_customers;
    if (!has_edits) return actions;
    for (const Change& change : entry.changed)
        if (const Action action = action_for(change.field);
            row_of(change.field).writer == Writer::partner &&
            std::ranges::find(actions, action) == actions.end())
            actions.push_back(action);
    return actions;
}

bool is_of_the_world(const LogEntry& entry) {
    return !entry.world.empty() || std::ranges::any_of(entry.changed, [](const Change& change) {
        return !partner_of(change.customer).empty();
    }) || (!entry.created.empty() && !partner_of(entry.created.front()).empty());
}

// The field that a record has from its first moment to its last.
std::optional<std::size_t> lasting_field_of(RecordType type) {
    switch (type) {
        case RecordType::organisation:
            return static_cast<std::size_t>(OrganisationField::kind);
        case RecordType::user:
            return static_cast<std::size_t>(UserField::organisation);
        case RecordType::partnership:
            return static_cast<std::size_t>(PartnershipField::provider);
        case RecordType::mail:
            return static_cast<std::size_t>(MailField::kind);
        case RecordType::membership:
            return static_cast<std::size_t>(MembershipField::organisation);
        case RecordType::granular_relationship:
            return static_cast<std::size_t>(GranularField::partner);
        case RecordType::access_assignment:
            return static_cast<std::size_t>(AssignmentField::relationship);
        case RecordType::subscription:
            return static_cast<std::size_t>(SubscriptionField::partner);
        case RecordType::referral:
            return static_cast<std::size_t>(ReferralField::receiver);
        case RecordType::business_profile:
            return static_cast<std::size_t>(BusinessProfileField::organisation);
        case RecordType::rules:
            return std::nullopt;
    }
    return std::nullopt;
}

// The entry brought the record into the world.
bool creates(const LogEntry& entry, const RecordKey& record) {
    const auto field = lasting_field_of(record.type);
    return std::ranges::any_of(entry.world, [&](const WorldChange& change) {
        return change.record == record && change.field == field && is_absent(change.before) &&
               !is_absent(change.value);
    });
}

bool mentions(const Value& value, const std::string& id) {
    if (const auto* text = std::get_if<std::string>(&value)) return *text == id;
    const auto* list = std::get_if<TextList>(&value);
    return list != nullptr && std::ranges::find(*list, id) != list->end();
}

// The entry names the record, or its people acted in it.
bool refers_to(const LogEntry& entry, const OrganisationIds& concerned, const std::string& id) {
    return entry.actor.organisation == id || entry.actor.user == id || concerned.contains(id) ||
           std::ranges::any_of(
               entry.world, [&](const WorldChange& change) { return mentions(change.value, id); });
}

bool writes_to(const LogEntry& entry, const RecordKey& record) {
    return std::ranges::find(entry.world, record, &WorldChange::record) != entry.world.end();
}

bool writes_to(const LogEntry& entry, const RecordKey& record, std::size_t field) {
    return std::ranges::any_of(entry.world, [&](const WorldChange& change) {
        return change.record == record && change.field == field;
    });
}

bool writes_to_account(const LogEntry& entry, const CustomerId& account) {
    for (const CustomerId& id : entry.created)
        if (id == account) return true;
    return std::ranges::find(entry.changed, account, &Change::customer) != entry.changed.end();
}

bool writes_to_an_account_of(const LogEntry& later, const LogEntry& entry) {
    for (const CustomerId& id : entry.created)
        if (writes_to_account(later, id)) return true;
    return std::ranges::any_of(entry.changed, [&](const Change& change) {
        return writes_to_account(later, change.customer);
    });
}

// What both are between: a deal of two is built on by the next one of the same two.
bool share_two(const OrganisationIds& one, const OrganisationIds& other) {
    return std::ranges::count_if(one, [&](const std::string& id) { return other.contains(id); }) >=
           2;
}

// An undone step of the world is done again in its turn, or not at all: what was done instead would
// not have been possible beside it.
bool is_next_to_redo(const State& state, const LogEntry& entry) {
    return next_to_redo(state, party_of_step(state, entry)) == entry.stamp;
}

}  // namespace

const OrganisationIds& LaterSteps::concerned_by_step(const Step& step) const {
    if (!step.concerned) step.concerned = concerned_by(state_, *step.entry);
    return *step.concerned;
}

void LaterSteps::add(const LogEntry& entry) {
    if (is_of_the_world(entry)) steps_.push_back(step_of(entry));
}

// Others build on the whole record, oneself only on the very words of it, unless it came about by
// the earlier step.
bool LaterSteps::builds_on(const Step& later, const Step& step) const {
    const bool is_anothers = later.party != step.party;
    for (const WorldChange& change : step.entry->world) {
        // Every date since is by that clock, every guard by those rules.
        if (change.record.type == RecordType::rules) return true;
        const bool is_new = creates(*step.entry, change.record);
        if ((is_anothers || is_new) && writes_to(*later.entry, change.record)) return true;
        if (writes_to(*later.entry, change.record, change.field)) return true;
        if (is_new && refers_to(*later.entry, concerned_by_step(later), change.record.id))
            return true;
    }
    if (!is_anothers) return false;
    if (writes_to_an_account_of(*later.entry, *step.entry)) return true;
    // Time passes for everybody, and stands between nobody.
    return later.entry->name != TransactionName::let_time_pass &&
           share_two(concerned_by_step(later), concerned_by_step(step));
}

const LogEntry* LaterSteps::that_builds_on(const LogEntry& entry) const {
    if (!is_of_the_world(entry)) return nullptr;
    const Step step = step_of(entry);
    // One that takes back a later one only brings back what stood there between.
    const auto found = std::ranges::find_if(steps_, [&](const Step& later) {
        return later.entry->undoes <= entry.stamp && builds_on(later, step);
    });
    return found == steps_.end() ? nullptr : found->entry;
}

std::optional<Action> missing_to_take_back(const State& state, const LogEntry& entry,
                                           const Taker& taker) {
    for (const Action action : actions_of(state, root_of(state, entry), taker))
        if (!may(taker.roles, action, taker.cloud)) return action;
    return std::nullopt;
}

const LogEntry* step_that_builds_on(const State& state, const LogEntry& entry) {
    if (!is_of_the_world(entry)) return nullptr;
    const std::set<Stamp> undone = undone_entries(state);
    LaterSteps later(state);
    for (std::size_t i = state.log.size(); i-- > 0;)
        if (const LogEntry& one = state.log[i];
            one.stamp > entry.stamp && !undone.contains(one.stamp) && !goes_along(one))
            later.add(one);
    return later.that_builds_on(entry);
}

std::optional<ErrorCode> refusal_to_take_back(const State& state, const LogEntry& entry,
                                              const Taker& taker) {
    if (!taker.party.empty() && party_of_step(state, entry) != taker.party)
        return ErrorCode::step_is_of_another_party;
    if (missing_to_take_back(state, entry, taker)) return ErrorCode::not_permitted;
    if (!taker.party.empty() && !still_administers(state, entry, taker))
        return ErrorCode::needs_administration_of_the_tenant;
    if (was_taken_back(state, entry)) return ErrorCode::nothing_to_undo;
    if (step_that_builds_on(state, entry) != nullptr) return ErrorCode::later_step_builds_on_it;
    if (entry.name == TransactionName::undo && is_of_the_world(entry) &&
        !is_next_to_redo(state, entry))
        return ErrorCode::later_step_builds_on_it;
    return std::nullopt;
}

namespace {

bool has_admin(const World& world, std::string_view organisation) {
    return std::ranges::any_of(world.all(RecordType::user), [&](const WorldRecord& record) {
        const auto user = find_user(world, record.key.id);
        return user && user->fields.organisation == organisation && is_global_admin(*user) &&
               is_present(*user);
    });
}

bool shares_its_domain(const World& world, const WorldRecord& organisation) {
    const std::string domain = read_as<Organisation>(organisation).domain;
    return !domain.empty() &&
           std::ranges::count_if(world.all(RecordType::organisation), [&](const WorldRecord& one) {
               return equal_ignoring_case(read_as<Organisation>(one).domain, domain);
           }) > 1;
}

std::optional<ErrorCode> refusal_of_user(const World& before, const World& after,
                                         const RecordKey& key) {
    const auto was = read_as<User>(before.registers_of(key));
    const auto is = read_as<User>(after.registers_of(key));
    for (const std::string& organisation : {was.organisation, is.organisation})
        if (after.find({RecordType::organisation, organisation}) != nullptr &&
            has_admin(before, organisation) && !has_admin(after, organisation))
            return ErrorCode::last_global_admin_must_stay;
    if (after.find(key) == nullptr) return std::nullopt;
    if (is_email_taken(after, is.email, key.id)) return ErrorCode::email_is_taken;
    if (is_user_name_taken(after, is.user_name, key.id)) return ErrorCode::user_name_is_taken;
    return std::nullopt;
}

}  // namespace

std::optional<ErrorCode> refusal_of_taking_back(const World& world,
                                                const std::vector<WorldChange>& changes) {
    if (changes.empty()) return std::nullopt;
    World after = world;
    for (const WorldChange& change : changes)
        after.merge(change.record, change.field, change.value, change.stamp);
    for (const WorldChange& change : changes) {
        const RecordKey& key = change.record;
        const WorldRecord* record = after.find(key);
        if (key.type == RecordType::user)
            if (const auto refusal = refusal_of_user(world, after, key)) return refusal;
        if (record == nullptr) continue;
        if (key.type == RecordType::organisation && shares_its_domain(after, *record))
            return ErrorCode::domain_is_taken;
        if (key.type != RecordType::granular_relationship) continue;
        const auto granular = read_as<GranularRelationship>(*record);
        if (!granular.display_name.empty() && !is_granular_name_free(after, key.id, granular))
            return ErrorCode::granular_name_is_taken;
    }
    return std::nullopt;
}
