#pragma once
// Somebody of the demo's world acts, and what has come about before the page is looked at. Each
// scene is played once a desk; what is there already is left as it is.

#include "tests/helpers/desk_page.h"

std::string said(const DeskPage&, Word);
void press(DeskPage&, Word);

Actor player();    // Ada Berger of Fabrikam, an indirect reseller.
Actor asker();     // Nora Lindner of Proseware, who asks Seeblick Hotels for roles…
Actor approver();  // …and Clara Weiss, who approves.
Actor receiver();  // Lena Fuchs of Proseware, who answers referrals and keeps its business profile.
Actor provider();  // Grace Vogel of Wingtip, who would like to be Fabrikam's provider.

void ask_for_roles(DeskPage&);
void send_request(DeskPage&);
void activate_roles(DeskPage&);
void open_asked(DeskPage&, PlaceKind);

// Hanna Brandt of Tailspin, whose company stands there in its enrolment.
void enrol(DeskPage&, EnrolmentState);
void choose_membership(DeskPage&);  // Signed in to the membership site.

void ask_for_a_partnership(DeskPage&);
void become_partners(DeskPage&);
// As the page of the invitation drafts it.
std::string drafted_link(DeskPage&, std::string_view page);

// Nora Lindner's company adds a customer, with a subscription and a user who has a licence of it.
CustomerId add_a_tenant(DeskPage&);
void open_tenant(DeskPage&, PlaceKind);

std::string_view customer_file();  // Contoso, as the portal's API has one customer.
void find_twins(DeskPage&);        // Two who may be one.
