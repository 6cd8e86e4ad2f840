#pragma once
// Motion that explains: numbers that follow their targets over time. Only pixels are drawn from
// them: nodes carry the final state at once. Knows neither ImGui nor the page.

#include <cstdint>
#include <unordered_map>

#include "shell/widgets/semantics.h"

// Fast at first, then coming to rest; 0..1 to 0..1.
constexpr float eased_out(float part) {
    const float left = 1 - part;
    return 1 - left * left * left;
}

// Numbers on their way, by owner and slot. One that was not asked for in a frame is forgotten, so
// that what comes back begins anew.
class Motions {
public:
    void begin_frame(double now_ms, float duration_ms);
    // Where the number is now. It begins at `from`, and turns to a new target from where it is.
    float value(NodeId owner, std::uint32_t slot, float target, float from);
    void end_frame();
    bool is_moving() const { return is_moving_; }
    // Something that turns for as long as it is seen.
    void keep_moving() { is_moving_ = true; }

private:
    struct Motion {
        float from, target;
        double since_ms;
        std::uint64_t frame;
    };
    float at(const Motion&) const;

    std::unordered_map<std::uint64_t, Motion> motions_ = {};
    double now_ms_ = 0;
    float duration_ms_ = 0;
    std::uint64_t frame_ = 0;
    bool is_moving_ = false;
};
