// What the screens asked for, carried out: one function an intent.

#include <memory>

#include "base/text.h"
#include "domain/customer_rules.h"
#include "shell/desk/desk.h"

namespace {

constexpr std::string_view importable = ".json,.csv,.txt,application/json,text/csv,text/plain";

// What differs between the form and what it began with.
std::vector<FieldEdit> edits_of(const CustomerForm& form) {
    std::vector<FieldEdit> edits;
    for (const CustomerFieldRow& row : customer_fields()) {
        Value value = read(form.draft, row.field);
        if (value != read(form.before, row.field)) edits.push_back({row.field, std::move(value)});
    }
    return edits;
}

// Blanks at the ends are slips of the finger, not part of a name.
void trim_texts(Customer& customer) {
    for (const CustomerFieldRow& row : customer_fields()) {
        const std::string_view text = text_of(customer, row.field);
        const std::string_view kept = trimmed(text);
        if (kept.size() != text.size()) write(customer, row.field, std::string(kept));
    }
}

}  // namespace

void Desk::take_route(std::string_view route, bool is_followed) {
    const Place named = arrive(place_of_route(route));
    const Place place = with_usual_layout(named);
    if (place != named) host_.replace_route(route_of(place));
    if (place == place_) return;
    if (form_.is_changed()) {
        host_.push_route(route_of(place_));
        wanted_ = place;
        return;
    }
    is_returned_to_ = !is_followed;
    enter(place);
}

void Desk::go_to(const Place& wanted, bool replaces) {
    const Place place = place_.kind == wanted.kind ? wanted : with_usual_layout(wanted);
    if (place == place_) return;
    if (form_.is_changed()) {
        wanted_ = place;
        return;
    }
    is_returned_to_ = false;
    if (replaces)
        host_.replace_route(route_of(place));
    else
        host_.push_route(route_of(place));
    enter(place);
}

void Desk::enter(const Place& place) {
    const bool is_same_page =
        place.kind == place_.kind && place.customer == place_.customer &&
        place.user == place_.user && place.relationship == place_.relationship &&
        place.tenant == place_.tenant && place.record == place_.record &&
        place.reseller == place_.reseller && place.link == place_.link && place.mail == place_.mail;
    place_ = place;
    keep_layout();
    activity_form_.opened.reset();
    if (is_same_page) return;
    form_ = {};
    merge_form_ = {};
    user_form_ = {};
    subscriptions_form_ = {};
    credentials_.reset();
    leave_granular();
    leave_referrals();
    offer_form_ = {};
    ending_form_ = {};
    read_opened_mail();
    announced_groups_ = 0;
    customers_form_.searches = false;
    if (place.kind != PlaceKind::import_file) carry_out(DropImport{});
}

void Desk::open_form(const Place& place) {
    form_ = {.is_open = true};
    if (place.kind == PlaceKind::edit_account) {
        form_.id = place.customer;
        const auto stored = workspace_.state().find(form_.id);
        if (stored) form_.draft = stored->fields;
        form_.domain_prefix = domain_prefix_of(form_.draft);
    } else {
        form_.draft.cloud = name_of(workspace_.person().cloud);
        form_.draft.relationship = "reseller";
        form_.draft.language = language_ == Language::de   ? "de"
                               : language_ == Language::zh ? "zh"
                                                           : "en";
        form_.draft.culture = language_ == Language::de   ? "de-DE"
                              : language_ == Language::zh ? "zh-CN"
                                                          : "en-US";
        begin_account_of_referral(form_);
    }
    if (place.kind == PlaceKind::add_customer) form_.reseller = place.reseller;
    form_.before = form_.draft;
}

void Desk::carry_out(const GoTo& go) {
    go_to(go.place, go.replaces);
}

void Desk::carry_out(const SubmitForm&) {
    trim_texts(form_.draft);
    const bool is_new = form_.is_new();
    const auto problems =
        is_new ? problems_of(form_.draft, workspace_.world_milliseconds())
               : problems_of_edit(form_.before, form_.draft, workspace_.world_milliseconds());
    for (const FieldProblem& problem : problems)
        form_.shown.set(static_cast<std::size_t>(problem.field));
    if (!problems.empty()) {
        form_.wants_first_problem = true;
        return;
    }
    if (is_new && !party().empty()) {
        go_on_adding();
        return;
    }
    const CustomerId id = is_new ? workspace_.new_customer_id() : form_.id;
    const std::vector<FieldEdit> edits = edits_of(form_);
    const bool is_accepted = is_new ? submit(AddCustomer{id, form_.draft, form_.referral})
                                    : edits.empty() || submit(UpdateCustomer{id, edits});
    if (!is_accepted) return;
    form_ = {};
    go_to({.kind = PlaceKind::account, .customer = id}, true);
}

void Desk::carry_out(const CancelForm&) {
    Place back;
    if (!form_.is_new()) back = {.kind = PlaceKind::account, .customer = form_.id};
    if (!form_.referral.empty()) back = {.kind = PlaceKind::referral, .record = form_.referral};
    go_to(back, false);
}

void Desk::carry_out(const DiscardForm&) {
    form_ = {};
    const Place place = wanted_.value_or(Place{});
    wanted_.reset();
    go_to(place, false);
}

void Desk::carry_out(const KeepForm&) {
    wanted_.reset();
}

