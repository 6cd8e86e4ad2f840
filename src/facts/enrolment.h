#pragma once
// How a company becomes an indirect reseller: the pages it goes through, what sends it on, what
// must hold on the way, and how the portal's own statuses call each step. Source: spec §2.

#include <array>
#include <cstddef>

#include "facts/lifecycle.h"

NAMED_ENUM(EnrolmentState, existing_partner, welcome, work_account, membership_link,
           company_profile, email_ownership, in_review, rejected, authorized, agreement_signed,
           active, suspended)

NAMED_ENUM(EnrolmentTrigger, give_support_contact, start, create_account, sign_in, link_membership,
           skip_membership, enrol, resend_email, confirm_email, authorize, reject, fix,
           sign_agreement, confirm_admin_agent, suspend, reinstate)

// clang-format off
inline constexpr auto enrolment_lifecycle = [] {
    using S = EnrolmentState;
    using T = EnrolmentTrigger;
    constexpr auto support_only = ErrorCode::existing_partner_gives_only_a_support_contact;
    constexpr auto new_partner = ErrorCode::enrolment_is_not_of_an_existing_partner;
    constexpr auto later = ErrorCode::enrolment_is_not_there_yet;
    constexpr auto past = ErrorCode::enrolment_is_past_this_step;
    constexpr auto unconfirmed = ErrorCode::email_must_be_confirmed_first;
    constexpr auto in_review = ErrorCode::enrolment_is_in_review;
    constexpr auto rejected = ErrorCode::enrolment_was_rejected;
    constexpr auto not_rejected = ErrorCode::enrolment_is_not_rejected;
    constexpr auto unsigned_yet = ErrorCode::agreement_must_be_signed_first;
    constexpr auto not_active = ErrorCode::partner_is_not_active_yet;
    constexpr auto suspended = ErrorCode::partner_is_suspended;
    constexpr auto not_suspended = ErrorCode::partner_is_not_suspended;
    return std::to_array<Step<S, T>>({
        {S::existing_partner,  T::give_support_contact, S::active},
        {S::existing_partner,  T::start,                support_only},
        {S::existing_partner,  T::create_account,       support_only},
        {S::existing_partner,  T::sign_in,              support_only},
        {S::existing_partner,  T::link_membership,      support_only},
        {S::existing_partner,  T::skip_membership,      support_only},
        {S::existing_partner,  T::enrol,                support_only},
        {S::existing_partner,  T::resend_email,         support_only},
        {S::existing_partner,  T::confirm_email,        support_only},
        {S::existing_partner,  T::authorize,            support_only},
        {S::existing_partner,  T::reject,               support_only},
        {S::existing_partner,  T::fix,                  support_only},
        {S::existing_partner,  T::sign_agreement,       support_only},
        {S::existing_partner,  T::confirm_admin_agent,  support_only},
        {S::existing_partner,  T::suspend,              not_active},
        {S::existing_partner,  T::reinstate,            not_suspended},
        {S::welcome,           T::give_support_contact, new_partner},
        {S::welcome,           T::start,                S::work_account},
        {S::welcome,           T::create_account,       later},
        {S::welcome,           T::sign_in,              later},
        {S::welcome,           T::link_membership,      later},
        {S::welcome,           T::skip_membership,      later},
        {S::welcome,           T::enrol,                later},
        {S::welcome,           T::resend_email,         later},
        {S::welcome,           T::confirm_email,        later},
        {S::welcome,           T::authorize,            later},
        {S::welcome,           T::reject,               later},
        {S::welcome,           T::fix,                  later},
        {S::welcome,           T::sign_agreement,       later},
        {S::welcome,           T::confirm_admin_agent,  later},
        {S::welcome,           T::suspend,              not_active},
        {S::welcome,           T::reinstate,            not_suspended},
        {S::work_account,      T::give_support_contact, new_partner},
        {S::work_account,      T::start,                past},
        {S::work_account,      T::create_account,       S::work_account},
        {S::work_account,      T::sign_in,              S::membership_link},
        {S::work_account,      T::link_membership,      later},
        {S::work_account,      T::skip_membership,      later},
        {S::work_account,      T::enrol,                later},
        {S::work_account,      T::resend_email,         later},
        {S::work_account,      T::confirm_email,        later},
        {S::work_account,      T::authorize,            later},
        {S::work_account,      T::reject,               later},
        {S::work_account,      T::fix,                  later},
        {S::work_account,      T::sign_agreement,       later},
        {S::work_account,      T::confirm_admin_agent,  later},
        {S::work_account,      T::suspend,              not_active},
        {S::work_account,      T::reinstate,            not_suspended},
        // Cancel signs in again, for the profiles of another account.
        {S::membership_link,   T::give_support_contact, new_partner},
        {S::membership_link,   T::start,                past},
        {S::membership_link,   T::create_account,       past},
        {S::membership_link,   T::sign_in,              S::membership_link},
        {S::membership_link,   T::link_membership,      S::company_profile},
        {S::membership_link,   T::skip_membership,      S::company_profile},
        {S::membership_link,   T::enrol,                later},
        {S::membership_link,   T::resend_email,         later},
        {S::membership_link,   T::confirm_email,        later},
        {S::membership_link,   T::authorize,            later},
        {S::membership_link,   T::reject,               later},
        {S::membership_link,   T::fix,                  later},
        {S::membership_link,   T::sign_agreement,       later},
        {S::membership_link,   T::confirm_admin_agent,  later},
        {S::membership_link,   T::suspend,              not_active},
        {S::membership_link,   T::reinstate,            not_suspended},
        // Going back to choose another profile, until the review begins.
        {S::company_profile,   T::give_support_contact, new_partner},
        {S::company_profile,   T::start,                past},
        {S::company_profile,   T::create_account,       past},
        {S::company_profile,   T::sign_in,              past},
        {S::company_profile,   T::link_membership,      S::company_profile},
        {S::company_profile,   T::skip_membership,      past},
        {S::company_profile,   T::enrol,                S::email_ownership},
        {S::company_profile,   T::resend_email,         later},
        {S::company_profile,   T::confirm_email,        later},
        {S::company_profile,   T::authorize,            later},
        {S::company_profile,   T::reject,               later},
        {S::company_profile,   T::fix,                  later},
        {S::company_profile,   T::sign_agreement,       later},
        {S::company_profile,   T::confirm_admin_agent,  later},
        {S::company_profile,   T::suspend,              not_active},
        {S::company_profile,   T::reinstate,            not_suspended},
        {S::email_ownership,   T::give_support_contact, new_partner},
        {S::email_ownership,   T::start,                past},
        {S::email_ownership,   T::create_account,       past},
        {S::email_ownership,   T::sign_in,              past},
        {S::email_ownership,   T::link_membership,      unconfirmed},
        {S::email_ownership,   T::skip_membership,      past},
        {S::email_ownership,   T::enrol,                past},
        {S::email_ownership,   T::resend_email,         S::email_ownership},
        {S::email_ownership,   T::confirm_email,        S::in_review},
        {S::email_ownership,   T::authorize,            unconfirmed},
        {S::email_ownership,   T::reject,               unconfirmed},
        {S::email_ownership,   T::fix,                  unconfirmed},
        {S::email_ownership,   T::sign_agreement,       unconfirmed},
        {S::email_ownership,   T::confirm_admin_agent,  unconfirmed},
        {S::email_ownership,   T::suspend,              not_active},
        {S::email_ownership,   T::reinstate,            not_suspended},
        {S::in_review,         T::give_support_contact, new_partner},
        {S::in_review,         T::start,                past},
        {S::in_review,         T::create_account,       past},
        {S::in_review,         T::sign_in,              past},
        {S::in_review,         T::link_membership,      in_review},
        {S::in_review,         T::skip_membership,      past},
        {S::in_review,         T::enrol,                past},
        {S::in_review,         T::resend_email,         past},
        {S::in_review,         T::confirm_email,        past},
        {S::in_review,         T::authorize,            S::authorized},
        {S::in_review,         T::reject,               S::rejected},
        {S::in_review,         T::fix,                  in_review},
        {S::in_review,         T::sign_agreement,       in_review},
        {S::in_review,         T::confirm_admin_agent,  in_review},
        {S::in_review,         T::suspend,              not_active},
        {S::in_review,         T::reinstate,            not_suspended},
        {S::rejected,          T::give_support_contact, new_partner},
        {S::rejected,          T::start,                past},
        {S::rejected,          T::create_account,       past},
        {S::rejected,          T::sign_in,              past},
        {S::rejected,          T::link_membership,      S::rejected},
        {S::rejected,          T::skip_membership,      past},
        {S::rejected,          T::enrol,                past},
        {S::rejected,          T::resend_email,         past},
        {S::rejected,          T::confirm_email,        past},
        {S::rejected,          T::authorize,            past},
        {S::rejected,          T::reject,               past},
        {S::rejected,          T::fix,                  S::in_review},
        {S::rejected,          T::sign_agreement,       rejected},
        {S::rejected,          T::confirm_admin_agent,  rejected},
        {S::rejected,          T::suspend,              not_active},
        {S::rejected,          T::reinstate,            not_suspended},
        // The membership may be associated anew at any time, within the country.
        {S::authorized,        T::give_support_contact, new_partner},
        {S::authorized,        T::start,                past},
        {S::authorized,        T::create_account,       past},
        {S::authorized,        T::sign_in,              past},
        {S::authorized,        T::link_membership,      S::authorized},
        {S::authorized,        T::skip_membership,      past},
        {S::authorized,        T::enrol,                past},
        {S::authorized,        T::resend_email,         past},
        {S::authorized,        T::confirm_email,        past},
        {S::authorized,        T::authorize,            past},
        {S::authorized,        T::reject,               past},
        {S::authorized,        T::fix,                  not_rejected},
        {S::authorized,        T::sign_agreement,       S::agreement_signed},
        {S::authorized,        T::confirm_admin_agent,  unsigned_yet},
        {S::authorized,        T::suspend,              not_active},
        {S::authorized,        T::reinstate,            not_suspended},
        {S::agreement_signed,  T::give_support_contact, new_partner},
        {S::agreement_signed,  T::start,                past},
        {S::agreement_signed,  T::create_account,       past},
        {S::agreement_signed,  T::sign_in,              past},
        {S::agreement_signed,  T::link_membership,      S::agreement_signed},
        {S::agreement_signed,  T::skip_membership,      past},
        {S::agreement_signed,  T::enrol,                past},
        {S::agreement_signed,  T::resend_email,         past},
        {S::agreement_signed,  T::confirm_email,        past},
        {S::agreement_signed,  T::authorize,            past},
        {S::agreement_signed,  T::reject,               past},
        {S::agreement_signed,  T::fix,                  not_rejected},
        {S::agreement_signed,  T::sign_agreement,       past},
        {S::agreement_signed,  T::confirm_admin_agent,  S::active},
        {S::agreement_signed,  T::suspend,              not_active},
        {S::agreement_signed,  T::reinstate,            not_suspended},
        {S::active,            T::give_support_contact, new_partner},
        {S::active,            T::start,                past},
        {S::active,            T::create_account,       past},
        {S::active,            T::sign_in,              past},
        {S::active,            T::link_membership,      S::active},
        {S::active,            T::skip_membership,      past},
        {S::active,            T::enrol,                past},
        {S::active,            T::resend_email,         past},
        {S::active,            T::confirm_email,        past},
        {S::active,            T::authorize,            past},
        {S::active,            T::reject,               past},
        {S::active,            T::fix,                  not_rejected},
        {S::active,            T::sign_agreement,       past},
        {S::active,            T::confirm_admin_agent,  past},
        {S::active,            T::suspend,              S::suspended},
        {S::active,            T::reinstate,            not_suspended},
        {S::suspended,         T::give_support_contact, new_partner},
        {S::suspended,         T::start,                suspended},
        {S::suspended,         T::create_account,       suspended},
        {S::suspended,         T::sign_in,              suspended},
        {S::suspended,         T::link_membership,      suspended},
        {S::suspended,         T::skip_membership,      suspended},
        {S::suspended,         T::enrol,                suspended},
        {S::suspended,         T::resend_email,         suspended},
        {S::suspended,         T::confirm_email,        suspended},
        {S::suspended,         T::authorize,            suspended},
        {S::suspended,         T::reject,               suspended},
        {S::suspended,         T::fix,                  suspended},
        {S::suspended,         T::sign_agreement,       suspended},
        {S::suspended,         T::confirm_admin_agent,  suspended},
        {S::suspended,         T::suspend,              suspended},
        {S::suspended,         T::reinstate,            S::active},
    });
}();
// clang-format on
static_assert(answers_every_pair_once(enrolment_lifecycle));

