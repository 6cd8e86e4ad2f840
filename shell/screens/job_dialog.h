#pragma once
// Long work under way: what it is, how far it is, and the way to stop it.

#include "shell/ui/frame.h"
#include "shell/widgets/context.h"

struct JobProgress {
    std::string_view label;
    float fraction;
};

void draw_job_dialog(const JobProgress&, Ui&, Frame&);
