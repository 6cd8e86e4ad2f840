#include "domain/referrals.h"

#include <algorithm>

std::optional<ReferralSide> side_of(const Referral& referral, std::string_view organisation) {
    if (organisation.empty()) return std::nullopt;
    if (referral.receiver == organisation) return ReferralSide::receiver;
    if (referral.sender == organisation ||
        (referral.sender.empty() && referral.customer == organisation))
        return ReferralSide::sender;
    return std::nullopt;
}

ReferralSubstatus substatus_of(const Referral& referral) {
    return from_name<ReferralSubstatus>(referral.substatus).value_or(ReferralSubstatus::received);
}

bool is_in_team(const Referral& referral, std::string_view user) {
    return std::ranges::find(referral.team, user) != referral.team.end();
}

bool may_see(const Referral& referral, const KnownUser& user, Cloud cloud) {
    return !may_only_own(user.roles, Action::manage_referrals, cloud) ||
           is_in_team(referral, user.id);
}

Referral after_time(Referral referral, const std::string& until) {
    const std::string due = next_due_of(referral);
    if (due.empty() || due > until) return referral;
    const auto after = next(referral_lifecycle, substatus_of(referral), ReferralTrigger::expire);
    if (!after) return referral;
    referral.substatus = name_of(*after);
    referral.updated_date = due;
    return referral;
}

std::string next_due_of(const Referral& referral) {
    const bool may_expire =
        !refusal_of_step(referral_lifecycle, substatus_of(referral), ReferralTrigger::expire);
    return may_expire ? referral.expiration_date : std::string();
}

bool holds(const BusinessProfile& profile, ProfilePart part) {
    switch (part) {
        case ProfilePart::display_name:
            return !profile.display_name.empty();
        case ProfilePart::logo:
            return !profile.logo.empty();
        case ProfilePart::description:
            return !profile.description.empty();
        case ProfilePart::website:
            return !profile.website.empty();
        case ProfilePart::contact:
            return !profile.contact_name.empty() &&
                   (!profile.contact_email.empty() || !profile.contact_phone.empty());
        case ProfilePart::customer_sizes:
            return !profile.customer_sizes.empty();
        case ProfilePart::industries:
            return !profile.industries.empty();
        case ProfilePart::products:
            return !profile.products.empty();
        case ProfilePart::services:
            return !profile.services.empty();
        case ProfilePart::languages:
            return !profile.languages.empty();
    }
    return false;
}

std::vector<ProfilePart> missing_parts(const BusinessProfile& profile) {
    std::vector<ProfilePart> missing;
    for (const ProfilePart part : all_of<ProfilePart>())
        if (!holds(profile, part)) missing.push_back(part);
    return missing;
}

bool is_published(const BusinessProfile& profile) {
    return profile.state == name_of(ProfileState::published);
}
