#pragma once
// CRC-32C (Castagnoli, RFC 3720): finds every error of a single burst up to 32 bits. It is no
// protection against a forger.

#include <cstdint>
#include <string_view>

std::uint32_t crc32c(std::string_view bytes);
// Of what has the one sum and is followed, for so many bytes, by what has the other.
std::uint32_t crc32c_joined(std::uint32_t first, std::uint32_t second, std::uint64_t second_bytes);
