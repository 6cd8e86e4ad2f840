#pragma once
// Which entries of the activity log are shown: dates, company, resource and operation. The choice
// is part of the address.

#include "shell/ui/forms.h"
#include "shell/ui/frame.h"
#include "shell/widgets/context.h"

void draw_activity_filters(const ActivityQuery&, const ActivityDays&, ActivityForm&, Ui&, Frame&);
