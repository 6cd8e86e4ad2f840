#pragma once
// The form of a customer account, for a new one and for the details of one that is there.

#include "shell/ui/forms.h"
#include "shell/ui/frame.h"
#include "shell/widgets/context.h"

void draw_customer_form_screen(const FormView&, CustomerForm&, std::string_view name, Ui&, Frame&);
