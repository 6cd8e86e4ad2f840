// Business profiles: one for each location of a partner, with the limits of what it may say.

#include <algorithm>

#include "base/text.h"
#include "domain/decide_referrals.h"
#include "domain/record_rules.h"
#include "domain/referrals.h"
#include "domain/world_decision.h"
#include "facts/contact_rules.h"
#include "facts/countries.h"
#include "facts/profile_logo.h"

namespace {

using F = BusinessProfileField;

Result<Acting> allow_profile(const State& state, const Context& context, Action action) {
    return allow(state, context, action, OrganisationCapability::publishes_business_profile);
}

// One of the acting organisation's.
Result<BusinessProfile> find_profile(const World& world, const std::string& id,
                                     const Party& party) {
    const WorldRecord* record = world.find({RecordType::business_profile, id});
    if (record == nullptr) return refuse(ErrorCode::profile_not_found, {}, id);
    auto profile = read_as<BusinessProfile>(*record);
    if (profile.organisation != party.id) return refuse(ErrorCode::profile_not_found, {}, id);
    return profile;
}

Result<void> check_location(const World& world, const std::string& id,
                            const BusinessProfile& profile) {
    if (find_country(profile.country) == nullptr)
        return refuse_field(ErrorCode::country_must_be_known, F::country);
    const auto others = std::ranges::count_if(
        world.all(RecordType::business_profile), [&](const WorldRecord& record) {
            const auto other = read_as<BusinessProfile>(record);
            return record.key.id != id && other.organisation == profile.organisation &&
                   other.country == profile.country;
        });
    if (static_cast<std::size_t>(others) >= profile_locations_per_country_limit)
        return refuse_field(ErrorCode::too_many_locations_in_the_country, F::country,
                            std::to_string(profile_locations_per_country_limit));
    return {};
}

Result<void> check_contact(const BusinessProfile& profile) {
    if (const auto refusal = refusal_of_web_address(profile.website))
        return refuse_field(*refusal, F::website);
    if (const auto refusal = refusal_of_email(profile.contact_email))
        return refuse_field(*refusal, F::contact_email);
    if (profile.contact_phone.empty()) return {};
    if (const auto refusal = refusal_of_phone(profile.contact_phone, find_country(profile.country)))
        return refuse_field(*refusal, F::contact_phone);
    return {};
}

Result<void> check_lists(const BusinessProfile& profile) {
    for (const auto& [list, field] :
         {std::pair(&profile.industries, F::industries), std::pair(&profile.products, F::products),
          std::pair(&profile.services, F::services)})
        if (list->size() > profile_list_limit)
            return refuse_field(ErrorCode::too_many_entries, field,
                                std::to_string(profile_list_limit));
    for (const std::string& size : profile.customer_sizes)
        if (!from_name<CompanySize>(size))
            return refuse_field(ErrorCode::must_be_one_of_the_choices, F::customer_sizes, size);
    for (const std::string& language : profile.languages)
        if (const auto refusal = refusal_of_language(language))
            return refuse_field(*refusal, F::languages, language);
    return {};
}

Result<void> check_profile(const World& world, const std::string& id,
                           const BusinessProfile& profile) {
    if (trimmed(profile.display_name).empty())
        return refuse_field(ErrorCode::must_not_be_empty, F::display_name);
    TRY_VOID(check_lengths(profile));
    TRY_VOID(check_location(world, id, profile));
    TRY_VOID(check_contact(profile));
    TRY_VOID(check_lists(profile));
    if (profile.logo.empty()) return {};
    if (const auto logo = facts_of_logo(profile.logo); !logo)
        return refuse_field(logo.error().code, F::logo, logo.error().detail);
    return {};
}

Result<void> check_needed_parts(const BusinessProfile& profile) {
    for (const ProfilePart part : missing_parts(profile))
        if (profile_parts[static_cast<std::size_t>(part)].is_needed)
            return refuse(ErrorCode::profile_lacks_a_part, std::string(name_of(part)));
    return {};
}

}  // namespace

Result<Transaction> decide_one(const State& state, const SaveProfile& save,
                               const Context& context) {
    const Acting who = TRY(allow_profile(state, context, Action::edit_business_profile));
    BusinessProfile profile = save.fields;
    profile.organisation = who.party.id;
    profile.state.clear();
    if (state.world.find({RecordType::business_profile, save.id}) != nullptr)
        profile.state = TRY(find_profile(state.world, save.id, who.party)).state;
    TRY_VOID(check_profile(state.world, save.id, profile));
    if (is_published(profile)) TRY_VOID(check_needed_parts(profile));
    Writes writes(state, TransactionName::save_profile, context);
    writes.write(save.id, profile);
    return std::move(writes).done();
}

Result<Transaction> decide_one(const State& state, const PublishProfile& publish,
                               const Context& context) {
    const Acting who = TRY(allow_profile(state, context, Action::edit_business_profile));
    const BusinessProfile profile = TRY(find_profile(state.world, publish.id, who.party));
    if (is_published(profile) == publish.is_published)
        return refuse(publish.is_published ? ErrorCode::profile_is_published
                                           : ErrorCode::profile_is_not_published);
    if (publish.is_published) TRY_VOID(check_needed_parts(profile));
    Writes writes(state, TransactionName::publish_profile, context);
    writes.set(publish.id, F::state,
               publish.is_published ? named(ProfileState::published) : Value{});
    return std::move(writes).done();
}

// Nothing of it is left; what was found by it stays with who was asked.
Result<Transaction> decide_one(const State& state, const DeleteProfile& order,
                               const Context& context) {
    const Acting who = TRY(allow_profile(state, context, Action::delete_business_profile));
    TRY_VOID(find_profile(state.world, order.id, who.party));
    Writes writes(state, TransactionName::delete_profile, context);
    writes.write(order.id, BusinessProfile{});
    return std::move(writes).done();
}
