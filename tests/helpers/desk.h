#pragma once
// A workspace at work for the tests of the store: random but repeatable edits, a clock that only
// moves when told, and what was acknowledged.

#include <string>
#include <vector>

#include "store/store.h"

// Sanitizers make everything some ten times slower: exhaustive tests then take every n-th case, and
// the optimised and the wasm build take all.
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define TWOTIER_SANITIZED
#endif
#endif
#ifdef TWOTIER_SANITIZED
inline constexpr std::size_t stride = 11;
#else
inline constexpr std::size_t stride = 1;
#endif

// Everything a state says, in one text: customers by id, then the log.
std::string text_of(const State&);

// Sizes so small that a few edits go through merges, snapshots and removals.
Tuning small_tuning();

class Desk {
public:
    Desk(Storage&, std::uint64_t seed, Tuning = small_tuning());

    // Starts and ticks until the store is open or has failed.
    void open(Access = Access::writer);
    // One random edit; false if the store refused it.
    bool edit();
    bool add_customer(std::size_t notes_bytes = 0);
    // Ticks until the store wants nothing more, and the clock with it.
    void settle();
    void tick();
    // Edits and settles by turns, so that some edits share a segment.
    void work(std::size_t edits);

    Store store;
    State state = {};
    std::int64_t now = 1'800'000'000'000;
    std::vector<Stamp> accepted = {};
    std::vector<Stamp> acknowledged = {};
    bool records_history = false;
    std::vector<std::string> history = {};  // text_of() after each edit, from the empty state on.

private:
    bool submit(Transaction);
    std::uint64_t draw(std::uint64_t below);
    std::string draw_text();
    void change_world(Transaction&) const;
    Transaction draw_transaction();

    std::uint64_t chance_;
    std::uint64_t replica_;
};
