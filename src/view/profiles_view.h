#pragma once
// Business profiles: a partner's own locations with how much each of them says, and the published
// ones as a customer chooses among them.

#include <string>
#include <string_view>
#include <vector>

#include "domain/referrals.h"
#include "view/speech.h"

struct ProfileRow {
    std::string id;
    BusinessProfile fields;  // As they are held.
    bool is_published = false;
    std::string name;
    std::string location;      // "Hamburg, Germany"
    std::string state;         // "Published"
    std::string completeness;  // "6 of 10 parts"
    std::string missing;       // "Missing: Logo, Website", or that nothing is.
    std::string why_not_publish;
    // For customers.
    std::string partner, sizes, languages, contact;
};

// By name.
std::vector<ProfileRow> profile_rows(const World&, const Speech&, std::string_view organisation);
std::vector<ProfileRow> published_profiles(const World&, const Speech&, Cloud);

// "PNG, 240 × 80 pixels"; empty for what is no logo.
std::string logo_text(const Speech&, std::string_view data_url);
std::string missing_text(const Speech&, const BusinessProfile&);
std::string completeness_text(const Speech&, const BusinessProfile&);

// Languages to choose from, by name: those of cultures. The first stands for none.
struct LanguageList {
    std::vector<std::string> names, codes;
};
LanguageList language_list(const Speech&);