NAMED_ENUM(EnrolmentGuard, is_global_admin, account_is_a_companys, membership_is_active,
           membership_is_in_the_tenants_country, membership_may_be_skipped,
           contact_is_not_at_webmail, membership_is_linked, is_admin_agent)

// clang-format off
inline constexpr auto enrolment_conditions = [] {
    using T = EnrolmentTrigger;
    using G = EnrolmentGuard;
    using E = ErrorCode;
    return std::to_array<Condition<T, G>>({
        {T::sign_in,             G::account_is_a_companys,                E::work_account_must_not_be_personal},
        {T::sign_in,             G::is_global_admin,                      E::needs_a_global_admin},
        {T::link_membership,     G::membership_is_active,                 E::membership_must_be_active},
        {T::link_membership,     G::membership_is_in_the_tenants_country, E::membership_must_be_in_the_tenants_country},
        {T::skip_membership,     G::membership_may_be_skipped,            E::membership_must_be_linked_first},
        {T::enrol,               G::contact_is_not_at_webmail,            E::email_must_not_be_at_webmail},
        {T::sign_agreement,      G::is_global_admin,                      E::needs_a_global_admin},
        {T::sign_agreement,      G::membership_is_linked,                 E::membership_must_be_linked_first},
        {T::confirm_admin_agent, G::is_admin_agent,                       E::needs_an_admin_agent},
    });
}();
// clang-format on
static_assert(asks_every_guard(enrolment_conditions));

