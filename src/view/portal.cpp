#include "view/portal.h"

#include <array>

namespace {

NAMED_ENUM(Whose, partners_and_nobody, partners, customers, resellers, providers,
           everybody_of_a_world, nobody)

struct OwnedPlace {
    PlaceKind kind;
    Whose whose;
    std::optional<OrganisationCapability> takes = {};
};
// What is not listed, everybody has.
constexpr auto owned_places = std::to_array<OwnedPlace>({
    {PlaceKind::customers, Whose::partners_and_nobody},
    {PlaceKind::providers, Whose::resellers},
    {PlaceKind::resellers, Whose::providers},
    {PlaceKind::admin_relationships, Whose::partners},
    {PlaceKind::partner_relationships, Whose::customers},
    // Of a partner those that it answers, of a customer those that it sent.
    {PlaceKind::referrals, Whose::partners, OrganisationCapability::receives_referrals},
    {PlaceKind::referrals, Whose::customers, OrganisationCapability::finds_partners},
    {PlaceKind::business_profiles, Whose::partners,
     OrganisationCapability::publishes_business_profile},
    {PlaceKind::mailbox, Whose::everybody_of_a_world},
    {PlaceKind::import_file, Whose::nobody},
    {PlaceKind::enrolment, Whose::resellers},
});

bool is_among(std::optional<OrganisationKind> kind, Whose whose) {
    const bool is_partner = kind && facts_of(*kind).is_partner;
    switch (whose) {
        case Whose::partners_and_nobody:
            return !kind || is_partner;
        case Whose::partners:
            return is_partner;
        case Whose::customers:
            return kind == OrganisationKind::customer;
        case Whose::resellers:
            return kind == OrganisationKind::indirect_reseller;
        case Whose::providers:
            return kind == OrganisationKind::indirect_provider;
        case Whose::everybody_of_a_world:
            return kind.has_value();
        case Whose::nobody:
            return !kind;
    }
    return false;
}

}  // namespace

bool has_place(std::optional<OrganisationKind> kind, Cloud cloud, PlaceKind place) {
    bool is_owned = false;
    for (const OwnedPlace& owned : owned_places) {
        if (owned.kind != place) continue;
        is_owned = true;
        if (is_among(kind, owned.whose) && !(owned.takes && refusal_of(*kind, *owned.takes, cloud)))
            return true;
    }
    return !is_owned;
}
