// Referrals from either side, and the business profile that customers find a partner by.

#include <algorithm>

#include "base/text.h"
#include "facts/profile_logo.h"
#include "shell/desk/desk.h"
#include "shell/screens/new_referral_screen.h"
#include "shell/screens/profiles_screen.h"
#include "shell/screens/referral_screen.h"
#include "shell/screens/referrals_screen.h"

namespace {

constexpr std::int64_t hour = 3'600'000;
constexpr std::string_view images = ".gif,.jpg,.jpeg,.png,image/gif,image/jpeg,image/png";

// What a customer says of itself in every request.
Referral request_of(const Party& customer) {
    const Organisation& from = customer.fields;
    Referral referral;
    referral.customer_name = from.company_name;
    referral.country = from.country;
    referral.address_line_1 = from.address_line_1;
    referral.address_line_2 = from.address_line_2;
    referral.city = from.city;
    referral.state = from.state;
    referral.postal_code = from.postal_code;
    referral.first_name = from.first_name;
    referral.last_name = from.last_name;
    referral.email = from.email;
    referral.phone = from.phone;
    return referral;
}

// Blanks at the ends are slips of the finger.
template <class Record>
void trim_texts(Record& record) {
    for (const auto& row : Record::fields())
        if (const auto* text = std::get_if<std::string Record::*>(&row.member))
            record.** text = std::string(trimmed(record.**text));
}

}  // namespace

// What is left of the time to answer is said in days and hours.
const std::vector<ReferralRow>& Desk::referrals() {
    const std::int64_t now = workspace_.world_milliseconds();
    return referrals_.of({basis(), now / hour}, [&] {
        return referral_rows(workspace_.state(), {language_, &locale_}, workspace_.person().actor,
                             now);
    });
}

const ReferralRow* Desk::shown_referral(std::string_view id) {
    const auto& all = referrals();
    const auto shown = std::ranges::find(all, id, &ReferralRow::id);
    return shown == all.end() ? nullptr : &*shown;
}

void Desk::leave_referrals() {
    referral_form_ = {};
    deal_form_ = {};
    profile_form_ = {};
    asked_about_profile_ = {};
}

void Desk::draw_referrals(Ui& ui, Frame& frame) {
    const auto own = acting_party();
    if (!own) {
        draw_needed_partner(ui, frame, std::string(frame.say(Word::referrals_need_a_party)));
        return;
    }
    const std::string reason = frame.why_not_to_read(referral_action_of(frame.person));
    if (!reason.empty()) {
        draw_needed_partner(ui, frame, reason);
        return;
    }
    static const std::vector<std::string> currencies = currency_codes();
    switch (place_.kind) {
        case PlaceKind::new_referral:
            draw_new_referral(*own, ui, frame);
            return;
        case PlaceKind::referral: {
            const PartyRow* party = own_party();
            draw_referral_screen(
                {.referral = shown_referral(place_.record),
                 .team = party != nullptr ? std::span(party->users) : std::span<const UserRow>(),
                 .currencies = currencies},
                deal_form_, ui, frame);
            return;
        }
        default:
            draw_referrals_screen(referrals(), referral_list_form_, ui, frame);
    }
}

void Desk::draw_new_referral(const Party& own, Ui& ui, Frame& frame) {
    const bool is_customer = own.kind == OrganisationKind::customer;
    if (!referral_form_.is_filled)
        referral_form_ = {.is_filled = true, .fields = is_customer ? request_of(own) : Referral{}};
    const World& world = workspace_.state().world;
    const auto receivers =
        is_customer ? std::vector<PartyChoice>() : referral_receivers(world, frame.say, own);
    const auto profiles =
        is_customer ? published_profiles(world, frame.say, own.cloud) : std::vector<ProfileRow>();
    draw_new_referral_screen(
        {.receivers = receivers,
         .profiles = profiles,
         .countries = countries_.of({language_, own.cloud},
                                    [&] { return country_list(frame.say, own.cloud); })},
        referral_form_, ui, frame);
}

