#pragma once
// The rules that changed over the years. A workspace is made under one profile, and whatever the
// documents of different years answer differently is asked of its row.
// Source: spec §0; §3 (editing roles in national clouds); §5.4 (who removes a relationship).

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "base/error.h"
#include "base/named_enum.h"
#include "facts/organisations.h"

// The seeds of 2018 to 2021; the portal's pages of October 2023; what is announced for 2026.
NAMED_ENUM(RuleProfile, csp_legacy, nce_2023, est_2026)

NAMED_ENUM(AdministrationAtCreation, delegated, granular_by_default)
NAMED_ENUM(AdministrationAtRemoval, unchanged, removed)
NAMED_ENUM(CustomerAgreement, optional, mandatory)
NAMED_ENUM(DirectoryName, azure_ad, entra_id)
NAMED_ENUM(MembershipName, mpn_id, partner_id_mpn_id, partner_id)
NAMED_ENUM(ProgrammeName, microsoft_partner_network, ai_cloud_partner_program)

// A term that ends without being renewed.
struct EndOfTerm {
    int free_use_days;      // The customer goes on using what it no longer pays for.
    int disabled_days;      // Nobody uses it, and it is not yet deleted.
    bool may_be_extended;   // By the month, paid, with the number of seats it had.
    int extension_percent;  // On top of the monthly price.
    int extension_percent_without_monthly_plan;
};

// Why an organisation of each kind may not remove a relationship with a customer, or nothing.
using RemovalByKind = std::array<std::optional<ErrorCode>, count_of<OrganisationKind>()>;

struct ProfileFacts {
    RuleProfile profile;
    std::string_view wire;
    AdministrationAtCreation at_creation;
    AdministrationAtRemoval at_removal;  // Of delegated administration alone; GDAP always stays.
    RemovalByKind removal;               // By OrganisationKind, in its order.
    bool roles_are_edited_in_national_clouds;
    bool membership_may_be_skipped;  // While enrolling; the agreement stays locked until then.
    CustomerAgreement
        customer_agreement;  // Before the first order; the partner's is always needed.
    std::optional<int> cancel_window_hours;  // At any time, prorated, where there is none.
    EndOfTerm end_of_term;
    bool suspended_is_billed;
    DirectoryName directory;
    MembershipName membership;
    ProgrammeName programme;
};

// - A reseller asks its provider to remove a relationship, says the page of 2023; the seeds show
//   resellers the page to do it themselves.
// - Roles are not edited in national clouds, says a note of 2022; the older pages say how they are.
// - How long the data is kept after an extended service term is not said: as long as before.
// clang-format off
inline constexpr auto profile_facts = [] {
    using enum RuleProfile;
    constexpr auto at_any_time = std::nullopt;
    constexpr std::optional<ErrorCode> may;
    constexpr std::optional asks = ErrorCode::needs_a_direct_partner_or_provider;
    constexpr std::optional customer = ErrorCode::needs_a_partner;
    constexpr RemovalByKind by_any_partner{may, may, may, customer};
    constexpr RemovalByKind by_who_sells{may, may, asks, customer};
    return std::to_array<ProfileFacts>({
        {csp_legacy, "csp-legacy",
         AdministrationAtCreation::delegated, AdministrationAtRemoval::unchanged,
         by_any_partner, true, false, CustomerAgreement::optional,
         at_any_time, {0, 90, false, 0, 0}, false,
         DirectoryName::azure_ad, MembershipName::mpn_id, ProgrammeName::microsoft_partner_network},
        {nce_2023, "nce-2023",
         AdministrationAtCreation::granular_by_default, AdministrationAtRemoval::removed,
         by_who_sells, false, true, CustomerAgreement::mandatory,
         168, {30, 90, false, 0, 0}, true,
         DirectoryName::azure_ad, MembershipName::partner_id_mpn_id, ProgrammeName::ai_cloud_partner_program},
        {est_2026, "est-2026",
         AdministrationAtCreation::granular_by_default, AdministrationAtRemoval::removed,
         by_who_sells, false, true, CustomerAgreement::mandatory,
         168, {0, 90, true, 3, 23}, true,
         DirectoryName::entra_id, MembershipName::partner_id, ProgrammeName::ai_cloud_partner_program},
    });
}();
// clang-format on

constexpr const ProfileFacts& facts_of(RuleProfile profile) {
    return profile_facts[static_cast<std::size_t>(profile)];
}

constexpr std::optional<RuleProfile> find_rule_profile(std::string_view wire) {
    for (const ProfileFacts& row : profile_facts)
        if (row.wire == wire) return row.profile;
    return std::nullopt;
}

constexpr std::optional<ErrorCode> refusal_of_removal(RuleProfile profile, OrganisationKind kind) {
    return facts_of(profile).removal[static_cast<std::size_t>(kind)];
}

constexpr bool lists_every_profile_in_order() {
    for (std::size_t i = 0; i < profile_facts.size(); ++i)
        if (profile_facts[i].profile != static_cast<RuleProfile>(i)) return false;
    return profile_facts.size() == count_of<RuleProfile>();
}
static_assert(lists_every_profile_in_order());
