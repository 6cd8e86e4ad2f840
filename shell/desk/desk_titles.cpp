// What a page is called, and where one that is begun anew begins.

#include <algorithm>
#include <array>

#include "shell/desk/desk.h"

namespace {

struct Title {
    PlaceKind kind;
    Word word;
};
// The others are called after what they show.
constexpr auto titles = std::to_array<Title>({
    {PlaceKind::customers, Word::place_customers},
    {PlaceKind::add_customer, Word::place_add_customer},
    {PlaceKind::import_file, Word::place_import},
    {PlaceKind::activity, Word::place_activity},
    {PlaceKind::history, Word::place_history},
    {PlaceKind::duplicates, Word::place_duplicates},
    {PlaceKind::help, Word::place_help},
    {PlaceKind::organisations, Word::place_organisations},
    {PlaceKind::users, Word::place_users},
    {PlaceKind::add_user, Word::user_add},
    {PlaceKind::add_customer_user, Word::user_add},
    {PlaceKind::admin_relationships, Word::place_admin_relationships},
    {PlaceKind::partner_relationships, Word::place_partner_relationships},
    {PlaceKind::request_admin_relationship, Word::granular_section_request},
    {PlaceKind::admin_relationship, Word::granular_section_request},
    {PlaceKind::partner_relationship, Word::granular_section_request},
    {PlaceKind::permissions, Word::place_permissions},
    {PlaceKind::mailbox, Word::place_mailbox},
    {PlaceKind::accept, Word::place_accept},
    {PlaceKind::request_relationship, Word::request_relationship},
    {PlaceKind::request_partnership, Word::request_partnership},
    {PlaceKind::invite_customers, Word::invite_new_customers},
    {PlaceKind::mail, Word::mail_message},
    {PlaceKind::partner, Word::offer_partner},
    {PlaceKind::providers, Word::place_providers},
    {PlaceKind::resellers, Word::place_resellers},
    {PlaceKind::referrals, Word::place_referrals},
    {PlaceKind::referral, Word::place_referral},
    {PlaceKind::new_referral, Word::place_new_referral},
    {PlaceKind::business_profiles, Word::place_business_profiles},
    {PlaceKind::business_profile, Word::place_business_profiles},
    {PlaceKind::new_business_profile, Word::place_new_profile},
    {PlaceKind::rules, Word::place_rules},
    {PlaceKind::enrolment, Word::place_enrolment},
    {PlaceKind::confirm_email, Word::place_enrolment},
    {PlaceKind::new_organisation, Word::place_new_organisation},
    {PlaceKind::settings, Word::place_settings},
    {PlaceKind::tour, Word::place_not_found},
    {PlaceKind::not_found, Word::place_not_found},
});

}  // namespace

std::string Desk::page_title(const Frame& frame) const {
    switch (place_.kind) {
        case PlaceKind::account:
        case PlaceKind::edit_account:
        case PlaceKind::customer_subscriptions:
        case PlaceKind::customer_services:
        case PlaceKind::customer_users:
        case PlaceKind::customer_user: {
            const auto customer = workspace_.state().find(place_.customer);
            return customer && partner_of(place_.customer) == party()
                       ? name_of(*customer)
                       : std::string(frame.say(Word::customer_missing_title));
        }
        case PlaceKind::user:
            for (const UserRow& user : user_rows(workspace_.state().world, frame.say, party()))
                if (user.actor.user == place_.user) return user.name;
            return std::string(frame.say(Word::error_user_not_found));
        default:
            break;
    }
    const auto title = std::ranges::find(titles, place_.kind, &Title::kind);
    return std::string(frame.say(title == titles.end() ? Word::place_not_found : title->word));
}

// A list that is filtered goes on, the next step of an enrolment begins.
std::string Desk::page_begins_as() const {
    const std::string address = route_of({.kind = place_.kind,
                                          .customer = place_.customer,
                                          .relationship = place_.relationship,
                                          .record = place_.record});
    return place_.kind == PlaceKind::enrolment
               ? address + " " + std::string(name_of(enrolment_form_.page()))
               : address;
}
