#include "facts/contact_rules.h"

#include <algorithm>
#include <array>
#include <chrono>

#include "base/text.h"
#include "facts/characters.h"
#include "facts/cultures.h"
#include "facts/mask.h"
#include "facts/registration_ids.h"

namespace {

constexpr auto webmail_domains = std::to_array<std::string_view>({
    "126.com",        "139.com",        "163.com",    "cox.net",     "fastmail.com",
    "foxmail.com",    "free.fr",        "freenet.de", "gmail.com",   "googlemail.com",
    "hey.com",        "icloud.com",     "inbox.ru",   "laposte.net", "libero.it",
    "list.ru",        "live.com",       "mac.com",    "mail.com",    "mail.ru",
    "me.com",         "msn.com",        "naver.com",  "orange.fr",   "pm.me",
    "proton.me",      "protonmail.com", "qq.com",     "rambler.ru",  "rediffmail.com",
    "rocketmail.com", "sina.cn",        "sina.com",   "sohu.com",    "t-online.de",
    "tutanota.com",   "wanadoo.fr",     "web.de",     "wp.pl",       "yeah.net",
    "ymail.com",      "zoho.com",
});
static_assert(std::ranges::is_sorted(webmail_domains));

// Offered under many national domains: yahoo.co.uk, hotmail.fr.
constexpr auto webmail_families =
    std::to_array<std::string_view>({"aol", "gmx", "hotmail", "outlook", "yahoo", "yandex"});

constexpr std::size_t email_length_limit = 254;
constexpr std::size_t local_part_length_limit = 64;
constexpr std::size_t domain_length_limit = 253;
constexpr std::size_t label_length_limit = 63;
constexpr std::size_t phone_digits_least = 5;
constexpr std::size_t phone_digits_most = 20;

// The portal's pattern for the United States, and "+" in front of the country's 1.
constexpr std::string_view united_states_phone_mask =
    "[[+]1[~]](###)[~]###[~]####|[[+]1[~]]###[~]###[~]####";
static_assert(is_mask(united_states_phone_mask));

// Without a zone it is UTC, as all of the portal's dates are.
constexpr std::string_view date_mask =
    "####-##-##|"
    "####-##-##T##:##:##[.#[#[#[#[#[#[#]]]]]]][Z]|"
    "####-##-##T##:##:##[.#[#[#[#[#[#[#]]]]]]]+##:##|"
    "####-##-##T##:##:##[.#[#[#[#[#[#[#]]]]]]]-##:##";
static_assert(is_mask(date_mask));

constexpr bool is_of_local_part(char c) {
    constexpr std::string_view others = "!#$%&'*+-/=?^_`{|}~.";
    return is_ascii_letter(c) || is_ascii_digit(c) || others.contains(c);
}

bool is_local_part(std::string_view local) {
    if (local.empty() || local.size() > local_part_length_limit) return false;
    if (local.front() == '.' || local.back() == '.' || local.contains("..")) return false;
    return std::ranges::all_of(local, is_of_local_part);
}

// Of a host name, or of an internationalised one before it is encoded.
bool is_label(std::string_view label) {
    if (label.empty() || label.size() > label_length_limit) return false;
    if (label.front() == '-' || label.back() == '-') return false;
    for (std::size_t i = 0; i < label.size();) {
        if (is_ascii_letter(label[i]) || is_ascii_digit(label[i])) {
            ++i;
            continue;
        }
        const char32_t point = next_code_point(label, i);
        if (point != U'-' && is_special(point)) return false;
    }
    return true;
}

constexpr unsigned number_at(std::string_view text, std::size_t from, std::size_t length) {
    unsigned number = 0;
    for (const char c : text.substr(from, length))
        number = number * 10 + static_cast<unsigned>(c - '0');
    return number;
}

constexpr bool has_the_calendar(std::string_view date) {
    using namespace std::chrono;
    return year_month_day(year(static_cast<int>(number_at(date, 0, 4))),
                          month(number_at(date, 5, 2)), day(number_at(date, 8, 2)))
        .ok();
}

constexpr bool has_the_clock(std::string_view hours_and_minutes) {
    return number_at(hours_and_minutes, 0, 2) < 24 && number_at(hours_and_minutes, 3, 2) < 60;
}

bool is_date(std::string_view text) {
    constexpr std::size_t date_length = 10;
    constexpr std::size_t time_length = 19;
    if (!fits_mask(text, date_mask) || !has_the_calendar(text)) return false;
    if (text.size() == date_length) return true;
    if (!has_the_clock(text.substr(date_length + 1)) || number_at(text, 17, 2) >= 60) return false;
    const std::size_t zone = text.find_first_of("+-", time_length);
    return zone == std::string_view::npos || has_the_clock(text.substr(zone + 1));
}

bool is_phone(std::string_view text) {
    std::size_t digits = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool is_leading_plus = text[i] == '+' && i == 0;
        if (is_ascii_digit(text[i]))
            ++digits;
        else if (!is_leading_plus && !std::string_view(" ()-./").contains(text[i]))
            return false;
    }
    return digits >= phone_digits_least && digits <= phone_digits_most;
}

