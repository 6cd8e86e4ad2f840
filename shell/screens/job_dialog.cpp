#include "shell/screens/job_dialog.h"

#include "shell/widgets/button.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/notice.h"
#include "shell/widgets/overlay.h"

void draw_job_dialog(const JobProgress& progress, Ui& ui, Frame& frame) {
    bool is_open = true;
    dialog(
        ui, "job", is_open,
        {.title = progress.label,
         .description = frame.say(Word::job_help),
         .kind = DialogKind::question},
        [&] {
            progress_bar(ui, "progress", {.label = progress.label, .fraction = progress.fraction});
            space(ui, measure::space_2);
        },
        [&] {
            if (button(ui, "cancel", {.label = frame.say(Word::cancel)})) is_open = false;
        });
    if (!is_open) frame.push(CancelJob{});
}
