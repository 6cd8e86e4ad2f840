#include "domain/audit.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "domain/concerned.h"
#include "domain/parties.h"
#include "facts/granular_administration.h"
#include "facts/partnerships.h"
#include "records/granular_relationship.h"
#include "records/record_text.h"
#include "records/referral.h"
#include "records/subscription.h"

namespace {

// What the writes of a step tell of an account…
enum class AccountSign : std::uint8_t {
    created,
    listed,  // The relationship came about, also again.
    renamed,
    profile_changed,
    registration_changed,
    qualification_changed,
    agreement_changed,
    removed,
    access_granted,
    access_ended
};

// …and of a record of the world: that it came about, that a field holds something else, or that it
// holds this.
enum class Origin : std::uint8_t { any, made_now, made_before };
struct WorldSign {
    RecordType type;
    std::size_t field;
    std::string_view value = {};  // Empty: any other than before.
    std::string_view before = {};
    Origin origin = Origin::any;
};

// Whose user it is.
enum class Side : std::uint8_t { any, partners, customers };

struct AccountRule {
    TransactionName name;
    AccountSign sign;
    std::optional<OperationType> operation;  // Nothing: the step's own name stands.
};
struct WorldRule {
    TransactionName name;
    WorldSign sign;
    OperationType operation;
    Side side = Side::any;
};

using N = TransactionName;
using O = OperationType;

template <class Field>
constexpr WorldSign sign(Field field, std::string_view value = {}, std::string_view before = {},
                         Origin origin = Origin::any) {
    return {type_of(field), static_cast<std::size_t>(field), value, before, origin};
}
template <class Field>
constexpr WorldSign made(Field field) {
    return sign(field, {}, {}, Origin::made_now);
}
template <class Field>
constexpr WorldSign changed(Field field, std::string_view value = {}) {
    return sign(field, value, {}, Origin::made_before);
}
constexpr WorldSign comes_to(GranularAdministration state) {
    return sign(GranularField::state, name_of(state));
}
constexpr WorldSign comes_to(AccessAssignment state) {
    return sign(AssignmentField::state, name_of(state));
}

// Decisions where the documents are silent:
// - That a customer accepts a relationship has no name in the log; only the administration that it
//   grants has. Inviting, declining and asking for anything have none either.
// - A customer's user who is deactivated is deleted as the portal deletes: it can be restored. A
//   partner's is removed, and coming back is a change.
// - Renaming is of the partner's contract, a registration id the company's; contact, address and
//   language are the billing profile.
// clang-format off
constexpr auto account_rules = std::to_array<AccountRule>({
    {N::add_customer,               AccountSign::created,               O::add_customer},
    {N::update_customer,            AccountSign::renamed,               O::update_customer_partner_contract_company_name},
    {N::update_customer,            AccountSign::profile_changed,       O::update_customer_billing_profile},
    {N::update_customer,            AccountSign::registration_changed,  O::update_company_info},
    {N::update_customer,            AccountSign::qualification_changed, O::update_customer_qualification},
    {N::update_customer,            AccountSign::agreement_changed,     O::create_agreement},
    {N::update_customers,           AccountSign::renamed,               O::update_customer_partner_contract_company_name},
    {N::update_customers,           AccountSign::profile_changed,       O::update_customer_billing_profile},
    {N::update_customers,           AccountSign::registration_changed,  O::update_company_info},
    {N::update_customers,           AccountSign::qualification_changed, O::update_customer_qualification},
    {N::update_customers,           AccountSign::agreement_changed,     O::create_agreement},
    {N::remove_customers,           AccountSign::removed,               O::remove_partner_customer_relationship},
    {N::accept_invitation,          AccountSign::listed,                std::nullopt},
    {N::accept_invitation,          AccountSign::access_granted,        O::dap_admin_relationship_approved},
    {N::take_answer,                AccountSign::listed,                std::nullopt},
    {N::take_answer,                AccountSign::access_granted,        O::dap_admin_relationship_approved},
    {N::remove_administrator_roles, AccountSign::access_ended,          O::dap_admin_relationship_terminated},
    {N::remove_relationship,        AccountSign::removed,               O::remove_partner_customer_relationship},
    {N::remove_relationship,        AccountSign::access_ended,          O::dap_admin_relationship_terminated},
    {N::create_tenant,              AccountSign::created,               O::add_customer},
    {N::create_tenant,              AccountSign::access_granted,        O::dap_admin_relationship_approved},
});

constexpr auto world_rules = [] {
    using U = UserField;
    using P = PartnershipField;
    using R = ReferralField;
    using S = SubscriptionField;
    using G = GranularAdministration;
    using A = AccessAssignment;
    constexpr auto partners = Side::partners;
    constexpr auto customers = Side::customers;
    constexpr auto granted = name_of(ProviderAccess::granted);
    constexpr WorldSign access_ends = sign(P::provider_access, {}, granted);
    return std::to_array<WorldRule>({
        {N::add_user,                 made(U::organisation),            O::create_partner_user,         partners},
        {N::add_user,                 made(U::organisation),            O::create_customer_user,        customers},
        {N::change_user,              changed(U::first_name),           O::update_partner_user,         partners},
        {N::change_user,              changed(U::last_name),            O::update_partner_user,         partners},
        {N::change_user,              changed(U::roles),                O::update_partner_user,         partners},
        {N::change_user,              changed(U::first_name),           O::update_customer_user,        customers},
        {N::change_user,              changed(U::usage_location),       O::update_customer_user,        customers},
        {N::change_user,              changed(U::last_name),            O::update_customer_user,        customers},
        {N::deactivate_user,          changed(U::is_deactivated),       O::remove_partner_user,         partners},
        {N::deactivate_user,          changed(U::is_deactivated),       O::delete_customer_user,        customers},
        {N::reactivate_user,          changed(U::is_deactivated),       O::update_partner_user,         partners},
        {N::reactivate_user,          changed(U::is_deactivated),       O::restore_customer_user,       customers},
        {N::reset_password,           changed(U::password_hash),        O::update_partner_user,         partners},
        {N::reset_password,           changed(U::password_hash),        O::reset_customer_user_password, customers},
        {N::authorize_provider,       sign(P::state, name_of(PartnershipState::active)), O::create_partner_relationship},
        {N::authorize_provider,       sign(P::provider_access, granted), O::dap_admin_relationship_approved},
        {N::take_authorization,       sign(P::state, name_of(PartnershipState::active)), O::create_partner_relationship},
        {N::take_authorization,       sign(P::provider_access, granted), O::dap_admin_relationship_approved},
        {N::withdraw_provider_access, access_ends,                      O::dap_admin_relationship_terminated},
        {N::remove_partnership,       sign(P::state, name_of(PartnershipState::removed)), O::remove_partner_relationship},
        {N::remove_partnership,       access_ends,                      O::dap_admin_relationship_terminated},
        {N::take_enrolment_step,      changed(OrganisationField::mpn_id), O::create_mpn_association},
        {N::let_time_pass,            comes_to(G::active),              O::granular_admin_relationship_activated},
        {N::let_time_pass,            comes_to(G::expired),             O::granular_admin_relationship_expired},
        {N::let_time_pass,            comes_to(G::terminated),          O::granular_admin_relationship_terminated},
        {N::let_time_pass,            comes_to(G::cleaned_up),          O::granular_admin_relationship_cleaned_up},
        {N::let_time_pass,            comes_to(A::active),              O::granular_admin_access_assignment_activated},
        {N::let_time_pass,            comes_to(A::deleted),             O::granular_admin_access_assignment_deleted},
        {N::approve_granular,         comes_to(G::approved),            O::granular_admin_relationship_approved},
        {N::end_granular,             comes_to(G::termination_requested), O::granular_admin_relationship_termination_requested},
        {N::assign_access,            made(AssignmentField::relationship), O::granular_admin_access_assignment_created},
        {N::assign_access,            changed(AssignmentField::roles),  O::granular_admin_access_assignment_updated},
        {N::remove_assignment,        changed(AssignmentField::state),  O::granular_admin_access_assignment_deleted},
        {N::create_tenant,            made(U::organisation),            O::create_customer_user},
        {N::create_tenant,            made(S::partner),                 O::create_order},
        {N::order_subscriptions,      made(S::partner),                 O::create_order},
        {N::change_seats,             changed(S::seats),                O::update_subscription},
        {N::change_renewal,           changed(S::is_renewed),           O::update_subscription},
        {N::suspend_subscription,     changed(S::state),                O::update_subscription},
        {N::reactivate_subscription,  changed(S::state),                O::update_subscription},
        {N::cancel_subscription,      changed(S::state),                O::update_subscription},
        {N::let_time_pass,            changed(S::state),                O::update_subscription},
        {N::delete_user,              changed(U::deleted_date),         O::delete_customer_user},
        {N::restore_user,             changed(U::deleted_date),         O::restore_customer_user},
        {N::change_licenses,          changed(U::licenses),             O::update_customer_user_licenses},
        {N::send_referral,            made(R::receiver),                O::create_referral},
        {N::accept_referral,          changed(R::substatus),            O::update_referral},
        {N::decline_referral,         changed(R::substatus),            O::update_referral},
        {N::close_referral,           changed(R::substatus),            O::update_referral},
        {N::edit_referral,            changed(R::name),                 O::update_referral},
        {N::edit_referral,            changed(R::deal_value),           O::update_referral},
        {N::edit_referral,            changed(R::currency),             O::update_referral},
        {N::edit_referral,            changed(R::closing_date),         O::update_referral},
        {N::edit_referral,            changed(R::team),                 O::update_referral},
        {N::edit_referral,            changed(R::notes),                O::update_referral},
        {N::let_time_pass,            changed(R::substatus),            O::update_referral},
    });
}();

// Knowingly without a name in the portal's log: what only this program does, what somebody asks
// for without an answer yet, and what is the portal's own.
constexpr auto named_here_alone = std::to_array<TransactionName>({
    N::import_customers, N::load_demo, N::undo, N::redo, N::merge_customers, N::tell_apart,
    N::found_organisation, N::change_password, N::request_partnership, N::invite_customer,
    N::decline_invitation, N::choose_rule_profile, N::register_membership, N::draft_granular,
    N::delete_granular_draft, N::request_granular_approval, N::answer_granular_request,
    N::change_auto_extend, N::read_mail, N::save_profile, N::publish_profile, N::delete_profile,
});
// clang-format on

constexpr bool answers_every_name_once() {
    for (const TransactionName name : all_of<TransactionName>()) {
        const bool has_rule =
            std::ranges::find(account_rules, name, &AccountRule::name) != account_rules.end() ||
            std::ranges::find(world_rules, name, &WorldRule::name) != world_rules.end();
        const auto alone = std::ranges::count(named_here_alone, name);
        if ((has_rule ? 1 : 0) + alone != 1) return false;
    }
    return true;
}
static_assert(answers_every_name_once());

bool is_true(const Value& value) {
    return value == Value(true);
}

bool shows(AccountSign sign, const Change& change) {
    const CustomerFieldRow& row = row_of(change.field);
    const bool is_edit = row.writer == Writer::partner;
    switch (sign) {
        case AccountSign::created:
            return false;
        case AccountSign::listed:
            return change.field == CustomerField::relationship &&
                   change.value != Value(std::string("none"));
        case AccountSign::renamed:
            return change.field == CustomerField::company_name;
        case AccountSign::profile_changed:
            return is_edit &&
                   (row.group == FieldGroup::contact || row.group == FieldGroup::address ||
                    row.group == FieldGroup::language);
        case AccountSign::registration_changed:
            return change.field == CustomerField::registration_id;
        case AccountSign::qualification_changed:
            return is_edit && row.group == FieldGroup::qualification;
        case AccountSign::agreement_changed:
            return is_edit && row.group == FieldGroup::agreement;
        case AccountSign::removed:
            return change.field == CustomerField::removed && is_true(change.value);
        case AccountSign::access_granted:
            return change.field == CustomerField::delegated_access && is_true(change.value);
        case AccountSign::access_ended:
            return change.field == CustomerField::delegated_access && is_true(change.before);
    }
    return false;
}

// What the field held when the account was created: what the next write found there, or what still
// stands.
Value first_value(const State& state, const LogEntry& entry, const CustomerId& id,
                  CustomerField field) {
    const auto place = state.customers.find(id);
    if (!place) return {};
    if (stamp_of(state.customers[*place], field) <= entry.stamp)
        return read(state.customers[*place], field);
    for (const LogEntry& later : state.log) {
        if (later.stamp <= entry.stamp) continue;
        for (const Change& change : later.changed)
            if (change.customer == id && change.field == field) return change.before;
    }
    return read(state.customers[*place], field);
}

bool shows(AccountSign sign, const State& state, const LogEntry& entry, const CustomerId& created) {
    if (sign == AccountSign::created || sign == AccountSign::listed) return true;
    return sign == AccountSign::access_granted &&
           is_true(first_value(state, entry, created, CustomerField::delegated_access));
}

std::string_view text_of(const Value& value) {
    const auto* text = std::get_if<std::string>(&value);
    return text != nullptr ? std::string_view(*text) : std::string_view();
}

// The whole record came about by the entry.
bool was_made_by(const LogEntry& entry, const RecordKey& record) {
    constexpr std::size_t first_field = 0;  // Of the types that are asked about.
    return std::ranges::any_of(entry.world, [&](const WorldChange& change) {
        return change.record == record && change.field == first_field && is_absent(change.before);
    });
}

bool shows(const WorldSign& sign, const LogEntry& entry, const WorldChange& change) {
    if (change.record.type != sign.type || change.field != sign.field) return false;
    if (!sign.value.empty() && text_of(change.value) != sign.value) return false;
    if (!sign.before.empty() && text_of(change.before) != sign.before) return false;
    return sign.origin == Origin::any ||
           was_made_by(entry, change.record) == (sign.origin == Origin::made_now);
}

bool is_on(Side side, const State& state, const LogEntry& entry, const RecordKey& user) {
    if (side == Side::any) return true;
    for (const std::string& id : concerned_by(state, entry, user))
        if (const auto party = find_party(state.world, id))
            return (party->kind == OrganisationKind::customer) == (side == Side::customers);
    return false;
}

void add(std::vector<AuditRecord>& records, AuditRecord record) {
    if (std::ranges::find(records, record) == records.end()) records.push_back(std::move(record));
}

AuditRecord record_of(const CustomerId& account, std::optional<OperationType> operation) {
    return {.operation = operation,
            .resource = operation ? facts_of(*operation).resource
                                  : ResourceType::partner_customer_relationship,
            .account = account};
}

void add_accounts(std::vector<AuditRecord>& records, const State& state, const LogEntry& entry) {
    for (const AccountRule& rule : account_rules) {
        if (rule.name != entry.name) continue;
        for (const CustomerId& id : entry.created)
            if (shows(rule.sign, state, entry, id)) add(records, record_of(id, rule.operation));
        for (const Change& change : entry.changed)
            if (shows(rule.sign, change)) add(records, record_of(change.customer, rule.operation));
    }
}

AuditRecord record_of(const RecordKey& record, OperationType operation) {
    const ActivityOperation& facts = facts_of(operation);
    const bool is_between_partners = record.type == RecordType::partnership;
    return {.operation = operation,
            .resource = is_between_partners ? facts.between_partners.value_or(facts.resource)
                                            : facts.resource,
            .status = operation == O::granular_admin_relationship_termination_requested
                          ? OperationStatus::progress
                          : OperationStatus::succeeded,
            .record = record};
}

// An id that was associated before is updated.
OperationType operation_of(const WorldRule& rule, const WorldChange& change) {
    const bool is_again = rule.operation == O::create_mpn_association && !is_absent(change.before);
    return is_again ? O::update_mpn_association : rule.operation;
}

// What the roles of a customer's user came to: some were given, some taken.
void add_roles(std::vector<AuditRecord>& records, const State& state, const LogEntry& entry) {
    if (entry.name != N::change_user) return;
    const auto list_in = [](const Value& value) {
        const auto* list = std::get_if<TextList>(&value);
        return list != nullptr ? *list : TextList();
    };
    for (const WorldChange& change : entry.world) {
        if (change.record.type != RecordType::user ||
            change.field != static_cast<std::size_t>(UserField::roles) ||
            !is_on(Side::customers, state, entry, change.record))
            continue;
        const TextList before = list_in(change.before);
        const TextList after = list_in(change.value);
        const auto has_more = [](const TextList& list, const TextList& than) {
            return std::ranges::any_of(list, [&](const std::string& role) {
                return std::ranges::find(than, role) == than.end();
            });
        };
        if (has_more(after, before)) add(records, record_of(change.record, O::add_user_member));
        if (has_more(before, after)) add(records, record_of(change.record, O::remove_user_member));
    }
}

void add_world(std::vector<AuditRecord>& records, const State& state, const LogEntry& entry) {
    for (const WorldRule& rule : world_rules) {
        if (rule.name != entry.name) continue;
        for (const WorldChange& change : entry.world)
            if (shows(rule.sign, entry, change) && is_on(rule.side, state, entry, change.record))
                add(records, record_of(change.record, operation_of(rule, change)));
    }
    add_roles(records, state, entry);
}

bool concerns(const State& state, const LogEntry& entry, const AuditRecord& record,
              std::string_view party) {
    if (record.record) return concerned_by(state, entry, *record.record).contains(party);
    return partner_of(record.account) == party || tenant_of(record.account) == party;
}

bool is_secret(const RecordKey& record, std::size_t field) {
    return record.type == RecordType::user &&
           (field == static_cast<std::size_t>(UserField::password_salt) ||
            field == static_cast<std::size_t>(UserField::password_hash));
}

// Of a step that is about all it wrote: its one account, or else the first record of the world. A
// whole import is in nobody's log field by field.
AuditRecord about_one(const LogEntry& entry, AuditRecord record) {
    if (!record.account.text.empty() || record.record) return record;
    const bool is_one = entry.created.empty() && !entry.changed.empty() &&
                        std::ranges::all_of(entry.changed, [&](const Change& change) {
                            return change.customer == entry.changed.front().customer;
                        });
    if (is_one)
        record.account = entry.changed.front().customer;
    else if (entry.created.empty() && entry.changed.empty() && !entry.world.empty())
        record.record = entry.world.front().record;
    return record;
}

// Two JSON objects, filled field by field.
class BothValues {
public:
    void add(std::string_view field, const Value& before, const Value& after) {
        if (!is_absent(before)) before_.emplace_back(std::string(field), to_json(before));
        if (!is_absent(after)) after_.emplace_back(std::string(field), to_json(after));
    }
    AuditValues texts() const { return {text_of(before_), text_of(after_)}; }

private:
    static std::string text_of(const Json::object_t& members) {
        return members.empty() ? std::string() : compact_text(Json(members));
    }
    Json::object_t before_ = {}, after_ = {};
};

}  // namespace

