#pragma once
// A customer account as the portal keeps it (spec §4.1), plus what a partner adds to it: tags and
// notes. Every text is UTF-8; an empty text is an absent one.

#include <bitset>
#include <span>

#include "records/field.h"

// The names are the keys on disk and in files, the order is the number in a stored row: only
// append.
// clang-format off
NAMED_ENUM(CustomerField,
    removed, withdrawn, cloud, company_name, domain, registration_id, commerce_id, relationship,
    delegated_access, default_gdap, associated_partner_id, purchase_permission, account_validation,
    first_name, last_name, email, phone,
    country, address_line_1, address_line_2, city, state, region, postal_code,
    address_first_name, address_middle_name, address_last_name,
    language, culture,
    education, nonprofit, government_community_cloud, state_owned_entity,
    education_website, qualification_reason, qualification_date,
    agreement_type, agreement_date, agreement_first_name, agreement_last_name, agreement_email,
    agreement_phone, agreement_template_id,
    tags, notes,
    billing_profile_id, billing_company_name, admin_user_name, custom_domains,
    directory_email, directory_country, directory_address_line_1, directory_address_line_2,
    directory_city, directory_state, directory_region, directory_postal_code, directory_phone,
    unknown_members, merged_into, distinct_from)
// clang-format on

struct Customer {
    std::optional<bool> removed;    // Taken off the customer list; its history stays.
    std::optional<bool> withdrawn;  // Its creation was undone: as if it had never come.
    std::string cloud;
    std::string company_name;
    std::string domain;           // Primary domain name, with its suffix.
    std::string registration_id;  // "organizationRegistrationNumber".
    std::string commerce_id;
    std::string relationship;  // "relationshipToPartner".
    std::optional<bool> delegated_access;
    std::optional<bool> default_gdap;
    std::string associated_partner_id;
    std::optional<bool> purchase_permission;
    std::string account_validation;

    std::string first_name;
    std::string last_name;
    std::string email;
    std::string phone;

    std::string country;  // ISO 3166-1 alpha-2.
    std::string address_line_1;
    std::string address_line_2;
    std::string city;
    std::string state;
    std::string region;
    std::string postal_code;
    std::string address_first_name;
    std::string address_middle_name;
    std::string address_last_name;

    std::string language;  // ISO 639-1, "de".
    std::string culture;   // BCP 47, "de-DE".

    std::string education;  // A vetting status, for each special qualification asked for.
    std::string nonprofit;
    std::string government_community_cloud;
    std::string state_owned_entity;
    std::string education_website;
    std::string qualification_reason;
    std::string qualification_date;

    std::string agreement_type;
    std::string agreement_date;  // ISO 8601, UTC.
    std::string agreement_first_name;
    std::string agreement_last_name;
    std::string agreement_email;
    std::string agreement_phone;
    std::string agreement_template_id;

    TextList tags;
    std::string notes;

    std::string billing_profile_id;
    std::string billing_company_name;
    std::string admin_user_name;
    TextList custom_domains;

    std::string directory_email;  // The customer's own directory, read only for a partner.
    std::string directory_country;
    std::string directory_address_line_1;
    std::string directory_address_line_2;
    std::string directory_city;
    std::string directory_state;
    std::string directory_region;
    std::string directory_postal_code;
    std::string directory_phone;

    std::string
        unknown_members;  // A JSON object by JSON Pointer: what a file said and nobody knew.

    std::string merged_into;  // The Microsoft ID of the customer that this one was a duplicate of.
    TextList distinct_from;   // Of those that look alike and are somebody else.

    bool operator==(const Customer&) const = default;
};

using CustomerFieldRow = FieldRow<Customer, CustomerField>;
using CustomerFieldSet = std::bitset<count_of<CustomerField>()>;

std::span<const CustomerFieldRow> customer_fields();  // In the order of CustomerField.
const CustomerFieldRow& row_of(CustomerField);

Value read(const Customer&, CustomerField);
void write(Customer&, CustomerField, const Value&);

// The field's text, or the empty text where it holds something else.
std::string_view text_of(const Customer&, CustomerField);