std::optional<ErrorCode> refuse_unless(bool holds, ErrorCode code) {
    return holds ? std::nullopt : std::optional(code);
}

}  // namespace

std::string_view domain_of_email(std::string_view email) {
    const std::size_t at = email.rfind('@');
    return at == std::string_view::npos ? std::string_view() : email.substr(at + 1);
}

std::optional<ErrorCode> refusal_of_email(std::string_view email) {
    if (email.empty()) return std::nullopt;
    const std::string_view domain = domain_of_email(email);
    if (email.size() > email_length_limit || domain.empty() || !is_domain(domain) ||
        !is_local_part(email.substr(0, email.size() - domain.size() - 1)))
        return ErrorCode::email_must_be_an_address;
    return refuse_unless(!equal_ignoring_case(domain, "microsoft.com"),
                         ErrorCode::email_must_not_be_at_the_vendor);
}

bool is_webmail(std::string_view email) {
    const std::string domain = lower_ascii(domain_of_email(email));
    if (std::ranges::binary_search(webmail_domains, std::string_view(domain))) return true;
    const std::size_t dot = domain.find('.');
    return dot != std::string::npos &&
           std::ranges::binary_search(webmail_families, std::string_view(domain).substr(0, dot));
}

std::optional<ErrorCode> refusal_of_phone(std::string_view phone, const Country* country) {
    if (trimmed(phone).empty())
        return refuse_unless(country == nullptr || !is_registration_id_required(country->code),
                             ErrorCode::phone_is_required_in_this_country);
    const bool is_number = country != nullptr && country->code == "US"
                               ? fits_mask(phone, united_states_phone_mask)
                               : is_phone(phone);
    return refuse_unless(is_number, ErrorCode::phone_must_be_a_number);
}

std::optional<ErrorCode> refusal_of_domain_prefix(std::string_view prefix) {
    if (prefix.empty()) return std::nullopt;
    const bool is_name = prefix.size() <= domain_prefix_length_limit && prefix.front() != '-' &&
                         prefix.back() != '-' && std::ranges::all_of(prefix, [](char c) {
                             return is_ascii_letter(c) || is_ascii_digit(c) || c == '-';
                         });
    return refuse_unless(is_name, ErrorCode::domain_prefix_must_be_a_name);
}

bool is_domain(std::string_view text) {
    if (text.size() > domain_length_limit || !is_utf8(text)) return false;
    std::string_view last = text;
    for (std::size_t dot = last.find('.'); dot != std::string_view::npos; dot = last.find('.')) {
        if (!is_label(last.substr(0, dot))) return false;
        last.remove_prefix(dot + 1);
    }
    return last.size() < text.size() && is_label(last) &&
           !std::ranges::all_of(last, is_ascii_digit);
}

std::optional<ErrorCode> refusal_of_web_address(std::string_view address) {
    if (address.empty()) return std::nullopt;
    std::string_view rest = address;
    const std::size_t scheme = rest.find("://");
    if (scheme != std::string_view::npos) {
        const std::string_view name = rest.substr(0, scheme);
        if (!equal_ignoring_case(name, "https") && !equal_ignoring_case(name, "http"))
            return ErrorCode::web_address_must_be_a_link;
        rest.remove_prefix(scheme + 3);
    }
    std::string_view host = rest.substr(0, rest.find_first_of("/?#"));
    if (const std::size_t colon = host.find(':'); colon != std::string_view::npos) {
        if (!fits_mask(host.substr(colon), ":#[#[#[#[#]]]]"))
            return ErrorCode::web_address_must_be_a_link;
        host = host.substr(0, colon);
    }
    const bool is_link = is_domain(host) && std::ranges::none_of(address, [](char c) {
                             return static_cast<unsigned char>(c) <= ' ' || c == '\x7F' ||
                                    std::string_view("<>\"").contains(c);
                         });
    return refuse_unless(is_link, ErrorCode::web_address_must_be_a_link);
}

std::optional<ErrorCode> refusal_of_date(std::string_view date) {
    return refuse_unless(date.empty() || is_date(date), ErrorCode::date_must_be_a_date);
}

std::optional<ErrorCode> refusal_of_culture(std::string_view culture) {
    return refuse_unless(culture.empty() || is_culture(culture), ErrorCode::culture_must_be_known);
}

std::optional<ErrorCode> refusal_of_language(std::string_view language) {
    return refuse_unless(language.empty() || is_language(language),
                         ErrorCode::language_must_be_known);
}

std::optional<ErrorCode> refusal_of_tag(std::string_view tag) {
    if (trimmed(tag).empty()) return ErrorCode::must_not_be_empty;
    return refuse_unless(length_of(tag) <= tag_length_limit, ErrorCode::tag_must_not_be_longer);
}

std::optional<ErrorCode> refusal_of_tags(std::span<const std::string> tags) {
    if (tags.size() > tag_count_limit) return ErrorCode::too_many_tags;
    for (std::size_t i = 0; i < tags.size(); ++i) {
        if (const auto refusal = refusal_of_tag(tags[i])) return refusal;
        for (std::size_t earlier = 0; earlier < i; ++earlier)
            if (equal_ignoring_case(tags[earlier], tags[i])) return ErrorCode::tag_must_not_repeat;
    }
    return std::nullopt;
}
