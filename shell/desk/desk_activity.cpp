// The activity log: worked out when it is looked at, and handed out as a file.

#include <memory>

#include "base/date.h"
#include "shell/desk/desk.h"
#include "shell/screens/activity_screen.h"

void Desk::draw_activity(Ui& ui, Frame& frame) {
    activity_.refresh(workspace_.state(), frame.say, viewer(), place_.activity,
                      workspace_.world_milliseconds());
    draw_activity_screen(activity_, place_.activity, activity_form_, ui, frame);
    draw_activity_dialog(activity_, activity_form_, ui, frame);
}

// Of the entries as they were shown: what is done meanwhile is in none of them.
void Desk::carry_out(const ExportActivity&) {
    struct Export {
        ActivityLog log;
        std::string bytes;
    };
    const auto file = std::make_shared<Export>(activity_, std::string());
    start_job(JobKind::export_activity, file->log.write_csv_in_steps(file->bytes), [this, file] {
        hand_over(
            ExportFile{.name = "activity-log-" + iso_date(workspace_.now_milliseconds()) + ".csv",
                       .media_type = "text/csv",
                       .bytes = std::move(file->bytes)});
    });
}
