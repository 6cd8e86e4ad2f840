// Long work: one at a time, a slice between the events to come, with progress and the way out.

#include "shell/desk/desk.h"
#include "shell/screens/job_dialog.h"

namespace {

Word label_of(JobKind kind) {
    switch (kind) {
        case JobKind::read_file:
            return Word::job_read_file;
        case JobKind::import_customers:
            return Word::job_import_customers;
        case JobKind::change_customers:
            return Word::job_change_customers;
        case JobKind::export_customers:
            return Word::job_export_customers;
        case JobKind::export_activity:
            return Word::job_export_activity;
    }
    return Word::job_read_file;
}

}  // namespace

void Desk::start_job(JobKind kind, Steps steps, std::function<void()> when_done) {
    if (job_) {
        notify(std::string(say(language_, Word::job_is_under_way)), {}, true);
        return;
    }
    job_.emplace(Job(kind, std::move(steps), workspace_.now_milliseconds()), std::move(when_done));
    announced_quarters_ = 0;
    // What is short is done before the event is.
    if (!work_on_job()) return;
    host_.work_in_slices(
        [this, number = ++jobs_begun_] { return number == jobs_begun_ && work_on_job(); });
}

// True if there is more to do.
bool Desk::work_on_job() {
    if (!job_) return false;
    if (job_->job.work([this] { return workspace_.now_milliseconds(); })) return true;
    const std::function<void()> when_done = std::move(job_->when_done);
    job_.reset();
    when_done();
    return false;
}

void Desk::draw_job(Ui& ui, Frame& frame) {
    if (!job_ || !job_->job.is_long(workspace_.now_milliseconds())) return;
    const float fraction = job_->job.fraction();
    const std::string_view label = frame.say(label_of(job_->job.kind()));
    // A voice that read every percent would say nothing else.
    constexpr float quarters = 4;
    if (const int done = static_cast<int>(fraction * quarters); done > announced_quarters_) {
        announced_quarters_ = done;
        const auto percent = static_cast<std::size_t>(fraction * 100);
        ui.announce(frame.say(Word::job_progress, {label, frame.say.number(percent)}));
    }
    draw_job_dialog({.label = label, .fraction = fraction}, ui, frame);
}

void Desk::carry_out(const CancelJob&) {
    job_.reset();
    notify(std::string(say(language_, Word::job_cancelled)));
}
