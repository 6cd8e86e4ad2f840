#include "store/crc32c.h"

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

}  // namespace

std::uint32_t crc32c(std::string_view bytes) {
    const Tables& tables = all_tables();
    std::uint32_t crc = ~0U;
    for (; bytes.size() >= 8; bytes.remove_prefix(8)) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, bytes.data(), 8);
        eight ^= crc;
        crc = 0;
        for (std::size_t k = 0; k < 8; ++k)
            crc ^= tables[7 - k][(eight >> (8 * k)) & 0xFF];
    }
    for (const char c : bytes)
        crc = (crc >> 8) ^ tables[0][(crc ^ static_cast<unsigned char>(c)) & 0xFF];
    return ~crc;
}
