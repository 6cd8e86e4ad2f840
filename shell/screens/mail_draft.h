#pragma once
// A mail that asks for something, while it is drafted: a part of the page that sends it.

#include "shell/ui/forms.h"
#include "shell/ui/frame.h"
#include "shell/widgets/context.h"

// True in the frame in which Done was chosen. `reason`: why that is off for now; empty: it is not.
bool draw_mail_draft(MailDraftForm&, std::string_view reason, Ui&, Frame&);
