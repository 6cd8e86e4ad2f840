#pragma once
// The form of a customer account, for a new one and for the details of one that is there.

#include "shell/ui/forms.h"
#include "shell/ui/frame.h"
#include "shell/widgets/context.h"

void draw_customer_form_screen(const FormView&, CustomerForm&, std::string_view name, Ui&, Frame&);

// Parts of it, for the steps of adding a customer with its tenant. The fields stand in a region
// "form".
void draw_summary_of_problems(const FormView&, const CustomerForm&, Ui&, const Frame&);
void draw_customer_fields(const FormView&, CustomerForm&, Ui&, const Frame&);
void focus_first_problem(const FormView&, CustomerForm&, Ui&);
