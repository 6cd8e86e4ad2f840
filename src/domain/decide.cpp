#include "domain/decide.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/sort_few.h"
#include "base/text.h"
#include "domain/customer_rules.h"
#include "domain/decide_enrolment.h"
#include "domain/decide_granular.h"
#include "domain/decide_referrals.h"
#include "domain/decide_relationships.h"
#include "domain/decide_subscriptions.h"
#include "domain/decide_time.h"
#include "domain/decide_users.h"
#include "domain/decide_world.h"
#include "domain/history.h"
#include "domain/taking_back.h"
#include "facts/needed_capabilities.h"

namespace {

Transaction named(TransactionName name, const Context& context) {
    return {.name = name, .author = context.author, .stamp = context.stamp, .actor = context.actor};
}

Result<void> allow(const Context& context, Action action) {
    if (const auto refusal = refusal_of(context.kind, context.roles, action, context.cloud))
        return ::refuse(*refusal);
    return {};
}

std::unexpected<Error> refuse(const FieldProblem& problem) {
    return ::refuse(problem.code, std::string(name_of(problem.field)), problem.detail);
}

// Among the accounts of one partner: each has its own for a customer that several serve.
bool is_domain_taken(const State& state, const CustomerId& by_another_than,
                     std::string_view domain) {
    if (domain.empty()) return false;
    const std::string except = key_of(by_another_than);
    return std::ranges::any_of(state.customers, [&](const PackedCustomer& customer) {
        return equal_ignoring_case(text_of(customer, CustomerField::domain), domain) &&
               customer.key() != except && !is_withdrawn(customer) &&
               partner_of(customer) == partner_of(by_another_than);
    });
}

// Nobody sees the accounts of another partner.
Result<void> check_own(const CustomerId& id, const Context& context) {
    if (partner_of(id) == context.actor.organisation) return {};
    return ::refuse(ErrorCode::customer_not_found, {}, id.text);
}

Result<Transaction> decide_one(const State& state, const AddCustomer& add, const Context& context) {
    TRY_VOID(allow(context, Action::add_customer));
    for (const CustomerFieldRow& row : customer_fields())
        if (!is_absent(read(add.fields, row.field)))
            TRY_VOID(allow(context, action_when_adding(row.field)));
    TRY_VOID(check_own(add.id, context));
    if (state.customers.find(add.id)) return ::refuse(ErrorCode::customer_exists_already);
    const Cloud cloud = cloud_of(add.fields);
    if (const auto refusal = refusal_of(CloudCapability::new_customers, cloud))
        return ::refuse(*refusal, std::string(name_of(CustomerField::cloud)));
    const auto problems = problems_of(add.fields, context.now_milliseconds);
    if (!problems.empty()) return refuse(problems.front());
    if (is_domain_taken(state, add.id, add.fields.domain))
        return ::refuse(ErrorCode::domain_is_taken, std::string(name_of(CustomerField::domain)));
    Transaction transaction = named(TransactionName::add_customer, context);
    transaction.created.push_back({.id = add.id, .fields = add.fields, .common = context.stamp});
    if (!add.referral.empty())
        transaction.world.push_back(TRY(remember_customer(state, add.referral, add.id, context)));
    return transaction;
}

Result<void> allow_edits(const UpdateCustomer& update, const Context& context) {
    for (const FieldEdit& edit : update.edits)
        TRY_VOID(allow(context, action_for(edit.field)));
    return {};
}

// Who is there to be changed.
Result<StoredCustomer> find_listed(const State& state, const CustomerId& id,
                                   const Context& context) {
    TRY_VOID(check_own(id, context));
    auto found = state.find(id);
    if (!found) return ::refuse(ErrorCode::customer_not_found);
    if (is_off_the_list(*found)) return ::refuse(ErrorCode::customer_is_removed);
    return *std::move(found);
}

Change change_of(const StoredCustomer& found, CustomerField field, Value value,
                 const Context& context) {
    return {.customer = found.id,
            .field = field,
            .value = std::move(value),
            .before = read(found.fields, field),
            .stamp = context.stamp};
}

// What the edits come to by the rules of the fields; nothing where all of it stands there already.
Result<std::vector<Change>> changes_of(const StoredCustomer& found,
                                       const std::vector<FieldEdit>& edits,
                                       const Context& context) {
    Customer after = found.fields;
    for (const FieldEdit& edit : edits)
        write(after, edit.field, edit.value);
    std::vector<Change> changes;
    for (const CustomerFieldRow& row : customer_fields()) {
        Value value = read(after, row.field);
        if (value == read(found.fields, row.field)) continue;
        if (row.writer != Writer::partner)
            return ::refuse(ErrorCode::field_cannot_be_changed_here,
                            std::string(name_of(row.field)));
        changes.push_back(change_of(found, row.field, std::move(value), context));
    }
    if (changes.empty()) return changes;
    const auto problems = problems_of_edit(found.fields, after, context.now_milliseconds);
    if (!problems.empty()) return refuse(problems.front());
    return changes;
}

Result<Transaction> decide_one(const State& state, const UpdateCustomer& update,
                               const Context& context) {
    TRY_VOID(allow_edits(update, context));
    const StoredCustomer found = TRY(find_listed(state, update.id, context));
    Transaction transaction = named(TransactionName::update_customer, context);
    transaction.changed = TRY(changes_of(found, update.edits, context));
    if (transaction.changed.empty()) return ::refuse(ErrorCode::nothing_changed);
    return transaction;
}

// The answer to a command about many, put together one by one. The first refusal is the answer.
class Decision {
public:
    Decision(TransactionName name, const Context& context, Result<Transaction>& into)
        : transaction_(named(name, context)), into_(into) {}

