#include "records/packed_customer.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "base/text.h"

// size     number: of the bytes after it
// key      0 and the 16 bytes of a GUID, or one more than the length of any other id and its text
// common   the stamp: 8 bytes of time, 8 of the replica
// present  8 bytes: a bit for each field that holds something
// later    number: how many; of each the field in one byte and its stamp
// lengths  number: how many bytes of lengths; then the length of each content as a number
// contents a text is itself; yes is one byte, no is none; a list is a length and a text for each

namespace {

static_assert(std::endian::native == std::endian::little, "rows are copied as they lie");

constexpr std::size_t guid_bytes = 16;
constexpr std::size_t stamp_bytes = 16;
constexpr std::size_t later_bytes = 1 + stamp_bytes;
constexpr std::size_t longest_number = 10;

std::uint64_t word_at(const char* at) {
    std::uint64_t word = 0;
    std::memcpy(&word, at, sizeof word);
    return word;
}

void put_word(std::string& bytes, std::uint64_t word) {
    std::array<char, sizeof word> raw{};
    std::memcpy(raw.data(), &word, sizeof word);
    bytes.append(raw.data(), raw.size());
}

Stamp stamp_at(const char* at) {
    return {.time = word_at(at), .replica = word_at(at + sizeof(std::uint64_t))};
}

void put_stamp(std::string& bytes, const Stamp& stamp) {
    put_word(bytes, stamp.time);
    put_word(bytes, stamp.replica);
}

constexpr std::uint64_t bit_of(CustomerField field) {
    return std::uint64_t{1} << static_cast<unsigned>(field);
}

enum class Shape { text, flag, list };
Shape shape_of(CustomerField field) {
    const auto& member = row_of(field).member;
    if (std::holds_alternative<std::string Customer::*>(member)) return Shape::text;
    return std::holds_alternative<TextList Customer::*>(member) ? Shape::list : Shape::flag;
}

// A bit for each field that is a text, as nearly all are.
std::uint64_t text_fields() {
    static const std::uint64_t bits = [] {
        std::uint64_t texts = 0;
        for (const CustomerFieldRow& row : customer_fields())
            if (shape_of(row.field) == Shape::text) texts |= bit_of(row.field);
        return texts;
    }();
    return bits;
}

std::size_t length_of_number(std::uint64_t value) {
    std::size_t length = 1;
    for (; value >= 0x80; value >>= 7U)
        ++length;
    return length;
}

int digit_of(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

// A GUID as the portal spells it, in lower case; any other text is kept as it is.
bool put_guid(std::string& bytes, std::string_view text) {
    if (!is_guid(text)) return false;
    std::array<char, guid_bytes> raw{};
    std::size_t count = 0;
    for (const char c : text) {
        if (c == '-') continue;
        const int digit = digit_of(c);
        if (digit < 0) return false;
        auto& byte = raw[count / 2];
        byte = static_cast<char>(static_cast<unsigned char>(byte) << 4U | digit);
        ++count;
    }
    bytes += '\0';
    bytes.append(raw.data(), raw.size());
    return true;
}

std::string guid_at(const char* at) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(36);
    for (std::size_t i = 0; i < guid_bytes; ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10) text += '-';
        const auto byte = static_cast<unsigned char>(at[i]);
        text += digits[byte >> 4U];
        text += digits[byte & 0xFU];
    }
    return text;
}

// The lengths and contents of what a record holds, gathered before the row can be written.
struct Contents {
    std::uint64_t present = 0;
    std::string lengths;
    std::string bytes;

    void end(CustomerField field, std::size_t begin) {
        present |= bit_of(field);
        put_number(lengths, bytes.size() - begin);
    }
    void add(const Customer& customer, const CustomerFieldRow& row) {
        const std::size_t begin = bytes.size();
        if (const auto* text = std::get_if<std::string Customer::*>(&row.member)) {
            if ((customer.**text).empty()) return;
            bytes += customer.**text;
        } else if (const auto* flag = std::get_if<std::optional<bool> Customer::*>(&row.member)) {
            if (!(customer.**flag).has_value()) return;
            if (*(customer.**flag)) bytes += '\1';
        } else if (const auto* list = std::get_if<TextList Customer::*>(&row.member)) {
            if ((customer.**list).empty()) return;
            for (const std::string& item : customer.**list) {
                put_number(bytes, item.size());
                bytes += item;
            }
        }
        end(row.field, begin);
    }
};

