// The catalogue against the field's standard terms, where their list lies beside the project (or
// in $TWOTIER_SHARED). Elsewhere there is nothing to compare with.

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>

#include "base/text.h"
#include "words/words.h"

namespace {

struct Term {
    std::string_view id;
    Word word;
};

constexpr Term terms[] = {
    {"account", Word::place_account},
    {"account", Word::section_account},
    {"account_admin", Word::role_account_admin},
    {"active", Word::enrolment_active},
    {"activity_log", Word::place_activity},
    {"add", Word::add},
    {"add_customer", Word::add_customer},
    {"add_customer", Word::operation_add_customer},
    {"address", Word::section_address},
    {"admin_agent", Word::role_admin_agent},
    {"advisor", Word::relationship_advisor},
    {"authorize_indirect_provider", Word::permission_authorize_provider},
    {"billing_admin", Word::role_billing_admin},
    {"business_profile_admin", Word::role_business_profile_admin},
    {"cancel", Word::cancel},
    {"company_info", Word::section_company},
    {"company_name", Word::field_company_name},
    {"country_region", Word::field_country},
    {"country_region", Word::filter_country},
    {"customer", Word::organisation_customer},
    {"customer_agreement", Word::agreement_microsoft_customer_agreement},
    {"customer_agreement", Word::section_agreement},
    {"customer_list", Word::customer_list},
    {"customers_page", Word::place_customers},
    {"declined", Word::referral_declined},
    {"delegated_admin_privileges", Word::field_delegated_access},
    {"delegated_administration", Word::administration_at_creation_delegated},
    {"delegated_administration", Word::invitation_kind_administration},
    {"deleted", Word::access_assignment_deleted},
    {"direct_bill_partner", Word::organisation_direct_partner},
    {"done", Word::done},
    {"email_address", Word::field_email},
    {"expired", Word::granular_administration_expired},
    {"export_customers", Word::export_customers},
    {"export_customers", Word::permission_export_customers},
    {"germany_cloud", Word::cloud_long_germany},
    {"global_admin", Word::role_global_admin},
    {"helpdesk_agent", Word::role_helpdesk_agent},
    {"incentives_admin", Word::role_incentives_admin},
    {"incentives_user", Word::role_incentives_user},
    {"indirect_provider", Word::organisation_indirect_provider},
    {"indirect_provider", Word::partner_relationship_is_indirect_cloud_solution_provider_of},
    {"indirect_reseller", Word::field_associated_partner_id},
    {"indirect_reseller", Word::organisation_indirect_reseller},
    {"indirect_reseller", Word::partner_relationship_is_indirect_reseller_of},
    {"legal_business_profile", Word::enrolment_company_profile},
    {"lost", Word::referral_lost},
    {"microsoft_id", Word::microsoft_id},
    {"mpn_id", Word::membership_mpn_id},
    {"mpn_partner_admin", Word::role_mpn_partner_admin},
    {"partnership", Word::invitation_kind_partnership},
    {"phone_number", Word::field_phone},
    {"primary_contact", Word::column_contact},
    {"primary_contact", Word::section_contact},
    {"primary_domain", Word::field_domain},
    {"referral", Word::resource_referral},
    {"referrals_admin", Word::role_referrals_admin},
    {"referrals_user", Word::role_referrals_user},
    {"registration_id_number", Word::field_registration_id},
    {"relationship", Word::field_relationship},
    {"remove_customer_relationship", Word::operation_remove_partner_customer_relationship},
    {"remove_customer_relationship", Word::permission_remove_relationship},
    {"report_viewer", Word::role_report_viewer},
    {"request_reseller_relationship", Word::permission_request_relationship},
    {"reseller_relationship", Word::invitation_kind_single},
    {"role", Word::settings_role},
    {"sales_agent", Word::role_sales_agent},
    {"save", Word::save},
    {"search", Word::search},
    {"settings", Word::place_settings},
    {"special_qualification", Word::section_qualification},
    {"submit", Word::submit},
    {"suspended", Word::standing_suspended},
    {"update", Word::update},
    {"us_government_cloud", Word::cloud_long_us_government},
    {"user_management_admin", Word::role_user_management_admin},
    {"verification_authorized", Word::vetting_status_authorized},
    {"verification_pending", Word::vetting_status_pending},
    {"verification_rejected", Word::vetting_status_rejected},
    {"welcome", Word::enrolment_welcome},
    {"won", Word::referral_won},
    {"work_account", Word::enrolment_work_account},
};

// English, German and Chinese by the term's id.
std::map<std::string, std::vector<std::string>> glossary() {
    const char* given = std::getenv("TWOTIER_SHARED");
    const std::string folder = given != nullptr ? given : TWOTIER_ROOT "/../shared";
    std::ifstream file(folder + "/domain/glossary.csv");
    std::map<std::string, std::vector<std::string>> terms_by_id;
    // The first four cells of a row are never quoted.
    for (std::string line; std::getline(file, line);) {
        const auto cells = split(line, ',');
        if (cells.size() >= 4)
            terms_by_id[std::string(cells[3])] = {std::string(cells[0]), std::string(cells[1]),
                                                  std::string(cells[2])};
    }
    return terms_by_id;
}

}  // namespace

TEST_CASE("a standard term is said as the glossary has it") {
    const auto by_id = glossary();
    if (by_id.empty()) return;
    for (const Term& term : terms) {
        CAPTURE(term.id);
        const auto found = by_id.find(std::string(term.id));
        REQUIRE(found != by_id.end());
        for (const Language language : all_of<Language>())
            CHECK(folded(say(language, term.word)) ==
                  folded(found->second[static_cast<std::size_t>(language)]));
    }
}
