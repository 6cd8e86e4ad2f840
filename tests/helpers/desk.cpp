#include "tests/helpers/desk.h"

#include <algorithm>

#include "store/lines.h"

std::string text_of(const State& state) {
    std::vector<std::string> lines;
    for (const PackedCustomer& customer : state.customers)
        lines.emplace_back(customer.bytes());
    std::ranges::sort(lines);
    std::string text;
    for (const std::string& line : lines)
        text += line;
    for (const WorldRecord& record : state.world.registers())
        text += line_of(record);
    for (const LogEntry& entry : state.log)
        text += line_of(entry);
    return text;
}

Tuning small_tuning() {
    return {.merge_count = 4,
            .merge_bytes = 6000,
            .large_segment_bytes = 4000,
            .journal_least_bytes = 3000,
            .snapshot_part_bytes = 900,
            .slice_bytes = 400,
            .ballast_bytes = 100};
}

Desk::Desk(Storage& storage, std::uint64_t seed, Tuning tuning)
    : store(storage, seed * 0x9E3779B97F4A7C15 + 1, tuning), chance_(seed), replica_(seed + 1) {
    history.push_back(text_of(state));
}

void Desk::open(Access access) {
    store.start(access);
    for (int i = 0; i < 10 && store.save_state().phase == SavePhase::opening; ++i)
        tick();
    if (records_history) history = {text_of(state)};
}

void Desk::tick() {
    store.tick(state, now);
    for (const Stamp& stamp : store.take_acknowledged())
        acknowledged.push_back(stamp);
}

void Desk::settle() {
    for (int idle = 0; idle < 8; ++idle) {  // So many answers can come without a deadline.
        if (const auto deadline = store.next_deadline()) {
            now = std::max(now, *deadline);
            idle = 0;
        }
        tick();
    }
}

void Desk::work(std::size_t edits) {
    for (std::size_t i = 0; i < edits; ++i) {
        edit();
        now += static_cast<std::int64_t>(draw(12));
        if (draw(3) != 0) tick();
        if (draw(4) == 0) settle();
    }
    settle();
}

bool Desk::edit() {
    Transaction transaction = draw_transaction();
    if (state.log.size() % 3 == 2) change_world(transaction);
    return submit(std::move(transaction));
}

bool Desk::add_customer(std::size_t notes_bytes) {
    const Stamp stamp = next_stamp(state.latest, replica_, now);
    StoredCustomer customer = {.id = {guid_of(draw(~0ULL), draw(~0ULL))}, .common = stamp};
    customer.fields.company_name = draw_text();
    for (std::size_t i = 0; i < notes_bytes; ++i)  // Nothing a disk could compress away.
        customer.fields.notes += static_cast<char>('!' + draw(90));
    return submit({.name = TransactionName::add_customer,
                   .author = "Ada",
                   .stamp = stamp,
                   .created = {customer}});
}

bool Desk::submit(Transaction transaction) {
    if (!store.commit(state, transaction, now)) return false;
    apply(state, transaction);
    accepted.push_back(transaction.stamp);
    if (records_history) history.push_back(text_of(state));
    return true;
}

// SplitMix64.
std::uint64_t Desk::draw(std::uint64_t below) {
    std::uint64_t z = (chance_ += 0x9E3779B97F4A7C15);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
    return (z ^ (z >> 31)) % below;
}

std::string Desk::draw_text() {
    static const std::string pieces[] = {
        "Contoso", "Müller & Söhne", "微软", "line\nbreak", "\"quoted\" \\ back",
        "😀",      "a/b~c",          "x"};
    return pieces[static_cast<std::size_t>(draw(std::size(pieces)))] + " " +
           std::to_string(draw(1000));
}

// One field of one of a few records, written or emptied, by the number of the edit.
void Desk::change_world(Transaction& transaction) const {
    const std::size_t number = state.log.size();
    const RecordType type = all_of<RecordType>()[number % count_of<RecordType>()];
    const auto rows = fields_of(type);
    const RecordKey key{type, std::to_string(number % 3)};
    const std::size_t field = number % rows.size();
    const bool is_emptied = number % 7 == 0;
    Value value;
    if (rows[field].shape == FieldShape::flag)
        value = is_emptied;
    else if (rows[field].shape == FieldShape::list)
        value = TextList{std::to_string(number), "微软"};
    else if (!is_emptied)
        value = "number " + std::to_string(number);
    transaction.world.push_back({.record = key,
                                 .field = field,
                                 .value = std::move(value),
                                 .before = state.world.value(key, field),
                                 .stamp = transaction.stamp});
    transaction.actor = {.organisation = "1", .user = "2"};
}

Transaction Desk::draw_transaction() {
    const Stamp stamp = next_stamp(state.latest, replica_, now);
    Transaction transaction = {
        .name = TransactionName::update_customer, .author = "Ada", .stamp = stamp};
    if (state.customers.empty() || draw(4) == 0) {
        transaction.name = TransactionName::add_customer;
        StoredCustomer customer = {.id = {guid_of(draw(~0ULL), draw(~0ULL))}, .common = stamp};
        customer.fields.company_name = draw_text();
        customer.fields.city = draw_text();
        if (draw(2) == 0) customer.fields.tags = {draw_text(), draw_text()};
        transaction.created.push_back(std::move(customer));
        return transaction;
    }
    const auto change = [&](const StoredCustomer& customer, CustomerField field, Value value) {
        transaction.changed.push_back({.customer = customer.id,
                                       .field = field,
                                       .value = std::move(value),
                                       .before = read(customer.fields, field),
                                       .stamp = stamp});
    };
    const auto place = static_cast<std::size_t>(draw(state.customers.size()));
    const StoredCustomer customer = unpack(state.customers[place]);
    switch (draw(5)) {
        case 0:
            transaction.name = TransactionName::remove_customers;
            change(customer, CustomerField::removed, true);
            break;
        case 1:
            change(customer, CustomerField::city, {});  // Emptied.
            break;
        case 2:
            change(customer, CustomerField::tags, TextList{draw_text()});
            break;
        default:
            change(customer, CustomerField::company_name, draw_text());
            change(customer, CustomerField::notes, draw_text());
            break;
    }
    return transaction;
}
