#pragma once
// The customer's side: every partner with its three layers, and the page on which a request for
// granular administration is approved, or its roles are removed.

#include <vector>

#include "shell/ui/forms.h"
#include "shell/ui/frame.h"
#include "shell/widgets/context.h"
#include "view/layers_view.h"

void draw_partner_relationships_screen(const std::vector<LayersView>&, AskedAboutRoles&, Ui&,
                                       Frame&);
// Null: it is not there, or for somebody else.
void draw_approval_screen(const GranularRow*, AskedAboutRoles&, Ui&, Frame&);
