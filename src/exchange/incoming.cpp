#include "exchange/incoming.h"

#include <algorithm>

#include "exchange/unknown_members.h"

namespace {

constexpr std::int64_t most_milliseconds_ahead = std::int64_t{24} * 3'600'000;

bool is_in_the_future(const Stamp& stamp, std::int64_t now_milliseconds) {
    return stamp.milliseconds() - most_milliseconds_ahead > now_milliseconds;
}

void take_together(IncomingCustomer& first, const IncomingRow& later) {
    for (const CustomerFieldRow& row : customer_fields()) {
        if (!has_said(later, row.field)) continue;
        const Value value = read(later.record, row.field);
        if (later.has_stamps)
            merge(first.record, row.field, value, stamp_of(later.record, row.field));
        else if (row.field == CustomerField::unknown_members)
            first.record.fields.unknown_members = joined_members(
                first.record.fields.unknown_members, text_of(later.record, row.field));
        else
            write(first.record.fields, row.field, value);
    }
    first.said |= later.said;
}

}  // namespace

void Findings::add(Error error) {
    ++count;
    if (kept.size() < most_kept) kept.push_back(std::move(error));
}

void Incoming::add(const IncomingCustomer& customer) {
    const std::string row = pack(customer.record);
    add(IncomingRow{.record = PackedCustomer(row),
                    .said = customer.said,
                    .has_stamps = customer.has_stamps,
                    .place = customer.place});
}

void Incoming::add(const IncomingRow& customer) {
    if (customer.has_stamps &&
        is_in_the_future(last_change_of(customer.record), now_milliseconds_)) {
        skip({ErrorCode::stamp_is_in_the_future, std::string(customer.place),
              customer.record.id().text});
        return;
    }
    const auto place = file_.customers.find_key(customer.record.key());
    if (!place) {
        file_.customers.push_back(customer);
        return;
    }
    notice({ErrorCode::customer_repeats, std::string(customer.place), customer.record.id().text});
    IncomingCustomer first = file_.customers[*place];
    take_together(first, customer);
    file_.customers.replace(*place, first);
}

void Incoming::add(const WorldRecord& record, std::string_view place) {
    if (is_in_the_future(last_change_of(record), now_milliseconds_)) {
        skip({ErrorCode::stamp_is_in_the_future, std::string(place), record.key.id});
        return;
    }
    const auto first = std::ranges::find(file_.world, record.key, &WorldRecord::key);
    if (first == file_.world.end()) {
        file_.world.push_back(record);
        return;
    }
    for (std::size_t i = 0; i < record.registers.size(); ++i)
        merge(*first, i, record.registers[i].value, record.registers[i].stamp);
}