std::vector<AuditRecord> audit_records(const State& state, const LogEntry& entry,
                                       std::string_view party) {
    std::vector<AuditRecord> records;
    if (entry.name == N::read_mail) return records;
    if (!party.empty() && !concerns(state, entry, party)) return records;
    add_accounts(records, state, entry);
    add_world(records, state, entry);
    if (!party.empty())
        std::erase_if(records, [&](const AuditRecord& record) {
            return !concerns(state, entry, record, party);
        });
    if (records.empty())
        records.push_back({.status = entry.name == N::decline_invitation
                                         ? OperationStatus::decline
                                         : OperationStatus::succeeded});
    return records;
}

AffectedCustomer customer_of(const State& state, const LogEntry& entry, const AuditRecord& record) {
    if (!record.account.text.empty()) {
        const auto place = state.customers.find(record.account);
        return {.id = std::string(tenant_of(record.account)),
                .name = place ? std::string(
                                    text_of(state.customers[*place], CustomerField::company_name))
                              : std::string()};
    }
    if (!record.record) return {};
    // The roles of a group are of the relationship's customer.
    RecordKey key = *record.record;
    if (key.type == RecordType::access_assignment)
        key = {RecordType::granular_relationship,
               std::string(text_of(state.world.value(
                   key, static_cast<std::size_t>(AssignmentField::relationship))))};
    for (const std::string& id : concerned_by(state, entry, key))
        if (const auto party = find_party(state.world, id);
            party && party->kind == OrganisationKind::customer)
            return {.id = id, .name = party->fields.company_name};
    return {};
}

AuditValues values_of(const State& state, const LogEntry& entry, const AuditRecord& record) {
    const AuditRecord about = about_one(entry, record);
    BothValues values;
    for (const CustomerId& id : entry.created) {
        if (id != about.account) continue;
        for (const CustomerFieldRow& row : customer_fields())
            if (row.group != FieldGroup::bookkeeping)
                values.add(name_of(row.field), {}, first_value(state, entry, id, row.field));
    }
    for (const Change& change : entry.changed)
        if (change.customer == about.account && change.field != CustomerField::unknown_members &&
            change.field != CustomerField::withdrawn)
            values.add(name_of(change.field), change.before, change.value);
    for (const WorldChange& change : entry.world)
        if (change.record == about.record && !is_secret(change.record, change.field))
            values.add(fields_of(change.record.type)[change.field].name, change.before,
                       change.value);
    return values.texts();
}

std::string user_name_of(const World& world, const Actor& actor) {
    const auto user = find_user(world, actor.user);
    return user ? user->fields.user_name : std::string();
}
