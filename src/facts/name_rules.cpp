#include "facts/name_rules.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
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

// From Thai on, scripts are mostly written without blanks.
constexpr char32_t first_unspaced_character = 0x0E00;

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

// The same with the words kept apart.
std::vector<std::string> name_words(std::string_view name) {
    const std::string all = folded(name);
    std::vector<std::string> words;
    bool begins = true;
    for (std::size_t i = 0; i < all.size();) {
        const char32_t point = next_code_point(all, i);
        if (is_special(point)) {
            begins = true;
            continue;
        }
        if (begins) words.emplace_back();
        begins = false;
        append_code_point(words.back(), point);
    }
    return words;
}

bool is_form(std::string_view key) {
    return std::ranges::binary_search(legal_forms, key);
}

std::string joined(std::span<const std::string> words) {
    std::string all;
    for (const std::string& word : words)
        all += word;
    return all;
}

// "gmbh co kg" behind a name, "pt" before it: the words that are left without them.
std::span<const std::string> without_form_words(std::span<const std::string> words) {
    constexpr std::size_t longest_form = 5;
    const auto shortened = [&] {
        for (std::size_t count = std::min(longest_form, words.size() - 1); count > 0; --count) {
            if (is_form(joined(words.last(count)))) {
                words = words.first(words.size() - count);
                return true;
            }
            if (is_form(joined(words.first(count)))) {
                words = words.subspan(count);
                return true;
            }
        }
        return false;
    };
    while (words.size() > 1 && shortened()) {
    }
    return words;
}

// Scripts that set no blanks between words write the form right behind the name or before it.
void strip_unspaced_forms(std::string& name) {
    constexpr std::size_t shortest_form = 2;
    constexpr std::size_t shortest_name = 2;
    for (bool is_shorter = true; is_shorter;) {
        std::string_view longest;
        for (const std::string_view form : legal_forms) {
            std::size_t start = 0;
            const bool is_unspaced = next_code_point(form, start) >= first_unspaced_character;
            if (!is_unspaced || form.size() < longest.size() || length_of(form) < shortest_form)
                continue;
            const bool is_there = name.ends_with(form) || name.starts_with(form);
            if (is_there && length_of(name) >= length_of(form) + shortest_name) longest = form;
        }
        is_shorter = !longest.empty();
        if (name.ends_with(longest))
            name.resize(name.size() - longest.size());
        else
            name.erase(0, longest.size());
    }
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
    return is_form(legal_form_key(name));
}

std::string core_of_company_name(std::string_view name) {
    const std::vector<std::string> words = name_words(name);
    std::string core = joined(without_form_words(words));
    const bool is_ascii = std::ranges::all_of(core, [](char c) { return (c & 0x80) == 0; });
    if (!is_ascii && !is_form(core)) strip_unspaced_forms(core);
    return core;
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
