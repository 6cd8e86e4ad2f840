#pragma once
// CRC-32C (Castagnoli, RFC 3720): finds every error of a single burst up to 32 bits. It is no
// protection against a forger.

#include <cstdint>
#include <string_view>

std::uint32_t crc32c(std::string_view bytes);
