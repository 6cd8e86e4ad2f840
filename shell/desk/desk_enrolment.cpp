// The enrolment of an indirect reseller: its pages, its steps, and the draft that outlives a
// reload.

#include <algorithm>

#include "base/text.h"
#include "domain/decide_enrolment.h"
#include "records/mail.h"
#include "shell/desk/desk.h"
#include "shell/screens/enrolment_screen.h"

namespace {

bool sends_a_mail(EnrolmentTrigger trigger) {
    return trigger == EnrolmentTrigger::enrol || trigger == EnrolmentTrigger::resend_email;
}

// Blanks at the ends are slips of the finger.
Organisation trimmed_texts(Organisation profile) {
    for (const auto& row : Organisation::fields()) {
        const Value held = read_member(profile, row.member);
        if (const auto* text = std::get_if<std::string>(&held))
            write_member(profile, row.member, std::string(trimmed(*text)));
    }
    return profile;
}

std::optional<KnownUser> find_by_user_name(const World& world, std::string_view user_name) {
    for (const WorldRecord& record : world.all(RecordType::user))
        if (equal_ignoring_case(read_as<User>(record).user_name, user_name))
            if (auto user = find_user(world, record.key.id)) return *std::move(user);
    return std::nullopt;
}

Error at_field(std::string_view field, ErrorCode code) {
    return {code, std::string(field)};
}

}  // namespace

std::string Desk::draft_setting() const {
    return (database_.is_demo ? "enrolment.demo." : "enrolment.") + party();
}

const std::optional<EnrolmentView>& Desk::enrolment() {
    const std::int64_t now = workspace_.world_milliseconds();
    constexpr std::int64_t hour = 3'600'000;
    return enrolment_view_.of({basis(), now / hour}, [&] {
        return enrolment_view(workspace_.state(), {language_, &locale_}, workspace_.person().actor,
                              now);
    });
}

// Of who acts, at the state that the enrolment is in: what was typed for another is not theirs.
void Desk::fill_enrolment_form(const EnrolmentView& view) {
    EnrolmentForm& form = enrolment_form_;
    if (form.is_filled && form.party == party() && form.state == view.state) return;
    form = {.party = party(), .state = view.state, .is_filled = true};
    form.profile = view.profile;
    form.user_name = view.user_name;
    form.membership = view.profile.mpn_id;
    if (!party().empty()) take_kept(form, host_.setting(draft_setting()).value_or(""));
    kept_draft_ = text_of(form);
}

void Desk::keep_enrolment_draft() {
    if (party().empty() || enrolment_form_.party != party()) return;
    std::string text = text_of(enrolment_form_);
    if (text == kept_draft_) return;
    host_.set_setting(draft_setting(), text);
    kept_draft_ = std::move(text);
}

void Desk::draw_enrolment(Ui& ui, Frame& frame) {
    if (place_.kind == PlaceKind::confirm_email && !confirm_email(ui, frame)) return;
    const auto& view = enrolment();
    if (!view) {
        draw_needed_partner(ui, frame,
                            std::string(frame.say(Word::error_needs_an_indirect_reseller)));
        return;
    }
    fill_enrolment_form(*view);
    draw_enrolment_screen(*view, enrolment_form_, {clock(ui), clock_form_}, ui, frame);
    keep_enrolment_draft();
}

// The link in the mail does it, if somebody of the organisation follows it. True: the enrolment is
// shown instead.
bool Desk::confirm_email(Ui& ui, Frame& frame) {
    const WorldRecord* record = workspace_.state().world.find({RecordType::mail, place_.mail});
    const auto mail = record != nullptr ? read_as<Mail>(*record) : Mail();
    const auto whose = find_party(workspace_.state().world, mail.mailbox);
    if (!whose || whose->id != party()) {
        draw_unconfirmed_screen(
            whose ? frame.say(Word::enrol_confirm_needs, {whose->fields.company_name})
                  : std::string(frame.say(Word::enrol_confirm_unknown)),
            ui, frame);
        return false;
    }
    frame.push(ConfirmEmail{place_.mail});
    return true;
}

void Desk::carry_out(const ConfirmEmail& confirm) {
    TakeEnrolmentStep order{.trigger = EnrolmentTrigger::confirm_email,
                            .mail = confirm.mail,
                            .review_days = workspace_.new_review_days()};
    submit(order);
    go_to({.kind = PlaceKind::enrolment}, true);
}

