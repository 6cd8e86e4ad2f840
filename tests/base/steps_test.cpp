#include "base/steps.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

// Says its name when it is gone.
class Guard {
public:
    explicit Guard(std::string& log) : log_(log) {}
    ~Guard() { log_ += "gone"; }
    Guard(const Guard&) = delete;
    Guard& operator=(const Guard&) = delete;

private:
    std::string& log_;
};

Steps count(std::size_t to, std::vector<std::size_t>& seen) {
    for (std::size_t i = 0; i < to; ++i) {
        seen.push_back(i);
        co_yield part_of(i + 1, to);
    }
}

Steps count_twice(std::vector<std::size_t>& seen) {
    for (Steps once = count(2, seen); once.step();)
        co_yield once.fraction() / 2;
    for (Steps again = count(2, seen); again.step();)
        co_yield (1 + again.fraction()) / 2;
}

Steps guarded(std::string& log) {
    const Guard guard(log);
    co_yield 0;
    log += "end ";
}

}  // namespace

TEST_CASE("work goes on step by step and says how far it is") {
    std::vector<std::size_t> seen;
    Steps work = count_twice(seen);
    CHECK(seen.empty());
    std::vector<float> fractions;
    while (work.step())
        fractions.push_back(work.fraction());
    CHECK(fractions == std::vector<float>{0.25F, 0.5F, 0.75F, 1});
    CHECK(seen == std::vector<std::size_t>{0, 1, 0, 1});
}

TEST_CASE("work that is thrown away leaves nothing behind, begun or not") {
    std::string log;
    {
        const Steps never_begun = guarded(log);
    }
    CHECK(log.empty());
    {
        Steps begun = guarded(log);
        CHECK(begun.step());
    }
    CHECK(log == "gone");
    guarded(log).finish();
    CHECK(log == "goneend gone");
}

TEST_CASE("a loop over many pauses now and then") {
    std::size_t pauses = 0;
    for (std::size_t i = 0; i < 1000; ++i)
        pauses += is_pause(i) ? 1 : 0;
    CHECK(pauses >= 10);
    CHECK(pauses <= 100);
    CHECK_FALSE(is_pause(0));
    CHECK(part_of(0, 0) == 1);
}
