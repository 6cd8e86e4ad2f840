#pragma once
// What kind of bytes a file is made of, before anybody reads a word of it.

#include "base/result.h"

inline constexpr std::size_t largest_file_bytes = std::size_t{256} << 20;

// The text of a UTF-8 file without its byte order mark. Refused: empty files, larger ones, other
// encodings, and what is no text at all (PDF, zip and with it every spreadsheet, NUL bytes).
Result<std::string_view> utf8_text_of(std::string_view bytes,
                                      std::size_t most_bytes = largest_file_bytes);

bool is_utf16(std::string_view bytes);  // Has the byte order mark of either UTF-16.
Result<std::string> utf8_from_utf16(std::string_view bytes);