    Transaction& transaction() { return transaction_; }
    // True to go on.
    bool takes(const Result<void>& answer) {
        if (!answer) into_ = std::unexpected(answer.error());
        return answer.has_value();
    }
    void finish() {
        if (transaction_.created.empty() && transaction_.changed.empty() &&
            transaction_.world.empty())
            into_ = ::refuse(ErrorCode::nothing_changed);
        else
            into_ = std::move(transaction_);
    }

private:
    Transaction transaction_;
    Result<Transaction>& into_;
};

Result<void> add_changes(Transaction& transaction, const State& state, const UpdateCustomer& update,
                         const Context& context) {
    const StoredCustomer found = TRY(find_listed(state, update.id, context));
    auto changes = TRY(changes_of(found, update.edits, context));
    std::ranges::move(changes, std::back_inserter(transaction.changed));
    return {};
}

Steps decide_many(const State& state, const UpdateCustomers& all, Context context,
                  Result<Transaction>& into) {
    Decision decision(TransactionName::update_customers, context, into);
    for (const UpdateCustomer& update : all.updates)
        if (!decision.takes(allow_edits(update, context))) co_return;
    for (const UpdateCustomer& update : all.updates) {
        const auto place = state.customers.find(update.id);
        if (!decision.takes(check_own(update.id, context))) co_return;
        const Result<void> answer = !place ? ::refuse(ErrorCode::customer_not_found)
                                    : is_off_the_list(state.customers[*place])
                                        ? ::refuse(ErrorCode::customer_is_removed)
                                        : Result<void>();
        if (!decision.takes(answer)) co_return;
    }
    for (std::size_t i = 0; i < all.updates.size(); ++i) {
        if (!decision.takes(add_changes(decision.transaction(), state, all.updates[i], context)))
            co_return;
        if (is_pause(i)) co_yield part_of(i, all.updates.size());
    }
    decision.finish();
}

void take_off_the_list(Transaction& transaction, const StoredCustomer& found,
                       const Context& context) {
    const auto set = [&](CustomerField field, Value value) {
        transaction.changed.push_back(change_of(found, field, std::move(value), context));
    };
    set(CustomerField::removed, true);
    set(CustomerField::relationship, std::string("none"));
}

Result<void> remove_one(Transaction& transaction, const State& state, const CustomerId& id,
                        const Context& context) {
    TRY_VOID(check_own(id, context));
    const auto found = state.find(id);
    if (!found) return ::refuse(ErrorCode::customer_not_found, {}, id.text);
    if (is_off_the_list(*found)) return ::refuse(ErrorCode::customer_is_removed, {}, id.text);
    take_off_the_list(transaction, *found, context);
    return {};
}

Steps decide_many(const State& state, const RemoveCustomers& remove, Context context,
                  Result<Transaction>& into) {
    Decision decision(TransactionName::remove_customers, context, into);
    if (!decision.takes(allow(context, Action::remove_relationship))) co_return;
    for (std::size_t i = 0; i < remove.ids.size(); ++i) {
        if (!decision.takes(remove_one(decision.transaction(), state, remove.ids[i], context)))
            co_return;
        if (is_pause(i)) co_yield part_of(i, remove.ids.size());
    }
    decision.finish();
}

// All of them on the list, and each one once.
Result<std::vector<StoredCustomer>> find_all_listed(const State& state,
                                                    const std::vector<CustomerId>& ids,
                                                    const Context& context) {
    std::vector<StoredCustomer> all;
    for (const CustomerId& id : ids) {
        if (std::ranges::find(all, id, &StoredCustomer::id) != all.end())
            return ::refuse(ErrorCode::customer_is_named_twice, {}, id.text);
        all.push_back(TRY(find_listed(state, id, context)));
    }
    return all;
}

// What files said and nobody knew is no field of anybody's: it goes along.
Result<std::vector<Change>> merged_changes(const StoredCustomer& kept, std::vector<FieldEdit> edits,
                                           const Context& context) {
    std::vector<Change> beside;
    std::erase_if(edits, [&](const FieldEdit& edit) {
        if (edit.field != CustomerField::unknown_members) return false;
        if (edit.value != read(kept.fields, edit.field))
            beside.push_back(change_of(kept, edit.field, edit.value, context));
        return true;
    });
    auto changes = TRY(changes_of(kept, edits, context));
    std::ranges::move(beside, std::back_inserter(changes));
    return changes;
}

Result<Transaction> decide_one(const State& state, const MergeCustomers& merge,
                               const Context& context) {
    TRY_VOID(allow(context, Action::remove_relationship));
    for (const FieldEdit& edit : merge.edits)
        if (edit.field != CustomerField::unknown_members)
            TRY_VOID(allow(context, action_for(edit.field)));
    std::vector<CustomerId> ids{merge.kept};
    ids.insert(ids.end(), merge.others.begin(), merge.others.end());
    const std::vector<StoredCustomer> all = TRY(find_all_listed(state, ids, context));
    if (all.size() < 2) return ::refuse(ErrorCode::nothing_changed);
    Transaction transaction = named(TransactionName::merge_customers, context);
    transaction.changed = TRY(merged_changes(all.front(), merge.edits, context));
    for (std::size_t i = 1; i < all.size(); ++i) {
        take_off_the_list(transaction, all[i], context);
        transaction.changed.push_back(
            change_of(all[i], CustomerField::merged_into, merge.kept.text, context));
    }
    return transaction;
}

// Each of them lists the others, so that what one workspace says of a pair outlives what another
// says of one of the two.
Result<Transaction> decide_one(const State& state, const TellApart& apart, const Context& context) {
    TRY_VOID(allow(context, Action::edit_contact));
    const std::vector<StoredCustomer> all = TRY(find_all_listed(state, apart.ids, context));
    Transaction transaction = named(TransactionName::tell_apart, context);
    for (const StoredCustomer& customer : all) {
        TextList listed = customer.fields.distinct_from;
        for (const StoredCustomer& other : all)
            if (other.id != customer.id) listed.push_back(other.id.text);
        sort_few(listed);
        const auto repeated = std::ranges::unique(listed);
        listed.erase(repeated.begin(), repeated.end());
        if (listed == customer.fields.distinct_from) continue;
        transaction.changed.push_back(
            change_of(customer, CustomerField::distinct_from, std::move(listed), context));
    }
    if (transaction.changed.empty()) return ::refuse(ErrorCode::nothing_changed);
    return transaction;
}

void create(Transaction& transaction, const IncomingRow& incoming, const Stamp& now) {
    if (incoming.has_stamps)
        transaction.created.push_bytes(incoming.record.bytes());
    else
        transaction.created.push_written(
            [&](std::string& bytes) { pack_restamped_into(bytes, incoming.record, now); });
}

void change(Transaction& transaction, const IncomingRow& incoming, const PackedCustomer& mine,
            const Stamp& now) {
    const CustomerId id = mine.id();
    const auto bring_back = [&](CustomerField field) {
        const Value before = read(mine, field);
        if (!is_absent(before))
            transaction.changed.push_back(
                {.customer = id, .field = field, .value = {}, .before = before, .stamp = now});
    };
    // A person who imports it again wants it back; a list from the portal says it is a customer.
    if (is_withdrawn(mine)) bring_back(CustomerField::withdrawn);
    if (!incoming.has_stamps && text_of(incoming.record, CustomerField::relationship) != "none" &&
        incoming.said.test(static_cast<std::size_t>(CustomerField::relationship))) {
        bring_back(CustomerField::removed);
        bring_back(CustomerField::merged_into);
    }
    for (const CustomerFieldRow& row : customer_fields()) {
        if (!incoming.said.test(static_cast<std::size_t>(row.field))) continue;
        const Stamp stamp = incoming.has_stamps ? stamp_of(incoming.record, row.field) : now;
        const bool is_news = incoming.has_stamps ? stamp > stamp_of(mine, row.field)
                                                 : !is_same(incoming.record, mine, row.field);
        if (is_news)
            transaction.changed.push_back({.customer = id,
                                           .field = row.field,
                                           .value = read(incoming.record, row.field),
                                           .before = read(mine, row.field),
                                           .stamp = stamp});
    }
}

// The registers in which the file's record is later than ours. Without a stamp it is written now.
void take_news(Transaction& transaction, const World& world, const WorldRecord& incoming,
               const Stamp& now) {
    const WorldRecord mine = world.registers_of(incoming.key);
    for (std::size_t i = 0; i < incoming.registers.size(); ++i) {
        const Register& theirs = incoming.registers[i];
        const Register ours = register_of(mine, i);
        const bool is_unstamped = theirs.stamp.is_zero() && !is_absent(theirs.value);
        const Stamp stamp = is_unstamped ? now : theirs.stamp;
        if (stamp > ours.stamp && !(is_unstamped && theirs.value == ours.value))
            transaction.world.push_back({.record = incoming.key,
                                         .field = i,
                                         .value = theirs.value,
                                         .before = ours.value,
                                         .stamp = stamp});
    }
}

Result<void> import_one(Transaction& transaction, const State& state, const IncomingRow& incoming,
                        const Stamp& now) {
    if (incoming.record.has_no_id())
        return ::refuse(ErrorCode::customer_has_no_id, std::string(incoming.place));
    if (const auto mine = state.customers.find_key(incoming.record.key()))
        change(transaction, incoming, state.customers[*mine], now);
    else
        create(transaction, incoming, now);
    return {};
}

Steps decide_many(const State& state, const ImportCustomers& import, Context context,
                  Result<Transaction>& into) {
    Decision decision(import.name, context, into);
    if (!decision.takes(allow(context, Action::import_customers))) co_return;
    if (!context.actor.organisation.empty()) {
        into = ::refuse(ErrorCode::files_are_for_the_workspace_itself);
        co_return;
    }
    decision.transaction().note = import.source;
    for (std::size_t i = 0; i < import.customers.size(); ++i) {
        if (!decision.takes(
                import_one(decision.transaction(), state, import.customers.row(i), context.stamp)))
            co_return;
        if (is_pause(i)) co_yield part_of(i, import.customers.size());
    }
    for (const WorldRecord& record : import.world)
        take_news(decision.transaction(), state.world, record, context.stamp);
    decision.finish();
}

// A command about many is decided in steps, any other at once.
template <class One>
concept AboutMany = requires(const State& state, const One& one, Context context,
                             Result<Transaction>& into) { decide_many(state, one, context, into); };

Result<Transaction> decide_one(const State& state, const UndoTransaction& undo,
                               const Context& context) {
    const LogEntry* entry = find_entry(state, undo.stamp);
    if (entry == nullptr) return ::refuse(ErrorCode::nothing_to_undo);
    if (const auto refusal = refusal_to_take_back(
            state, *entry,
            {.roles = context.roles, .cloud = context.cloud, .party = context.actor.organisation}))
        return ::refuse(*refusal);
    const bool is_undo = entry->name == TransactionName::undo;
    Transaction transaction =
        named(is_undo ? TransactionName::redo : TransactionName::undo, context);
    transaction.undoes = entry->stamp;
    ChangesBack changes = changes_back(state, *entry, context.stamp);
    if (changes.empty()) return ::refuse(ErrorCode::nothing_to_undo);
    if (const auto refusal = refusal_of_taking_back(state.world, changes.of_world))
        return ::refuse(*refusal);
    transaction.changed = std::move(changes.of_customers);
    transaction.world = std::move(changes.of_world);
    return transaction;
}

}  // namespace

Result<Transaction> decide(const State& state, const Command& command, const Context& context) {
    Result<Transaction> decided = ::refuse(ErrorCode::nothing_changed);
    decide_in_steps(state, command, context, decided).finish();
    return decided;
}

Steps decide_in_steps(const State& state, const Command& command, Context context,
                      Result<Transaction>& into) {
    std::optional<Steps> many;
    std::visit(
        [&](const auto& one) {
            if constexpr (AboutMany<std::decay_t<decltype(one)>>)
                many.emplace(decide_many(state, one, context, into));
            else
                into = decide_one(state, one, context);
        },
        command);
    while (many && many->step())
        co_yield many->fraction();
}