std::unexpected<Error> damaged() {
    return refuse(ErrorCode::segment_is_damaged);
}

bool is_sound_list(std::string_view content) {
    if (content.empty()) return false;
    while (!content.empty()) {
        const auto length = take_number(content);
        if (!length || *length > content.size()) return false;
        content.remove_prefix(static_cast<std::size_t>(*length));
    }
    return true;
}

bool is_sound_flag_or_list(CustomerField field, std::string_view content) {
    if (shape_of(field) == Shape::list) return is_sound_list(content);
    return content.empty() || content == std::string_view("\1");
}

bool take(std::string_view& bytes, std::uint64_t count) {
    if (count > bytes.size()) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
    return true;
}

bool is_sound_key(std::string_view& rest) {
    const auto length = take_number(rest);
    if (!length) return false;
    if (*length == 0) return take(rest, guid_bytes);
    const std::string_view text = rest.substr(0, static_cast<std::size_t>(*length - 1));
    // An id has one key only.
    return take(rest, *length - 1) && !(is_guid(text) && lower_ascii(text) == text);
}

// The stamps of fields, in the order of the fields.
bool take_later(std::string_view& rest) {
    const auto count = take_number(rest);
    if (!count || *count > count_of<CustomerField>()) return false;
    int last = -1;
    for (std::uint64_t i = 0; i < *count; ++i) {
        if (rest.size() < later_bytes) return false;
        const auto field = static_cast<unsigned char>(rest.front());
        if (field <= last || field >= count_of<CustomerField>()) return false;
        last = field;
        rest.remove_prefix(later_bytes);
    }
    return true;
}

bool is_sound_body(std::string_view rest) {
    if (!is_sound_key(rest) || rest.size() < stamp_bytes + sizeof(std::uint64_t)) return false;
    std::uint64_t present = word_at(rest.data() + stamp_bytes);
    if (count_of<CustomerField>() < 64 && present >> count_of<CustomerField>() != 0) return false;
    rest.remove_prefix(stamp_bytes + sizeof present);
    if (!take_later(rest)) return false;
    const auto length_bytes = take_number(rest);
    if (!length_bytes || *length_bytes > rest.size()) return false;
    std::string_view lengths = rest.substr(0, static_cast<std::size_t>(*length_bytes));
    rest.remove_prefix(lengths.size());
    const std::uint64_t texts = text_fields();
    for (; present != 0; present &= present - 1) {
        const auto length = take_number(lengths);
        if (!length || *length > rest.size()) return false;
        const std::string_view content = rest.substr(0, static_cast<std::size_t>(*length));
        const bool is_text = (texts & present & (~present + 1)) != 0;
        if (is_text ? content.empty()
                    : !is_sound_flag_or_list(static_cast<CustomerField>(std::countr_zero(present)),
                                             content))
            return false;
        rest.remove_prefix(content.size());
    }
    return lengths.empty() && rest.empty();
}

Value value_of(CustomerField field, std::string_view content) {
    switch (shape_of(field)) {
        case Shape::text:
            return Value{std::string(content)};
        case Shape::flag:
            return Value{!content.empty()};
        case Shape::list:
            break;
    }
    const auto texts = texts_in(content);
    return Value{TextList(texts.begin(), texts.end())};
}

std::uint64_t mixed(std::uint64_t sum, std::uint64_t value) {
    sum = (sum ^ value) * 0x9E3779B97F4A7C15;
    return sum ^ (sum >> 32U);
}

}  // namespace

void put_number(std::string& bytes, std::uint64_t value) {
    for (; value >= 0x80; value >>= 7U)
        bytes += static_cast<char>(static_cast<unsigned char>(value & 0x7FU) | 0x80U);
    bytes += static_cast<char>(value);
}

static std::optional<std::uint64_t> take_long_number(std::string_view& bytes) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < std::min(bytes.size(), longest_number); ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        value |= static_cast<std::uint64_t>(byte & 0x7FU) << (7 * i);
        if (byte >= 0x80) continue;
        // One spelling for each number, so that equal rows are equal bytes.
        if (length_of_number(value) != i + 1) return std::nullopt;
        bytes.remove_prefix(i + 1);
        return value;
    }
    return std::nullopt;
}

