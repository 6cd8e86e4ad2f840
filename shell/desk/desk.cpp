#include "shell/desk/desk.h"

#include "app/demo_world.h"
#include "domain/history.h"
#include "shell/screens/account_screen.h"
#include "shell/screens/customer_form_screen.h"
#include "shell/screens/customers_screen.h"
#include "shell/screens/help_screen.h"
#include "shell/screens/organisations_screen.h"
#include "shell/screens/permissions_screen.h"
#include "shell/screens/recovery_screen.h"
#include "shell/screens/settings_screen.h"
#include "shell/widgets/button.h"
#include "shell/widgets/layout.h"
#include "shell/widgets/notice.h"
#include "shell/widgets/overlay.h"
#include "shell/widgets/text.h"

namespace {

constexpr std::string_view product = "Twotier";

std::string damage_text(const RecoveryReport& report) {
    std::string text;
    for (const DamagedFile& file : report.damaged)
        text += (text.empty() ? "" : "; ") + file.name + ": " + std::string(name_of(file.damage));
    return text;
}

WidgetWords widget_words(const Speech& say) {
    return {.close = std::string(say(Word::close)),
            .required = std::string(say(Word::required)),
            .remove = std::string(say(Word::remove)),
            .sort_by = std::string(say(Word::sort_by)),
            .dismiss = std::string(say(Word::dismiss)),
            .more = std::string(say(Word::more_actions)),
            .clear = std::string(say(Word::clear_search)),
            .column_menu = std::string(say(Word::column_menu)),
            .column_width = std::string(say(Word::column_width)),
            .column_keys = std::string(say(Word::column_keys))};
}

SkeletonShape skeleton_of(PlaceKind kind) {
    switch (kind) {
        case PlaceKind::customers:
        case PlaceKind::activity:
        case PlaceKind::history:
        case PlaceKind::duplicates:
        case PlaceKind::organisations:
        case PlaceKind::users:
        case PlaceKind::permissions:
        case PlaceKind::admin_relationships:
        case PlaceKind::mailbox:
        case PlaceKind::providers:
        case PlaceKind::resellers:
        case PlaceKind::referrals:
        case PlaceKind::business_profiles:
            return SkeletonShape::table;
        case PlaceKind::add_customer:
        case PlaceKind::edit_account:
        case PlaceKind::settings:
        case PlaceKind::user:
        case PlaceKind::add_user:
        case PlaceKind::add_customer_user:
        case PlaceKind::customer_user:
        case PlaceKind::request_admin_relationship:
        case PlaceKind::request_relationship:
        case PlaceKind::request_partnership:
        case PlaceKind::invite_customers:
        case PlaceKind::rules:
        case PlaceKind::enrolment:
        case PlaceKind::confirm_email:
        case PlaceKind::new_organisation:
        case PlaceKind::new_referral:
        case PlaceKind::business_profile:
        case PlaceKind::new_business_profile:
            return SkeletonShape::fields;
        case PlaceKind::account:
        case PlaceKind::customer_subscriptions:
        case PlaceKind::customer_services:
        case PlaceKind::customer_users:
        case PlaceKind::admin_relationship:
        case PlaceKind::partner_relationships:
        case PlaceKind::partner_relationship:
        case PlaceKind::referral:
        case PlaceKind::help:
            return SkeletonShape::cards;
        case PlaceKind::import_file:
        case PlaceKind::tour:
        case PlaceKind::not_found:
        case PlaceKind::mail:
        case PlaceKind::accept:
        case PlaceKind::partner:
            return SkeletonShape::lines;
    }
    return SkeletonShape::lines;
}

// Why who acts has no such page at all; empty when they have.
std::string why_no_customers(PlaceKind kind, const Frame& frame) {
    if (!frame.person.kind) return {};
    switch (kind) {
        case PlaceKind::customers:
        case PlaceKind::add_customer:
        case PlaceKind::account:
        case PlaceKind::edit_account:
        case PlaceKind::duplicates:
        case PlaceKind::customer_subscriptions:
        case PlaceKind::customer_services:
        case PlaceKind::customer_users:
        case PlaceKind::add_customer_user:
        case PlaceKind::customer_user:
            return frame.why_not_to_read(Action::view_customer);
        case PlaceKind::import_file:
            return frame.why_not_to_read(Action::import_customers);
        default:
            return {};
    }
}

}  // namespace

