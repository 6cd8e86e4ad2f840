#pragma once
// A customer's registers as one run of bytes, as the table of customers and the stored snapshot
// hold them: a field is read where it lies, without taking the others apart. Equal records give
// equal rows. packed_customer.cpp has the layout.

#include <bit>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "records/stored_customer.h"

// A row that lies somewhere else and is valid as long as its bytes are. Cheap to copy.
class PackedCustomer {
public:
    // Of bytes that begin with what pack() wrote or take_row() has checked.
    explicit PackedCustomer(std::string_view row);

    std::string_view bytes() const { return {row_, static_cast<std::size_t>(end_ - row_)}; }
    // The id as rows spell it: equal for equal ids, and for no others.
    std::string_view key() const { return {key_, static_cast<std::size_t>(stamps_ - key_)}; }
    CustomerId id() const;
    bool has_no_id() const { return key() == std::string_view("\1"); }
    Stamp common() const;
    std::size_t later_count() const { return later_count_; }
    std::pair<CustomerField, Stamp> later(std::size_t index) const;

    bool holds(CustomerField field) const {
        return (present_ >> static_cast<unsigned>(field) & 1U) != 0;
    }
    bool is_empty() const { return present_ == 0; }  // Holds nothing in any field.
    // What a field holds, as it lies there: a text is itself, a list is for texts_in().
    std::string_view content(CustomerField) const;

    // The fields that hold something, in order: for (const PackedField field : customer.fields()).
    struct Field {
        CustomerField field;
        std::string_view content;
    };
    class Fields;
    Fields fields() const;

private:
    friend void pack_restamped_into(std::string& bytes, const PackedCustomer&, const Stamp&);

    const char* row_;
    const char* end_;
    const char* key_;
    const char* stamps_;   // The common one.
    const char* later_;    // Fields with their own stamps.
    const char* lengths_;  // Of the contents, each a number.
    const char* contents_;
    std::uint64_t present_;  // A bit a field.
    std::size_t later_count_;
};
using PackedField = PackedCustomer::Field;

static_assert(count_of<CustomerField>() <= 64, "a row has a bit for each field");

// A number in as many bytes as it needs, seven bits in each, the lowest first.
void put_number(std::string& bytes, std::uint64_t);
// Of bytes that are known to be sound: reads and moves past.
inline std::uint64_t number_at(const char*& at) {
    std::uint64_t value = static_cast<unsigned char>(*at++);
    if (value < 0x80) return value;
    value &= 0x7FU;
    for (unsigned shift = 7;; shift += 7) {
        const auto byte = static_cast<unsigned char>(*at++);
        value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
        if (byte < 0x80) return value;
    }
}
// The same of bytes from outside: takes the number off the front, or nothing if it is none.
std::optional<std::uint64_t> take_number(std::string_view& bytes);

class PackedCustomer::Fields {
public:
    class Iterator {
    public:
        using value_type = Field;
        using difference_type = std::ptrdiff_t;
        Iterator() = default;
        Iterator(std::uint64_t present, const char* lengths, const char* contents)
            : present_(present), lengths_(lengths), contents_(contents) {
            if (present_ != 0) length_ = static_cast<std::size_t>(number_at(lengths_));
        }
        Field operator*() const;
        Iterator& operator++() {
            present_ &= present_ - 1;
            contents_ += length_;
            if (present_ != 0) length_ = static_cast<std::size_t>(number_at(lengths_));
            return *this;
        }
        void operator++(int) { ++*this; }
        bool operator==(std::default_sentinel_t) const { return present_ == 0; }

    private:
        std::uint64_t present_ = 0;
        const char* lengths_ = nullptr;
        const char* contents_ = nullptr;
        std::size_t length_ = 0;
    };
    explicit Fields(Iterator first) : first_(first) {}
    Iterator begin() const { return first_; }
    static std::default_sentinel_t end() { return {}; }

private:
    Iterator first_;
};

inline PackedCustomer::Fields PackedCustomer::fields() const {
    return Fields({present_, lengths_, contents_});
}

// Writes the row behind what `bytes` has already.
void pack_into(std::string& bytes, const StoredCustomer&);
std::string pack(const StoredCustomer&);
// The same record with everything it holds written at this one stamp, and nothing ever emptied.
void pack_restamped_into(std::string& bytes, const PackedCustomer&, const Stamp&);
StoredCustomer unpack(const PackedCustomer&);
// As PackedCustomer::key() has it, and back again; what follows the key does not count.
std::string key_of(const CustomerId&);
void append_key(std::string& bytes, std::string_view id);
CustomerId id_of_key(std::string_view);
std::size_t length_of_key(std::string_view);
// Whose account the row is; see partner_of() in base/id.h.
std::string_view partner_of_key(std::string_view key);
inline std::string_view partner_of(const PackedCustomer& customer) {
    return partner_of_key(customer.key());
}

// Of a row at the front of bytes that are known to be sound.
inline std::size_t length_of_row(std::string_view bytes) {
    const char* at = bytes.data();
    const auto size = static_cast<std::size_t>(number_at(at));
    return static_cast<std::size_t>(at - bytes.data()) + size;
}

// Takes the next row off the front of bytes that nobody has vouched for. Refuses with
// segment_is_damaged what pack() cannot have written.
Result<std::string_view> take_row(std::string_view& bytes);
Result<std::string_view> take_key(std::string_view& bytes);

// The row up to the lengths, of a record in which all was written at one stamp: for RowWriter.
void put_row_start(std::string& bytes, std::string_view key, const Stamp&, std::uint64_t present,
                   std::size_t length_bytes, std::size_t content_bytes);

// --- the same questions as of a StoredCustomer ---
Stamp stamp_of(const PackedCustomer&, CustomerField);
Stamp last_change_of(const PackedCustomer&);
std::uint64_t fingerprint_of(const PackedCustomer&);
Value read(const PackedCustomer&, CustomerField);
// Whether the field holds the same in both.
bool is_same(const PackedCustomer&, const PackedCustomer&, CustomerField);
// The field's text, or the empty text where it holds something else.
std::string_view text_of(const PackedCustomer&, CustomerField);
std::optional<bool> flag_of(const PackedCustomer&, CustomerField);
std::vector<std::string_view> texts_of(const PackedCustomer&, CustomerField);
// The texts of a list's content.
std::vector<std::string_view> texts_in(std::string_view list_content);

inline bool is_withdrawn(const PackedCustomer& customer) {
    return flag_of(customer, CustomerField::withdrawn).value_or(false);
}
inline bool is_off_the_list(const PackedCustomer& customer) {
    return flag_of(customer, CustomerField::removed).value_or(false) || is_withdrawn(customer);
}
