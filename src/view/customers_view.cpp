#include "view/customers_view.h"

#include <algorithm>
#include <limits>
#include <set>

#include "base/text.h"
#include "view/customer_columns.h"
#include "view/route.h"

namespace {

// After every place that the language gives.
constexpr auto rank_of_nothing = std::numeric_limits<std::uint32_t>::max();

std::string searched_text(const Customer& customer, const CustomerId& id, const Speech& speech) {
    std::string all = id.text;
    for (const CustomerFieldRow& row : customer_fields()) {
        if (!row.is_searched) continue;
        const std::string shown = speech.value(customer, row.field);
        if (shown.empty()) continue;
        all += '\n';
        all += shown;
        const std::string_view stored = text_of(customer, row.field);
        if (!stored.empty() && stored != shown) (all += '\n') += stored;
    }
    return folded(all);
}

bool holds_every_word(std::string_view text, const std::vector<std::string>& words) {
    return std::ranges::all_of(
        words, [&](const std::string& word) { return text.find(word) != std::string_view::npos; });
}

std::vector<std::string> words_of(std::string_view search) {
    std::vector<std::string> words;
    const std::string all = folded(trimmed(search));
    for (const std::string_view word : split(all, ' '))
        if (!word.empty()) words.emplace_back(word);
    return words;
}

bool is_listed(const PackedCustomer& customer, bool shows_removed) {
    return !is_withdrawn(customer) &&
           flag_of(customer, CustomerField::removed).value_or(false) == shows_removed;
}

bool passes(const PackedCustomer& customer, const CustomersQuery& query) {
    if (!is_listed(customer, query.shows_removed)) return false;
    if (query.cloud && text_of(customer, CustomerField::cloud) != name_of(*query.cloud))
        return false;
    if (!query.country.empty() && country_of(customer) != query.country) return false;
    if (!query.tag.empty()) {
        const auto tags = texts_of(customer, CustomerField::tags);
        if (std::ranges::find(tags, query.tag) == tags.end()) return false;
    }
    if (query.where.empty()) return true;
    const StoredCustomer whole = unpack(customer);
    return std::ranges::all_of(query.where,
                               [&](const ColumnFilter& filter) { return holds(whole, filter); });
}

}  // namespace

void CustomersView::refresh(const State& state, const Speech& speech, const CustomersQuery& query) {
    const Basis basis{&state, state.version, speech.language};
    const bool is_new_basis = !(basis == basis_);
    if (!is_new_basis && is_ranked_ && query == query_) return;
    if (basis.language != basis_.language || basis.state != basis_.state) texts_.clear();
    if (is_new_basis) {
        index_texts(state, speech);
        collect_choices(state, speech);
    }
    if (is_new_basis || !is_ranked_ || query.sort != ranked_by_) sort(state, speech, query);
    basis_ = basis;
    speech_ = speech;
    query_ = query;
    select(state, query);
}

void CustomersView::index_texts(const State& state, const Speech& speech) {
    texts_.resize(state.customers.size());
    for (std::size_t i = 0; i < texts_.size(); ++i) {
        const std::uint64_t fingerprint = fingerprint_of(state.customers[i]);
        if (!texts_[i].folded.empty() && texts_[i].fingerprint == fingerprint) continue;
        const StoredCustomer customer = unpack(state.customers[i]);
        texts_[i] = {fingerprint, searched_text(customer.fields, customer.id, speech)};
    }
}