void Desk::carry_out(const TakeStep& step) {
    EnrolmentForm& form = enrolment_form_;
    TakeEnrolmentStep order{.trigger = step.trigger,
                            .profile = trimmed_texts(form.profile),
                            .membership = form.membership,
                            .comment = std::string(trimmed(form.document)),
                            .review_days = workspace_.new_review_days()};
    if (sends_a_mail(step.trigger)) {
        order.mail = workspace_.new_record_id();
        order.link = route_of({.kind = PlaceKind::confirm_email, .mail = order.mail});
    }
    form.problems = problems_of_page(order.profile, step.trigger);
    if (form.problems.empty()) {
        const auto done = workspace_.submit(order);
        workspace_.tick();
        if (done) {
            report(done);
            forget_enrolment_draft();
            return;
        }
        form.problems = {done.error()};
    }
    tell_problems();
}

// At its field, which takes the focus; what is about no field in a notice as well.
void Desk::tell_problems() {
    enrolment_form_.wants_first_problem = true;
    const Error& first = enrolment_form_.problems.front();
    if (first.place.empty()) notify(say(language_, first), {}, true);
}

// The step is taken; the next page begins with what the records hold.
void Desk::forget_enrolment_draft() {
    host_.set_setting(draft_setting(), {});
    enrolment_form_ = {};
}

void Desk::carry_out(const AddMembership&) {
    EnrolmentForm& form = enrolment_form_;
    RegisterMembership order{.mpn_id = std::string(trimmed(form.new_id)),
                             .fields = form.new_membership};
    order.fields.organisation = party();
    order.fields.company_name = trimmed(order.fields.company_name);
    const auto done = workspace_.submit(order);
    workspace_.tick();
    if (!done) {
        form.problems = {done.error()};
        tell_problems();
        return;
    }
    report(done);
    form.membership = order.mpn_id;
    form.new_id.clear();
    form.new_membership = {};
    form.open(EnrolmentPage::memberships);
}

// By name and password, as the directory knows them.
void Desk::carry_out(const SignInToEnrol&) {
    EnrolmentForm& form = enrolment_form_;
    if (form.is_waiting) return;
    const std::string name(trimmed(form.user_name));
    const auto user = find_by_user_name(workspace_.state().world, name);
    form.problems.clear();
    if (name.empty())
        form.problems.push_back(at_field("user_name", ErrorCode::must_not_be_empty));
    else if (!user)
        form.problems.push_back(at_field("user_name", ErrorCode::user_not_found));
    else if (user->fields.is_deactivated.value_or(false))
        form.problems.push_back(at_field("user_name", ErrorCode::user_is_deactivated));
    if (form.password.empty())
        form.problems.push_back(at_field("password", ErrorCode::must_not_be_empty));
    form.wants_first_problem = !form.problems.empty();
    if (!form.problems.empty()) return;
    const Actor actor{.organisation = user->fields.organisation, .user = user->id};
    if (user->fields.password_hash.empty() || user->fields.must_change_password.value_or(false)) {
        sign_in_to_enrol(actor);
        return;
    }
    form.is_waiting = true;
    host_.derive_key(
        form.password, user->fields.password_salt,
        [this, actor, kept = user->fields.password_hash](const std::string& hash) {
            enrolment_form_.is_waiting = false;
            if (!hash.empty() && hash == kept)
                sign_in_to_enrol(actor);
            else
                enrolment_form_.problems = {at_field("password", ErrorCode::password_is_wrong)};
        });
}

// Who signs in acts from then on; a temporary password is changed first.
void Desk::sign_in_to_enrol(const Actor& actor) {
    const bool is_able = may_act(workspace_.state().world, actor);
    carry_out(ActAs{actor});
    if (!is_able) return;
    go_to({.kind = PlaceKind::enrolment}, false);
    const auto party = find_party(workspace_.state().world, actor.organisation);
    if (!party || is_enrolled(*party)) return;
    if (enrolment_of(*party) == EnrolmentState::welcome)
        submit(TakeEnrolmentStep{.trigger = EnrolmentTrigger::start});
    const auto done = workspace_.submit(TakeEnrolmentStep{.trigger = EnrolmentTrigger::sign_in});
    workspace_.tick();
    forget_enrolment_draft();
    if (done) {
        report(done);
        return;
    }
    // What is wrong with whom one signed in as is said where that was typed.
    if (const auto& view = enrolment()) fill_enrolment_form(*view);
    enrolment_form_.open(EnrolmentPage::sign_in);
    enrolment_form_.problems = {at_field("user_name", done.error().code)};
    notify(say(language_, done.error()), {}, true);
}