std::optional<std::uint64_t> take_number(std::string_view& bytes) {
    // Nearly all are short.
    if (bytes.empty() || static_cast<unsigned char>(bytes.front()) >= 0x80)
        return take_long_number(bytes);
    const auto value = static_cast<unsigned char>(bytes.front());
    bytes.remove_prefix(1);
    return value;
}

PackedCustomer::PackedCustomer(std::string_view row) : row_(row.data()) {
    const char* at = row_;
    const std::uint64_t size = number_at(at);
    end_ = at + size;
    key_ = at;
    const std::uint64_t id_length = number_at(at);
    at += id_length == 0 ? guid_bytes : id_length - 1;
    stamps_ = at;
    at += stamp_bytes;
    present_ = word_at(at);
    at += sizeof present_;
    later_count_ = static_cast<std::size_t>(number_at(at));
    later_ = at;
    at += later_count_ * later_bytes;
    const std::uint64_t length_bytes = number_at(at);
    lengths_ = at;
    contents_ = at + length_bytes;
}

CustomerId PackedCustomer::id() const {
    return id_of_key(key());
}

Stamp PackedCustomer::common() const {
    return stamp_at(stamps_);
}

std::pair<CustomerField, Stamp> PackedCustomer::later(std::size_t index) const {
    const char* at = later_ + index * later_bytes;
    return {static_cast<CustomerField>(static_cast<unsigned char>(*at)), stamp_at(at + 1)};
}

std::string_view PackedCustomer::content(CustomerField field) const {
    if (!holds(field)) return {};
    const char* lengths = lengths_;
    const char* contents = contents_;
    for (int before = std::popcount(present_ & (bit_of(field) - 1)); before > 0; --before)
        contents += number_at(lengths);
    return {contents, static_cast<std::size_t>(number_at(lengths))};
}

PackedField PackedCustomer::Fields::Iterator::operator*() const {
    return {.field = static_cast<CustomerField>(std::countr_zero(present_)),
            .content = {contents_, length_}};
}

void pack_into(std::string& bytes, const StoredCustomer& customer) {
    Contents contents;
    for (const CustomerFieldRow& row : customer_fields())
        contents.add(customer.fields, row);
    std::string head;
    append_key(head, customer.id.text);
    put_stamp(head, customer.common);
    put_word(head, contents.present);
    put_number(head, customer.later.size());
    for (const auto& [field, stamp] : customer.later) {
        head += static_cast<char>(field);
        put_stamp(head, stamp);
    }
    put_number(head, contents.lengths.size());
    put_number(bytes, head.size() + contents.lengths.size() + contents.bytes.size());
    bytes += head;
    bytes += contents.lengths;
    bytes += contents.bytes;
}

std::string pack(const StoredCustomer& customer) {
    std::string bytes;
    pack_into(bytes, customer);
    return bytes;
}

void pack_restamped_into(std::string& bytes, const PackedCustomer& customer, const Stamp& stamp) {
    const char* after_later = customer.later_ + customer.later_count_ * later_bytes;
    const std::string_view rest(after_later, static_cast<std::size_t>(customer.end_ - after_later));
    put_number(bytes,
               customer.key().size() + stamp_bytes + sizeof customer.present_ + 1 + rest.size());
    bytes += customer.key();
    put_stamp(bytes, stamp);
    put_word(bytes, customer.present_);
    put_number(bytes, 0);
    bytes += rest;
}

StoredCustomer unpack(const PackedCustomer& packed) {
    StoredCustomer customer{.id = packed.id(), .common = packed.common()};
    for (const auto [field, content] : packed.fields())
        write(customer.fields, field, value_of(field, content));
    customer.later.reserve(packed.later_count());
    for (std::size_t i = 0; i < packed.later_count(); ++i)
        customer.later.push_back(packed.later(i));
    return customer;
}

std::string key_of(const CustomerId& id) {
    std::string key;
    append_key(key, id.text);
    return key;
}

void append_key(std::string& bytes, std::string_view id) {
    if (put_guid(bytes, id)) return;
    put_number(bytes, id.size() + 1);
    bytes += id;
}

CustomerId id_of_key(std::string_view key) {
    const char* at = key.data();
    const std::uint64_t length = number_at(at);
    if (length == 0) return {guid_at(at)};
    return {std::string(at, static_cast<std::size_t>(length - 1))};
}

