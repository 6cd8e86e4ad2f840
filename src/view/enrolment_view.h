#pragma once
// The enrolment of an indirect reseller as its pages show it: where it stands, what there is to
// choose from, and what its forms begin with. What is typed is the form's.

#include <optional>
#include <string>
#include <vector>

#include "domain/parties.h"
#include "view/country_list.h"
#include "view/speech.h"

// What the indicator of steps shows.
NAMED_ENUM(EnrolmentStation, welcome, work_account, membership, company, email, review, agreement,
           admin_agent, active)

// A page each. Some are steps of a state: signing in asks for the name first, then the password.
// clang-format off
NAMED_ENUM(EnrolmentPage,
    existing_partner, welcome, work_account, sign_in, membership, membership_name,
    membership_password, memberships, new_membership, company_profile, email_ownership, in_review,
    rejected, fix, agreement, admin_agent, active, suspended)
// clang-format on

struct EnrolmentPageFacts {
    EnrolmentPage page;
    EnrolmentState state;  // In which it is shown first.
    EnrolmentStation station;
    Word title;
};
const EnrolmentPageFacts& facts_of(EnrolmentPage);
// With which an enrolment in this state begins.
EnrolmentPage page_of(EnrolmentState);
// Whether a person can turn to the page now. The membership may be chosen anew in many states.
bool is_open_in(EnrolmentPage, EnrolmentState);
Word label_of(EnrolmentStation);

// A field of a page with a form, under its heading.
struct ProfileField {
    OrganisationField field;
    Word label;
};
struct ProfileGroup {
    Word title;
    std::optional<Word> help;
    std::span<const ProfileField> fields;
};
std::span<const ProfileGroup> company_profile_groups();
std::span<const ProfileGroup> support_contact_groups();
// By the step that sends the page.
bool must_be_given(OrganisationField, EnrolmentTrigger);

struct MembershipRow {
    std::string id;
    std::string label;  // "4410009 · Tailspin Systems GmbH · Germany · Active"
};

struct EnrolmentView {
    EnrolmentState state = EnrolmentState::welcome;
    bool is_nobodys = false;  // Nobody of an organisation acts: the way in.
    Organisation profile = {};
    std::string country;
    std::string user_name;        // Of who acts.
    std::string membership_name;  // As the years call it: "MPN ID".
    std::string associated;       // The chosen membership, as its row says it.
    bool may_skip_membership = false;
    std::vector<MembershipRow> memberships;
    CountryList countries;  // Of a membership to be registered.
    bool is_global_admin = false;
    bool is_admin_agent = false;
    std::string global_admins;  // Their names.
    std::string due;            // When the review decides; local, with the zone.
    std::string days_left;      // Of business.
    std::string stage;          // What the review looks at.
    std::string signed_on;
    std::vector<std::string> served;  // Customers from other portals who are on the list.
};

// Nothing: who acts does not enrol.
std::optional<EnrolmentView> enrolment_view(const State&, const Speech&, const Actor&,
                                            std::int64_t world_milliseconds);
