#include "app/workspace.h"

#include <array>

#include "base/date.h"
#include "domain/history.h"
#include "domain/new_user.h"
#include "exchange/customer_csv.h"
#include "exchange/snapshot_json.h"
#include "store/lines.h"

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

// A copy of the state for less than this would cost more than it spares.
constexpr std::size_t most_applied_at_once = 2000;

// Of the time that a file takes until it can be agreed to.
constexpr float reading_share = 0.7F;

// As the world's records have them now, or nothing if they may not act.
std::optional<Person> find_person(const World& world, const Actor& actor) {
    const auto party = find_party(world, actor.organisation);
    const auto user = find_user(world, actor.user);
    const bool is_able = party && user && user->fields.organisation == party->id &&
                         is_present(*user) && !user->fields.must_change_password.value_or(false);
    if (!is_able) return std::nullopt;
    return Person{.name = user->fields.first_name + " " + user->fields.last_name,
                  .roles = user->roles,
                  .cloud = party->cloud,
                  .actor = actor,
                  .kind = party->kind,
                  .organisation = party->fields.company_name};
}

}  // namespace

bool may_act(const World& world, const Actor& actor) {
    return find_person(world, actor).has_value();
}

Workspace::Workspace(Clock& clock, Chance& chance, Storage& storage)
    : clock_(clock), chance_(chance), replica_(chance.next()), store_(storage, chance.next()) {}

void Workspace::open(Access access) {
    store_.start(access);
}

bool Workspace::tick() {
    const SaveState before = store_.save_state();
    const bool is_filled = store_.tick(state_, clock_.now_milliseconds());
    if (is_filled) follow_actor();
    return is_filled || !(store_.save_state() == before);
}

bool Workspace::is_memory_only() const {
    const auto error = store_.save_state().error;
    return error.has_value() && error->code == ErrorCode::storage_is_unavailable;
}

bool Workspace::is_open() const {
    return is_memory_only() || store_.save_state().phase != SavePhase::opening;
}

void Workspace::set_person(Person person) {
    own_person_ = std::move(person);
    follow_actor();
}

void Workspace::act_as(Actor actor) {
    wanted_ = std::move(actor);
    follow_actor();
}

// After whatever may have changed the records that a person comes from.
void Workspace::follow_actor() {
    person_ = find_person(state_.world, wanted_).value_or(own_person_);
}

Context Workspace::context() {
    const std::int64_t now = clock_.now_milliseconds();
    return {.roles = person_.roles,
            .cloud = person_.cloud,
            .actor = person_.actor,
            .kind = person_.kind,
            .author = person_.name,
            .stamp = next_stamp(state_.latest, replica_, now),
            .now_milliseconds = own_time_of(state_.world).value_or(now)};
}

std::int64_t Workspace::world_milliseconds() {
    const auto own = own_time_of(state_.world);
    return own ? *own : clock_.now_milliseconds();
}

Result<Stamp> Workspace::let_time_pass(const Context& context, std::int64_t until,
                                       bool sets_the_clock) {
    return keep(TRY(decide(state_,
                           LetTimePass{.until_milliseconds = until,
                                       .sets_the_clock = sets_the_clock,
                                       .mail_prefix = new_record_id() + "-"},
                           context)));
}

Result<Stamp> Workspace::advance_clock(std::int64_t milliseconds) {
    const Context context = this->context();
    return let_time_pass(context, context.now_milliseconds + milliseconds, true);
}

Result<Stamp> Workspace::follow_real_time() {
    const Context context = this->context();
    return let_time_pass(context, clock_.now_milliseconds(), false);
}

std::optional<std::int64_t> Workspace::next_event() const {
    return has_own_time() ? std::nullopt : milliseconds_of(next_due(state_.world));
}

// By nobody: the portal does it, whoever has the page open.
bool Workspace::let_due_happen() {
    Context context = this->context();
    context.author.clear();
    context.actor = {};
    return let_time_pass(context, context.now_milliseconds, false).has_value();
}

