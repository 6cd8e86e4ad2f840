#include "shell/screens/title_row.h"

#include "shell/widgets/layout.h"

void title_row(Ui& ui, Body title, Body actions) {
    if (ui.is_narrow()) {
        title();
        row(ui, "actions", actions);
        return;
    }
    row(ui, "title", [&] {
        title();
        push_to_end(ui);
        row(ui, "actions", actions);
    });
}
