#pragma once
// The pages of the enrolment, one function each, drawn below their heading. Used by
// enrolment_screen.cpp alone.

#include "shell/screens/enrolment_screen.h"

using EnrolmentPageDrawing = void (*)(const EnrolmentView&, EnrolmentForm&, Ui&, Frame&);

void draw_welcome_page(const EnrolmentView&, EnrolmentForm&, Ui&, Frame&);
void draw_work_account_page(const EnrolmentView&, EnrolmentForm&, Ui&, Frame&);
void draw_sign_in_page(const EnrolmentView&, EnrolmentForm&, Ui&, Frame&);

void draw_membership_page(const EnrolmentView&, EnrolmentForm&, Ui&, Frame&);
void draw_membership_name_page(const EnrolmentView&, EnrolmentForm&, Ui&, Frame&);
void draw_membership_password_page(const EnrolmentView&, EnrolmentForm&, Ui&, Frame&);
void draw_memberships_page(const EnrolmentView&, EnrolmentForm&, Ui&, Frame&);
void draw_new_membership_page(const EnrolmentView&, EnrolmentForm&, Ui&, Frame&);

void draw_company_profile_page(const EnrolmentView&, EnrolmentForm&, Ui&, Frame&);
void draw_fix_page(const EnrolmentView&, EnrolmentForm&, Ui&, Frame&);
void draw_existing_partner_page(const EnrolmentView&, EnrolmentForm&, Ui&, Frame&);

void draw_email_page(const EnrolmentView&, EnrolmentForm&, Ui&, Frame&);
void draw_review_page(const EnrolmentView&, EnrolmentForm&, Ui&, Frame&);
void draw_rejected_page(const EnrolmentView&, EnrolmentForm&, Ui&, Frame&);

void draw_agreement_page(const EnrolmentView&, EnrolmentForm&, Ui&, Frame&);
void draw_admin_agent_page(const EnrolmentView&, EnrolmentForm&, Ui&, Frame&);
void draw_active_page(const EnrolmentView&, EnrolmentForm&, Ui&, Frame&);
void draw_suspended_page(const EnrolmentView&, EnrolmentForm&, Ui&, Frame&);

// The sentence about a field, or nothing; and of what is about no field, above the page's buttons.
std::string problem_text(const EnrolmentForm&, std::string_view field, const Frame&);
void draw_other_problems(const EnrolmentForm&, std::span<const std::string_view> fields, Ui&,
                         const Frame&);
// The way to choose the membership anew.
void draw_other_membership(const EnrolmentView&, EnrolmentForm&, Ui&, Frame&);
