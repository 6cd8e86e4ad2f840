#include "view/profiles_view.h"

#include <algorithm>
#include <set>

#include "facts/cultures.h"
#include "facts/profile_logo.h"
#include "view/sorted_by.h"
#include "words/labels.h"

namespace {

std::string why_not_published(const Speech& speech, const BusinessProfile& profile) {
    TextList needed;
    for (const ProfilePart part : missing_parts(profile))
        if (profile_parts[static_cast<std::size_t>(part)].is_needed)
            needed.emplace_back(speech(label_of(part)));
    return needed.empty() ? std::string() : speech(Word::profile_missing, {speech.joined(needed)});
}

ProfileRow row_of(const World& world, const Speech& speech, const std::string& id,
                  const BusinessProfile& profile) {
    const auto partner = find_party(world, profile.organisation);
    const bool is_out = is_published(profile);
    const std::string country = speech.country(profile.country);
    TextList sizes;
    for (const std::string& name : profile.customer_sizes)
        if (const auto size = from_name<CompanySize>(name))
            sizes.emplace_back(speech(label_of(*size)));
    TextList languages;
    for (const std::string& code : profile.languages)
        languages.push_back(speech.locale->language_name(speech.language, code));
    TextList contact;
    for (const std::string& part :
         {profile.contact_name, profile.contact_email, profile.contact_phone})
        if (!part.empty()) contact.push_back(part);
    return {.id = id,
            .fields = profile,
            .is_published = is_out,
            .name = profile.display_name,
            .location = profile.city.empty() ? country : speech.joined({profile.city, country}),
            .state = std::string(
                speech(label_of(is_out ? ProfileState::published : ProfileState::unpublished))),
            .completeness = completeness_text(speech, profile),
            .missing = missing_text(speech, profile),
            .why_not_publish = why_not_published(speech, profile),
            .partner = partner ? partner->fields.company_name : std::string(),
            .sizes = speech.joined(sizes),
            .languages = speech.joined(languages),
            .contact = speech.joined(contact)};
}

}  // namespace

std::vector<ProfileRow> profile_rows(const World& world, const Speech& speech,
                                     std::string_view organisation) {
    std::vector<ProfileRow> rows;
    for (const WorldRecord& record : world.all(RecordType::business_profile)) {
        const auto profile = read_as<BusinessProfile>(record);
        if (profile.organisation == organisation)
            rows.push_back(row_of(world, speech, record.key.id, profile));
    }
    return sorted_by(std::move(rows), &ProfileRow::name, speech);
}

std::vector<ProfileRow> published_profiles(const World& world, const Speech& speech, Cloud cloud) {
    std::vector<ProfileRow> rows;
    for (const WorldRecord& record : world.all(RecordType::business_profile)) {
        const auto profile = read_as<BusinessProfile>(record);
        const auto partner = find_party(world, profile.organisation);
        if (is_published(profile) && partner && partner->cloud == cloud)
            rows.push_back(row_of(world, speech, record.key.id, profile));
    }
    return sorted_by(std::move(rows), &ProfileRow::name, speech);
}

std::string logo_text(const Speech& speech, std::string_view data_url) {
    const auto logo = facts_of_logo(data_url);
    return logo ? speech(Word::profile_logo_facts,
                         {speech(label_of(logo->type)),
                          speech.number(static_cast<std::size_t>(logo->width)),
                          speech.number(static_cast<std::size_t>(logo->height))})
                : std::string();
}

std::string missing_text(const Speech& speech, const BusinessProfile& profile) {
    TextList names;
    for (const ProfilePart part : missing_parts(profile))
        names.emplace_back(speech(label_of(part)));
    return names.empty() ? std::string(speech(Word::profile_missing_nothing))
                         : speech(Word::profile_missing, {speech.joined(names)});
}

std::string completeness_text(const Speech& speech, const BusinessProfile& profile) {
    const std::size_t all = count_of<ProfilePart>();
    return speech(Word::profile_parts_done,
                  {speech.number(all - missing_parts(profile).size()), speech.number(all)});
}

LanguageList language_list(const Speech& speech) {
    struct Named {
        std::string code, name;
    };
    std::vector<Named> all;
    std::set<std::string_view> seen;
    for (const std::string_view culture : cultures)
        if (const std::string_view code = language_of(culture); seen.insert(code).second)
            all.push_back({std::string(code), speech.locale->language_name(speech.language, code)});
    LanguageList list{.names = {std::string(speech(Word::choose))}, .codes = {std::string()}};
    for (Named& one : sorted_by(std::move(all), &Named::name, speech)) {
        list.names.push_back(std::move(one.name));
        list.codes.push_back(std::move(one.code));
    }
    return list;
}