void Desk::draw_profiles(Ui& ui, Frame& frame) {
    const auto own = acting_party();
    const std::string reason = !own ? std::string(frame.say(Word::profiles_need_a_party))
                                    : frame.why_not_to_read(Action::edit_business_profile);
    // Whoever may not edit it reads it all the same, if the organisation has one at all.
    const bool has_none =
        !own ||
        refusal_of(own->kind, OrganisationCapability::publishes_business_profile, own->cloud);
    if (has_none) {
        draw_needed_partner(ui, frame, reason);
        return;
    }
    const auto& rows = profiles_.of(
        basis(), [&] { return profile_rows(workspace_.state().world, frame.say, own->id); });
    if (place_.kind == PlaceKind::business_profiles) {
        draw_profiles_screen(rows, ui, frame);
        return;
    }
    const auto shown = std::ranges::find(rows, place_.record, &ProfileRow::id);
    const bool is_new = place_.kind == PlaceKind::new_business_profile;
    if (!profile_form_.is_filled) {
        profile_form_ = {.id = is_new ? std::string() : place_.record, .is_filled = true};
        if (!is_new && shown != rows.end()) profile_form_.fields = shown->fields;
        profile_form_.before = profile_form_.fields;
    }
    const ProfilePage page{
        .profile = shown == rows.end() || is_new ? nullptr : &*shown,
        .is_missing = !is_new && shown == rows.end(),
        .countries = countries_.of({language_, own->cloud},
                                   [&] { return country_list(frame.say, own->cloud); }),
        .languages = languages_.of(language_, [&] { return language_list(frame.say); })};
    draw_profile_screen(page, profile_form_, asked_about_profile_, ui, frame);
    draw_profile_question(asked_about_profile_, ui, frame);
}

void Desk::carry_out(const SubmitReferral&) {
    trim_texts(referral_form_.fields);
    const SendReferral send{.id = workspace_.new_record_id(), .fields = referral_form_.fields};
    if (const auto checked = workspace_.rehearse(send); !checked) {
        referral_form_.problem = checked.error();
        notify(say(language_, checked.error()), {}, true);
        return;
    }
    if (submit(send)) go_to({.kind = PlaceKind::referral, .record = send.id}, true);
}

// As the open question has it.
void Desk::carry_out(const SubmitDeal&) {
    const std::string& id = place_.record;
    const auto answer = [&](const Command& command) {
        if (const auto checked = workspace_.rehearse(command); !checked)
            deal_form_.problem = checked.error();
        else if (submit(command))
            deal_form_ = {};
    };
    switch (deal_form_.question) {
        case DealQuestion::accept:
            answer(AcceptReferral{.id = id, .deal = deal_form_.deal});
            return;
        case DealQuestion::edit:
            answer(EditReferral{.id = id, .deal = deal_form_.deal, .notes = deal_form_.notes});
            return;
        case DealQuestion::decline:
            answer(DeclineReferral{.id = id, .reason = deal_form_.reason});
            return;
        case DealQuestion::none:
            return;
    }
}

void Desk::carry_out(const FinishReferral& order) {
    submit(CloseReferral{.id = order.id, .is_won = order.is_won});
}

void Desk::carry_out(const SubmitProfile&) {
    trim_texts(profile_form_.fields);
    const bool is_new = profile_form_.id.empty();
    const SaveProfile save{.id = is_new ? workspace_.new_record_id() : profile_form_.id,
                           .fields = profile_form_.fields};
    if (const auto checked = workspace_.rehearse(save); !checked) {
        profile_form_.problem = checked.error();
        notify(say(language_, checked.error()), {}, true);
        return;
    }
    if (!submit(save)) return;
    profile_form_ = {};
    if (is_new) go_to({.kind = PlaceKind::business_profile, .record = save.id}, true);
}

void Desk::carry_out(const SetProfilePublished& order) {
    if (submit(PublishProfile{.id = order.id, .is_published = order.is_published}))
        profile_form_ = {};
}

void Desk::carry_out(const RemoveProfile& order) {
    if (submit(DeleteProfile{order.id})) go_to({.kind = PlaceKind::business_profiles}, true);
}

void Desk::carry_out(const ChooseLogo&) {
    profile_form_.wants_logo = true;
    host_.pick_file(images);
}

// The file that was asked for. True if one was: it is not to be imported then.
bool Desk::take_logo(std::string_view bytes) {
    if (!std::exchange(profile_form_.wants_logo, false)) return false;
    const auto logo = logo_of_file(bytes);
    profile_form_.logo_problem = logo ? std::nullopt : std::optional(logo.error());
    if (logo)
        profile_form_.fields.logo = *logo;
    else
        notify(say(language_, logo.error()), {}, true);
    return true;
}

bool Desk::refuse_logo(ErrorCode code) {
    if (!std::exchange(profile_form_.wants_logo, false)) return false;
    // No image is so large, and no file that cannot be read is one.
    profile_form_.logo_problem = code == ErrorCode::file_is_too_large
                                     ? Error{ErrorCode::logo_is_too_large,
                                             {},
                                             std::to_string(profile_logo_bytes_limit / 1024)}
                                     : Error{ErrorCode::logo_must_be_an_image};
    return true;
}

// The account that is to come of a referral begins with what it says.
void Desk::begin_account_of_referral(CustomerForm& form) {
    const ReferralRow* referral = place_.record.empty() ? nullptr : shown_referral(place_.record);
    if (referral == nullptr || !referral->why_not_add_customer.empty()) return;
    Customer draft = account_fields_of(referral->fields);
    draft.cloud = form.draft.cloud;
    draft.relationship = form.draft.relationship;
    form.draft = std::move(draft);
    form.referral = referral->id;
}