// A GUID, which nearly all ids are, names no partner.
std::string_view partner_of_key(std::string_view key) {
    if (key.front() == 0) return {};
    const char* at = key.data();
    const auto length = static_cast<std::size_t>(number_at(at));
    const std::string_view id(at, length - 1);
    const std::size_t partner = id.find('@');
    return partner == std::string_view::npos ? std::string_view() : id.substr(partner + 1);
}

std::size_t length_of_key(std::string_view key) {
    const char* at = key.data();
    const auto length = static_cast<std::size_t>(number_at(at));
    return static_cast<std::size_t>(at - key.data()) + (length == 0 ? guid_bytes : length - 1);
}

Result<std::string_view> take_key(std::string_view& bytes) {
    const std::string_view before = bytes;
    if (!is_sound_key(bytes)) return damaged();
    return before.substr(0, before.size() - bytes.size());
}

void put_row_start(std::string& bytes, std::string_view key, const Stamp& stamp,
                   std::uint64_t present, std::size_t length_bytes, std::size_t content_bytes) {
    const std::size_t fixed_bytes = stamp_bytes + sizeof present + 1;
    put_number(bytes, key.size() + fixed_bytes + length_of_number(length_bytes) + length_bytes +
                          content_bytes);
    bytes += key;
    put_stamp(bytes, stamp);
    put_word(bytes, present);
    put_number(bytes, 0);  // None of them later.
    put_number(bytes, length_bytes);
}

Result<std::string_view> take_row(std::string_view& bytes) {
    const std::string_view before = bytes;
    std::string_view rest = bytes;
    const auto size = take_number(rest);
    if (!size || *size > rest.size()) return damaged();
    if (!is_sound_body(rest.substr(0, static_cast<std::size_t>(*size)))) return damaged();
    bytes = rest.substr(static_cast<std::size_t>(*size));
    return before.substr(0, before.size() - bytes.size());
}

Stamp stamp_of(const PackedCustomer& customer, CustomerField field) {
    for (std::size_t i = 0; i < customer.later_count(); ++i) {
        const auto [listed, stamp] = customer.later(i);
        if (listed == field) return stamp;
    }
    return customer.holds(field) ? customer.common() : Stamp{};
}

Stamp last_change_of(const PackedCustomer& customer) {
    Stamp last = customer.common();
    for (std::size_t i = 0; i < customer.later_count(); ++i)
        last = std::max(last, customer.later(i).second);
    return last;
}

std::uint64_t fingerprint_of(const PackedCustomer& customer) {
    std::uint64_t sum = std::hash<std::string_view>{}(customer.key());
    sum = mixed(mixed(sum, customer.common().time), customer.common().replica);
    for (std::size_t i = 0; i < customer.later_count(); ++i) {
        const auto [field, stamp] = customer.later(i);
        sum = mixed(sum, static_cast<std::uint64_t>(field));
        sum = mixed(mixed(sum, stamp.time), stamp.replica);
    }
    return sum;
}

Value read(const PackedCustomer& customer, CustomerField field) {
    return customer.holds(field) ? value_of(field, customer.content(field)) : Value{};
}

bool is_same(const PackedCustomer& one, const PackedCustomer& other, CustomerField field) {
    return one.holds(field) == other.holds(field) && one.content(field) == other.content(field);
}

std::string_view text_of(const PackedCustomer& customer, CustomerField field) {
    return shape_of(field) == Shape::text ? customer.content(field) : std::string_view();
}

std::optional<bool> flag_of(const PackedCustomer& customer, CustomerField field) {
    if (shape_of(field) != Shape::flag || !customer.holds(field)) return std::nullopt;
    return !customer.content(field).empty();
}

std::vector<std::string_view> texts_of(const PackedCustomer& customer, CustomerField field) {
    if (shape_of(field) != Shape::list) return {};
    return texts_in(customer.content(field));
}

std::vector<std::string_view> texts_in(std::string_view list_content) {
    std::vector<std::string_view> texts;
    const char* at = list_content.data();
    const char* const end = at + list_content.size();
    while (at != end) {
        const auto length = static_cast<std::size_t>(number_at(at));
        texts.emplace_back(at, length);
        at += length;
    }
    return texts;
}
