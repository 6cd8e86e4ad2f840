#include "records/customer_text.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <nlohmann/json.hpp>
#include <span>

#include "base/assert.h"
#include "base/sort_few.h"
#include "base/text.h"
#include "records/record_text.h"

namespace {

constexpr std::string_view hex_digits = "0123456789abcdef";

constexpr std::uint64_t each_byte(unsigned char byte) {
    return 0x0101010101010101U * byte;
}
// Not zero if one of the bytes is.
constexpr std::uint64_t has_zero(std::uint64_t eight) {
    return (eight - each_byte(0x01)) & ~eight & each_byte(0x80);
}
// Not zero if one of the bytes has to be escaped, or may belong to malformed UTF-8.
constexpr std::uint64_t has_odd(std::uint64_t eight) {
    const std::uint64_t controls = (eight - each_byte(0x20)) & ~eight;
    return ((controls | eight) & each_byte(0x80)) | has_zero(eight ^ each_byte('"')) |
           has_zero(eight ^ each_byte('\\'));
}
bool is_plain(char c) {
    return c >= ' ' && c != '"' && c != '\\';  // Bytes of other characters are negative.
}

// `,"city":` for each field, all as long as the longest so that one is copied in a few words.
struct MemberStart {
    std::array<char, 32> bytes = {};
    std::size_t length = 0;
};
const MemberStart& member_start(CustomerField field) {
    static const auto starts = [] {
        std::array<MemberStart, count_of<CustomerField>()> all;
        for (const CustomerField each : all_of<CustomerField>()) {
            const std::string text = ",\"" + std::string(name_of(each)) + "\":";
            MemberStart& start = all[static_cast<std::size_t>(each)];
            ASSERT(text.size() <= start.bytes.size());
            start.length = text.copy(start.bytes.data(), start.bytes.size());
        }
        return all;
    }();
    return starts[static_cast<std::size_t>(field)];
}

// Writes behind a text much that is short: room is made once, and what stands for itself in JSON is
// copied while it is looked at.
class Pen {
public:
    explicit Pen(std::string& text) : text_(text), end_(text.size()) {}
    ~Pen() { stop(); }
    Pen(const Pen&) = delete;
    Pen& operator=(const Pen&) = delete;

    void make_room(std::size_t bytes) {
        if (text_.size() - end_ < bytes)
            text_.resize_and_overwrite(end_ + bytes, [](char*, std::size_t size) { return size; });
    }
    // Needs room for 32 bytes.
    void put(const MemberStart& start) {
        std::memcpy(text_.data() + end_, start.bytes.data(), start.bytes.size());
        end_ += start.length;
    }
    // Needs room for the text and two quotes. False, and nothing is written, where it is not ASCII
    // or something in it has to be escaped.
    bool put_plain(std::string_view ascii) {
        char* const begin = text_.data() + end_;
        char* to = begin;
        *to++ = '"';
        for (std::uint64_t eight = 0; ascii.size() >= sizeof eight;
             ascii.remove_prefix(sizeof eight), to += sizeof eight) {
            std::memcpy(&eight, ascii.data(), sizeof eight);
            if (has_odd(eight) != 0) return false;
            std::memcpy(to, &eight, sizeof eight);
        }
        for (const char c : ascii) {
            if (!is_plain(c)) return false;
            *to++ = c;
        }
        *to++ = '"';
        end_ += static_cast<std::size_t>(to - begin);
        return true;
    }
    // What was written is the text's end: for a while it is written to directly.
    std::string& stop() {
        text_.resize(end_);
        return text_;
    }
    void go_on() { end_ = text_.size(); }

private:
    std::string& text_;
    std::size_t end_;
};

bool needs_escape(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
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

bool is_text(CustomerField field) {
    return std::holds_alternative<std::string Customer::*>(row_of(field).member);
}

void append_value(std::string& text, CustomerField field, std::string_view content) {
    const auto& member = row_of(field).member;
    if (is_text(field)) {
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
    {
        Pen pen(text);
        const std::size_t room_of_member = sizeof(MemberStart::bytes) + 2;
        const std::size_t room =
            customer.bytes().size() + count_of<CustomerField>() * room_of_member;
        pen.make_room(room);
        for (const auto [field, content] : customer.fields()) {
            pen.put(member_start(field));
            if (is_text(field) && pen.put_plain(content)) continue;
            append_value(pen.stop(), field, content);
            pen.go_on();
            pen.make_room(room);
        }
    }
    append_stamps(text, customer);
    text += '}';
}

void append_json_text(std::string& text, std::string_view utf8) {
    if (!is_utf8(utf8)) {
        text += compact_text(Json(std::string(utf8)));
        return;
    }
    text += '"';
    if (std::ranges::none_of(utf8, needs_escape))
        text += utf8;
    else
        for (const char c : utf8)
            append_escaped(text, c);
    text += '"';
}
