#pragma once
// What may be a company's legal name, and what is worth a second look. Source: spec §4.1.

#include <optional>
#include <string>
#include <string_view>

#include "base/error.h"
#include "base/named_enum.h"

NAMED_ENUM(NameWarning, name_ends_in_a_top_level_domain, name_repeats_one_character,
           name_is_single_characters)

// Blank, one character, nothing but special characters, nothing but a legal form.
std::optional<ErrorCode> refusal_of_company_name(std::string_view);

// A name that is refused is not warned about.
std::optional<NameWarning> warning_about_company_name(std::string_view);

// "GmbH", "g.m.b.H.", "S.A. de C.V.", "有限公司": the form without a name, however it is dotted.
bool is_legal_form(std::string_view);

// What tells a company from others: the letters and digits of its name, folded, without its legal
// form. "Contoso GmbH & Co. KG" and "CONTOSO Ltd." are both "contoso".
std::string core_of_company_name(std::string_view);
