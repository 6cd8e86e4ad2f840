#include "base/crc32c.h"

#include <array>
#include <bit>
#include <cstddef>
#include <cstring>

namespace {

constexpr std::uint32_t polynomial = 0x82F63B78;  // Reflected.
using Tables = std::array<std::array<std::uint32_t, 256>, 8>;

// tables[k][b]: the remainder of byte b with k zero bytes after it.
Tables make_tables() {
    Tables tables{};
    for (std::uint32_t byte = 0; byte < 256; ++byte) {
        std::uint32_t remainder = byte;
        for (int bit = 0; bit < 8; ++bit)
            remainder = (remainder >> 1) ^ ((remainder & 1) != 0 ? polynomial : 0);
        tables[0][byte] = remainder;
    }
    for (std::size_t k = 1; k < tables.size(); ++k)
        for (std::size_t byte = 0; byte < 256; ++byte) {
            const std::uint32_t before = tables[k - 1][byte];
            tables[k][byte] = (before >> 8) ^ tables[0][before & 0xFF];
        }
    return tables;
}
// Made when they are first asked for: eight kilobytes of noise, which no download makes smaller.
const Tables& all_tables() {
    static const Tables tables = make_tables();
    return tables;
}
static_assert(std::endian::native == std::endian::little);

// The sum goes on over these bytes, eight at a time.
std::uint32_t go_on(const Tables& tables, std::uint32_t crc, std::uint64_t eight) {
    eight ^= crc;
    crc = 0;
    for (std::size_t k = 0; k < 8; ++k)
        crc ^= tables[7 - k][(eight >> (8 * k)) & 0xFF];
    return crc;
}

std::uint32_t go_on(const Tables& tables, std::uint32_t crc, std::string_view bytes) {
    for (; bytes.size() >= 8; bytes.remove_prefix(8)) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, bytes.data(), 8);
        crc = go_on(tables, crc, eight);
    }
    for (const char c : bytes)
        crc = (crc >> 8) ^ tables[0][(crc ^ static_cast<unsigned char>(c)) & 0xFF];
    return crc;
}

// Of two remainders as polynomials, the highest power in the lowest bit.
constexpr std::uint32_t product(std::uint32_t a, std::uint32_t b) {
    std::uint32_t sum = 0;
    for (std::uint32_t bit = 1U << 31; bit != 0; bit >>= 1) {
        if ((a & bit) != 0) sum ^= b;
        b = (b >> 1) ^ ((b & 1) != 0 ? polynomial : 0);
    }
    return sum;
}

// What so many zero bytes multiply a remainder by.
std::uint32_t factor_of(std::uint64_t bytes) {
    std::uint32_t factor = 1U << 31;
    for (std::uint32_t power = 1U << 23; bytes != 0; bytes >>= 1, power = product(power, power))
        if ((bytes & 1) != 0) factor = product(factor, power);
    return factor;
}

// A sum waits for its tables; four quarters of the bytes, summed side by side, wait together.
constexpr std::size_t quartered_from = 4096;
std::uint32_t go_on_in_quarters(const Tables& tables, std::uint32_t crc, std::string_view bytes) {
    const std::size_t quarter = bytes.size() / 32 * 8;
    std::array<std::uint32_t, 4> sums{crc, 0, 0, 0};
    for (std::size_t at = 0; at < quarter; at += 8)
        for (std::size_t lane = 0; lane < sums.size(); ++lane) {
            std::uint64_t eight = 0;
            std::memcpy(&eight, bytes.data() + lane * quarter + at, 8);
            sums[lane] = go_on(tables, sums[lane], eight);
        }
    const std::uint32_t factor = factor_of(quarter);
    for (std::size_t lane = 1; lane < sums.size(); ++lane)
        sums[lane] ^= product(sums[lane - 1], factor);
    return go_on(tables, sums.back(), bytes.substr(4 * quarter));
}

}  // namespace

std::uint32_t crc32c(std::string_view bytes) {
    const Tables& tables = all_tables();
    return ~(bytes.size() < quartered_from ? go_on(tables, ~0U, bytes)
                                           : go_on_in_quarters(tables, ~0U, bytes));
}

std::uint32_t crc32c_joined(std::uint32_t first, std::uint32_t second, std::uint64_t second_bytes) {
    return product(first, factor_of(second_bytes)) ^ second;
}
