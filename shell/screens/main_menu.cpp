#include "shell/screens/main_menu.h"

#include <array>

namespace {

bool serves_customers(const Person& person) {
    return !person.kind || facts_of(*person.kind).is_partner;
}
bool is_a_partner(const Person& person) {
    return person.kind && facts_of(*person.kind).is_partner;
}
bool is_a_customer(const Person& person) {
    return person.kind == OrganisationKind::customer;
}
bool is_reseller(const Person& person) {
    return person.kind == OrganisationKind::indirect_reseller;
}
bool is_provider(const Person& person) {
    return person.kind == OrganisationKind::indirect_provider;
}
bool has_a_mailbox(const Person& person) {
    return person.kind.has_value();
}
// Of a partner those that it answers, of a customer those that it sent.
bool has_referrals(const Person& person) {
    return person.kind &&
           !refusal_of(*person.kind,
                       is_a_customer(person) ? OrganisationCapability::finds_partners
                                             : OrganisationCapability::receives_referrals,
                       person.cloud);
}
bool has_a_profile(const Person& person) {
    return person.kind &&
           !refusal_of(*person.kind, OrganisationCapability::publishes_business_profile,
                       person.cloud);
}
bool keeps_a_list(const Person& person) {
    return !person.kind;
}
constexpr auto places = std::to_array<MenuPlace>({
    {PlaceKind::customers, Word::place_customers, Icon::users, serves_customers},
    {PlaceKind::providers, Word::place_providers, Icon::handshake, is_reseller},
    {PlaceKind::resellers, Word::place_resellers, Icon::handshake, is_provider},
    {PlaceKind::admin_relationships, Word::place_admin_relationships, Icon::shield_check,
     is_a_partner},
    {PlaceKind::partner_relationships, Word::place_partner_relationships, Icon::handshake,
     is_a_customer},
    {PlaceKind::referrals, Word::place_referrals, Icon::contact, has_referrals},
    {PlaceKind::business_profiles, Word::place_business_profiles, Icon::store, has_a_profile},
    {PlaceKind::mailbox, Word::place_mailbox, Icon::mail, has_a_mailbox},
    {PlaceKind::import_file, Word::place_import, Icon::upload, keeps_a_list},
    {PlaceKind::enrolment, Word::place_enrolment, Icon::circle_check, is_reseller},
    {PlaceKind::organisations, Word::place_organisations, Icon::building_2},
    {PlaceKind::activity, Word::place_activity, Icon::history},
    {PlaceKind::settings, Word::place_settings, Icon::settings},
    {PlaceKind::help, Word::place_help, Icon::life_buoy},
});

}  // namespace

std::span<const MenuPlace> menu_places() {
    return places;
}

PlaceKind menu_place_of(const Person& person, PlaceKind kind) {
    switch (kind) {
        case PlaceKind::add_customer:
        case PlaceKind::account:
        case PlaceKind::edit_account:
        case PlaceKind::duplicates:
        case PlaceKind::request_relationship:
            return PlaceKind::customers;
        case PlaceKind::mail:
        case PlaceKind::accept:
            return PlaceKind::mailbox;
        case PlaceKind::partner:
            return is_provider(person) ? PlaceKind::resellers : PlaceKind::providers;
        case PlaceKind::request_partnership:
            return PlaceKind::resellers;
        case PlaceKind::invite_customers:
            return PlaceKind::providers;
        case PlaceKind::admin_relationship:
        case PlaceKind::request_admin_relationship:
            return PlaceKind::admin_relationships;
        case PlaceKind::partner_relationship:
            return PlaceKind::partner_relationships;
        case PlaceKind::referral:
        case PlaceKind::new_referral:
            return PlaceKind::referrals;
        case PlaceKind::business_profile:
        case PlaceKind::new_business_profile:
            return PlaceKind::business_profiles;
        case PlaceKind::confirm_email:
            return PlaceKind::enrolment;
        case PlaceKind::new_organisation:
            return PlaceKind::organisations;
        case PlaceKind::history:
            return PlaceKind::activity;
        case PlaceKind::users:
        case PlaceKind::user:
        case PlaceKind::add_user:
        case PlaceKind::permissions:
        case PlaceKind::rules:
            return PlaceKind::settings;
        default:
            return kind;
    }
}

Word menu_word_of(PlaceKind kind) {
    for (const MenuPlace& place : places)
        if (place.kind == kind) return place.label;
    return kind == PlaceKind::add_customer ? Word::place_add_customer : Word::place_not_found;
}
