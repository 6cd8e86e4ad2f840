#include "view/palette.h"

#include <algorithm>
#include <array>
#include <limits>

#include "base/sort_few.h"
#include "base/text.h"

namespace {

constexpr std::size_t most_recent = 6;
constexpr char key_separator = '\n';
constexpr std::string_view order_prefix = "order ";
constexpr std::string_view customer_prefix = "customer ";

bool is_in_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
           (static_cast<unsigned char>(c) > 127);
}

bool begins_a_word(std::string_view label, std::size_t at) {
    return at == 0 || !is_in_word(label[at - 1]);
}

// Every word of what was typed is in the label; `at_beginnings`: where a word of it begins.
bool holds_words(std::string_view label, std::string_view typed, bool at_beginnings) {
    for (const std::string_view word : split(typed, ' ')) {
        std::size_t at = label.find(word);
        while (at_beginnings && at != std::string_view::npos && !begins_a_word(label, at))
            at = label.find(word, at + 1);
        if (at == std::string_view::npos) return false;
    }
    return true;
}

bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 128; });
}

// "ctso" in "contoso": the first letter begins a word, the others follow somewhere behind it.
// Letters of more than one byte would be torn apart.
bool holds_letters_in_order(std::string_view label, std::string_view typed) {
    if (typed.size() < 2 || !is_ascii(typed)) return false;
    for (std::size_t start = label.find(typed[0]); start != std::string_view::npos;
         start = label.find(typed[0], start + 1)) {
        if (!begins_a_word(label, start)) continue;
        std::size_t matched = 0;
        for (std::size_t at = start; at < label.size() && matched < typed.size(); ++at) {
            while (matched < typed.size() && typed[matched] == ' ')
                ++matched;
            if (matched < typed.size() && label[at] == typed[matched]) ++matched;
        }
        return matched == typed.size();
    }
    return false;
}

std::size_t rank_of(const std::optional<Likeness>& likeness) {
    return likeness ? static_cast<std::size_t>(*likeness) : std::numeric_limits<std::size_t>::max();
}

PaletteEntry entry_of(const OrderMoment& moment, Order order, PaletteSection section) {
    return {.section = section,
            .order = order,
            .label = std::string(moment.say(row_of(order).label)),
            .keys = keys_text(moment.say, order),
            .disabled_reason = why_not(moment, order)};
}

PaletteEntry entry_of(const PackedCustomer& customer, PaletteSection section) {
    const std::string name = name_of(customer);
    const std::string_view domain = text_of(customer, CustomerField::domain);
    return {.section = section,
            .customer = customer.id(),
            .label = name,
            .detail = name == domain ? std::string() : std::string(domain)};
}

PaletteSection section_of(Order order) {
    return row_of(order).group == OrderGroup::places ? PaletteSection::places
                                                     : PaletteSection::orders;
}

void add_recent(std::vector<PaletteEntry>& entries, const State& state, const OrderMoment& moment,
                std::span<const std::string> recent) {
    for (const std::string_view key : recent) {
        if (key.starts_with(order_prefix)) {
            const auto order = from_name<Order>(key.substr(order_prefix.size()));
            if (order && is_offered(moment, *order))
                entries.push_back(entry_of(moment, *order, PaletteSection::recent));
        } else if (key.starts_with(customer_prefix)) {
            const auto place =
                state.customers.find({std::string(key.substr(customer_prefix.size()))});
            if (place && !is_off_the_list(state.customers[*place]) &&
                partner_of(state.customers[*place]) == moment.viewer.party)
                entries.push_back(entry_of(state.customers[*place], PaletteSection::recent));
        }
    }
}

std::vector<PaletteEntry> entries_before_typing(const State& state, const OrderMoment& moment,
                                                std::span<const std::string> recent) {
    std::vector<PaletteEntry> entries;
    add_recent(entries, state, moment, recent);
    const auto is_recent = [&](Order order) {
        return std::ranges::find(entries, order, &PaletteEntry::order) != entries.end();
    };
    // What concerns the open customer is nearest.
    for (const PaletteSection section : {PaletteSection::orders, PaletteSection::places})
        for (const OrderRow& row : orders())
            if (section_of(row.order) == section && row.order != Order::search_everything &&
                is_offered(moment, row.order) && !is_recent(row.order))
                entries.push_back(entry_of(moment, row.order, section));
    return entries;
}

struct Ranked {
    std::size_t rank;
    PaletteEntry entry;
    std::size_t place = 0;
};

// Sections by their best entry, and each by its own: what was meant stands at the top.
std::vector<PaletteEntry> in_order(std::vector<Ranked> ranked) {
    std::array<std::size_t, count_of<PaletteSection>()> best{};
    best.fill(std::numeric_limits<std::size_t>::max());
    for (std::size_t i = 0; i < ranked.size(); ++i) {
        ranked[i].place = i;
        std::size_t& least = best[static_cast<std::size_t>(ranked[i].entry.section)];
        least = std::min(least, ranked[i].rank);
    }
    sort_few(ranked, [&](const Ranked& a, const Ranked& b) {
        const auto order_of = [&](const Ranked& one) {
            const auto section = static_cast<std::size_t>(one.entry.section);
            return std::array<std::size_t, 4>{best[section], section, one.rank, one.place};
        };
        return order_of(a) < order_of(b);
    });
    std::vector<PaletteEntry> entries;
    entries.reserve(ranked.size());
    for (Ranked& one : ranked)
        entries.push_back(std::move(one.entry));
    return entries;
}

}  // namespace

