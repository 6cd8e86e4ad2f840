#include "shell/screens/main_menu.h"

#include <array>

namespace {

constexpr auto places = std::to_array<MenuPlace>({
    {PlaceKind::customers, Word::place_customers, Icon::users},
    {PlaceKind::providers, Word::place_providers, Icon::handshake},
    {PlaceKind::resellers, Word::place_resellers, Icon::handshake},
    {PlaceKind::admin_relationships, Word::place_admin_relationships, Icon::shield_check},
    {PlaceKind::partner_relationships, Word::place_partner_relationships, Icon::handshake},
    {PlaceKind::referrals, Word::place_referrals, Icon::contact},
    {PlaceKind::business_profiles, Word::place_business_profiles, Icon::store},
    {PlaceKind::mailbox, Word::place_mailbox, Icon::mail},
    {PlaceKind::import_file, Word::place_import, Icon::upload},
    {PlaceKind::enrolment, Word::place_enrolment, Icon::circle_check},
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
        case PlaceKind::customer_subscriptions:
        case PlaceKind::customer_services:
        case PlaceKind::customer_users:
        case PlaceKind::add_customer_user:
        case PlaceKind::customer_user:
        case PlaceKind::duplicates:
        case PlaceKind::request_relationship:
            return PlaceKind::customers;
        case PlaceKind::mail:
        case PlaceKind::accept:
            return PlaceKind::mailbox;
        case PlaceKind::partner:
            return person.kind == OrganisationKind::indirect_provider ? PlaceKind::resellers
                                                                      : PlaceKind::providers;
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