// Somebody of the world ends the relationship, with all that belongs to it.
void Desk::carry_out(const AskToRemove& ask) {
    const auto customer = workspace_.state().find(ask.id);
    if (customer && !partner_of(ask.id).empty()) {
        ending_form_ = {.is_open = true, .customer = ask.id, .name = name_of(*customer)};
        return;
    }
    to_remove_ = ask.id;
}

void Desk::carry_out(const Remove& remove) {
    if (submit(RemoveCustomers{{remove.id}})) go_to({}, false);
}

void Desk::carry_out(const TakeBack& back) {
    submit(UndoTransaction{back.stamp});
}

void Desk::carry_out(const UndoLast&) {
    report(workspace_.undo());
}

void Desk::carry_out(const RedoLast&) {
    report(workspace_.redo());
}

void Desk::carry_out(const ChooseFile&) {
    host_.pick_file(importable);
}

void Desk::take_file(const std::string& name, std::string bytes) {
    files_hover_ = false;
    if (take_logo(bytes)) return;
    const auto preview = std::make_shared<Result<Preview>>(::refuse(ErrorCode::nothing_to_import));
    start_job(JobKind::read_file,
              workspace_.preview_file_in_steps(name, std::move(bytes), *preview),
              [this, preview, name] { show_preview(name, std::move(*preview)); });
}

void Desk::show_preview(const std::string& file, Result<Preview> preview) {
    if (!preview) {
        import_failure_ =
            ImportFailure{.file = file,
                          .sentence = say(language_, preview.error()),
                          .place = Speech{language_, &locale_}.place(preview.error().place)};
        preview_.reset();
    } else {
        preview_ = *std::move(preview);
        ++previews_made_;
        import_failure_.reset();
    }
    go_to({.kind = PlaceKind::import_file}, false);
}

void Desk::refuse_file(std::string_view name, ErrorCode code) {
    files_hover_ = false;
    if (refuse_logo(code)) return;
    import_failure_ = ImportFailure{
        .file = std::string(name), .sentence = say(language_, Error{code}), .place = {}};
    preview_.reset();
    go_to({.kind = PlaceKind::import_file}, false);
}

void Desk::carry_out(const ApplyImport&) {
    if (!preview_) return;
    const auto done = std::make_shared<Result<Stamp>>(::refuse(ErrorCode::nothing_changed));
    start_job(JobKind::import_customers, workspace_.submit_in_steps(preview_->command, *done),
              [this, done] {
                  report(*done);
                  if (!*done) return;
                  carry_out(DropImport{});
                  go_to({}, false);
              });
}

void Desk::carry_out(const DropImport&) {
    preview_.reset();
    import_failure_.reset();
}

void Desk::carry_out(const Export& order) {
    export_customers(order.kind, std::nullopt);
}

void Desk::carry_out(const ChooseLanguage& choice) {
    language_ = choice.language;
    host_.set_setting("language", name_of(language_));
}

void Desk::carry_out(const ChooseTheme& choice) {
    theme_ = choice.theme;
    host_.override_theme(theme_);
    host_.set_setting("theme", theme_ ? name_of(*theme_) : std::string_view());
}

void Desk::carry_out(const ChangePerson& change) {
    workspace_.set_person(change.person);
    host_.set_setting("person", change.person.name);
    host_.set_setting("role", name_of(change.person.roles.front()));
}

void Desk::carry_out(const CopyText& copy) {
    host_.copy_text(copy.text);
    notify(std::string(say(language_, Word::copied)));
}

void Desk::carry_out(const DownloadStoredFiles&) {
    wants_stored_files_ = true;
    workspace_.store().load_raw_files();
}

void Desk::download_stored_files() {
    const auto& files = workspace_.store().raw_files();
    if (!wants_stored_files_ || files.empty()) return;
    wants_stored_files_ = false;
    host_.download("twotier-stored-files.tar", "application/x-tar", archive_of(files));
}

void Desk::carry_out(const StartOver&) {
    workspace_.store().start_over();
}

void Desk::carry_out(const TakeUpdate&) {
    if (form_.is_changed())
        notify(std::string(say(language_, Word::update_after_form)), {}, true);
    else
        wants_update_ = true;
}

void Desk::update_when_saved() {
    if (!wants_update_ || workspace_.save_state().phase == SavePhase::saving) return;
    wants_update_ = false;
    host_.take_update();
}

bool Desk::submit(const Command& command) {
    const Result<Stamp> done = workspace_.submit(command);
    workspace_.tick();  // The disk is at work while the next frames are drawn.
    report(done);
    return done.has_value();
}

void Desk::report(const Result<Stamp>& done) {
    if (!done) {
        notify(say(language_, done.error()), {}, true);
        return;
    }
    const State& state = workspace_.state();
    notify(done_text(state, {language_, &locale_}, state.log.back()), *done);
}

void Desk::notify(std::string text, Stamp undo, bool is_bad) {
    // One that says the same takes its place: two could not be told apart.
    std::erase_if(chrome_form_.notices, [&](const auto& one) { return one.text == text; });
    // Two notices at most: an older one has had its time.
    if (chrome_form_.notices.size() > 1) chrome_form_.notices.erase(chrome_form_.notices.begin());
    chrome_form_.notices.push_back({++notices_made_, std::move(text), undo, is_bad});
}
