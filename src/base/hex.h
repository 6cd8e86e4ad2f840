#pragma once
// 64-bit numbers as exactly 16 lower-case hexadecimal digits.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

std::string to_hex(std::uint64_t);
std::optional<std::uint64_t> from_hex(std::string_view sixteen_digits);
