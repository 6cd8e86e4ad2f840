#pragma once
// What stands between an indirect provider and an indirect reseller (spec §5.3). Its id is made of
// both ids, so that there is one for each pair. The provider's access to the reseller's own tenant
// is a thing of its own.

#include "records/world_record.h"

// The names are the keys on disk and in files, the order is the number: only append.
NAMED_ENUM(PartnershipField, provider, reseller, state, provider_access, requested_date,
           authorized_date, removed_date)

struct Partnership {
    std::string provider;  // An organisation's id.
    std::string reseller;
    std::string state;            // A PartnershipState.
    std::string provider_access;  // A ProviderAccess: the provider's to the reseller's tenant.
    std::string requested_date;   // ISO 8601, UTC, by the world's clock, as all dates here.
    std::string authorized_date;
    std::string removed_date;

    static std::span<const FieldRow<Partnership, PartnershipField>> fields();
    bool operator==(const Partnership&) const = default;
};

constexpr RecordType type_of(PartnershipField) {
    return RecordType::partnership;
}

RecordKey partnership_key(std::string_view provider, std::string_view reseller);
