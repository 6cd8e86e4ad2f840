#pragma once
// One workspace as the page uses it: it takes commands, keeps what they came to, and answers with
// the state. Behind it stand decide(), apply() and the store; nothing here draws or waits.

#include <optional>
#include <span>
#include <string>

#include "base/ports.h"
#include "domain/decide.h"
#include "domain/decide_time.h"
#include "exchange/preview.h"
#include "facts/needed_capabilities.h"
#include "store/store.h"

// Who works here, as the activity log and the permissions see them.
struct Person {
    std::string name = {};
    std::vector<Role> roles = {Role::admin_agent};
    Cloud cloud = Cloud::global;  // Of the partner's own account.
    // Somebody of the world, from whose records all of this comes. Nobody: the workspace itself,
    // with a list of its own.
    Actor actor = {};
    std::optional<OrganisationKind> kind = {};
    std::string organisation = {};  // Its name.
    bool operator==(const Person&) const = default;
};

// Somebody whose password is a temporary one has to change it before.
bool may_act(const World&, const Actor&);

NAMED_ENUM(ExportKind, workspace_json, customer_csv, portal_csv)

struct ExportFile {
    std::string name;  // "twotier-2026-11-20.json"
    std::string_view media_type;
    std::string bytes;
};

class Workspace {
public:
    Workspace(Clock&, Chance&, Storage&);

    void open(Access);
    // Takes what the storage completed. True if something to be seen has changed.
    bool tick();
    // When tick() is due although nothing completes; milliseconds since 1970.
    std::optional<std::int64_t> next_deadline() const { return store_.next_deadline(); }

    const State& state() const { return state_; }
    SaveState save_state() const { return store_.save_state(); }
    // Opened, and its state is the stored one.
    bool is_open() const;
    // Changes are taken, though they may not be kept: the browser refuses storage.
    bool is_memory_only() const;
    Store& store() { return store_; }

    // Who acts now: the one asked for by act_as(), as long as they are there and may.
    const Person& person() const { return person_; }
    // Who works here when nobody of the world acts.
    const Person& own_person() const { return own_person_; }
    void set_person(Person person);
    void act_as(Actor);
    bool may_do(Action action) const {
        return !refusal_of(person_.kind, person_.roles, action, person_.cloud);
    }

    // Each answers with the stamp of the transaction: what Undo takes back.
    Result<Stamp> submit(const Command&);
    // The same in steps: nothing has changed before the last of them. An edit meanwhile counts, and
    // all begins anew.
    Steps submit_in_steps(Command, Result<Stamp>& into);
    // What submit() would come to. Nothing is changed.
    Result<Transaction> rehearse(const Command&);
    // Of the steps of whoever acts; of everybody's, when nobody of the world does.
    Result<Stamp> undo();
    Result<Stamp> redo();

    std::string new_record_id();  // Of a record of the world.
    std::string new_password();   // A temporary one.
    std::string new_salt();
    int new_review_days();  // How long a review is going to take.
    // By somebody who has to before they may act.
    Result<Stamp> change_password(const Actor&, PasswordHash);
    CustomerId new_customer_id();  // Of an account of whoever acts.
    // Reads a file and works out what it would change. Nothing is changed.
    Result<Preview> preview_file(std::string_view name, std::string_view bytes);
    Steps preview_file_in_steps(std::string name, std::string bytes, Result<Preview>& into);
    Result<ExportFile> export_file(ExportKind);
    // Of these customers alone, by their places in the state.
    Result<ExportFile> export_file(ExportKind, std::span<const std::uint32_t> places);
    // In steps; an edit meanwhile is in it. Without `places` it is of all.
    Steps export_file_in_steps(ExportKind, std::optional<std::vector<std::uint32_t>> places,
                               Result<ExportFile>& into);
    std::int64_t now_milliseconds() { return clock_.now_milliseconds(); }

    // What time it is in the world, for everything that is dated: its own, or the real one.
    std::int64_t world_milliseconds();
    // The world has a time of its own from here on: so much later, and what is due by then happens.
    Result<Stamp> advance_clock(std::int64_t milliseconds);
    Result<Stamp> follow_real_time();
    bool has_own_time() const { return own_time_of(state_.world).has_value(); }
    // When let_due_happen() has something to do: where real time passes, and something is due.
    std::optional<std::int64_t> next_event() const;
    // What became due while real time passed happens. True if something did.
    bool let_due_happen();

private:
    Context context();
    Result<Stamp> let_time_pass(const Context&, std::int64_t until, bool sets_the_clock);
    void follow_actor();
    Result<void> allow_import() const;
    // The customers of whoever acts, if there are others.
    std::optional<std::vector<std::uint32_t>> own_places() const;
    Result<Stamp> keep(const Transaction&);

    Clock& clock_;
    Chance& chance_;
    std::uint64_t replica_;
    Store store_;
    State state_;
    Person own_person_;
    Actor wanted_;
    Person person_;
};
