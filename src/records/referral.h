#pragma once
// A customer that a partner, or the customer itself by the portal, referred to a partner (spec
// §11). Both sides have the same record; from which of them it is seen, whoever looks decides.

#include "records/world_record.h"

// The names are the keys on disk and in files, the order is the number: only append.
// clang-format off
NAMED_ENUM(ReferralField,
    name, external_reference, referral_type, qualification, substatus, status_reason,
    created_date, updated_date, expiration_date, sender, receiver, profile,
    customer, customer_name, customer_size,
    address_line_1, address_line_2, city, state, postal_code, country,
    first_name, last_name, email, phone,
    consent_to_share, consent_to_contact, wants_contact,
    notes, deal_value, currency, closing_date, industries, products, services,
    team, account)
// clang-format on

struct Referral {
    std::string name;
    std::string external_reference;  // In the sender's own books.
    std::string referral_type;       // A ReferralType.
    std::string qualification;       // A ReferralQualification.
    std::string substatus;           // A ReferralSubstatus; the status goes with it.
    std::string status_reason;       // Why it was declined.
    std::string created_date;        // ISO 8601, UTC, by the world's clock, as the next two.
    std::string updated_date;
    std::string expiration_date;  // When it closes unless somebody answers.
    std::string sender;           // A partner's id; absent: the customer, by the portal.
    std::string receiver;         // A partner's id.
    std::string profile;          // By which the customer found the receiver.

    std::string customer;  // An organisation's id, if the customer is one of the world.
    std::string customer_name;
    std::string customer_size;  // A CompanySize.
    std::string address_line_1;
    std::string address_line_2;
    std::string city;
    std::string state;
    std::string postal_code;
    std::string country;

    std::string first_name;  // Of the contact at the customer.
    std::string last_name;
    std::string email;
    std::string phone;

    std::optional<bool> consent_to_share;    // To give its data to another company.
    std::optional<bool> consent_to_contact;  // To be written to.
    std::optional<bool> wants_contact;       // It asked to be called directly.

    std::string notes;
    std::string deal_value;    // "12500.50"
    std::string currency;      // ISO 4217.
    std::string closing_date;  // ISO 8601, the day alone.
    TextList industries;
    TextList products;
    TextList services;

    TextList team;        // Users' ids, of either side.
    std::string account;  // The customer account that came of it.

    static std::span<const FieldRow<Referral, ReferralField>> fields();
    bool operator==(const Referral&) const = default;
};

constexpr RecordType type_of(ReferralField) {
    return RecordType::referral;
}
