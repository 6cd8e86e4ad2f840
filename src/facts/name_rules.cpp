#include "facts/name_rules.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "base/text.h"
#include "facts/characters.h"
#include "facts/countries.h"

namespace {

constexpr auto legal_forms = std::to_array<std::string_view>({
#include "facts/legal_forms.inc"
});

// Beside those of countries, which are their codes.
constexpr auto top_level_domains = std::to_array<std::string_view>({
    "agency", "app",     "asia",   "berlin",  "biz",  "blog",     "cloud",  "club",    "coffee",
    "com",    "dev",     "edu",    "email",   "eu",   "gov",      "group",  "hamburg", "info",
    "int",    "io",      "koeln",  "media",   "mil",  "mobi",     "museum", "name",    "net",
    "news",   "nrw",     "online", "org",     "pro",  "services", "shop",   "site",    "solutions",
    "space",  "store",   "swiss",  "systems", "tech", "tel",      "top",    "travel",  "uk",
    "vip",    "website", "wien",   "world",   "xyz",
});

static_assert(std::ranges::is_sorted(legal_forms));
static_assert(std::ranges::adjacent_find(legal_forms) == legal_forms.end());
static_assert(std::ranges::is_sorted(top_level_domains));

// Only the letters and digits, so that "G.m.b.H. & Co. KG" is "gmbhcokg".
std::string legal_form_key(std::string_view name) {
    const std::string all = folded(name);
    std::string key;
    for (std::size_t i = 0; i < all.size();) {
        const char32_t point = next_code_point(all, i);
        if (!is_special(point)) append_code_point(key, point);
    }
    return key;
}

bool is_only_special(std::string_view name) {
    for (std::size_t i = 0; i < name.size();)
        if (!is_special(next_code_point(name, i))) return false;
    return true;
}

bool ends_in_a_top_level_domain(std::string_view name) {
    const std::size_t dot = name.rfind('.');
    if (dot == std::string_view::npos || dot == 0 || name[dot - 1] == ' ') return false;
    const std::string label = lower_ascii(name.substr(dot + 1));
    if (is_legal_form(label)) return false;  // "Muster Co.KG" is not in Kyrgyzstan.
    return find_country(label) != nullptr ||
           std::ranges::binary_search(top_level_domains, std::string_view(label));
}

bool repeats_one_character(std::string_view name) {
    const std::string all = folded(name);
    std::size_t count = 0;
    char32_t first = 0;
    for (std::size_t i = 0; i < all.size(); ++count) {
        const char32_t point = next_code_point(all, i);
        if (count == 0) first = point;
        if (point != first) return false;
    }
    return count >= 3;
}

bool is_single_characters(std::string_view name) {
    std::size_t count = 0;
    for (const std::string_view part : split(name, ' ')) {
        if (part.empty()) continue;
        if (length_of(part) != 1) return false;
        ++count;
    }
    return count >= 2;
}

}  // namespace

bool is_legal_form(std::string_view name) {
    return std::ranges::binary_search(legal_forms, std::string_view(legal_form_key(name)));
}

std::optional<ErrorCode> refusal_of_company_name(std::string_view name) {
    name = trimmed(name);
    if (name.empty()) return ErrorCode::must_not_be_empty;
    if (length_of(name) == 1) return ErrorCode::company_name_must_be_longer;
    if (is_only_special(name)) return ErrorCode::company_name_must_not_be_only_special_characters;
    if (is_legal_form(name)) return ErrorCode::company_name_must_not_be_only_a_legal_form;
    return std::nullopt;
}

std::optional<NameWarning> warning_about_company_name(std::string_view name) {
    name = trimmed(name);
    if (refusal_of_company_name(name).has_value()) return std::nullopt;
    if (ends_in_a_top_level_domain(name)) return NameWarning::name_ends_in_a_top_level_domain;
    if (repeats_one_character(name)) return NameWarning::name_repeats_one_character;
    if (is_single_characters(name)) return NameWarning::name_is_single_characters;
    return std::nullopt;
}
