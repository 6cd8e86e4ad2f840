#pragma once
// A Stamp orders the writes of all workspaces that ever exchange files: a hybrid logical clock,
// then the replica (one browser profile's workspace) that wrote. The zero stamp is "never written".

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

struct Stamp {
    std::uint64_t time = 0;  // Milliseconds since 1970 UTC << 16 | counter within the millisecond.
    std::uint64_t replica = 0;
    auto operator<=>(const Stamp&) const = default;
    bool is_zero() const { return time == 0 && replica == 0; }
    std::int64_t milliseconds() const { return static_cast<std::int64_t>(time >> 16); }
};

// The next stamp of this replica: later than `last` and not earlier than the wall clock says.
Stamp next_stamp(const Stamp& last, std::uint64_t replica, std::int64_t wall_milliseconds);

// 16 hexadecimal digits of time, '-', 16 of the replica; the empty text is the zero stamp.
std::string to_text(const Stamp&);
Result<Stamp> stamp_from_text(std::string_view);