Desk::Desk(Workspace& workspace, Locale& locale, Host& host, ShownDatabase database)
    : workspace_(workspace), locale_(locale), host_(host), database_(std::move(database)) {}

void Desk::start(std::string_view route) {
    const auto chosen = host_.setting("language");
    std::optional<Language> language = chosen ? from_name<Language>(*chosen) : std::nullopt;
    for (const std::string& tag : host_.preferred_languages())
        if (!language) language = from_name<Language>(tag.substr(0, tag.find('-')));
    language_ = language.value_or(Language::en);
    if (const auto theme = host_.setting("theme"))
        for (const ThemeName name : {ThemeName::light, ThemeName::dark, ThemeName::high_contrast})
            if (*theme == name_of(name)) theme_ = name;
    if (theme_) host_.override_theme(theme_);
    Person person;
    person.name = host_.setting("person").value_or("");
    person.roles = {
        from_name<Role>(host_.setting("role").value_or("")).value_or(Role::admin_agent)};
    workspace_.set_person(person);
    read_actor();
    palette_form_.recent = split_keys(host_.setting(recent_setting()).value_or(""));
    shortcuts_form_.has_single_keys = host_.setting("single_keys") != "off";
    if (const auto layout = host_.setting("table")) usual_layout_ = place_of_route(*layout).layout;
    views_ = views_from_text(host_.setting("views").value_or(""));
    tour_form_.was_taken = host_.setting("tour") == "taken";
    place_ = with_usual_layout(arrive(place_of_route(route)));
    if (route.empty()) host_.replace_route(route_of(place_));
}

Frame Desk::frame() {
    Frame frame{.say = {language_, &locale_}, .person = workspace_.person()};
    const SaveState save = workspace_.save_state();
    const bool is_held_up = save.phase == SavePhase::failed || save.phase == SavePhase::read_only ||
                            save.phase == SavePhase::opening || save.access == Access::follower;
    if (is_held_up && !workspace_.is_memory_only()) {
        frame.is_read_only = true;
        frame.read_only_reason = save.error ? say(language_, *save.error)
                                            : std::string(frame.say(Word::read_only_other_tab));
    }
    return frame;
}

void Desk::draw(Ui& ui) {
    if (workspace_.tick()) ui.request_frame();
    load_demo_once();
    let_due_happen(ui);
    download_stored_files();
    update_when_saved();
    Frame frame = this->frame();
    ui.set_words(widget_words(frame.say));
    const ChromePage chrome = chrome_page();
    draw_chrome(chrome, chrome_form_, ui, frame, [&] { draw_page(ui, frame); });
    draw_palette(ui, frame);
    draw_dialogs(ui, frame);
    draw_guides(ui, frame);
    draw_act_as(ui, frame);
    draw_ending(ui, frame);
    draw_job(ui, frame);
    for (const Intent& intent : frame.intents) {
        std::visit([&](const auto& one) { carry_out(one); }, intent);
        ui.request_frame();
    }
    speak_to_host();
    if (const auto deadline = workspace_.next_deadline()) {
        const std::int64_t wait = *deadline - workspace_.now_milliseconds();
        ui.request_frame_after_ms(static_cast<int>(std::max<std::int64_t>(wait, 0)));
    }
}

void Desk::draw_page(Ui& ui, Frame& frame) {
    if (!workspace_.is_open()) {
        skeleton(ui, frame.say(Word::loading), skeleton_of(place_.kind));
        return;
    }
    const auto error = workspace_.save_state().error;
    const bool is_unreadable = error && (error->code == ErrorCode::no_generation_is_whole ||
                                         error->code == ErrorCode::segment_is_of_a_newer_format);
    if (is_unreadable) {
        const std::string damage = damage_text(workspace_.store().report());
        draw_recovery_screen({error->code, damage.empty() ? error->place : damage}, ui, frame);
        return;
    }
    const IdScope scope(ui, name_of(place_.kind));
    if (const std::string reason = why_no_customers(place_.kind, frame); !reason.empty()) {
        draw_needed_partner(ui, frame, reason);
        return;
    }
    switch (place_.kind) {
        case PlaceKind::customers:
            draw_customers(ui, frame);
            return;
        case PlaceKind::add_customer:
        case PlaceKind::edit_account:
            draw_form(ui, frame);
            return;
        case PlaceKind::account:
            draw_account(ui, frame);
            return;
        case PlaceKind::import_file:
            draw_import(ui, frame);
            return;
        case PlaceKind::activity:
            draw_activity(ui, frame);
            return;
        case PlaceKind::history:
            draw_history(ui, frame);
            return;
        case PlaceKind::duplicates:
            draw_duplicates(ui, frame);
            return;
        case PlaceKind::help:
            draw_help_screen({database_.is_demo, database_.tour_address}, shortcuts_form_, ui,
                             frame);
            return;
        case PlaceKind::settings:
            draw_settings_screen(settings_form_, {theme_}, ui, frame);
            return;
        default:
            draw_world_page(ui, frame);
            return;
    }
}

