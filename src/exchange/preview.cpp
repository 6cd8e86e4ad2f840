#include "exchange/preview.h"

#include <utility>

#include "exchange/incoming.h"
#include "exchange/unknown_members.h"

namespace {

// What the portal is silent about stays: the members a profile alone does not have, and a cloud
// that was only guessed.
void keep_what_is_not_said(IncomingCustomer& incoming, const StoredCustomer& mine) {
    if (incoming.has_stamps) return;
    incoming.record.fields.unknown_members =
        joined_members(mine.fields.unknown_members, incoming.record.fields.unknown_members);
    if (!has_said(incoming, CustomerField::cloud) && mine.fields.cloud.empty())
        say(incoming, CustomerField::cloud);
}

// A person who imports a withdrawn customer again wants it back; a list from the portal that names
// a removed one says it is a customer. The same as decide() does with it.
bool is_brought_back(const IncomingCustomer& incoming, const StoredCustomer& mine,
                     CustomerField field) {
    if (is_absent(read(mine.fields, field))) return false;
    if (field == CustomerField::withdrawn) return is_withdrawn(mine);
    return field == CustomerField::removed && !incoming.has_stamps &&
           has_said(incoming, CustomerField::relationship) &&
           incoming.record.fields.relationship != "none";
}

// Compares one customer with ours. Says whether any register would be written.
bool compare(const IncomingCustomer& incoming, const StoredCustomer& mine, PreviewCustomer& seen) {
    bool is_news = false;
    for (const CustomerFieldRow& row : customer_fields()) {
        Value before = read(mine.fields, row.field);
        if (is_brought_back(incoming, mine, row.field)) {
            seen.changes.push_back({row.field, before, Value{}});
            is_news = true;
        }
        if (!has_said(incoming, row.field)) continue;
        Value after = read(incoming.record.fields, row.field);
        const bool is_same = after == before;
        if (!incoming.has_stamps) {
            is_news = is_news || !is_same;
        } else {
            const Stamp theirs = stamp_of(incoming.record, row.field);
            const Stamp ours = stamp_of(mine, row.field);
            is_news = is_news || theirs > ours;
            if (theirs <= ours) {
                if (!is_same && theirs < ours)
                    seen.outdated.push_back({row.field, std::move(before), std::move(after)});
                continue;
            }
        }
        if (!is_same) seen.changes.push_back({row.field, std::move(before), std::move(after)});
    }
    seen.verdict = seen.changes.empty() ? PreviewVerdict::unchanged : PreviewVerdict::changed;
    return is_news;
}

void list_as_added(const IncomingCustomer& incoming, PreviewCustomer& seen) {
    seen.verdict = PreviewVerdict::added;
    for (const CustomerFieldRow& row : customer_fields()) {
        Value after = read(incoming.record.fields, row.field);
        if (!is_absent(after)) seen.changes.push_back({row.field, Value{}, std::move(after)});
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

}  // namespace

Preview preview(const State& state, ImportFile file) {
    Preview shown{.customers = {},
                  .notices = std::move(file.notices),
                  .skipped = std::move(file.skipped),
                  .command = {.source = file.name, .customers = {}}};
    shown.customers.reserve(file.customers.size());
    for (IncomingCustomer& incoming : file.customers) {
        PreviewCustomer seen{.id = incoming.record.id,
                             .company_name = incoming.record.fields.company_name,
                             .place = incoming.place,
                             .verdict = {},
                             .changes = {},
                             .outdated = {},
                             .warnings = {}};
        const auto mine = state.find(incoming.record.id);
        bool is_news = true;
        if (!mine) {
            list_as_added(incoming, seen);
        } else {
            if (seen.company_name.empty()) seen.company_name = mine->fields.company_name;
            keep_what_is_not_said(incoming, *mine);
            is_news = compare(incoming, *mine, seen);
        }
        warn(seen);
        ++count_for(shown, seen.verdict);
        shown.customers.push_back(std::move(seen));
        if (is_news) shown.command.customers.push_back(std::move(incoming));
    }
    return shown;
}
