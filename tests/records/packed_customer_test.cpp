#include "records/packed_customer.h"

#include <doctest/doctest.h>

#include <random>

#include "tests/helpers/sound_customer.h"
#include "tests/records/rich_customer.h"

namespace {

using F = CustomerField;

std::vector<StoredCustomer> samples() {
    StoredCustomer bare{.id = {"no GUID"}};
    StoredCustomer emptied{.id = customer_id(7), .common = {.time = 5, .replica = 1}};
    emptied.later = {{F::city, {.time = 6, .replica = 2}},
                     {F::notes, {.time = ~0ULL, .replica = ~0ULL}}};
    StoredCustomer upper{.id = {"E220A839-7B1D-4DAF-910A-2DEC89025CC1"}};
    upper.fields.notes = std::string(70'000, 'x');
    upper.fields.tags = {"", std::string(300, 'y'), "z"};
    upper.fields.removed = false;
    return {
        rich_customer(1), bare, emptied, upper, {.id = customer_id(1), .fields = sound_customer()}};
}

std::optional<StoredCustomer> read_row(std::string_view bytes) {
    const auto row = take_row(bytes);
    if (!row || !bytes.empty()) return std::nullopt;
    return unpack(PackedCustomer(*row));
}

}  // namespace

TEST_CASE("a record comes out of its row as it went in") {
    for (const StoredCustomer& customer : samples()) {
        const std::string row = pack(customer);
        CAPTURE(customer.id.text);
        CHECK(unpack(PackedCustomer(row)) == customer);
        CHECK(read_row(row) == customer);
        CHECK(PackedCustomer(row).bytes() == row);
    }
}

TEST_CASE("a row answers every question as the record does") {
    for (const StoredCustomer& customer : samples()) {
        const std::string row = pack(customer);
        const PackedCustomer packed(row);
        CAPTURE(customer.id.text);
        CHECK(packed.id() == customer.id);
        CHECK(last_change_of(packed) == last_change_of(customer));
        CHECK(is_off_the_list(packed) == is_off_the_list(customer));
        std::size_t held = 0;
        for (const CustomerFieldRow& field : customer_fields()) {
            CAPTURE(name_of(field.field));
            const Value value = read(customer.fields, field.field);
            CHECK(read(packed, field.field) == value);
            CHECK(stamp_of(packed, field.field) == stamp_of(customer, field.field));
            CHECK(text_of(packed, field.field) == text_of(customer.fields, field.field));
            CHECK(packed.holds(field.field) == !is_absent(value));
            held += packed.holds(field.field) ? 1 : 0;
        }
        F last{};
        for (const auto [field, content] : packed.fields()) {
            CHECK(content == packed.content(field));
            CHECK((held-- == 0 || field >= last));
            last = field;
        }
        CHECK(held == 0);
    }
}

TEST_CASE("ids have the same key if they are the same, and otherwise not") {
    std::vector<std::string> keys;
    for (const std::string_view text :
         {"e220a839-7b1d-4daf-910a-2dec89025cc1", "E220A839-7b1d-4daf-910a-2dec89025cc1",
          "e220a839-7b1d-4daf-910a-2dec89025cc", "a", "b", "aa", "0123456789abcdef", ""})
        keys.push_back(key_of({std::string(text)}));
    for (std::size_t i = 0; i < keys.size(); ++i)
        for (std::size_t j = 0; j < keys.size(); ++j)
            CHECK((keys[i] == keys[j]) == (i == j));
}

TEST_CASE("a row is read again at no other length, and never past its end") {
    for (const StoredCustomer& customer : samples()) {
        const std::string row = pack(customer);
        for (std::size_t length = 0; length < std::min<std::size_t>(row.size(), 500); ++length)
            CHECK_FALSE(read_row(std::string_view(std::string(row, 0, length))).has_value());
        CHECK_FALSE(read_row(row + '\0').has_value());
    }
}

TEST_CASE("a row with a flipped bit is refused, or is another record's row") {
    for (const StoredCustomer& customer : samples()) {
        const std::string row = pack(customer);
        for (std::size_t bit = 0; bit < 8 * std::min<std::size_t>(row.size(), 2000); ++bit) {
            std::string flipped = row;
            flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << bit % 8));
            if (const auto other = read_row(flipped)) CHECK(pack(*other) == flipped);
        }
    }
}

TEST_CASE("bytes of chance are refused, or are a record's row") {
    std::mt19937 dice(20261121);
    const std::string row = pack(rich_customer(1));
    for (int round = 0; round < 20'000; ++round) {
        std::string bytes = row;
        for (int i = 0; i < 4; ++i)
            bytes[dice() % bytes.size()] = static_cast<char>(dice() % 256);
        if (const auto other = read_row(bytes)) CHECK(pack(*other) == bytes);
    }
}

TEST_CASE("a number takes as many bytes as it needs, and has one spelling") {
    for (const std::uint64_t number : {0ULL, 1ULL, 127ULL, 128ULL, 16'383ULL, 16'384ULL, ~0ULL}) {
        std::string bytes;
        put_number(bytes, number);
        std::string_view rest = bytes;
        CHECK(take_number(rest) == number);
        CHECK(rest.empty());
        const char* at = bytes.data();
        CHECK(number_at(at) == number);
        CHECK(at == bytes.data() + bytes.size());
    }
    std::string_view two_spellings("\x81\x00", 2);
    CHECK_FALSE(take_number(two_spellings).has_value());
}
