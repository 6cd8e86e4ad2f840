#include "exchange/preview.h"

#include <utility>

#include "exchange/incoming.h"
#include "exchange/unknown_members.h"

namespace {

// What the portal is silent about stays: the members a profile alone does not have, and a cloud
// that was only guessed. True if anything of it had to be said.
bool keep_what_is_not_said(IncomingCustomer& incoming, const PackedCustomer& mine) {
    Customer& fields = incoming.record.fields;
    std::string members =
        joined_members(text_of(mine, CustomerField::unknown_members), fields.unknown_members);
    const bool says_cloud =
        !has_said(incoming, CustomerField::cloud) && !mine.holds(CustomerField::cloud);
    if (!says_cloud && members == fields.unknown_members) return false;
    fields.unknown_members = std::move(members);
    if (says_cloud) say(incoming, CustomerField::cloud);
    return true;
}

// A person who imports a withdrawn customer again wants it back; a list from the portal that names
// a removed one says it is a customer. The same as decide() does with it.
bool is_brought_back(const IncomingRow& incoming, const PackedCustomer& mine, CustomerField field) {
    if (!mine.holds(field)) return false;
    if (field == CustomerField::withdrawn) return is_withdrawn(mine);
    const bool is_off = field == CustomerField::removed || field == CustomerField::merged_into;
    return is_off && !incoming.has_stamps && has_said(incoming, CustomerField::relationship) &&
           text_of(incoming.record, CustomerField::relationship) != "none";
}

NAMED_ENUM(Standing, same, brought_back, newer, newer_stamp_only, outdated)

// Where the file's value of one field stands to ours.
Standing standing_of(const IncomingRow& incoming, const PackedCustomer& mine, CustomerField field) {
    if (!has_said(incoming, field)) return Standing::same;
    const bool same = is_same(incoming.record, mine, field);
    if (!incoming.has_stamps) return same ? Standing::same : Standing::newer;
    const Stamp theirs = stamp_of(incoming.record, field);
    const Stamp ours = stamp_of(mine, field);
    if (theirs > ours) return same ? Standing::newer_stamp_only : Standing::newer;
    return same || theirs == ours ? Standing::same : Standing::outdated;
}

// Compares one customer with ours, and says whether any register would be written.
bool compare(const IncomingRow& incoming, const PackedCustomer& mine, PreviewVerdict& verdict) {
    bool is_news = false;
    verdict = PreviewVerdict::unchanged;
    for (const CustomerFieldRow& row : customer_fields()) {
        const Standing standing = standing_of(incoming, mine, row.field);
        const bool is_change =
            standing == Standing::newer || is_brought_back(incoming, mine, row.field);
        if (is_change) verdict = PreviewVerdict::changed;
        is_news = is_news || is_change || standing == Standing::newer_stamp_only;
    }
    return is_news;
}

void list_changes(const IncomingRow& incoming, const PackedCustomer& mine, PreviewCustomer& seen) {
    for (const CustomerFieldRow& row : customer_fields()) {
        if (is_brought_back(incoming, mine, row.field))
            seen.changes.push_back({row.field, read(mine, row.field), Value{}});
        const Standing standing = standing_of(incoming, mine, row.field);
        if (standing != Standing::newer && standing != Standing::outdated) continue;
        auto& list = standing == Standing::newer ? seen.changes : seen.outdated;
        list.push_back({row.field, read(mine, row.field), read(incoming.record, row.field)});
    }
}

void warn(PreviewCustomer& seen) {
    for (const PreviewChange& change : seen.changes) {
        if (is_absent(change.after)) continue;
        for (FieldProblem& problem : problems_of_value(row_of(change.field), change.after))
            seen.warnings.push_back(std::move(problem));
    }
}

std::size_t& count_for(Preview& preview, PreviewVerdict verdict) {
    switch (verdict) {
        case PreviewVerdict::added:
            return preview.added;
        case PreviewVerdict::changed:
            return preview.changed;
        case PreviewVerdict::unchanged:
            break;
    }
    return preview.unchanged;
}

bool is_news(const World& world, const WorldRecord& incoming) {
    const WorldRecord mine = world.registers_of(incoming.key);
    for (std::size_t i = 0; i < incoming.registers.size(); ++i)
        if (incoming.registers[i].stamp > register_of(mine, i).stamp) return true;
    return false;
}

}  // namespace