void CustomersView::collect_choices(const State& state, const Speech& speech) {
    std::set<std::string> countries;
    std::set<std::string> tags;
    std::set<Cloud> clouds;
    for (const PackedCustomer& customer : state.customers) {
        if (is_off_the_list(customer)) continue;
        const std::string_view country = country_of(customer);
        if (!country.empty()) countries.emplace(country);
        for (const std::string_view tag : texts_of(customer, CustomerField::tags))
            tags.emplace(tag);
        if (const auto cloud = from_name<Cloud>(text_of(customer, CustomerField::cloud)))
            clouds.insert(*cloud);
    }
    const auto in_order = [&](std::vector<FilterChoice>& choices) {
        std::vector<std::string_view> labels;
        labels.reserve(choices.size());
        for (const FilterChoice& choice : choices)
            labels.push_back(choice.label);
        const auto ranks = speech.locale->ranks(speech.language, labels);
        std::vector<std::size_t> order(choices.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            order[i] = i;
        std::ranges::sort(order, {}, [&](std::size_t i) { return std::pair(ranks[i], i); });
        std::vector<FilterChoice> sorted;
        sorted.reserve(choices.size());
        for (const std::size_t i : order)
            sorted.push_back(std::move(choices[i]));
        choices = std::move(sorted);
    };
    countries_.clear();
    for (const std::string& code : countries)
        countries_.push_back({code, speech.country(code)});
    in_order(countries_);
    tags_.clear();
    for (const std::string& tag : tags)
        tags_.push_back({tag, tag});
    in_order(tags_);
    clouds_.clear();
    for (const Cloud cloud : clouds)
        clouds_.push_back({std::string(name_of(cloud)), std::string(speech(label_of(cloud)))});
}

void CustomersView::sort(const State& state, const Speech& speech, const CustomersQuery& query) {
    ranked_by_ = query.sort;
    is_ranked_ = true;
    if (query.sort == CustomerColumn::last_change) {
        std::vector<Stamp> changes;
        changes.reserve(state.customers.size());
        for (const PackedCustomer& customer : state.customers)
            changes.push_back(last_change_of(customer));
        std::vector<Stamp> order = changes;
        std::ranges::sort(order);
        ranks_.clear();
        for (const Stamp& change : changes)
            ranks_.push_back(static_cast<std::uint32_t>(std::ranges::lower_bound(order, change) -
                                                        order.begin()));
        return;
    }
    std::vector<std::string> cells;
    cells.reserve(state.customers.size());
    for (const PackedCustomer& customer : state.customers)
        cells.push_back(cell_text(unpack(customer), speech, query.sort));
    const std::vector<std::string_view> views(cells.begin(), cells.end());
    ranks_ = speech.locale->ranks(speech.language, views);
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (cells[i].empty()) ranks_[i] = rank_of_nothing;
}

void CustomersView::select(const State& state, const CustomersQuery& query) {
    const std::vector<std::string> words = words_of(query.search);
    shown_.clear();
    total_ = 0;
    for (std::uint32_t place = 0; place < state.customers.size(); ++place) {
        const PackedCustomer customer = state.customers[place];
        if (is_listed(customer, query.shows_removed)) ++total_;
        if (passes(customer, query) && holds_every_word(texts_[place].folded, words))
            shown_.push_back(place);
    }
    std::ranges::sort(shown_, [&](std::uint32_t a, std::uint32_t b) {
        if (ranks_[a] == ranks_[b]) return a < b;
        // Customers without a value stand last in either direction.
        if (ranks_[a] == rank_of_nothing || ranks_[b] == rank_of_nothing)
            return ranks_[b] == rank_of_nothing;
        return query.is_descending ? ranks_[b] < ranks_[a] : ranks_[a] < ranks_[b];
    });
}

StoredCustomer CustomersView::customer(std::size_t index) const {
    return unpack(basis_.state->customers[shown_[index]]);
}

std::optional<std::size_t> CustomersView::place_of(const CustomerId& id) const {
    const auto place = basis_.state->customers.find(id);
    for (std::size_t i = 0; place && i < shown_.size(); ++i)
        if (shown_[i] == *place) return i;
    return std::nullopt;
}

CustomerRow CustomersView::row(std::size_t index) const {
    const StoredCustomer found = customer(index);
    return {.id = found.id,
            .name = name_of(found),
            .domain = found.fields.domain,
            .relationship = cell_text(found, speech_, CustomerColumn::relationship),
            .country = cell_text(found, speech_, CustomerColumn::country),
            .cloud = cell_text(found, speech_, CustomerColumn::cloud),
            .contact = contact_of(found.fields),
            .last_change = speech_.moment(last_change_of(found)),
            .tags = found.fields.tags,
            .route = route_of({.kind = PlaceKind::account, .customer = found.id}),
            .is_removed = found.fields.removed.value_or(false)};
}
