#pragma once
// Writes a row from contents that lie somewhere else, without a record in between.

#include <array>

#include "records/packed_customer.h"

class RowWriter {
public:
    void clear() { present_ = 0; }
    // As PackedCustomer::content() has it. The bytes must stay until the row is written.
    void hold(CustomerField field, std::string_view content) {
        present_ |= std::uint64_t{1} << static_cast<unsigned>(field);
        contents_[static_cast<std::size_t>(field)] = content;
    }
    bool holds(CustomerField field) const {
        return (present_ >> static_cast<unsigned>(field) & 1U) != 0;
    }
    std::string_view content(CustomerField field) const {
        return holds(field) ? contents_[static_cast<std::size_t>(field)] : std::string_view();
    }
    // Everything it holds, written at one stamp.
    void write(std::string& bytes, std::string_view key, const Stamp&);

private:
    std::uint64_t present_ = 0;
    std::array<std::string_view, count_of<CustomerField>()> contents_;
    std::string head_;  // Kept for its room.
};
