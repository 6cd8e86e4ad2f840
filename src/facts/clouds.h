#pragma once
// The four clouds a partner account lives in, and what each of them offers for customer accounts.
// Source: spec §1, capability table; spec §4.3 for the agreement; spec §16 for the suffix of China.

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "base/error.h"
#include "base/named_enum.h"

NAMED_ENUM(Cloud, global, us_government, germany, china_21vianet)

// Where the customers of a cloud may be. China's customers belong to the cloud operated by 21Vianet
// alone, since their market is billed in CNY there and nowhere else.
NAMED_ENUM(CustomerMarkets, all_but_china, united_states, european_union_and_efta, china)

// Where a customer's global admin finds a partner's request and the roles that partners hold.
NAMED_ENUM(CustomerPortal, microsoft_365_admin_center, office_admin_portal,
           office_365_operated_by_21vianet)

struct CloudFacts {
    Cloud cloud;
    std::string_view
        domain_suffix;  // What follows the prefix a customer's first domain is named by.
    bool domain_suffix_is_documented;
    CustomerMarkets markets;
    CustomerPortal customer_portal;
};

// clang-format off
inline constexpr auto cloud_facts = std::to_array<CloudFacts>({
    // cloud                 suffix                   documented  customers in
    {Cloud::global,         ".onmicrosoft.com",      true,       CustomerMarkets::all_but_china,
     CustomerPortal::microsoft_365_admin_center},
    {Cloud::us_government,  ".onmicrosoft.us",       false,      CustomerMarkets::united_states,
     CustomerPortal::office_admin_portal},
    {Cloud::germany,        ".onmicrosoft.de",       false,      CustomerMarkets::european_union_and_efta,
     CustomerPortal::office_admin_portal},
    {Cloud::china_21vianet, ".partner.onmschina.cn", false,      CustomerMarkets::china,
     CustomerPortal::office_365_operated_by_21vianet},
});
// clang-format on

constexpr const CloudFacts& facts_of(Cloud cloud) {
    return cloud_facts[static_cast<std::size_t>(cloud)];
}

NAMED_ENUM(CloudCapability, new_customers, two_tier, request_relationship,
           invitation_without_administration, special_qualification, customer_users,
           agreement_attestation, tags, find_a_partner, partner_users, reseller_requests,
           several_delegated_partners, granular_administration)

// What no document answers is offered: a desk for training should not forbid what nobody forbids.
NAMED_ENUM(Availability, available, not_available, undocumented)

struct CloudCapabilityRow {
    CloudCapability capability;
    std::array<Availability, count_of<Cloud>()> in;  // By Cloud, in its order.
    ErrorCode refusal;
};

// clang-format off
inline constexpr auto cloud_capabilities = [] {
    constexpr auto yes = Availability::available;
    constexpr auto no = Availability::not_available;
    constexpr auto open = Availability::undocumented;
    constexpr auto elsewhere = ErrorCode::not_available_in_this_cloud;
    using enum CloudCapability;
    return std::to_array<CloudCapabilityRow>({
        //                                 global US Gov Germany China
        {new_customers,                     {yes,  yes,   no,     yes},
         ErrorCode::cloud_is_closed_to_new_customers},
        // An FAQ still mentions indirect resellers in the US Government cloud; the feature list,
        // which says no, is the newer page.
        {two_tier,                          {yes,  no,    open,   yes},  elsewhere},
        // The request page describes acceptance in the US Government cloud; the feature list says no.
        {request_relationship,              {yes,  no,    yes,    yes},  elsewhere},
        // In China a link always asks for delegated administration.
        {invitation_without_administration, {yes,  no,    no,     no},   elsewhere},
        {special_qualification,             {yes,  no,    open,   open}, elsewhere},
        // Users and licences of the others are managed in their own portals.
        {customer_users,                    {yes,  no,    no,     no},   elsewhere},
        // Spec §4.3: public-cloud customers only.
        {agreement_attestation,             {yes,  no,    no,     no},   elsewhere},
        {tags,                              {yes,  open,  open,   open}, elsewhere},
        {find_a_partner,                    {yes,  no,    open,   open}, elsewhere},
        // The partner's own users are managed in the Azure and Office portals of the others.
        {partner_users,                     {yes,  no,    no,     yes},  elsewhere},
        // In China a reseller invites with its provider, never alone.
        {reseller_requests,                 {yes,  no,    open,   no},   elsewhere},
        // In China one partner holds delegated administration.
        {several_delegated_partners,        {yes,  yes,   yes,    no},
         ErrorCode::another_partner_administers_already},
        // In China a link adds delegated administration and nothing finer.
        {granular_administration,           {yes,  open,  open,   no},   elsewhere},
    });
}();
// clang-format on

constexpr Availability availability_of(CloudCapability capability, Cloud cloud) {
    return cloud_capabilities[static_cast<std::size_t>(capability)]
        .in[static_cast<std::size_t>(cloud)];
}

// Why this cloud cannot, or nothing when it can.
constexpr std::optional<ErrorCode> refusal_of(CloudCapability capability, Cloud cloud) {
    if (availability_of(capability, cloud) != Availability::not_available) return std::nullopt;
    return cloud_capabilities[static_cast<std::size_t>(capability)].refusal;
}

constexpr bool answers_every_cloud_and_capability_in_order() {
    for (std::size_t i = 0; i < cloud_facts.size(); ++i)
        if (cloud_facts[i].cloud != static_cast<Cloud>(i)) return false;
    for (std::size_t i = 0; i < cloud_capabilities.size(); ++i)
        if (cloud_capabilities[i].capability != static_cast<CloudCapability>(i)) return false;
    return cloud_facts.size() == count_of<Cloud>() &&
           cloud_capabilities.size() == count_of<CloudCapability>();
}
static_assert(answers_every_cloud_and_capability_in_order());
