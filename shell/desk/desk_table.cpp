// The customer table: what it is given to show, and what is done to many customers at once.

#include <memory>

#include "shell/desk/desk.h"
#include "shell/screens/customers_screen.h"

namespace {

// A frame's share of long work.
constexpr std::int64_t slice_milliseconds = 8;
constexpr std::size_t customers_at_once = 100;

}  // namespace

void Desk::draw_customers(Ui& ui, Frame& frame) {
    host_.measure(
        "view", [&] { customers_.refresh(workspace_.state(), frame.say, place_.query, party()); });
    if (!is_preparing_ && customers_.has_to_prepare()) {
        is_preparing_ = true;
        host_.work_in_slices([this] { return is_preparing_ = customers_.prepare(); });
    }
    customer_rows_.refresh(customers_, place_.layout.group, customers_form_.folded);
    const bool has_none =
        customers_.total() == 0 && !place_.query.shows_removed && workspace_.state().log.empty();
    const RowSelection& selection = customers_form_.selection;
    const std::size_t chosen_here = chosen_here_.of({selection.version(), customers_.generation()},
                                                    [&] { return selection.count_in(customers_); });
    plan_bulk(ui);
    const auto column = customers_form_.statistics;
    const ColumnStatistics* statistics =
        column ? &statistics_.of({customers_.generation(), *column},
                                 [&] { return statistics_of(customers_, *column); })
               : nullptr;
    draw_customers_screen({.view = customers_,
                           .rows = customer_rows_,
                           .layout = place_.layout,
                           .plan = bulk_plan_,
                           .views = views_,
                           .statistics = statistics,
                           .chosen_here = chosen_here,
                           .is_empty = has_none,
                           .is_demo = database_.is_demo,
                           .demo_address = database_.other_address,
                           .tour_address = database_.tour_address},
                          customers_form_, ui, frame);
    announce_customers(ui, frame);
}

// How many are found and how many are chosen; when nothing is any more, how many there are.
void Desk::announce_customers(Ui& ui, const Frame& frame) {
    std::string said;
    if (place_.query.has_filter())
        said = frame.say(Word::customers_found, {frame.say.number(customers_.size()),
                                                 frame.say.number(customers_.total())});
    const std::size_t chosen = customers_form_.selection.size();
    if (chosen > 0) {
        if (!said.empty()) said += ". ";
        said += frame.say(Word::selected_count, {frame.say.number(chosen)});
    }
    if (said == announced_count_) return;
    ui.announce(said.empty() ? frame.say.count(Word::customers_one, Word::customers_other,
                                               customers_.total())
                             : said);
    announced_count_ = std::move(said);
}

void Desk::plan_bulk(Ui& ui) {
    const BulkForm& form = customers_form_.bulk;
    if (!form.is_open) {
        if (bulk_plan_.is_begun()) bulk_plan_.drop();
        return;
    }
    const State& state = workspace_.state();
    const std::uint64_t version = state.version + customers_form_.selection.version();
    BulkOrder order = form.order();
    if (!bulk_plan_.is_for(order, version))
        bulk_plan_.begin(state, std::move(order), customers_form_.selection.places(), version);
    const auto rehearse = [&](const Command& command) { return workspace_.rehearse(command); };
    const std::int64_t until = workspace_.now_milliseconds() + slice_milliseconds;
    while (bulk_plan_.work(rehearse, customers_at_once))
        if (workspace_.now_milliseconds() >= until) {
            ui.request_frame_after_ms(1);
            return;
        }
}

void Desk::carry_out(const ApplyBulk&) {
    if (!bulk_plan_.is_done()) return;
    const auto done = std::make_shared<Result<Stamp>>(::refuse(ErrorCode::nothing_changed));
    const bool removes = customers_form_.bulk.kind == BulkKind::remove;
    customers_form_.bulk.is_open = false;
    start_job(JobKind::change_customers, workspace_.submit_in_steps(bulk_plan_.command(), *done),
              [this, done, removes] {
                  report(*done);
                  if (*done && removes) customers_form_.selection.clear();
              });
}

void Desk::carry_out(const ExportChosen& order) {
    export_customers(order.kind, customers_form_.selection.places());
}

void Desk::export_customers(ExportKind kind, std::optional<std::vector<std::uint32_t>> places) {
    const auto file = std::make_shared<Result<ExportFile>>(::refuse(ErrorCode::not_permitted));
    start_job(JobKind::export_customers,
              workspace_.export_file_in_steps(kind, std::move(places), *file),
              [this, file] { hand_over(*file); });
}

void Desk::hand_over(const Result<ExportFile>& file) {
    if (!file) {
        notify(say(language_, file.error()), {}, true);
        return;
    }
    host_.download(file->name, file->media_type, file->bytes);
    notify(say(language_, Word::export_done, {file->name}));
}

void Desk::carry_out(const CopyTable& copy) {
    host_.copy_table(copy.text, copy.html);
    const Speech speech{language_, &locale_};
    notify(speech(Word::copied_customers,
                  {speech.count(Word::customers_one, Word::customers_other, copy.rows)}));
}

Place Desk::with_usual_layout(Place place) const {
    if (place.kind == PlaceKind::customers && place.layout == TableLayout{})
        place.layout = usual_layout_;
    return place;
}

void Desk::keep_layout() {
    if (place_.kind != PlaceKind::customers || place_.layout == usual_layout_) return;
    usual_layout_ = place_.layout;
    host_.set_setting("table", route_of({.layout = usual_layout_}));
}

void Desk::keep_views(SavedViews views) {
    views_ = std::move(views);
    host_.set_setting("views", text_of(views_));
}

void Desk::carry_out(const KeepView& keep) {
    keep_views(with_view(views_, {keep.name, keep.route}));
}

void Desk::carry_out(const RenameView& rename) {
    keep_views(renamed(views_, rename.name, rename.to));
}

void Desk::carry_out(const DeleteView& remove) {
    keep_views(without_view(views_, remove.name));
}
