#pragma once
// One granular relationship as the partner sees it: a draft to be edited and sent, then what became
// of it, who has access, and its end. The reseller for whom a provider asks answers here.

#include <span>

#include "shell/screens/granular_form.h"
#include "shell/ui/forms.h"
#include "shell/ui/frame.h"
#include "shell/widgets/context.h"

struct GranularPage {
    const GranularRow* relationship = nullptr;  // Null: it is not there, or somebody else's.
    std::span<const AssignmentRow> groups = {};
    GranularPartners partners = {};  // While it is a draft.
    std::string link = {};           // Where the customer approves it…
    std::string portal_link = {};    // …and the portal's own form of it.
};
// What is typed on the page, and what is asked before it is done.
struct GranularForms {
    GranularForm& draft;
    MailDraftForm& mail;
    AssignmentForm& assignment;
    AskedAboutRoles& asked;
};

void draw_granular_screen(const GranularPage&, const GranularForms&, Ui&, Frame&);
