#pragma once
// What is typed while a company enrols, and while an organisation is created. The first is kept as
// a text, so that a reload finds it; passwords never are.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "records/membership.h"
#include "view/enrolment_view.h"

struct EnrolmentForm {
    std::string party = {};  // Whose; another one's is another form. Nobody's: the way in.
    EnrolmentState state = EnrolmentState::welcome;
    bool is_filled = false;                          // From the records, and what was kept.
    std::optional<EnrolmentPage> opened = {};        // Within the state.
    std::string user_name = {}, password = {};       // Of the work account.
    std::string site_name = {}, site_password = {};  // Of the membership site.
    std::string membership = {};                     // The chosen one's id.
    std::string new_id = {};
    Membership new_membership = {};
    Organisation profile = {};
    std::string document = {};
    bool accepts_agreement = false;
    std::vector<Error> problems = {};
    bool wants_first_problem = false;  // Scroll to it and focus it.
    bool is_waiting = false;           // For the hash of a password.

    EnrolmentPage page() const;
    void open(EnrolmentPage);
    // The sentence about a field, by its name; empty if it is right.
    const Error* problem_of(std::string_view field) const;
};

// What of it is kept, and the form with what was kept of a page of the same state.
std::string text_of(const EnrolmentForm&);
void take_kept(EnrolmentForm&, std::string_view text);

// A new organisation with its first user.
struct OrganisationForm {
    OrganisationKind kind = OrganisationKind::indirect_reseller;
    Cloud cloud = Cloud::global;
    bool is_known = false;  // In the programme already.
    std::string country = {};
    std::string name = {}, domain_prefix = {};
    std::string first_name = {}, last_name = {}, email = {};
    std::optional<Error> problem = {};
    bool wants_problem = false;  // Scroll to its field and focus it.
    bool is_waiting = false;

    std::string domain() const;  // Whole, with the cloud's suffix.
};