// Named as on the wire.
NAMED_ENUM(VettingStatus, none, pending, authorized, rejected)
NAMED_ENUM(VettingSubStatus, none, entry, email_ownership, email_domain, employment_verification,
           decision, other, business_verification)
NAMED_ENUM(VettingVersion, none, current, last_finalized)

struct Vetting {
    EnrolmentState state;
    VettingStatus status;
    VettingSubStatus sub_status;
};

// clang-format off
inline constexpr auto enrolment_vettings = [] {
    using S = EnrolmentState;
    using V = VettingStatus;
    using U = VettingSubStatus;
    return std::to_array<Vetting>({
        // An existing partner was verified when it became one.
        {S::existing_partner, V::authorized, U::none},
        {S::welcome,          V::none,       U::none},
        {S::work_account,     V::none,       U::none},
        {S::membership_link,  V::none,       U::none},
        {S::company_profile,  V::none,       U::entry},
        {S::email_ownership,  V::pending,    U::email_ownership},
        {S::in_review,        V::pending,    U::email_domain},  // The first of review_stages.
        {S::rejected,         V::rejected,   U::decision},
        {S::authorized,       V::authorized, U::none},
        {S::agreement_signed, V::authorized, U::none},
        {S::active,           V::authorized, U::none},
        {S::suspended,        V::authorized, U::none},
    });
}();
// clang-format on

constexpr const Vetting& vetting_of(EnrolmentState state) {
    return enrolment_vettings[static_cast<std::size_t>(state)];
}

constexpr bool lists_every_enrolment_state_in_order() {
    for (std::size_t i = 0; i < enrolment_vettings.size(); ++i)
        if (enrolment_vettings[i].state != static_cast<EnrolmentState>(i)) return false;
    return enrolment_vettings.size() == count_of<EnrolmentState>();
}
static_assert(lists_every_enrolment_state_in_order());

// What a review looks at, one after the other. "Several days" are three to five of business.
inline constexpr auto review_stages = std::to_array<VettingSubStatus>({
    VettingSubStatus::email_domain,
    VettingSubStatus::employment_verification,
    VettingSubStatus::business_verification,
    VettingSubStatus::decision,
});
inline constexpr int review_business_days_min = 3;
inline constexpr int review_business_days_max = 5;

// Unpaid for longer than this, a partner is suspended.
inline constexpr int overdue_days_limit = 60;
