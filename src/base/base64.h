#pragma once
// Bytes as base64 with padding (RFC 4648 §4), and back.

#include <optional>
#include <string>
#include <string_view>

std::string to_base64(std::string_view bytes);
// Nothing for what to_base64() would not write.
std::optional<std::string> from_base64(std::string_view);