PreviewCustomer PreviewCustomers::operator[](std::size_t index) const {
    const IncomingRow incoming = incoming_.row(index);
    PreviewCustomer seen{
        .id = incoming.record.id(),
        .company_name = std::string(text_of(incoming.record, CustomerField::company_name)),
        .place = std::string(incoming.place),
        .verdict = verdicts_[index],
        .changes = {},
        .outdated = {},
        .warnings = {}};
    if (const auto place = mine_.find_key(incoming.record.key())) {
        const PackedCustomer mine = mine_[*place];
        if (seen.company_name.empty())
            seen.company_name = text_of(mine, CustomerField::company_name);
        list_changes(incoming, mine, seen);
    } else {
        for (const auto [field, content] : incoming.record.fields())
            seen.changes.push_back({field, Value{}, read(incoming.record, field)});
    }
    warn(seen);
    return seen;
}

std::size_t PreviewCustomers::warnings(std::size_t index) const {
    if (verdicts_[index] == PreviewVerdict::unchanged) return 0;
    if (verdicts_[index] == PreviewVerdict::changed) return (*this)[index].warnings.size();
    std::size_t count = 0;
    const PackedCustomer customer = incoming_.row(index).record;
    for (const auto [field, content] : customer.fields()) {
        const CustomerFieldRow& row = row_of(field);
        if (std::holds_alternative<std::string Customer::*>(row.member))
            count += problem_of_text(row, content).has_value() ? 1 : 0;
        else
            count += problems_of_value(row, read(customer, field)).size();
    }
    return count;
}

Preview preview(const State& state, ImportFile file) {
    Preview shown;
    preview_in_steps(state, std::move(file), shown).finish();
    return shown;
}

Steps preview_in_steps(const State& state, ImportFile file, Preview& into) {
    Preview shown{.customers = {},
                  .notices = std::move(file.notices),
                  .skipped = std::move(file.skipped),
                  .command = {.source = file.name, .customers = {}}};
    IncomingCustomers& incoming = file.customers;
    std::vector<std::size_t> no_news;
    shown.customers.verdicts_.reserve(incoming.size());
    for (std::size_t i = 0; i < incoming.size(); ++i) {
        PreviewVerdict verdict = PreviewVerdict::added;
        if (const auto place = state.customers.find_key(incoming.row(i).record.key())) {
            const PackedCustomer mine = state.customers[*place];
            shown.customers.mine_.add(mine);
            if (!incoming.row(i).has_stamps)
                if (IncomingCustomer whole = incoming[i]; keep_what_is_not_said(whole, mine))
                    incoming.replace(i, whole);
            if (!compare(incoming.row(i), mine, verdict)) no_news.push_back(i);
        }
        ++count_for(shown, verdict);
        shown.customers.verdicts_.push_back(verdict);
        if (is_pause(i)) co_yield part_of(i, incoming.size()) / 2;
    }
    for (WorldRecord& record : file.world)
        if (is_news(state.world, record)) shown.command.world.push_back(std::move(record));
    shown.world = shown.command.world.size();
    if (no_news.empty()) shown.command.customers = incoming;
    auto next = no_news.begin();
    for (std::size_t i = 0; i < incoming.size() && !no_news.empty(); ++i) {
        if (next != no_news.end() && *next == i)
            ++next;
        else
            shown.command.customers.push_back(incoming.row(i));
        if (is_pause(i)) co_yield part_of(1, 2);
    }
    shown.customers.incoming_ = std::move(incoming);
    const PreviewCustomers& customers = shown.customers;
    for (std::size_t i = 0; i < customers.size(); ++i) {
        shown.warnings += customers.warnings(i);
        if (is_pause(i)) co_yield (1 + part_of(i, customers.size())) / 2;
    }
    into = std::move(shown);
}
