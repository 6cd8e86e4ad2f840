#pragma once
// An organisation profile of the vendor's partner network, with the membership (MPN) id that is the
// record's id. Whoever enrols signs in to the membership site and chooses one of theirs (spec §2).

#include "records/world_record.h"

// The names are the keys on disk and in files, the order is the number: only append.
NAMED_ENUM(MembershipField, organisation, company_name, country, is_inactive)

struct Membership {
    std::string organisation;  // Whose people find it when they sign in: an organisation's id.
    std::string company_name;
    std::string country;  // ISO 3166-1 alpha-2.
    std::optional<bool> is_inactive;

    static std::span<const FieldRow<Membership, MembershipField>> fields();
    bool operator==(const Membership&) const = default;
};

constexpr RecordType type_of(MembershipField) {
    return RecordType::membership;
}
