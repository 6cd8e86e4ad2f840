#include "shell/widgets/motion.h"

#include <algorithm>

void Motions::begin_frame(double now_ms, float duration_ms) {
    now_ms_ = now_ms;
    duration_ms_ = duration_ms;
    is_moving_ = false;
    ++frame_;
}

float Motions::at(const Motion& motion) const {
    if (duration_ms_ <= 0) return motion.target;
    const auto part = static_cast<float>(now_ms_ - motion.since_ms) / duration_ms_;
    return motion.from + (motion.target - motion.from) * eased_out(std::clamp(part, 0.0F, 1.0F));
}

float Motions::value(NodeId owner, std::uint32_t slot, float target, float from) {
    const std::uint64_t key = std::uint64_t{owner} << 32U | slot;
    const auto [entry, is_new] = motions_.try_emplace(key, Motion{from, target, now_ms_, frame_});
    Motion& motion = entry->second;
    if (!is_new && motion.target != target) motion = {at(motion), target, now_ms_, frame_};
    motion.frame = frame_;
    const float now = at(motion);
    if (now != target) is_moving_ = true;
    return now;
}

void Motions::end_frame() {
    std::erase_if(motions_, [&](const auto& each) { return each.second.frame != frame_; });
}
