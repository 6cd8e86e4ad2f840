#include "records/customer.h"

#include <array>

namespace {

using enum Requirement;
using enum Writer;
using enum Audience;
using C = Customer;
using G = FieldGroup;
using F = CustomerField;
using K = FieldKind;

inline constexpr bool searched = true;
inline constexpr bool unsearched = false;

// clang-format off
constexpr auto rows = std::to_array<CustomerFieldRow>({
    // field                       member                            kind                   group               longest required   writer   audience       search      REST                                              CSV
    {F::removed,                    &C::removed,                      K::yes_no,             G::bookkeeping,     0,     never,      portal,  own_workspace, unsearched, "",                                               ""},
    {F::withdrawn,                  &C::withdrawn,                    K::yes_no,             G::bookkeeping,     0,     never,      portal,  own_workspace, unsearched, "",                                               ""},
    {F::cloud,                      &C::cloud,                        K::cloud,              G::company,         20,    always,     partner_once, everyone,      unsearched, "",                                               "Cloud"},
    {F::company_name,               &C::company_name,                 K::text,               G::company,         250,   always,     partner, everyone,      searched,   "/companyProfile/companyName",                    "Company name"},
    {F::domain,                     &C::domain,                       K::domain,             G::company,         255,   always,     partner_once, everyone,      searched,   "/companyProfile/domain",                         "Primary domain name"},
    {F::registration_id,            &C::registration_id,              K::text,               G::company,         50,    by_country, partner, everyone,      searched,   "/companyProfile/organizationRegistrationNumber", "Registration ID number"},
    {F::commerce_id,                &C::commerce_id,                  K::text,               G::bookkeeping,     100,   never,      portal,  everyone,      searched,   "/commerceId",                                    ""},
    {F::relationship,               &C::relationship,                 K::relationship,       G::company,         50,    never,      portal,  everyone,      unsearched, "/relationshipToPartner",                         "Relationship"},
    {F::delegated_access,           &C::delegated_access,             K::yes_no,             G::company,         0,     never,      portal,  everyone,      unsearched, "/allowDelegatedAccess",                          ""},
    {F::default_gdap,               &C::default_gdap,                 K::yes_no,             G::bookkeeping,     0,     never,      portal,  everyone,      unsearched, "/enableGDAPByDefault",                           ""},
    {F::associated_partner_id,      &C::associated_partner_id,        K::text,               G::company,         100,   never,      portal,  partners,      searched,   "/associatedPartnerId",                           ""},
    {F::purchase_permission,        &C::purchase_permission,          K::yes_no,             G::company,         0,     never,      partner, everyone,      unsearched, "",                                               ""},
    {F::account_validation,         &C::account_validation,           K::account_validation, G::bookkeeping,     50,    never,      portal,  everyone,      unsearched, "",                                               ""},

    {F::first_name,                 &C::first_name,                   K::text,               G::contact,         50,    always,     partner, everyone,      searched,   "/billingProfile/firstName",                      "First name"},
    {F::last_name,                  &C::last_name,                    K::text,               G::contact,         50,    always,     partner, everyone,      searched,   "/billingProfile/lastName",                       "Last name"},
    {F::email,                      &C::email,                        K::email,              G::contact,         254,   always,     partner, everyone,      searched,   "/billingProfile/email",                          "Email address"},
    {F::phone,                      &C::phone,                        K::phone,              G::contact,         30,    by_country, partner, everyone,      searched,   "/billingProfile/defaultAddress/phoneNumber",     "Phone number"},

    {F::country,                    &C::country,                      K::country,            G::address,         2,     always,     partner, everyone,      searched,   "/billingProfile/defaultAddress/country",         "Country/region"},
    {F::address_line_1,             &C::address_line_1,               K::text,               G::address,         200,   always,     partner, everyone,      searched,   "/billingProfile/defaultAddress/addressLine1",    "Address line 1"},
    {F::address_line_2,             &C::address_line_2,               K::text,               G::address,         200,   never,      partner, everyone,      searched,   "/billingProfile/defaultAddress/addressLine2",    "Address line 2"},
    {F::city,                       &C::city,                         K::text,               G::address,         100,   by_country, partner, everyone,      searched,   "/billingProfile/defaultAddress/city",            "City"},
    {F::state,                      &C::state,                        K::state,              G::address,         50,    by_country, partner, everyone,      searched,   "/billingProfile/defaultAddress/state",           "State"},
    {F::region,                     &C::region,                       K::text,               G::directory,       100,   never,      portal,  everyone,      searched,   "/billingProfile/defaultAddress/region",          ""},
    {F::postal_code,                &C::postal_code,                  K::postal_code,        G::address,         20,    by_country, partner, everyone,      searched,   "/billingProfile/defaultAddress/postalCode",      "Postal code"},
    {F::address_first_name,         &C::address_first_name,           K::text,               G::directory,       50,    never,      portal,  everyone,      searched,   "/billingProfile/defaultAddress/firstName",       ""},
    {F::address_middle_name,        &C::address_middle_name,          K::text,               G::directory,       50,    never,      portal,  everyone,      searched,   "/billingProfile/defaultAddress/middleName",      ""},
    {F::address_last_name,          &C::address_last_name,            K::text,               G::directory,       50,    never,      portal,  everyone,      searched,   "/billingProfile/defaultAddress/lastName",        ""},

    {F::language,                   &C::language,                     K::language,           G::language,        10,    always,     partner, everyone,      unsearched, "/billingProfile/language",                       "Language"},
    {F::culture,                    &C::culture,                      K::culture,            G::language,        20,    always,     partner, everyone,      unsearched, "/billingProfile/culture",                        "Culture"},

    {F::education,                  &C::education,                    K::vetting_status,     G::qualification,   20,    never,      partner, everyone,      unsearched, "",                                               ""},
    {F::nonprofit,                  &C::nonprofit,                    K::vetting_status,     G::qualification,   20,    never,      partner, everyone,      unsearched, "",                                               ""},
    {F::government_community_cloud, &C::government_community_cloud,   K::vetting_status,     G::qualification,   20,    never,      partner, everyone,      unsearched, "",                                               ""},
    {F::state_owned_entity,         &C::state_owned_entity,           K::vetting_status,     G::qualification,   20,    never,      partner, everyone,      unsearched, "",                                               ""},
    {F::education_website,          &C::education_website,            K::web_address,        G::qualification,   500,   never,      partner, everyone,      searched,   "",                                               ""},
    {F::qualification_reason,       &C::qualification_reason,         K::text,               G::qualification,   500,   never,      portal,  everyone,      searched,   "",                                               ""},
    {F::qualification_date,         &C::qualification_date,           K::date,               G::qualification,   40,    never,      portal,  everyone,      unsearched, "",                                               ""},

    {F::agreement_type,             &C::agreement_type,               K::agreement_type,     G::agreement,       50,    never,      partner, everyone,      unsearched, "",                                               ""},
    {F::agreement_date,             &C::agreement_date,               K::date,               G::agreement,       40,    never,      partner, everyone,      unsearched, "",                                               ""},
    {F::agreement_first_name,       &C::agreement_first_name,         K::text,               G::agreement,       50,    never,      partner, everyone,      searched,   "",                                               ""},
    {F::agreement_last_name,        &C::agreement_last_name,          K::text,               G::agreement,       50,    never,      partner, everyone,      searched,   "",                                               ""},
    {F::agreement_email,            &C::agreement_email,              K::email,              G::agreement,       254,   never,      partner, everyone,      searched,   "",                                               ""},
    {F::agreement_phone,            &C::agreement_phone,              K::phone,              G::agreement,       30,    never,      partner, everyone,      searched,   "",                                               ""},
    {F::agreement_template_id,      &C::agreement_template_id,        K::text,               G::agreement,       100,   never,      portal,  everyone,      unsearched, "",                                               ""},

    {F::tags,                       &C::tags,                         K::tags,               G::tags_and_notes,  50,    never,      partner, own_workspace, searched,   "",                                               "Tags"},
    {F::notes,                      &C::notes,                        K::long_text,          G::tags_and_notes,  10000, never,      partner, own_workspace, searched,   "",                                               "Notes"},

    {F::billing_profile_id,         &C::billing_profile_id,           K::text,               G::bookkeeping,     100,   never,      portal,  everyone,      unsearched, "/billingProfile/id",                             ""},
    {F::billing_company_name,       &C::billing_company_name,         K::text,               G::directory,       250,   never,      portal,  everyone,      searched,   "/billingProfile/companyName",                    ""},
    {F::admin_user_name,            &C::admin_user_name,              K::text,               G::directory,       255,   never,      portal,  everyone,      searched,   "/userCredentials/userName",                      ""},
    {F::custom_domains,             &C::custom_domains,               K::text_list,          G::directory,       255,   never,      portal,  everyone,      searched,   "/customDomains",                                 ""},

    {F::directory_email,            &C::directory_email,              K::email,              G::directory,       254,   never,      portal,  everyone,      searched,   "/companyProfile/email",                          ""},
    {F::directory_country,          &C::directory_country,            K::country,            G::directory,       2,     never,      portal,  everyone,      searched,   "/companyProfile/address/country",                ""},
    {F::directory_address_line_1,   &C::directory_address_line_1,     K::text,               G::directory,       200,   never,      portal,  everyone,      searched,   "/companyProfile/address/addressLine1",           ""},
    {F::directory_address_line_2,   &C::directory_address_line_2,     K::text,               G::directory,       200,   never,      portal,  everyone,      searched,   "/companyProfile/address/addressLine2",           ""},
    {F::directory_city,             &C::directory_city,               K::text,               G::directory,       100,   never,      portal,  everyone,      searched,   "/companyProfile/address/city",                   ""},
    {F::directory_state,            &C::directory_state,              K::text,               G::directory,       50,    never,      portal,  everyone,      searched,   "/companyProfile/address/state",                  ""},
    {F::directory_region,           &C::directory_region,             K::text,               G::directory,       100,   never,      portal,  everyone,      searched,   "/companyProfile/address/region",                 ""},
    {F::directory_postal_code,      &C::directory_postal_code,        K::text,               G::directory,       20,    never,      portal,  everyone,      searched,   "/companyProfile/address/postalCode",             ""},
    {F::directory_phone,            &C::directory_phone,              K::phone,              G::directory,       30,    never,      portal,  everyone,      searched,   "/companyProfile/address/phoneNumber",            ""},

    {F::unknown_members,            &C::unknown_members,              K::json_members,       G::bookkeeping,     0,     never,      portal,  own_workspace, unsearched, "",                                               ""},
    {F::merged_into,                &C::merged_into,                  K::text,               G::bookkeeping,     100,   never,      portal,  own_workspace, unsearched, "",                                               ""},
    {F::distinct_from,              &C::distinct_from,                K::text_list,          G::bookkeeping,     100,   never,      portal,  own_workspace, unsearched, "",                                               ""},
});
// clang-format on

constexpr bool every_field_has_its_row_in_order() {
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i].field != static_cast<CustomerField>(i)) return false;
    return rows.size() == count_of<CustomerField>();
}
static_assert(every_field_has_its_row_in_order());

}  // namespace

std::span<const CustomerFieldRow> customer_fields() {
    return rows;
}

const CustomerFieldRow& row_of(CustomerField field) {
    return rows[static_cast<std::size_t>(field)];
}

Value read(const Customer& customer, CustomerField field) {
    return read_member(customer, row_of(field).member);
}

void write(Customer& customer, CustomerField field, const Value& value) {
    write_member(customer, row_of(field).member, value);
}

std::string_view text_of(const Customer& customer, CustomerField field) {
    const auto* text = std::get_if<std::string Customer::*>(&row_of(field).member);
    return text != nullptr ? std::string_view(customer.**text) : std::string_view();
}