std::optional<Likeness> likeness_of(std::string_view label, std::string_view typed) {
    if (label == typed) return Likeness::is_it;
    if (label.starts_with(typed)) return Likeness::begins_with_it;
    if (holds_words(label, typed, true)) return Likeness::words_begin_so;
    if (holds_words(label, typed, false)) return Likeness::holds_every_word;
    if (holds_letters_in_order(label, typed)) return Likeness::letters_in_order;
    return std::nullopt;
}

std::string key_of(const PaletteEntry& entry) {
    if (entry.order) return std::string(order_prefix) + std::string(name_of(*entry.order));
    return std::string(customer_prefix) + entry.customer.text;
}

void CustomerFinder::fold(const CustomerTable& table, std::size_t place) {
    const PackedCustomer customer = table[place];
    texts_[place] = {};
    if (!is_off_the_list(customer) && partner_of(customer) == party_)
        texts_[place] = {folded(name_of(customer)),
                         folded(text_of(customer, CustomerField::domain))};
}

void CustomerFinder::refresh(const CustomerTable& table, std::string_view party) {
    const bool is_same_list = table_ == &table && party_ == party;
    if (is_same_list && version_ == table.version()) return;
    const auto changes = is_same_list ? table.changes_since(version_) : std::nullopt;
    party_ = party;
    texts_.resize(table.size());
    if (changes) {
        for (const CustomerTable::Place place : *changes)
            fold(table, place);
    } else {
        for (std::size_t place = 0; place < table.size(); ++place)
            fold(table, place);
    }
    table_ = &table;
    version_ = table.version();
}

std::vector<std::size_t> CustomerFinder::best(std::string_view typed) const {
    struct Found {
        std::size_t rank, length, place;
        auto operator<=>(const Found&) const = default;
    };
    std::vector<Found> found;
    for (std::size_t place = 0; place < texts_.size(); ++place) {
        const Text& text = texts_[place];
        if (text.name.empty()) continue;
        // A domain is typed as such: what merely has its letters in order is not meant.
        const auto by_name = likeness_of(text.name, typed);
        const bool is_domain = !by_name && text.domain.contains(typed);
        if (by_name || is_domain)
            found.push_back({is_domain ? static_cast<std::size_t>(Likeness::holds_every_word)
                                       : rank_of(by_name),
                             text.name.size(), place});
    }
    const std::size_t count = std::min(found.size(), most_found);
    std::ranges::partial_sort(found, found.begin() + static_cast<std::ptrdiff_t>(count));
    std::vector<std::size_t> places;
    places.reserve(count);
    for (std::size_t i = 0; i < count; ++i)
        places.push_back(found[i].place);
    return places;
}

std::vector<PaletteEntry> palette_entries(const State& state, const OrderMoment& moment,
                                          const CustomerFinder& finder, std::string_view typed,
                                          std::span<const std::string> recent) {
    const std::string words = folded(trimmed(typed));
    if (words.empty()) return entries_before_typing(state, moment, recent);
    std::vector<Ranked> ranked;
    for (const OrderRow& row : orders()) {
        if (!is_offered(moment, row.order) || row.order == Order::search_everything) continue;
        const auto likeness = likeness_of(folded(moment.say(row.label)), words);
        if (likeness)
            ranked.push_back(
                {rank_of(likeness), entry_of(moment, row.order, section_of(row.order))});
    }
    for (const std::size_t place : finder.best(words)) {
        const PackedCustomer customer = state.customers[place];
        const auto likeness = likeness_of(folded(name_of(customer)), words);
        ranked.push_back(
            {likeness ? rank_of(likeness) : static_cast<std::size_t>(Likeness::holds_every_word),
             entry_of(customer, PaletteSection::customers)});
    }
    // Every field of every customer is the list's own search.
    ranked.push_back({rank_of({}),
                      {.section = PaletteSection::search,
                       .label = moment.say(Word::palette_search_all, {trimmed(typed)})}});
    return in_order(std::move(ranked));
}

Word title_of(PaletteSection section) {
    switch (section) {
        case PaletteSection::recent:
            return Word::palette_recent;
        case PaletteSection::customers:
            return Word::place_customers;
        case PaletteSection::places:
            return Word::orders_places;
        case PaletteSection::orders:
            return Word::palette_orders;
        case PaletteSection::search:
            return Word::search;
    }
    return Word::palette_orders;
}

std::vector<std::string> remembered(std::vector<std::string> recent, std::string key) {
    std::erase(recent, key);
    recent.insert(recent.begin(), std::move(key));
    if (recent.size() > most_recent) recent.resize(most_recent);
    return recent;
}

std::string joined_keys(std::span<const std::string> keys) {
    std::string text;
    for (const std::string& key : keys)
        (text += text.empty() ? "" : std::string(1, key_separator)) += key;
    return text;
}

std::vector<std::string> split_keys(std::string_view text) {
    std::vector<std::string> keys;
    for (const std::string_view key : split(text, key_separator))
        if (!key.empty() && keys.size() < most_recent) keys.emplace_back(key);
    return keys;
}
