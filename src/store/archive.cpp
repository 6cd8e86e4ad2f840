#include <algorithm>
#include <array>
#include <charconv>

#include "store/store.h"

namespace {

constexpr std::size_t block = 512;

// An octal number in a field of a ustar header, ended by a zero.
void put_octal(std::string& header, std::size_t at, std::size_t width, std::uint64_t value) {
    std::array<char, 24> digits{};
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), value, 8);
    const auto count = static_cast<std::size_t>(end - digits.data());
    header.replace(at, width - 1,
                   std::string(width - 1 - count, '0') + std::string(digits.data(), count));
}

std::string ustar_header(const StoredFile& file) {
    std::string header(block, '\0');
    header.replace(0, file.name.size(), file.name);
    put_octal(header, 100, 8, 0644);
    put_octal(header, 108, 8, 0);
    put_octal(header, 116, 8, 0);
    put_octal(header, 124, 12, file.bytes.size());
    put_octal(header, 136, 12, 0);
    header.replace(148, 8, "        ");  // The checksum is taken with blanks in its own place.
    header[156] = '0';
    header.replace(257, 8, std::string_view("ustar\00000", 8));
    std::uint64_t sum = 0;
    for (const char c : header)
        sum += static_cast<unsigned char>(c);
    put_octal(header, 148, 7, sum);
    header[154] = '\0';
    return header;
}

}  // namespace

std::string archive_of(std::span<const StoredFile> files) {
    std::string archive;
    for (const StoredFile& file : files) {
        if (file.name.size() >= 100) continue;  // No name of ours is.
        archive += ustar_header(file);
        archive += file.bytes;
        archive.resize((archive.size() + block - 1) / block * block);
    }
    archive.append(2 * block, '\0');
    return archive;
}
