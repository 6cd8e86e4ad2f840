#pragma once
// The languages and cultures a customer's account may be kept in (BCP 47: language-COUNTRY).
// Source: spec §4.1 (culture "en-US", language "en"); which ones the service accepts is published
// for the United States only, the rest are the languages its portals are offered in.

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include "facts/mask.h"

// clang-format off
inline constexpr auto cultures = std::to_array<std::string_view>({
    "ar-AE", "ar-EG", "ar-SA", "bg-BG", "bs-BA", "ca-ES", "cs-CZ", "da-DK", "de-AT", "de-CH",
    "de-DE", "el-GR", "en-AU", "en-CA", "en-GB", "en-HK", "en-IE", "en-IN", "en-MY", "en-NZ",
    "en-PH", "en-SG", "en-US", "en-ZA", "es-AR", "es-CL", "es-CO", "es-CR", "es-ES", "es-MX",
    "es-PE", "es-US", "et-EE", "eu-ES", "fi-FI", "fr-BE", "fr-CA", "fr-CH", "fr-FR", "gl-ES",
    "he-IL", "hi-IN", "hr-HR", "hu-HU", "id-ID", "is-IS", "it-CH", "it-IT", "ja-JP", "ka-GE",
    "kk-KZ", "ko-KR", "lt-LT", "lv-LV", "mk-MK", "ms-MY", "mt-MT", "nb-NO", "nl-BE", "nl-NL",
    "pl-PL", "pt-BR", "pt-PT", "ro-RO", "ru-RU", "sk-SK", "sl-SI", "sq-AL", "sr-RS", "sv-FI",
    "sv-SE", "th-TH", "tr-TR", "uk-UA", "vi-VN", "zh-CN", "zh-HK", "zh-MO", "zh-SG",
    "zh-TW",
});
// clang-format on

constexpr bool equal_in_either_case(std::string_view a, std::string_view b) {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (ascii_lower(a[i]) != ascii_lower(b[i])) return false;
    return true;
}

constexpr std::string_view language_of(std::string_view culture) {
    return culture.substr(0, culture.find('-'));
}

constexpr std::string_view country_of(std::string_view culture) {
    return culture.substr(culture.find('-') + 1);
}

// The culture as it is to be spelt, or an empty text: "EN-us" is "en-US".
constexpr std::string_view find_culture(std::string_view text) {
    if (std::ranges::binary_search(cultures, text)) return text;
    for (const std::string_view culture : cultures)
        if (equal_in_either_case(culture, text)) return culture;
    return {};
}

// The language as it is to be spelt, or an empty text. A culture also names a language by itself.
constexpr std::string_view find_language(std::string_view text) {
    const std::span<const std::string_view> all = cultures;
    const auto first = std::ranges::lower_bound(all, text);
    if (first != all.end() && language_of(*first) == text) return language_of(*first);
    for (const std::string_view culture : cultures)
        if (equal_in_either_case(language_of(culture), text)) return language_of(culture);
    return find_culture(text);
}

constexpr bool is_culture(std::string_view text) {
    return !find_culture(text).empty();
}

constexpr bool is_language(std::string_view text) {
    return !find_language(text).empty();
}

constexpr bool cultures_are_sorted_and_spelt_alike() {
    for (std::size_t i = 0; i < cultures.size(); ++i) {
        if (!fits_mask(cultures[i], "@@-@@")) return false;
        if (i > 0 && !(cultures[i - 1] < cultures[i])) return false;
    }
    return true;
}
static_assert(cultures_are_sorted_and_spelt_alike());
