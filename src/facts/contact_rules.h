#pragma once
// What an address of the net, a phone number or a date must look like. Each says why not, or
// nothing. An empty text is not refused (whether a field may be empty is the field's business),
// save where the country decides it. Texts are judged as they are, blanks at the ends included.
// Source: spec §4.1 (email, phone, domain, tags), §2 (webmail).

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/error.h"
#include "facts/countries.h"

// RFC 5321 as people use it: no quoted local part, no address literal; IDN domains are welcome.
std::optional<ErrorCode> refusal_of_email(std::string_view);
std::string_view domain_of_email(std::string_view);  // What follows the last '@'.
bool is_webmail(std::string_view email);             // Of a provider that proves no company.

// 5 to 20 digits, "+" in front, blanks and ( ) - . / between. In the United States, ten digits in
// the portal's pattern, and "+" before its 1. Required where a registration id is.
std::optional<ErrorCode> refusal_of_phone(std::string_view, const Country*);

// The part before ".onmicrosoft.com": 1 to 27 ASCII letters and digits, with hyphens between.
std::optional<ErrorCode> refusal_of_domain_prefix(std::string_view);
inline constexpr std::size_t domain_prefix_length_limit = 27;

// A name with at least one dot: "contoso.com", "bücher.example".
bool is_domain(std::string_view);

// "https://", "http://" or nothing, a domain, and whatever follows it without blanks.
std::optional<ErrorCode> refusal_of_web_address(std::string_view);

// YYYY-MM-DD, alone or with Thh:mm:ss[.fffffff] and Z, +hh:mm or nothing, that the calendar has.
std::optional<ErrorCode> refusal_of_date(std::string_view);

std::optional<ErrorCode> refusal_of_culture(std::string_view);
std::optional<ErrorCode> refusal_of_language(std::string_view);

inline constexpr std::size_t tag_count_limit = 150;
inline constexpr std::size_t tag_length_limit = 50;
std::optional<ErrorCode> refusal_of_tag(std::string_view);
std::optional<ErrorCode> refusal_of_tags(std::span<const std::string>);  // Case does not count.
