#pragma once
// Who plays in the demo: an indirect provider, resellers, a direct partner and customers, each with
// its people, ready for every story. The same every time, so that a training can name them.

#include <string_view>
#include <vector>

#include "domain/world.h"

// By hand, so that they stay the same whoever joins.
namespace demo_ids {
// clang-format off
inline constexpr std::string_view wingtip   = "a1000000-0000-4000-8000-000000000001";
inline constexpr std::string_view fabrikam  = "a1000000-0000-4000-8000-000000000002";
inline constexpr std::string_view alpine    = "a1000000-0000-4000-8000-000000000003";
inline constexpr std::string_view proseware = "a1000000-0000-4000-8000-000000000004";
inline constexpr std::string_view lanchao   = "a1000000-0000-4000-8000-000000000005";
inline constexpr std::string_view seeblick  = "a1000000-0000-4000-8000-000000000006";
inline constexpr std::string_view kranich   = "a1000000-0000-4000-8000-000000000007";
inline constexpr std::string_view chenguang = "a1000000-0000-4000-8000-000000000008";
inline constexpr std::string_view tailspin  = "a1000000-0000-4000-8000-000000000009";
// clang-format on
}  // namespace demo_ids

// Without stamps: they are written when they are loaded.
std::vector<WorldRecord> demo_cast();
