#pragma once
// Long work in short steps: a coroutine that pauses where it says so, each time with how far it is.
//
//   Steps count(const Table& table, std::size_t& into) {
//       for (std::size_t i = 0; i < table.size(); ++i) {
//           …
//           if (is_pause(i)) co_yield part_of(i, table.size());
//       }
//   }
//
// What it is given by reference must live as long as it does. Thrown away before its end, it has
// handed nothing over.

#include <coroutine>
#include <utility>

#include "base/assert.h"

class Steps {
public:
    class Promise;
    using promise_type = Promise;

    Steps(Steps&& other) noexcept : work_(std::exchange(other.work_, nullptr)) {}
    Steps& operator=(Steps&& other) noexcept {
        std::swap(work_, other.work_);
        return *this;
    }
    Steps(const Steps&) = delete;
    Steps& operator=(const Steps&) = delete;
    ~Steps() {
        if (work_) work_.destroy();
    }

    // On to the next pause. True if there is more to do.
    bool step();
    float fraction() const;  // Of the work, at the last pause.
    void finish() {
        while (step()) {
        }
    }

private:
    using Work = std::coroutine_handle<Promise>;
    explicit Steps(Work work) : work_(work) {}

    Work work_;
};

class Steps::Promise {
public:
    Steps get_return_object() { return Steps(Work::from_promise(*this)); }
    static std::suspend_always initial_suspend() noexcept { return {}; }
    static std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(float fraction) {
        fraction_ = fraction;
        return {};
    }
    static void return_void() {}
    static void unhandled_exception() { ASSERT(false); }
    float fraction() const { return fraction_; }

private:
    float fraction_ = 0;
};

inline bool Steps::step() {
    work_.resume();
    return !work_.done();
}
inline float Steps::fraction() const {
    return work_.promise().fraction();
}

// Where a loop over many pauses: often enough that a step is far shorter than a frame.
constexpr bool is_pause(std::size_t index) {
    constexpr std::size_t at_once = 64;
    return index % at_once == at_once - 1;
}
constexpr float part_of(std::size_t done, std::size_t all) {
    return all == 0 ? 1 : static_cast<float>(done) / static_cast<float>(all);
}
