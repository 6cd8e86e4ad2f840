// Customers who may be there twice: searched in slices, compared, merged or told apart.

#include "shell/desk/desk.h"
#include "shell/screens/duplicates_screen.h"
#include "shell/screens/merge_dialog.h"

namespace {

constexpr std::int64_t slice_milliseconds = 8;

}  // namespace

// Between the events to come, as long as the page is open.
void Desk::search_duplicates() {
    if (is_searching_) return;
    is_searching_ = true;
    host_.work_in_slices([this] {
        const std::int64_t until = workspace_.now_milliseconds() + slice_milliseconds;
        do
            is_searching_ = place_.kind == PlaceKind::duplicates &&
                            duplicates_.work(workspace_.state().customers);
        while (is_searching_ && workspace_.now_milliseconds() < until);
        return is_searching_;
    });
}

void Desk::draw_duplicates(Ui& ui, Frame& frame) {
    const CustomerTable& customers = workspace_.state().customers;
    duplicates_.look_for(party());
    if (!duplicates_.refresh(customers)) search_duplicates();
    const auto groups = duplicates_.groups();
    const bool is_done = duplicates_.is_done();
    const auto row = [&](std::size_t index) {
        return duplicate_row(customers, groups[index], frame.say);
    };
    draw_duplicates_screen({.is_done = is_done,
                            .fraction = duplicates_.fraction(),
                            .groups = groups.size(),
                            .row = row},
                           ui, frame);
    if (is_done && groups.size() != announced_groups_) {
        ui.announce(frame.say.count(Word::duplicates_found_one, Word::duplicates_found_other,
                                    groups.size()));
        announced_groups_ = groups.size();
    }
    draw_comparison(ui, frame);
}

std::vector<StoredCustomer> Desk::compared() const {
    std::vector<StoredCustomer> members;
    for (const CustomerId& id : merge_form_.members) {
        auto member = workspace_.state().find(id);
        if (!member || is_off_the_list(*member)) return {};
        members.push_back(*std::move(member));
    }
    return members;
}

void Desk::draw_comparison(Ui& ui, Frame& frame) {
    if (merge_form_.members.empty()) return;
    const std::vector<StoredCustomer> members = compared();
    if (members.empty()) {
        merge_form_ = {};
        return;
    }
    const MergeBasis key{basis(), merge_form_.members, merge_form_.kept, merge_form_.choices};
    const MergeView& view = merge_view_.of(key, [&] {
        const auto outcome =
            workspace_.rehearse(merge_command(members, merge_form_.kept, merge_form_.choices));
        return merge_view(members, merge_form_.kept, merge_form_.choices, outcome, frame.say);
    });
    draw_merge_dialog(view, merge_form_, ui, frame);
}

void Desk::carry_out(const CompareDuplicates& compare) {
    const auto groups = duplicates_.groups();
    if (compare.group >= groups.size()) return;
    merge_form_ = {};
    for (const std::uint32_t place : groups[compare.group].members)
        merge_form_.members.push_back(workspace_.state().customers[place].id());
    merge_form_.kept = proposed_to_keep(compared());
}

void Desk::carry_out(const MergeCompared&) {
    const std::vector<StoredCustomer> members = compared();
    if (members.empty()) return;
    if (submit(merge_command(members, merge_form_.kept, merge_form_.choices))) merge_form_ = {};
}

void Desk::carry_out(const TellComparedApart&) {
    if (submit(TellApart{merge_form_.members})) merge_form_ = {};
}
