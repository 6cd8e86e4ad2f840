#include "facts/registration_ids.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "facts/mask.h"
#include "facts/sorted_rows.h"

namespace {

inline constexpr bool mandatory = true;
inline constexpr bool optional = false;

// clang-format off
constexpr auto rows = std::to_array<RegistrationId>({
    // where names                                                        usually looks like
    {"AE", "Tax ID; VAT number",                              mandatory, "###############"},
    {"AM", "INN; Value-added tax (VAT) number; Public service number",
                                                              mandatory, "########[/#]|##########"},
    {"AZ", "TIN; INN",                                        mandatory, "##########"},
    {"BR", "CNPJ",                                            mandatory, "**[.]***[.]***[/]****[-]##"},
    {"BY", "UNP",                                             mandatory, "#########|@@#######"},
    {"CN", "TIN",                                             optional,  "******************"},
    {"HU", "TIN",                                             mandatory, "########[-]#[-]##|HU########"},
    {"IN", "Tax ID; PAN",                                     mandatory, "@@@@@####@|@@@@#####@|##@@@@@####@***"},
    {"IQ", "TIN",                                             mandatory, ""},
    {"KG", "INN",                                             mandatory, "##############"},
    {"KZ", "BIN; IIN",                                        mandatory, "############"},
    {"MD", "IDNO; IDNP",                                      mandatory, "#############"},
    {"MM", "TIN",                                             mandatory, ""},
    {"PL", "TIN; PESEL",                                      mandatory, "[PL]###[-]###[-]##[-]##|###########"},
    {"RU", "INN",                                             mandatory, "##########[##]"},
    {"SA", "TIN",                                             mandatory, "##########[#####]"},
    {"SS", "TIN",                                             mandatory, ""},
    {"TH", "TIN",                                             mandatory, "#############"},
    {"TJ", "INN; EIN; KPP",                                   mandatory, ""},
    {"TR", "TIN; NIN",                                        mandatory, "##########[#]"},
    {"UA", "EGRPOU; EDRPOU",                                  mandatory, "########[##]"},
    {"US", "EIN",                                             optional,  "##[-]#######"},
    {"UZ", "INN",                                             mandatory, "#########[#####]"},
    {"VE", "RIF",                                             mandatory, "@[-]########[-]#"},
    {"VN", "TIN",                                             mandatory, "##########[[-]###]|############"},
    {"ZA", "TRN",                                             mandatory, "##########"},
});
// clang-format on

constexpr bool masks_are_masks() {
    for (const RegistrationId& row : rows)
        if (!row.mask.empty() && !is_mask(row.mask)) return false;
    return true;
}
static_assert(masks_are_masks());
static_assert(is_sorted_by<RegistrationId>(rows, &RegistrationId::country));
static_assert(std::ranges::count(rows, true, &RegistrationId::is_mandatory) == 24);

}  // namespace

std::span<const RegistrationId> registration_ids() {
    return rows;
}

const RegistrationId* find_registration_id(std::string_view country_code) {
    return find_by<RegistrationId>(rows, &RegistrationId::country, country_code);
}

bool is_registration_id_required(std::string_view country_code) {
    const RegistrationId* row = find_registration_id(country_code);
    return row != nullptr && row->is_mandatory;
}

std::optional<ErrorCode> refusal_of_registration_id(std::string_view id, const Country& country) {
    if (trimmed(id).empty() && is_registration_id_required(country.code))
        return ErrorCode::registration_id_is_required;
    return std::nullopt;
}

bool looks_unusual(std::string_view registration_id, const Country& country) {
    const RegistrationId* row = find_registration_id(country.code);
    return row != nullptr && !row->mask.empty() && !registration_id.empty() &&
           !fits_mask(registration_id, row->mask);
}