// The places of organisations, their people, and what stands between them.
void Desk::draw_world_page(Ui& ui, Frame& frame) {
    switch (place_.kind) {
        case PlaceKind::organisations:
            draw_organisations_screen(parties(), ui, frame);
            return;
        case PlaceKind::users:
        case PlaceKind::user:
        case PlaceKind::add_user:
            draw_users(ui, frame);
            return;
        case PlaceKind::customer_subscriptions:
        case PlaceKind::customer_services:
        case PlaceKind::customer_users:
        case PlaceKind::add_customer_user:
        case PlaceKind::customer_user:
            draw_customer_pages(ui, frame);
            return;
        case PlaceKind::admin_relationships:
        case PlaceKind::admin_relationship:
        case PlaceKind::request_admin_relationship:
            draw_granular(ui, frame);
            return;
        case PlaceKind::partner_relationships:
        case PlaceKind::partner_relationship:
            draw_partner_relationships(ui, frame);
            return;
        case PlaceKind::mailbox:
        case PlaceKind::mail:
        case PlaceKind::accept:
        case PlaceKind::request_relationship:
        case PlaceKind::request_partnership:
        case PlaceKind::invite_customers:
        case PlaceKind::providers:
        case PlaceKind::resellers:
        case PlaceKind::partner:
            draw_relationships(ui, frame);
            return;
        case PlaceKind::referrals:
        case PlaceKind::referral:
        case PlaceKind::new_referral:
            draw_referrals(ui, frame);
            return;
        case PlaceKind::business_profiles:
        case PlaceKind::business_profile:
        case PlaceKind::new_business_profile:
            draw_profiles(ui, frame);
            return;
        case PlaceKind::permissions:
            draw_permissions_screen(permissions_form_, ui, frame);
            return;
        case PlaceKind::rules:
            draw_rules(ui, frame);
            return;
        case PlaceKind::enrolment:
        case PlaceKind::confirm_email:
            draw_enrolment(ui, frame);
            return;
        case PlaceKind::new_organisation:
            draw_new_organisation(ui, frame);
            return;
        default:
            draw_no_page(ui, frame);
            return;
    }
}

void Desk::draw_no_page(Ui& ui, Frame& frame) {
    if (empty_state(ui, "not_found",
                    {.icon = Icon::search,
                     .title = frame.say(Word::place_not_found),
                     .text = frame.say(Word::place_not_found_help),
                     .action = frame.say(Word::go_to_customers),
                     .level = 1}))
        frame.push(GoTo{});
}

void Desk::draw_account(Ui& ui, Frame& frame) {
    draw_account_screen(account_.of({basis(), place_.customer},
                                    [&] {
                                        return account_view(workspace_.state(), frame.say, viewer(),
                                                            place_.customer,
                                                            workspace_.world_milliseconds());
                                    }),
                        ui, frame);
}

void Desk::draw_import(Ui& ui, Frame& frame) {
    const ImportView* view = preview_
                                 ? &import_.of({basis(), previews_made_},
                                               [&] { return import_view(*preview_, frame.say); })
                                 : nullptr;
    if (view && std::exchange(previews_told_, previews_made_) != previews_made_) {
        const auto number = [&](std::size_t count) { return frame.say.number(count); };
        ui.announce(frame.say(Word::import_told, {view->source, number(view->added),
                                                  number(view->changed), number(view->skipped)}));
    }
    draw_import_screen(view, import_failure_, ui, frame);
}

