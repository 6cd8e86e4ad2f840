#pragma once
// The enrolment of an indirect reseller: the indicator of its steps, and the page that it is at.

#include "shell/ui/enrolment_form.h"
#include "shell/ui/forms.h"
#include "shell/ui/frame.h"
#include "shell/widgets/context.h"
#include "view/clock_view.h"

struct EnrolmentSurroundings {
    const ClockView& clock;
    ClockForm& clock_form;
};

std::string title_of(EnrolmentPage, const EnrolmentView&, const Frame&);
void draw_enrolment_screen(const EnrolmentView&, EnrolmentForm&, const EnrolmentSurroundings&, Ui&,
                           Frame&);
// A link in a mail that cannot be followed now, and why.
void draw_unconfirmed_screen(std::string_view reason, Ui&, Frame&);
