#include "domain/state.h"

#include <algorithm>

namespace {

void see(State& state, const Stamp& stamp) {
    state.latest = std::max(state.latest, stamp);
}

// The registers of one customer while changes are written to them, one after another.
class Writing {
public:
    explicit Writing(State& state) : state_(state) {}
    ~Writing() { end(); }
    Writing(const Writing&) = delete;
    Writing& operator=(const Writing&) = delete;

    void write(const Change& change) {
        if (customer_.id != change.customer) begin(change.customer);
        is_changed_ |= merge(customer_, change.field, change.value, change.stamp);
    }

private:
    void begin(const CustomerId& id) {
        end();
        place_ = state_.customers.find(id);
        customer_ = place_ ? unpack(state_.customers[*place_]) : StoredCustomer{.id = id};
        is_changed_ = !place_;
    }
    void end() {
        if (!is_changed_) return;
        const std::string row = pack(customer_);
        if (place_)
            state_.customers.replace(*place_, PackedCustomer(row));
        else
            state_.customers.add(PackedCustomer(row));
        is_changed_ = false;
    }

    State& state_;
    StoredCustomer customer_ = {};
    std::optional<CustomerTable::Place> place_ = {};
    bool is_changed_ = false;
};

}  // namespace

std::optional<StoredCustomer> State::find(const CustomerId& id) const {
    const auto place = customers.find(id);
    if (!place) return std::nullopt;
    return unpack(customers[*place]);
}

void insert_customer(State& state, const PackedCustomer& customer) {
    see(state, last_change_of(customer));
    const auto [place, is_new] = state.customers.find_or_add(customer);
    if (is_new) return;
    StoredCustomer mine = unpack(state.customers[place]);
    bool is_changed = false;
    for (const CustomerFieldRow& row : customer_fields())
        is_changed |=
            merge(mine, row.field, read(customer, row.field), stamp_of(customer, row.field));
    if (!is_changed) return;
    const std::string row = pack(mine);
    state.customers.replace(place, PackedCustomer(row));
}

void insert_customer(State& state, const StoredCustomer& customer) {
    const std::string row = pack(customer);
    insert_customer(state, PackedCustomer(row));
}

void insert_world_record(State& state, const WorldRecord& record) {
    see(state, last_change_of(record));
    for (std::size_t i = 0; i < record.registers.size(); ++i)
        state.world.merge(record.key, i, record.registers[i].value, record.registers[i].stamp);
}

void insert_log_entry(State& state, LogEntry entry) {
    see(state, entry.stamp);
    state.log.push_back(std::move(entry));
    ++state.version;
}

static Steps apply_in_steps(State& state, const Transaction& transaction,
                            CustomerRowsView created) {
    const std::size_t all = created.size() + transaction.changed.size();
    std::size_t done = 0;
    LogEntry entry{.name = transaction.name,
                   .author = transaction.author,
                   .stamp = transaction.stamp,
                   .undoes = transaction.undoes,
                   .note = transaction.note,
                   .changed = transaction.changed,
                   .world = transaction.world,
                   .actor = transaction.actor};
    state.customers.reserve(state.customers.size() + created.size());
    entry.created.reserve_bytes(created.size() * sizeof(std::uint64_t) * 2);
    for (const PackedCustomer customer : created) {
        entry.created.push_bytes(customer.key());
        insert_customer(state, customer);
        if (is_pause(done++)) co_yield part_of(done, all);
    }
    {
        Writing writing(state);
        for (const Change& change : transaction.changed) {
            see(state, change.stamp);
            writing.write(change);
            if (is_pause(done++)) co_yield part_of(done, all);
        }
    }
    for (const WorldChange& change : transaction.world) {
        see(state, change.stamp);
        state.world.merge(change.record, change.field, change.value, change.stamp);
    }
    insert_log_entry(state, std::move(entry));
}

Steps apply_in_steps(State& state, const Transaction& transaction) {
    return apply_in_steps(state, transaction, transaction.created);
}

void apply(State& state, const Transaction& transaction, CustomerRowsView created) {
    apply_in_steps(state, transaction, created).finish();
}

void apply(State& state, const Transaction& transaction) {
    apply(state, transaction, transaction.created);
}

void replace(State& state, State by) {
    by.version += state.version + 1;
    by.customers.continue_from(state.customers);
    by.world.continue_from(state.world);
    state = std::move(by);
}
