#include "exchange/incoming.h"

#include "exchange/unknown_members.h"

namespace {

constexpr std::int64_t most_milliseconds_ahead = std::int64_t{24} * 3'600'000;

void take_together(IncomingCustomer& first, const IncomingCustomer& later) {
    for (const CustomerFieldRow& row : customer_fields()) {
        if (!has_said(later, row.field)) continue;
        const Value value = read(later.record.fields, row.field);
        if (later.has_stamps)
            merge(first.record, row.field, value, stamp_of(later.record, row.field));
        else if (row.field == CustomerField::unknown_members)
            first.record.fields.unknown_members = joined_members(
                first.record.fields.unknown_members, later.record.fields.unknown_members);
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

void Incoming::add(IncomingCustomer customer) {
    const CustomerId& id = customer.record.id;
    const Stamp last = last_change_of(customer.record);
    if (customer.has_stamps && last.milliseconds() - most_milliseconds_ahead > now_milliseconds_) {
        skip({ErrorCode::stamp_is_in_the_future, customer.place, id.text});
        return;
    }
    const auto [place, is_new] = places_.try_emplace(id, file_.customers.size());
    if (is_new) {
        file_.customers.push_back(std::move(customer));
        return;
    }
    notice({ErrorCode::customer_repeats, customer.place, id.text});
    take_together(file_.customers[place->second], customer);
}
