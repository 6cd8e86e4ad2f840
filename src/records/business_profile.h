#pragma once
// What a partner tells customers about one of its locations, so that they find it (spec §11).

#include "records/world_record.h"

// The names are the keys on disk and in files, the order is the number: only append.
// clang-format off
NAMED_ENUM(BusinessProfileField,
    organisation, state, display_name, logo, description, website,
    contact_name, contact_email, contact_phone,
    address_line_1, city, postal_code, country,
    customer_sizes, industries, products, services, languages)
// clang-format on

struct BusinessProfile {
    std::string organisation;  // A partner's id.
    std::string state;         // A ProfileState; absent: not published.
    std::string display_name;
    std::string logo;  // The image as a data URL (RFC 2397).
    std::string description;
    std::string website;
    std::string contact_name;
    std::string contact_email;
    std::string contact_phone;
    std::string address_line_1;
    std::string city;
    std::string postal_code;
    std::string country;
    TextList customer_sizes;  // Each a CompanySize.
    TextList industries;
    TextList products;
    TextList services;
    TextList languages;  // Each of BCP 47.

    static std::span<const FieldRow<BusinessProfile, BusinessProfileField>> fields();
    bool operator==(const BusinessProfile&) const = default;
};

constexpr RecordType type_of(BusinessProfileField) {
    return RecordType::business_profile;
}
