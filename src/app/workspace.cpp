#include "app/workspace.h"

#include <array>

#include "base/date.h"
#include "domain/history.h"
#include "exchange/customer_csv.h"
#include "exchange/snapshot_json.h"

namespace {

struct ExportForm {
    ExportKind kind;
    std::string_view name_start;
    std::string_view name_end;
    std::string_view media_type;
};
constexpr auto export_forms = std::to_array<ExportForm>({
    {ExportKind::workspace_json, "twotier-", ".json", "application/json"},
    {ExportKind::customer_csv, "twotier-customers-", ".csv", "text/csv"},
    {ExportKind::portal_csv, "Customers-", ".csv", "text/csv"},
});
static_assert(export_forms.size() == count_of<ExportKind>());

}  // namespace

Workspace::Workspace(Clock& clock, Chance& chance, Storage& storage)
    : clock_(clock), chance_(chance), replica_(chance.next()), store_(storage, chance.next()) {}

void Workspace::open(Access access) {
    store_.start(access);
}

bool Workspace::tick() {
    const SaveState before = store_.save_state();
    const bool is_filled = store_.tick(state_, clock_.now_milliseconds());
    return is_filled || !(store_.save_state() == before);
}

bool Workspace::is_memory_only() const {
    const auto error = store_.save_state().error;
    return error.has_value() && error->code == ErrorCode::storage_is_unavailable;
}

bool Workspace::is_open() const {
    return is_memory_only() || store_.save_state().phase != SavePhase::opening;
}

Context Workspace::context() {
    const std::int64_t now = clock_.now_milliseconds();
    return {.role = person_.role,
            .cloud = person_.cloud,
            .author = person_.name,
            .stamp = next_stamp(state_.latest, replica_, now),
            .now_milliseconds = now};
}

Result<Stamp> Workspace::submit(const Command& command) {
    const Context context = this->context();
    const Transaction transaction = TRY(decide(state_, command, context));
    if (!is_memory_only()) TRY_VOID(store_.commit(state_, transaction, context.now_milliseconds));
    apply(state_, transaction);
    return transaction.stamp;
}

Result<Transaction> Workspace::rehearse(const Command& command) {
    return decide(state_, command, context());
}

Result<Stamp> Workspace::undo() {
    return submit(UndoTransaction{next_to_undo(state_)});
}

Result<Stamp> Workspace::redo() {
    const Stamp last = next_to_redo(state_);
    if (last.is_zero()) return refuse(ErrorCode::nothing_to_redo);
    return submit(UndoTransaction{last});
}

CustomerId Workspace::new_customer_id() {
    const std::uint64_t high = chance_.next();
    return {guid_of(high, chance_.next())};
}

Result<Preview> Workspace::preview_file(std::string_view name, std::string_view bytes) {
    if (!may_do(Action::import_customers)) return refuse(ErrorCode::not_permitted);
    ImportFile file = TRY(read_import_file(name, bytes, clock_.now_milliseconds()));
    return preview(state_, std::move(file));
}

namespace {

ExportFile file_of(const State& state, ExportKind kind, std::int64_t now) {
    const ExportForm& form = export_forms[static_cast<std::size_t>(kind)];
    ExportFile file{
        .name = std::string(form.name_start) + iso_date(now) + std::string(form.name_end),
        .media_type = form.media_type,
        .bytes = {}};
    const Sink sink = [&](std::string_view chunk) { file.bytes += chunk; };
    if (kind == ExportKind::workspace_json)
        write_snapshot(state, sink);
    else
        write_customer_csv(
            state, kind == ExportKind::portal_csv ? CustomerColumns::portal : CustomerColumns::all,
            sink);
    return file;
}

}  // namespace

Result<ExportFile> Workspace::export_file(ExportKind kind) {
    if (!may_do(Action::export_customers)) return refuse(ErrorCode::not_permitted);
    return file_of(state_, kind, clock_.now_milliseconds());
}

Result<ExportFile> Workspace::export_file(ExportKind kind, std::span<const std::uint32_t> places) {
    if (!may_do(Action::export_customers)) return refuse(ErrorCode::not_permitted);
    State chosen;
    for (const std::uint32_t place : places)
        insert_customer(chosen, state_.customers[place]);
    return file_of(chosen, kind, clock_.now_milliseconds());
}
