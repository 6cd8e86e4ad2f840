#include "exchange/incoming.h"

#include "exchange/unknown_members.h"

namespace {

constexpr std::int64_t most_milliseconds_ahead = std::int64_t{24} * 3'600'000;

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
    const auto milliseconds =
        customer.has_stamps ? last_change_of(customer.record).milliseconds() : 0;
    if (milliseconds - most_milliseconds_ahead > now_milliseconds_) {
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