void Desk::draw_form(Ui& ui, Frame& frame) {
    if (!form_.is_open) open_form(place_);
    const auto stored = workspace_.state().find(form_.id);
    if (!form_.is_new() && (!stored || partner_of(form_.id) != party())) {
        draw_account(ui, frame);
        return;
    }
    const FormView& view = form_view_.of({basis(), form_.draft, form_.shown, form_.id}, [&] {
        return form_view(form_.is_new() ? nullptr : &form_.before, form_.draft, form_.shown,
                         frame.say, viewer(), workspace_.world_milliseconds());
    });
    if (form_.is_new() && !party().empty()) {
        draw_add_customer(view, ui, frame);
        return;
    }
    draw_customer_form_screen(view, form_, stored ? name_of(*stored) : std::string(), ui, frame);
}

void Desk::draw_dialogs(Ui& ui, Frame& frame) {
    if (to_remove_) {
        bool is_open = true;
        const auto customer = workspace_.state().find(*to_remove_);
        draw_remove_dialog(*to_remove_, customer ? name_of(*customer) : std::string(), is_open, ui,
                           frame);
        if (!is_open) to_remove_.reset();
    }
    if (!wanted_) return;
    bool is_open = true;
    dialog(
        ui, "unsaved", is_open,
        {.title = frame.say(Word::unsaved_title),
         .description = frame.say(Word::unsaved_help),
         .kind = DialogKind::question,
         .is_alert = true},
        [] {},
        [&] {
            if (button(ui, "keep", {.label = frame.say(Word::keep_editing)}))
                frame.push(KeepForm{});
            if (button(ui, "discard",
                       {.label = frame.say(Word::discard), .style = ButtonStyle::danger}))
                frame.push(DiscardForm{});
        });
    if (!is_open) frame.push(KeepForm{});
}

ChromePage Desk::chrome_page() {
    return {.place = place_,
            .page_title = page_title(frame()),
            .save = workspace_.save_state(),
            .is_memory_only = workspace_.is_memory_only(),
            .is_demo = database_.is_demo,
            .other_world_address = database_.other_address,
            .damage = workspace_.is_open() && !workspace_.save_state().error
                          ? damage_text(workspace_.store().report())
                          : std::string(),
            .theme = theme_,
            .files_hover = files_hover_,
            .is_returned_to = is_returned_to_,
            .moment = order_moment(),
            .offers_tour = database_.is_demo && !tour_form_.was_taken,
            .simulated_date = simulated_date(),
            .begins_as = page_begins_as()};
}

const Undoable& Desk::undoable() {
    return undoable_.of(basis(), [&] {
        const State& state = workspace_.state();
        const Speech say{language_, &locale_};
        const auto reason = [&](const Stamp& next, ErrorCode none) {
            const LogEntry* entry = find_entry(state, next);
            return entry != nullptr ? why_not_to_take_back(state, say, viewer(), *entry)
                                    : std::string(say(sentence_of(none)));
        };
        return Undoable{reason(next_to_undo(state, party()), ErrorCode::nothing_to_undo),
                        reason(next_to_redo(state, party()), ErrorCode::nothing_to_redo)};
    });
}

void Desk::speak_to_host() {
    const SaveState save = workspace_.save_state();
    const Told now{.title = page_title(frame()) + " – " + std::string(product),
                   .language = std::string(tag_of(language_)),
                   .guarded = save.pending > 0 || form_.is_changed()};
    if (now.title != told_.title) host_.set_title(now.title);
    if (now.language != told_.language) host_.set_language(now.language);
    if (now.guarded != told_.guarded) host_.guard_leaving(now.guarded);
    told_ = now;
}

void Desk::load_demo_once() {
    const bool is_ready = database_.is_demo && workspace_.is_open() && !frame().is_read_only;
    if (!is_ready || demo_was_asked_for_) return;
    demo_was_asked_for_ = true;
    if (!workspace_.state().log.empty()) return;
    submit_demo();
}

bool Desk::submit_demo() {
    Person loader = workspace_.own_person();
    const Person person = loader;
    const Actor actor = workspace_.person().actor;
    loader.roles = {Role::admin_agent};  // The demo loads itself, whoever looks at it.
    workspace_.act_as({});
    workspace_.set_person(loader);
    const Result<Stamp> done = workspace_.submit(demo_world(workspace_.world_milliseconds()));
    workspace_.set_person(person);
    workspace_.act_as(actor);
    if (!done) report(done);
    return done.has_value();
}
