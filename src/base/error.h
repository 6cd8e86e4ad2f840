#pragma once
// Every reason the core can refuse, in order of precedence within its group. The name is the key of
// its sentence in the catalogue (words/errors.inc), and is never reused for another rule.

#include <string>

#include "base/named_enum.h"

// clang-format off
NAMED_ENUM(ErrorCode,
    // Who may.
    not_permitted, workspace_is_read_only, not_available_in_this_cloud,
    needs_a_partner, needs_a_direct_partner_or_provider, needs_an_indirect_provider,
    needs_an_indirect_reseller, needs_a_customer, partner_is_suspended, partner_is_restricted,
    another_partner_administers_already, files_are_for_the_workspace_itself,
    needs_a_global_admin, needs_an_admin_agent, needs_administration_of_the_tenant,
    step_is_of_another_party, referral_is_of_another_team,
    // What it is about.
    customer_not_found, customer_exists_already, customer_is_removed, customer_is_not_removed,
    nothing_to_undo, nothing_to_redo, later_step_builds_on_it, nothing_changed,
    field_cannot_be_changed_here,
    customer_is_named_twice,
    organisation_not_found, organisation_exists_already, user_not_found, user_exists_already,
    user_is_deactivated, user_is_active, password_must_be_changed_first,
    last_global_admin_must_stay, mail_not_found, mail_is_no_invitation,
    rules_are_fixed_by_relationships, membership_not_found,
    membership_exists_already, time_must_go_forward, portal_decides_this_step,
    granular_relationship_not_found, assignment_not_found, subscription_not_found,
    user_is_deleted, user_is_not_deleted, deleted_user_is_gone,
    referral_not_found, referral_exists_already, profile_not_found,
    // What a world's organisations have come to.
    existing_partner_gives_only_a_support_contact, enrolment_is_not_of_an_existing_partner,
    enrolment_is_not_there_yet, enrolment_is_past_this_step, email_must_be_confirmed_first,
    enrolment_is_in_review, enrolment_was_rejected, enrolment_is_not_rejected,
    agreement_must_be_signed_first, partner_is_not_active_yet, partner_is_not_suspended,
    membership_must_be_linked_first, membership_must_be_active,
    membership_must_be_in_the_tenants_country, relationship_does_not_exist,
    relationship_exists_already, clouds_must_be_the_same, markets_must_be_the_same,
    customer_must_not_be_a_partner, partner_must_be_active, partnership_must_be_active,
    partnership_must_be_requested_first, partnership_exists_already, provider_has_no_access,
    subscriptions_must_end_first, declaration_must_be_confirmed, box_must_be_ticked,
    delegated_administration_does_not_exist, delegated_administration_exists_already,
    granular_request_must_be_a_draft, granular_request_must_await_approval,
    granular_administration_must_be_active, granular_administration_has_ended,
    reseller_must_consent_first, consent_is_not_asked_for, consent_is_answered_already,
    assignment_must_be_active, assignment_is_deleted, referral_must_be_accepted_first,
    referral_was_answered_already, referral_is_closed, referral_is_answered_by_its_receiver,
    referral_has_its_customer, referral_must_go_to_another, consent_to_share_is_needed,
    consent_to_contact_is_needed, profile_is_published, profile_is_not_published,
    profile_lacks_a_part, too_many_locations_in_the_country,
    invitation_was_accepted, invitation_was_withdrawn, nothing_is_due,
    subscription_must_be_active, subscription_is_active, subscription_has_ended,
    cancel_window_is_over, seats_can_no_longer_be_returned, agreement_must_be_recorded_first,
    customer_may_not_buy_this, no_license_is_available, user_needs_a_usage_location,
    // A field of a record.
    must_not_be_empty, must_not_be_longer, must_be_one_line, must_be_well_formed_text,
    must_be_true_or_false, must_be_text, must_be_a_list, must_be_one_of_the_choices,
    company_name_must_be_longer, company_name_must_not_be_only_special_characters,
    company_name_must_not_be_only_a_legal_form,
    email_must_be_an_address, email_must_not_be_at_the_vendor,
    phone_must_be_a_number, phone_is_required_in_this_country,
    domain_prefix_must_be_a_name, domain_is_taken,
    country_must_be_known, country_must_be_in_the_cloud, cloud_is_closed_to_new_customers,
    state_is_required, state_must_be_known, city_is_required,
    postal_code_is_required, postal_code_must_match_the_country,
    registration_id_is_required, language_must_be_known, culture_must_be_known,
    identifier_must_be_a_guid, date_must_be_a_date, date_must_not_be_in_the_future,
    website_is_required_for_education, too_many_tags, tag_must_not_be_longer, tag_must_not_repeat,
    web_address_must_be_a_link,
    email_is_taken, user_name_is_taken, user_name_must_be_in_the_domain,
    role_is_not_available_here, password_must_be_longer, password_must_be_another_one,
    passwords_must_be_the_same, password_is_wrong, password_cannot_be_kept, link_must_stay_in_the_text,
    email_must_not_be_at_webmail, work_account_must_not_be_personal,
    duration_must_be_1_to_730_days, granular_name_is_taken, roles_must_be_chosen,
    roles_must_be_in_the_relationship, global_administrator_is_never_extended,
    too_many_relationships_at_once, seats_must_be_a_number, link_is_not_of_the_portal, link_parameter_is_missing,
    link_parameter_is_wrong, link_is_damaged, link_is_of_a_newer_version,
    answer_is_for_another_partner,
    amount_must_be_a_number, currency_must_be_known, date_must_not_be_in_the_past, too_many_entries,
    logo_must_be_an_image, logo_is_damaged, logo_is_too_wide, logo_is_too_large,
    // A file from outside.
    file_is_empty, file_is_too_large, file_is_not_text, file_encoding_is_not_supported,
    json_is_cut_off, json_is_malformed, json_is_too_deep, json_has_too_many_values,
    json_string_is_too_long, json_member_repeats, json_number_is_out_of_range,
    json_must_be_an_object, json_must_be_an_array, member_is_missing,
    member_is_unknown,
    format_is_unknown, format_version_is_newer, stamp_is_malformed,
    csv_quote_is_not_closed, csv_row_has_too_many_cells, csv_column_is_missing,
    customer_has_no_id, nothing_to_import, stamp_is_in_the_future, resource_is_not_a_customer,
    // Of a file that does come in.
    customer_repeats, password_is_not_kept, list_is_not_complete,
    // The store.
    storage_is_unavailable, storage_is_full, storage_has_another_writer, storage_failed,
    storage_timed_out, segment_is_damaged, segment_is_of_a_newer_format, no_generation_is_whole)
// clang-format on

struct Error {
    ErrorCode code;
    // Where: a JSON Pointer ("/items/3/id"), "row 3, column 2", a field's key, or nothing.
    std::string place = {};
    // What the sentence of the code names in {0}: the offending text, a limit, a file's name.
    std::string detail = {};
    bool operator==(const Error&) const = default;
};
