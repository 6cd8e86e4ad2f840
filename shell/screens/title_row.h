#pragma once
// The first row of a page: its heading, and at the far end what can be done. On a phone below it.

#include "shell/widgets/context.h"

void title_row(Ui&, Body title, Body actions);
