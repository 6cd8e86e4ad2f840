#include "facts/enrolment.h"

#include <doctest/doctest.h>

#include "tests/helpers/lifecycle_rows.h"

TEST_CASE("an enrolment goes from page to page, and nowhere else") {
    constexpr LifecycleRow rows[] = {
        {"existing_partner",
         "give_support_contact>active suspend!partner_is_not_active_yet "
         "reinstate!partner_is_not_suspended",
         "!existing_partner_gives_only_a_support_contact"},
        {"welcome",
         "give_support_contact!enrolment_is_not_of_an_existing_partner start>work_account "
         "suspend!partner_is_not_active_yet reinstate!partner_is_not_suspended",
         "!enrolment_is_not_there_yet"},
        {"work_account",
         "give_support_contact!enrolment_is_not_of_an_existing_partner "
         "start!enrolment_is_past_this_step create_account>work_account sign_in>membership_link "
         "suspend!partner_is_not_active_yet reinstate!partner_is_not_suspended",
         "!enrolment_is_not_there_yet"},
        {"membership_link",
         "give_support_contact!enrolment_is_not_of_an_existing_partner "
         "start,create_account!enrolment_is_past_this_step sign_in>membership_link "
         "link_membership,skip_membership>company_profile "
         "suspend!partner_is_not_active_yet reinstate!partner_is_not_suspended",
         "!enrolment_is_not_there_yet"},
        {"company_profile",
         "give_support_contact!enrolment_is_not_of_an_existing_partner "
         "start,create_account,sign_in,skip_membership!enrolment_is_past_this_step "
         "link_membership>company_profile enrol>email_ownership "
         "suspend!partner_is_not_active_yet reinstate!partner_is_not_suspended",
         "!enrolment_is_not_there_yet"},
        {"email_ownership",
         "give_support_contact!enrolment_is_not_of_an_existing_partner "
         "start,create_account,sign_in,skip_membership,enrol!enrolment_is_past_this_step "
         "resend_email>email_ownership confirm_email>in_review "
         "suspend!partner_is_not_active_yet reinstate!partner_is_not_suspended",
         "!email_must_be_confirmed_first"},
        {"in_review",
         "give_support_contact!enrolment_is_not_of_an_existing_partner "
         "start,create_account,sign_in,skip_membership,enrol,resend_email,confirm_email!"
         "enrolment_is_past_this_step authorize>authorized reject>rejected "
         "suspend!partner_is_not_active_yet reinstate!partner_is_not_suspended",
         "!enrolment_is_in_review"},
        {"rejected",
         "give_support_contact!enrolment_is_not_of_an_existing_partner "
         "link_membership>rejected fix>in_review "
         "sign_agreement,confirm_admin_agent!enrolment_was_rejected "
         "suspend!partner_is_not_active_yet reinstate!partner_is_not_suspended",
         "!enrolment_is_past_this_step"},
        {"authorized",
         "give_support_contact!enrolment_is_not_of_an_existing_partner "
         "link_membership>authorized fix!enrolment_is_not_rejected "
         "sign_agreement>agreement_signed confirm_admin_agent!agreement_must_be_signed_first "
         "suspend!partner_is_not_active_yet reinstate!partner_is_not_suspended",
         "!enrolment_is_past_this_step"},
        {"agreement_signed",
         "give_support_contact!enrolment_is_not_of_an_existing_partner "
         "link_membership>agreement_signed fix!enrolment_is_not_rejected "
         "confirm_admin_agent>active "
         "suspend!partner_is_not_active_yet reinstate!partner_is_not_suspended",
         "!enrolment_is_past_this_step"},
        {"active",
         "give_support_contact!enrolment_is_not_of_an_existing_partner "
         "link_membership>active fix!enrolment_is_not_rejected suspend>suspended "
         "reinstate!partner_is_not_suspended",
         "!enrolment_is_past_this_step"},
        {"suspended",
         "give_support_contact!enrolment_is_not_of_an_existing_partner reinstate>active",
         "!partner_is_suspended"},
    };
    check_lifecycle(enrolment_lifecycle, rows);
}

TEST_CASE("the documented way leads from the welcome page to an active partner") {
    using T = EnrolmentTrigger;
    EnrolmentState state = EnrolmentState::welcome;
    for (const T trigger :
         {T::start, T::sign_in, T::link_membership, T::enrol, T::confirm_email, T::reject, T::fix,
          T::authorize, T::sign_agreement, T::confirm_admin_agent}) {
        CAPTURE(name_of(trigger));
        const auto result = next(enrolment_lifecycle, state, trigger);
        REQUIRE(result.has_value());
        state = *result;
    }
    CHECK(state == EnrolmentState::active);
}

TEST_CASE("an enrolment is held up by the guards of its pages") {
    struct Row {
        EnrolmentTrigger trigger;
        std::string_view conditions;
    };
    using enum EnrolmentTrigger;
    const Row rows[] = {
        {give_support_contact, ""},
        {start, ""},
        {create_account, ""},
        {sign_in,
         "account_is_a_companys!work_account_must_not_be_personal "
         "is_global_admin!needs_a_global_admin"},
        {link_membership,
         "membership_is_active!membership_must_be_active "
         "membership_is_in_the_tenants_country!membership_must_be_in_the_tenants_country"},
        {skip_membership, "membership_may_be_skipped!membership_must_be_linked_first"},
        {enrol, "contact_is_not_at_webmail!email_must_not_be_at_webmail"},
        {resend_email, ""},
        {confirm_email, ""},
        {authorize, ""},
        {reject, ""},
        {fix, ""},
        {sign_agreement,
         "is_global_admin!needs_a_global_admin "
         "membership_is_linked!membership_must_be_linked_first"},
        {confirm_admin_agent, "is_admin_agent!needs_an_admin_agent"},
        {suspend, ""},
        {reinstate, ""},
    };
    CHECK(std::size(rows) == count_of<EnrolmentTrigger>());
    for (const Row& row : rows) {
        CAPTURE(name_of(row.trigger));
        CHECK(conditions_of(enrolment_conditions, row.trigger) == row.conditions);
    }
}

TEST_CASE("every step of an enrolment has a status in the portal's words") {
    const auto status = [](EnrolmentState state) {
        const Vetting& vetting = vetting_of(state);
        return std::string(name_of(vetting.status)) + "/" +
               std::string(name_of(vetting.sub_status));
    };
    CHECK(status(EnrolmentState::company_profile) == "none/entry");
    CHECK(status(EnrolmentState::email_ownership) == "pending/email_ownership");
    CHECK(status(EnrolmentState::in_review) == "pending/email_domain");
    CHECK(status(EnrolmentState::rejected) == "rejected/decision");
    for (const EnrolmentState state :
         {EnrolmentState::existing_partner, EnrolmentState::authorized,
          EnrolmentState::agreement_signed, EnrolmentState::active, EnrolmentState::suspended})
        CHECK(status(state) == "authorized/none");
    for (const EnrolmentState state :
         {EnrolmentState::welcome, EnrolmentState::work_account, EnrolmentState::membership_link})
        CHECK(status(state) == "none/none");
    CHECK(review_stages.front() == vetting_of(EnrolmentState::in_review).sub_status);
    CHECK(review_stages.back() == VettingSubStatus::decision);
    CHECK(review_business_days_min <= review_business_days_max);
}
