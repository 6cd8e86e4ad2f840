#pragma once
// What is typed about a referral and a business profile and not yet submitted.

#include <optional>
#include <string>
#include <vector>

#include "domain/world_command.h"
#include "facts/referrals.h"

struct ReferralListForm {
    std::optional<ReferralStatus> status = {};  // Only those; nothing: all.
    std::string search = {};                    // In the name.
};

// A new one, until it is sent.
struct ReferralForm {
    bool is_filled = false;
    Referral fields = {};
    std::optional<Error> problem = {};
};

enum class DealQuestion : std::uint8_t { none, accept, edit, decline };

// What is asked about a referral that came.
struct DealForm {
    DealQuestion question = DealQuestion::none;
    ReferralDeal deal = {};
    std::string notes = {}, reason = {};
    std::optional<Error> problem = {};
};

struct ProfileForm {
    std::string id = {};  // Empty: a new location.
    bool is_filled = false;
    BusinessProfile before = {}, fields = {};
    bool wants_logo = false;  // The file that comes next is the logo.
    std::optional<Error> problem = {};
    std::optional<Error> logo_problem = {};
};

enum class ProfileQuestion : std::uint8_t { none, publish, unpublish, remove };

struct AskedAboutProfile {
    ProfileQuestion question = ProfileQuestion::none;
    std::string id = {}, name = {};
};
