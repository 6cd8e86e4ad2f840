#pragma once
// Granular delegated administration privileges (GDAP) of a partner in a customer's tenant: what was
// asked for, where it stands, and which group of the partner has which of its roles (spec §6).

#include "records/world_record.h"

// The names are the keys on disk and in files, the order is the number: only append.
// clang-format off
NAMED_ENUM(GranularField,
    partner, customer, display_name, days, roles, auto_extend, state, due, consent, reseller,
    created_date, activated_date, end_date, reminders_sent)
NAMED_ENUM(AssignmentField,
    relationship, group, roles, state, due)
// clang-format on

struct GranularRelationship {
    std::string partner;  // An organisation's id, as `customer` and `reseller`.
    std::string customer;
    std::string display_name;  // Unique among the partner's.
    std::string days;          // How long it lasts once it is active; a number.
    TextList roles;            // Each a DirectoryRole.
    std::string auto_extend;   // An AutoExtend; absent: off.
    std::string state;         // A GranularAdministration.
    std::string due;           // When the service takes its next step; ISO 8601, UTC.
    std::string consent;       // A PartnerConsent; absent: none is needed.
    std::string reseller;      // For whom a provider asks.
    std::string created_date;  // ISO 8601, UTC, as all dates here.
    std::string activated_date;
    std::string end_date;
    std::string reminders_sent;  // How many of those before the end; a number.

    static std::span<const FieldRow<GranularRelationship, GranularField>> fields();
    bool operator==(const GranularRelationship&) const = default;
};

struct Assignment {
    std::string relationship;  // A granular relationship's id.
    std::string group;         // A security group of the partner.
    TextList roles;            // Some of the relationship's.
    std::string state;         // An AccessAssignment.
    std::string due;           // As above.

    static std::span<const FieldRow<Assignment, AssignmentField>> fields();
    bool operator==(const Assignment&) const = default;
};

constexpr RecordType type_of(GranularField) {
    return RecordType::granular_relationship;
}
constexpr RecordType type_of(AssignmentField) {
    return RecordType::access_assignment;
}
