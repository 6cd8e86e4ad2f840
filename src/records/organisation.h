#pragma once
// A party of the world: a partner of one of three kinds, or a customer that acts by itself (spec
// §1, §2). Its id is the tenant's. Where it stands in its enrolment is a state of
// facts/enrolment.h by name.

#include "records/world_record.h"

// The names are the keys on disk and in files, the order is the number: only append.
// clang-format off
NAMED_ENUM(OrganisationField,
    kind, cloud, company_name, domain, country, mpn_id,
    address_line_1, address_line_2, city, state, postal_code,
    first_name, last_name, email, phone, language,
    support_email, support_phone, support_website,
    enrolment, enrolment_due, review_outcome, agreement_date, agreement_user,
    served_customers)
// clang-format on

struct Organisation {
    std::string kind;   // An OrganisationKind.
    std::string cloud;  // A Cloud: one tenant, one cloud.
    std::string company_name;
    std::string domain;   // Primary domain name, with its suffix.
    std::string country;  // The market, ISO 3166-1 alpha-2; it never changes.
    std::string mpn_id;   // Associated in the enrolment.

    std::string address_line_1;
    std::string address_line_2;
    std::string city;
    std::string state;
    std::string postal_code;

    std::string first_name;  // Of the primary contact.
    std::string last_name;
    std::string email;
    std::string phone;
    std::string language;

    std::string support_email;
    std::string support_phone;
    std::string support_website;

    std::string enrolment;       // An EnrolmentState; absent in a customer.
    std::string enrolment_due;   // When the review decides; ISO 8601, UTC, by the world's clock.
    std::string review_outcome;  // What it will decide: an EnrolmentTrigger.
    std::string agreement_date;  // When the partner agreement was signed; ISO 8601, UTC.
    std::string agreement_user;  // By whom.

    TextList served_customers;  // In other portals: their ids. They appear on activation.

    static std::span<const FieldRow<Organisation, OrganisationField>> fields();
    bool operator==(const Organisation&) const = default;
};

constexpr RecordType type_of(OrganisationField) {
    return RecordType::organisation;
}
