#pragma once
// Creating an organisation: its tenant and its first user, who is its global admin.

#include "shell/ui/enrolment_form.h"
#include "shell/ui/frame.h"
#include "shell/widgets/context.h"
#include "view/country_list.h"

void draw_new_organisation_screen(const CountryList&, OrganisationForm&, Ui&, Frame&);
