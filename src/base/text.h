#pragma once
// Questions about UTF-8 text that rules and search ask. Lengths are in code points.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Until the first byte that is not of well-formed UTF-8, or the end.
std::size_t well_formed_bytes(std::string_view text);
bool is_utf8(std::string_view);  // Well-formed: no overlong forms, surrogates or truncation.
std::size_t length_of(std::string_view utf8);
std::string_view trimmed(std::string_view);  // Without blanks (ASCII and U+3000) at the ends.
std::string lower_ascii(std::string_view);
bool equal_ignoring_case(std::string_view, std::string_view);  // ASCII.

// For search: case and the accents of Latin, Greek and Cyrillic letters do not count ("Müller"
// finds "MULLER"), full-width forms equal half-width ones. Other scripts pass unchanged.
std::string folded(std::string_view utf8);

// Reads the code point at `position` and moves past it; U+FFFD for a malformed byte.
char32_t next_code_point(std::string_view utf8, std::size_t& position);
void append_code_point(std::string& utf8, char32_t);

// Of digits and nothing else, blanks around them apart.
std::optional<int> whole_number(std::string_view);

std::vector<std::string_view> split(std::string_view, char separator);
