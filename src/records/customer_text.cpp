#include "records/customer_text.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <span>

#include "base/sort_few.h"
#include "base/text.h"
#include "records/record_text.h"

namespace {

constexpr std::string_view hex_digits = "0123456789abcdef";

bool is_plain(char c) {
    return static_cast<unsigned char>(c) >= 0x20 && static_cast<unsigned char>(c) < 0x80 &&
           c != '"' && c != '\\';
}

void append_escaped(std::string& text, char c) {
    switch (c) {
        case '"':
            text += "\\\"";
            return;
        case '\\':
            text += "\\\\";
            return;
        case '\b':
            text += "\\b";
            return;
        case '\f':
            text += "\\f";
            return;
        case '\n':
            text += "\\n";
            return;
        case '\r':
            text += "\\r";
            return;
        case '\t':
            text += "\\t";
            return;
        default:
            break;
    }
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x20) {
        text += c;
        return;
    }
    text += "\\u00";
    text += hex_digits[byte >> 4U];
    text += hex_digits[byte & 0xFU];
}

void append_name(std::string& text, std::string_view name) {
    text += ",\"";
    text += name;
    text += "\":";
}

void append_stamp(std::string& text, const Stamp& stamp) {
    text += '"';
    text += to_text(stamp);
    text += '"';
}

void append_value(std::string& text, CustomerField field, std::string_view content) {
    const auto& member = row_of(field).member;
    if (std::holds_alternative<std::string Customer::*>(member)) {
        append_json_text(text, content);
    } else if (std::holds_alternative<std::optional<bool> Customer::*>(member)) {
        text += content.empty() ? "false" : "true";
    } else {
        char before = '[';
        for (const std::string_view item : texts_in(content)) {
            text += before;
            append_json_text(text, item);
            before = ',';
        }
        text += ']';
    }
}

// Of the stamps of what the record holds the most frequent; of several the smallest.
Stamp most_frequent_stamp(const PackedCustomer& customer) {
    std::array<Stamp, count_of<CustomerField>()> stamps;
    std::size_t count = 0;
    for (const auto [field, content] : customer.fields())
        stamps[count++] = stamp_of(customer, field);
    sort_few(std::span(stamps).first(count));
    Stamp best = {};
    std::size_t best_length = 0;
    for (std::size_t begin = 0, end = 0; begin < count; begin = end) {
        while (end < count && stamps[end] == stamps[begin])
            ++end;
        if (end - begin <= best_length) continue;
        best_length = end - begin;
        best = stamps[begin];
    }
    return best;
}

void append_stamps(std::string& text, const PackedCustomer& customer) {
    if (customer.later_count() == 0) {
        if (!customer.is_empty() && !customer.common().is_zero()) {
            append_name(text, "stamp");
            append_stamp(text, customer.common());
        }
        return;
    }
    const Stamp common = most_frequent_stamp(customer);
    if (!common.is_zero()) {
        append_name(text, "stamp");
        append_stamp(text, common);
    }
    bool is_first = true;
    for (const CustomerField field : all_of<CustomerField>()) {
        const Stamp stamp = stamp_of(customer, field);
        if (stamp.is_zero() || (stamp == common && customer.holds(field))) continue;
        text += is_first ? ",\"stamps\":{\"" : ",\"";
        text += name_of(field);
        text += "\":";
        append_stamp(text, stamp);
        is_first = false;
    }
    if (!is_first) text += '}';
}

}  // namespace

void append_json(std::string& text, const PackedCustomer& customer) {
    text += "{\"id\":";
    append_json_text(text, customer.id().text);
    for (const auto [field, content] : customer.fields()) {
        append_name(text, name_of(field));
        append_value(text, field, content);
    }
    append_stamps(text, customer);
    text += '}';
}

void append_json_text(std::string& text, std::string_view utf8) {
    const auto odd = std::ranges::find_if_not(utf8, is_plain);
    if (odd == utf8.end()) {
        text += '"';
        text += utf8;
        text += '"';
    } else if (is_utf8(utf8)) {
        text += '"';
        for (const char c : utf8)
            append_escaped(text, c);
        text += '"';
    } else {
        text += compact_text(Json(std::string(utf8)));
    }
}
