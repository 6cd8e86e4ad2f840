#include "base/id.h"

#include <utility>

#include "base/hex.h"

CustomerId account_id(std::string_view tenant, std::string_view partner) {
    std::string id(tenant);
    if (!partner.empty()) (id += '@') += partner;
    return {std::move(id)};
}

std::string_view partner_of(const CustomerId& account) {
    const std::string_view text = account.text;
    const std::size_t at = text.find('@');
    return at == std::string_view::npos ? std::string_view() : text.substr(at + 1);
}

std::string_view tenant_of(const CustomerId& account) {
    const std::string_view text = account.text;
    return text.substr(0, text.find('@'));
}

bool is_guid(std::string_view text) {
    if (text.size() != 36) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool dash_here = i == 8 || i == 13 || i == 18 || i == 23;
        const char c = text[i];
        const bool digit =
            (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        if (dash_here ? c != '-' : !digit) return false;
    }
    return true;
}

std::string guid_of(std::uint64_t high, std::uint64_t low) {
    high = (high & ~0xF000ULL) | 0x4000ULL;
    low = (low & ~(3ULL << 62U)) | (2ULL << 62U);
    const std::string digits = to_hex(high) + to_hex(low);
    return digits.substr(0, 8) + "-" + digits.substr(8, 4) + "-" + digits.substr(12, 4) + "-" +
           digits.substr(16, 4) + "-" + digits.substr(20);
}
