#pragma once
// The control for one field of a customer, whatever its kind: text, choice, yes or no, tags.

#include "shell/ui/frame.h"
#include "shell/widgets/context.h"
#include "view/account_view.h"

// True when the draft was changed.
bool draw_field_input(const FormField&, Customer& draft, Ui&, const Frame&);
