#pragma once
// Long work under way: what it is, how far it is, and a frame's share of it at a time. Thrown away
// before its end, it has changed nothing. Knows no page: whoever has time calls work().

#include <cstdint>

#include "base/named_enum.h"
#include "base/steps.h"

NAMED_ENUM(JobKind, read_file, import_customers, change_customers, export_customers,
           export_activity)

class Job {
public:
    Job(JobKind kind, Steps steps, std::int64_t now_milliseconds)
        : kind_(kind), steps_(std::move(steps)), began_(now_milliseconds) {}

    JobKind kind() const { return kind_; }
    float fraction() const { return steps_.fraction(); }
    // Shorter work would only flash by.
    bool is_long(std::int64_t now_milliseconds) const {
        constexpr std::int64_t long_milliseconds = 200;
        return now_milliseconds - began_ >= long_milliseconds;
    }

    // Goes on for about half a frame by the clock `now`. True if there is more to do.
    template <class Now>
    bool work(const Now& now) {
        constexpr std::int64_t slice_milliseconds = 8;
        const std::int64_t until = now() + slice_milliseconds;
        while (steps_.step())
            if (now() >= until) return true;
        return false;
    }

private:
    JobKind kind_;
    Steps steps_;
    std::int64_t began_;
};
