#pragma once
// What the palette offers for the words that were typed: customers, places and orders, the best
// first. Pure ranking: it draws nothing and carries nothing out.

#include <span>
#include <string>
#include <vector>

#include "view/orders.h"

// How far a label is from what was typed; the first that holds counts.
NAMED_ENUM(Likeness, is_it, begins_with_it, words_begin_so, holds_every_word, letters_in_order)
// Both folded; nothing if the label does not suit.
std::optional<Likeness> likeness_of(std::string_view label, std::string_view typed);

NAMED_ENUM(PaletteSection, recent, customers, places, orders, search)

struct PaletteEntry {
    PaletteSection section = PaletteSection::orders;
    std::optional<Order> order = {};
    CustomerId customer = {};
    std::string label = {};
    std::string detail = {};           // A customer's domain.
    std::string keys = {};             // "Ctrl+Z"
    std::string disabled_reason = {};  // Shown all the same: it says who could.
};
// By which an entry is remembered: "order undo", "customer 1111-…".
std::string key_of(const PaletteEntry&);

// Names and domains of all customers, folded once for each change, so that a keystroke costs a look
// at each and nothing else.
class CustomerFinder {
public:
    static constexpr std::size_t most_found = 12;

    void refresh(const CustomerTable&, std::string_view party = {});
    // Places in the table of customers, the best first.
    std::vector<std::size_t> best(std::string_view typed) const;

private:
    struct Text {
        std::string name, domain;
    };
    void fold(const CustomerTable&, std::size_t place);

    std::vector<Text> texts_;
    const CustomerTable* table_ = nullptr;
    std::uint64_t version_ = 0;
    std::string party_;  // Whose customers are found.
};

// `recent` are keys, the latest first.
std::vector<PaletteEntry> palette_entries(const State&, const OrderMoment&, const CustomerFinder&,
                                          std::string_view typed,
                                          std::span<const std::string> recent);
Word title_of(PaletteSection);

// The keys to remember after one more was chosen, and as a setting keeps them.
std::vector<std::string> remembered(std::vector<std::string> recent, std::string key);
std::string joined_keys(std::span<const std::string>);
std::vector<std::string> split_keys(std::string_view);