Result<Stamp> Workspace::submit(const Command& command) {
    const Context context = this->context();
    return keep(TRY(decide(state_, command, context)));
}

// The world's own time is not that of the disk.
Result<Stamp> Workspace::keep(const Transaction& transaction) {
    if (!is_memory_only()) TRY_VOID(store_.commit(state_, transaction, clock_.now_milliseconds()));
    apply(state_, transaction);
    follow_actor();
    return transaction.stamp;
}

// What is decided is written down and applied to a copy, which takes the state's place once it is
// accepted: each is a third of the way.
Steps Workspace::submit_in_steps(Command command, Result<Stamp>& into) {
    for (bool is_over = false; !is_over;) {
        const std::uint64_t version = state_.version;
        const Context context = this->context();
        Result<Transaction> decided = refuse(ErrorCode::nothing_changed);
        for (Steps deciding = decide_in_steps(state_, command, context, decided); deciding.step();)
            co_yield deciding.fraction() / 3;
        if (!decided) {
            into = std::unexpected(decided.error());
            co_return;
        }
        if (decided->created.size() + decided->changed.size() <= most_applied_at_once) {
            into = keep(*decided);
            co_return;
        }
        std::optional<std::string> line;
        for (Steps writing = checked_line_in_steps(*decided, line); writing.step();)
            co_yield (1 + writing.fraction()) / 3;
        State next = state_;
        for (Steps applying = apply_in_steps(next, *decided); applying.step();)
            co_yield (2 + applying.fraction()) / 3;
        if (state_.version != version) continue;
        is_over = true;
        into = decided->stamp;
        if (!is_memory_only())
            if (const Result<void> kept =
                    store_.commit(state_, *decided, std::move(line), clock_.now_milliseconds());
                !kept)
                into = std::unexpected(kept.error());
        if (into) replace(state_, std::move(next));
        follow_actor();
    }
}

Result<Transaction> Workspace::rehearse(const Command& command) {
    return decide(state_, command, context());
}

Result<Stamp> Workspace::undo() {
    return submit(UndoTransaction{next_to_undo(state_, person_.actor.organisation)});
}

Result<Stamp> Workspace::redo() {
    const Stamp last = next_to_redo(state_, person_.actor.organisation);
    if (last.is_zero()) return refuse(ErrorCode::nothing_to_redo);
    return submit(UndoTransaction{last});
}

std::string Workspace::new_record_id() {
    const std::uint64_t high = chance_.next();
    return guid_of(high, chance_.next());
}

std::string Workspace::new_password() {
    return temporary_password(chance_);
}

std::string Workspace::new_salt() {
    return password_salt(chance_);
}

int Workspace::new_review_days() {
    constexpr int choices = review_business_days_max - review_business_days_min + 1;
    return review_business_days_min + static_cast<int>(chance_.next() % choices);
}

Result<Stamp> Workspace::change_password(const Actor& actor, PasswordHash password) {
    const KnownUser user = TRY(find_user(state_.world, actor.user));
    Context context = this->context();
    context.actor = actor;
    context.author = user.fields.first_name + " " + user.fields.last_name;
    return keep(TRY(decide(state_, ChangePassword{std::move(password)}, context)));
}

CustomerId Workspace::new_customer_id() {
    const std::uint64_t high = chance_.next();
    return account_id(guid_of(high, chance_.next()), person_.actor.organisation);
}

std::optional<std::vector<std::uint32_t>> Workspace::own_places() const {
    std::vector<std::uint32_t> places;
    for (std::uint32_t place = 0; place < state_.customers.size(); ++place)
        if (partner_of(state_.customers[place]) == person_.actor.organisation)
            places.push_back(place);
    // Where all are, nothing has to be picked out.
    return places.size() < state_.customers.size() ? std::optional(std::move(places))
                                                   : std::nullopt;
}

