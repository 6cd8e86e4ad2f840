#pragma once
// A referral among those who see it: from which side, whose team it is, and what the passing of
// time does to it. And how much a business profile says. Reads records; decides nothing.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/parties.h"
#include "facts/referrals.h"
#include "records/business_profile.h"
#include "records/referral.h"

// Nothing, if the organisation has no part in it.
std::optional<ReferralSide> side_of(const Referral&, std::string_view organisation);
ReferralSubstatus substatus_of(const Referral&);
bool is_in_team(const Referral&, std::string_view user);
// Some roles have all referrals of their organisation, and some only those of their team.
bool may_see(const Referral&, const KnownUser&, Cloud);

// It closes at its date, unless somebody has answered.
Referral after_time(Referral, const std::string& until);
std::string next_due_of(const Referral&);  // Empty if never.

bool holds(const BusinessProfile&, ProfilePart);
std::vector<ProfilePart> missing_parts(const BusinessProfile&);
bool is_published(const BusinessProfile&);
