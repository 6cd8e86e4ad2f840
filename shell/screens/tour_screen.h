#pragma once
// A short tour over the page as it is: each stop lights up a real control, found by its role and
// its name as a person would find it.

#include "shell/ui/forms.h"
#include "shell/ui/frame.h"
#include "shell/widgets/context.h"

void draw_tour(const TourForm&, Ui&, Frame&);
std::size_t tour_length();
