#include "base/stamp.h"

#include <algorithm>

#include "base/hex.h"

Stamp next_stamp(const Stamp& last, std::uint64_t replica, std::int64_t wall_milliseconds) {
    const auto wall = static_cast<std::uint64_t>(std::max<std::int64_t>(wall_milliseconds, 0))
                      << 16;
    return {.time = std::max(wall, last.time + 1), .replica = replica};
}

std::string to_text(const Stamp& stamp) {
    if (stamp.is_zero()) return {};
    return to_hex(stamp.time) + "-" + to_hex(stamp.replica);
}

Result<Stamp> stamp_from_text(std::string_view text) {
    if (text.empty()) return Stamp{};
    const auto time = from_hex(text.substr(0, 16));
    const auto replica = text.size() == 33 ? from_hex(text.substr(17)) : std::nullopt;
    if (!time || !replica || text[16] != '-')
        return refuse(ErrorCode::stamp_is_malformed, {}, std::string(text));
    return Stamp{.time = *time, .replica = *replica};
}
