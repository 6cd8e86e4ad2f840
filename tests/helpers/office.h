#pragma once
// Somebody at work on a state without a store behind it: what is decided is applied, and the clock
// goes a second further.

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "domain/decide.h"
#include "domain/history.h"
#include "records/customer_json.h"
#include "records/record_text.h"
#include "tests/helpers/sound_customer.h"

struct Office {
    State state = {};
    Role role = Role::admin_agent;
    Cloud cloud = Cloud::global;
    Actor actor = {};
    std::string author = "Ada";
    std::uint64_t replica = 1;
    std::int64_t now = 1'795'210'709'000;  // 2026-11-20T21:38:29Z

    Context context() const {
        return {.roles = {role},
                .cloud = cloud,
                .actor = actor,
                .author = author,
                .stamp = next_stamp(state.latest, replica, now),
                .now_milliseconds = now};
    }
    Result<Stamp> submit(const Command& command) {
        const auto transaction = decide(state, command, context());
        if (!transaction) return std::unexpected(transaction.error());
        apply(state, *transaction);
        now += 1000;
        return transaction->stamp;
    }
    // What the test takes for granted.
    Stamp must(const Command& command) {
        const auto stamp = submit(command);
        if (!stamp) MESSAGE("refused: " << name_of(stamp.error().code));
        REQUIRE(stamp.has_value());
        return *stamp;
    }
    Stamp add(std::uint64_t number, const Customer& fields = sound_customer()) {
        return must(AddCustomer{customer_id(number), fields});
    }
    Stamp set(std::uint64_t number, CustomerField field, const Value& value) {
        return must(UpdateCustomer{customer_id(number), {{field, value}}});
    }
    // By whoever sits at the desk: a party takes back its own steps alone.
    Stamp undo() { return must_at_the_desk(UndoTransaction{next_to_undo(state)}); }
    Stamp redo() { return must_at_the_desk(UndoTransaction{next_to_redo(state)}); }
    Stamp must_at_the_desk(const Command& command) {
        const Actor party = std::exchange(actor, {});
        const Stamp stamp = must(command);
        actor = party;
        return stamp;
    }

    Customer fields(std::uint64_t number) const {
        const auto customer = state.find(customer_id(number));
        REQUIRE(customer.has_value());
        return customer->fields;
    }
};

// The name of the rule that refused, or "accepted".
template <class T>
std::string_view answer_of(const Result<T>& result) {
    return result ? "accepted" : name_of(result.error().code);
}

// The customers that are there for somebody, by id.
inline std::map<std::string, Customer> customers_of(const State& state) {
    std::map<std::string, Customer> customers;
    for (const PackedCustomer& customer : state.customers)
        if (!is_withdrawn(customer)) customers[customer.id().text] = unpack(customer).fields;
    return customers;
}

// Every register of every customer, whatever order they came in.
inline std::string registers_of(const State& state) {
    std::vector<std::string> lines;
    for (const PackedCustomer& customer : state.customers)
        lines.push_back(compact_text(to_json(unpack(customer))) + "\n");
    std::ranges::sort(lines);
    std::string text;
    for (const std::string& line : lines)
        text += line;
    return text;
}

// The record as another workspace's export brings it.
inline IncomingCustomer exported(const StoredCustomer& customer) {
    IncomingCustomer incoming{.record = customer, .said = {}, .has_stamps = true};
    for (const CustomerFieldRow& row : customer_fields())
        if (!stamp_of(customer, row.field).is_zero())
            incoming.said.set(static_cast<std::size_t>(row.field));
    return incoming;
}

inline IncomingCustomer exported(const PackedCustomer& customer) {
    return exported(unpack(customer));
}

// The record as a list from the portal tells of it.
inline IncomingCustomer listed(const CustomerId& id, const Customer& fields) {
    IncomingCustomer incoming{.record = {.id = id, .fields = fields}, .said = {}};
    for (const CustomerFieldRow& row : customer_fields())
        if (!is_absent(read(fields, row.field)))
            incoming.said.set(static_cast<std::size_t>(row.field));
    return incoming;
}