Result<void> Workspace::allow_import() const {
    if (const auto refusal =
            refusal_of(person_.kind, person_.roles, Action::import_customers, person_.cloud))
        return refuse(*refusal);
    if (person_.kind) return refuse(ErrorCode::files_are_for_the_workspace_itself);
    return {};
}

Result<Preview> Workspace::preview_file(std::string_view name, std::string_view bytes) {
    TRY_VOID(allow_import());
    ImportFile file = TRY(read_import_file(name, bytes, clock_.now_milliseconds()));
    return preview(state_, std::move(file));
}

// Of a file that is broken nothing is left to be previewed.
Steps Workspace::preview_file_in_steps(std::string name, std::string bytes, Result<Preview>& into) {
    if (const Result<void> allowed = allow_import(); !allowed) {
        into = std::unexpected(allowed.error());
        co_return;
    }
    Result<ImportFile> file = refuse(ErrorCode::nothing_to_import);
    for (Steps reading = read_import_file_in_steps(name, bytes, clock_.now_milliseconds(), file);
         reading.step();)
        co_yield reading.fraction() * reading_share;
    if (!file) {
        into = std::unexpected(file.error());
        co_return;
    }
    Preview shown;
    for (Steps looking = preview_in_steps(state_, *std::move(file), shown); looking.step();)
        co_yield reading_share + looking.fraction() * (1 - reading_share);
    into = std::move(shown);
}

namespace {

ExportFile empty_file(ExportKind kind, std::int64_t now) {
    const ExportForm& form = export_forms[static_cast<std::size_t>(kind)];
    return {.name = std::string(form.name_start) + iso_date(now) + std::string(form.name_end),
            .media_type = form.media_type,
            .bytes = {}};
}

Steps write_file(const State& state, ExportKind kind, std::string& bytes) {
    const Sink sink = [&bytes](std::string_view chunk) { bytes += chunk; };
    if (kind == ExportKind::workspace_json) return write_snapshot_in_steps(state, sink);
    return write_customer_csv_in_steps(
        state, kind == ExportKind::portal_csv ? CustomerColumns::portal : CustomerColumns::all,
        sink);
}

State chosen_of(const State& state, std::span<const std::uint32_t> places) {
    State chosen;
    for (const std::uint32_t place : places)
        insert_customer(chosen, state.customers[place]);
    return chosen;
}

}  // namespace

Result<ExportFile> Workspace::export_file(ExportKind kind) {
    Result<ExportFile> file = refuse(ErrorCode::not_permitted);
    export_file_in_steps(kind, std::nullopt, file).finish();
    return file;
}

Result<ExportFile> Workspace::export_file(ExportKind kind, std::span<const std::uint32_t> places) {
    Result<ExportFile> file = refuse(ErrorCode::not_permitted);
    export_file_in_steps(kind, std::vector(places.begin(), places.end()), file).finish();
    return file;
}

Steps Workspace::export_file_in_steps(ExportKind kind,
                                      std::optional<std::vector<std::uint32_t>> places,
                                      Result<ExportFile>& into) {
    if (!may_do(Action::export_customers)) {
        into = refuse(ErrorCode::not_permitted);
        co_return;
    }
    // A file of everything is the workspace's own: of a party's, only its customers.
    const bool is_of_everything = kind == ExportKind::workspace_json && !person_.kind;
    if (!places && !is_of_everything) places = own_places();
    for (bool is_whole = false; !is_whole;) {
        const std::uint64_t version = state_.version;
        const State chosen = places ? chosen_of(state_, *places) : State();
        ExportFile file = empty_file(kind, clock_.now_milliseconds());
        is_whole = true;
        for (Steps writing = write_file(places ? chosen : state_, kind, file.bytes);
             is_whole && writing.step(); is_whole = places.has_value() || state_.version == version)
            co_yield writing.fraction();
        if (is_whole) into = std::move(file);
    }
}
