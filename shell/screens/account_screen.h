#pragma once
// A customer's account as it is: its data in groups, what else came with it, and what was done.

#include "shell/ui/frame.h"
#include "shell/widgets/context.h"
#include "view/account_view.h"

void draw_account_screen(const AccountView&, Ui&, Frame&);
// The question before a customer is taken off the list. `open` becomes false when it is answered.
void draw_remove_dialog(const CustomerId&, std::string_view name, bool& open, Ui&, Frame&);
