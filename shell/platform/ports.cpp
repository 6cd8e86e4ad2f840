#include "shell/platform/ports.h"

#include <array>

#include "shell/platform/browser.h"

namespace {

std::string_view tag(Language language) {
    constexpr std::array<std::string_view, count_of<Language>()> tags{"en", "de", "zh-CN"};
    return tags[static_cast<std::size_t>(language)];
}

template <class List, class Ask>
std::string remembered(List& list, Language language, std::string_view code, Ask ask) {
    for (const auto& known : list)
        if (known.language == language && known.code == code) return known.name;
    list.push_back({language, std::string(code), ask(tag(language), code)});
    return list.back().name;
}

// A screenful, and a few more. When there are more of them they begin anew.
constexpr std::size_t kept_max = 128;

template <class List, class Make>
std::string kept(List& list, Language language, std::int64_t value, Make make) {
    for (const auto& known : list)
        if (known.value == value && known.language == language) return known.text;
    if (list.size() == kept_max) list.clear();
    list.push_back({language, value, make()});
    return list.back().text;
}

}  // namespace

std::int64_t BrowserClock::now_milliseconds() {
    return browser::now_ms();
}

std::uint64_t BrowserChance::next() {
    std::array<std::byte, 8> bytes{};
    browser::random_bytes(bytes);
    std::uint64_t value = 0;
    for (const std::byte byte : bytes)
        value = value << 8U | static_cast<std::uint64_t>(byte);
    return value;
}

std::string BrowserLocale::number(Language language, std::int64_t value) {
    // Too few figures to be grouped: the same in all our languages, and no formatter to be made.
    if (value >= 0 && value < 1000) return std::to_string(value);
    return kept(numbers_, language, value, [&] {
        return browser::format_number(tag(language), static_cast<double>(value), 0);
    });
}

std::string BrowserLocale::date(Language language, std::int64_t milliseconds) {
    return browser::format_date_time(tag(language), milliseconds, browser::DateStyle::date);
}

std::string BrowserLocale::date_and_time(Language language, std::int64_t milliseconds) {
    return kept(times_, language, milliseconds, [&] {
        return browser::format_date_time(tag(language), milliseconds,
                                         browser::DateStyle::date_time);
    });
}

std::string BrowserLocale::country_name(Language language, std::string_view iso_code) {
    return remembered(countries_, language, iso_code, browser::country_name);
}

std::string BrowserLocale::language_name(Language language, std::string_view code) {
    return remembered(languages_, language, code, browser::language_name);
}

std::vector<std::uint32_t> BrowserLocale::ranks(Language language,
                                                std::span<const std::string_view> texts) {
    if (texts.size() < 2) return std::vector<std::uint32_t>(texts.size());
    const std::vector<std::string> copies(texts.begin(), texts.end());
    return browser::collation_ranks(tag(language), copies);
}
