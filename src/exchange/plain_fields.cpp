#include "exchange/plain_fields.h"

#include <algorithm>

#include "facts/clouds.h"
#include "records/customer_json.h"

namespace {

using Kind = JsonNode::Kind;

constexpr std::size_t room_bytes = std::size_t{64}
                                   << 10;  // Never exceeded: contents point into it.

// Not more bytes than letters are allowed: then it is not too long either.
bool is_short_enough(const CustomerFieldRow& row, std::string_view text) {
    return !text.empty() && (row.longest == 0 || text.size() <= row.longest);
}

}  // namespace

void PlainFields::clear() {
    writer_.clear();
    room_.clear();
    room_.reserve(room_bytes);
}

bool PlainFields::take(std::span<const JsonNode> nodes, std::size_t node,
                       const CustomerFieldRow& row) {
    const Kind kind = nodes[node].kind;
    if (std::holds_alternative<std::string Customer::*>(row.member))
        return kind == Kind::text && take_text(row, nodes[node].text);
    if (std::holds_alternative<TextList Customer::*>(row.member))
        return kind == Kind::list && take_list(nodes, node, row);
    if (kind != Kind::yes && kind != Kind::no) return false;
    writer_.hold(row.field, kind == Kind::yes ? std::string_view("\1") : std::string_view());
    return true;
}

bool PlainFields::take_text(const CustomerFieldRow& row, std::string_view text) {
    if (!is_short_enough(row, text)) return false;
    if (row.kind == FieldKind::cloud && !from_name<Cloud>(text)) return false;
    writer_.hold(row.field, text);
    return true;
}

bool PlainFields::take_list(std::span<const JsonNode> nodes, std::size_t node,
                            const CustomerFieldRow& row) {
    const std::size_t begin = room_.size();
    std::size_t count = 0;
    for (std::size_t i = node + 1; i < nodes[node].after; i = nodes[i].after) {
        const std::string_view text = nodes[i].text;
        if (nodes[i].kind != Kind::text || !is_short_enough(row, text)) return false;
        const bool has_room = room_.size() + text.size() + sizeof(std::uint64_t) <= room_bytes;
        if (++count > most_texts_in_list || !has_room) return false;
        put_number(room_, text.size());
        room_ += text;
    }
    if (count == 0) return false;
    writer_.hold(row.field, std::string_view(room_).substr(begin));
    return true;
}

std::string_view PlainFields::keep(std::string_view text) {
    if (room_.size() + text.size() > room_bytes) return {};
    const std::size_t begin = room_.size();
    room_ += text;
    return std::string_view(room_).substr(begin);
}

CustomerFieldSet PlainFields::held() const {
    CustomerFieldSet held;
    for (const CustomerField field : all_of<CustomerField>())
        held.set(static_cast<std::size_t>(field), writer_.holds(field));
    return held;
}

PackedCustomer PlainFields::row(std::string_view key, const Stamp& stamp) {
    row_.clear();
    writer_.write(row_, key, stamp);
    return PackedCustomer(row_);
}

bool is_plain_id(std::string_view text) {
    return is_guid(text) && std::ranges::none_of(text, [](char c) { return c >= 'A' && c <= 'F'; });
}
