#include "view/customers_view.h"

#include <algorithm>
#include <array>
#include <limits>
#include <set>

#include "base/sort_seldom.h"
#include "view/customer_columns.h"
#include "view/route.h"
#include "view/searched_text.h"

namespace {

constexpr auto not_shown = std::numeric_limits<std::uint32_t>::max();
// So many customers at a time take a few milliseconds.
constexpr std::size_t folded_in_a_slice = 3000;
constexpr std::size_t indexed_in_a_slice = 4000;

// Which are looked at first: their orders are prepared.
constexpr auto usual_columns = std::to_array<CustomerColumn>(
    {CustomerColumn::company_name, CustomerColumn::domain, CustomerColumn::relationship,
     CustomerColumn::country, CustomerColumn::cloud, CustomerColumn::contact, CustomerColumn::tags,
     CustomerColumn::last_change});

bool has_filter_besides_search(const CustomersQuery& query) {
    return query.cloud || !query.country.empty() || !query.tag.empty() || !query.where.empty();
}

bool has_same_filters(const CustomersQuery& a, const CustomersQuery& b) {
    return a.cloud == b.cloud && a.country == b.country && a.tag == b.tag && a.where == b.where &&
           a.shows_removed == b.shows_removed;
}

bool passes(const PackedCustomer& customer, const CustomersQuery& query) {
    if (query.cloud && text_of(customer, CustomerField::cloud) != name_of(*query.cloud))
        return false;
    if (!query.country.empty() && country_of(customer) != query.country) return false;
    if (!query.tag.empty()) {
        const auto tags = texts_of(customer, CustomerField::tags);
        if (std::ranges::find(tags, query.tag) == tags.end()) return false;
    }
    return std::ranges::all_of(query.where,
                               [&](const ColumnFilter& filter) { return holds(customer, filter); });
}

void put_in_order(std::vector<FilterChoice>& choices, const Speech& speech) {
    std::vector<std::string_view> labels;
    labels.reserve(choices.size());
    for (const FilterChoice& choice : choices)
        labels.push_back(choice.label);
    std::vector<FilterChoice> sorted;
    sorted.reserve(choices.size());
    for (const std::size_t i : speech.order_of(labels))
        sorted.push_back(std::move(choices[i]));
    choices = std::move(sorted);
}

}  // namespace

void CustomersView::refresh(const State& state, const Speech& speech, const CustomersQuery& query,
                            std::string_view party) {
    const CustomerTable& table = state.customers;
    const Basis basis{&state, table.version(), speech.language, std::string(party)};
    const bool is_same_list = basis.state == basis_.state && basis.language == basis_.language &&
                              basis.party == basis_.party;
    if (basis == basis_ && query == query_) return;
    const auto changes = is_same_list ? table.changes_since(basis_.version) : std::nullopt;
    const bool is_filter_new = !changes || !has_same_filters(query, query_);
    basis_ = basis;
    speech_ = speech;
    query_ = query;
    if (changes)
        take_changes(*changes);
    else
        reset(state, speech);
    if (tally_.changes() != choices_tallied_) collect_choices();
    if (is_filter_new) filter();
    total_ = (query.shows_removed ? tally_.removed() : tally_.listed()).count();
    select();
    ++generation_;
}

void CustomersView::reset(const State& state, const Speech& speech) {
    tally_.clear(basis_.party);
    orders_.clear();
    texts_.clear();
    choices_tallied_ = std::numeric_limits<std::uint64_t>::max();
    speech_ = speech;
    for (std::size_t place = 0; place < state.customers.size(); ++place)
        tally_.note(place, state.customers[place]);
}

void CustomersView::take_changes(const std::vector<CustomerTable::Place>& changes) {
    const CustomerTable& table = basis_.state->customers;
    passing_.resize(table.size());
    for (const auto place : changes) {
        tally_.note(place, table[place]);
        passing_.set(place, passes(table[place], query_));
        if (place < texts_.size()) put_text(place);
    }
}

void CustomersView::put_text(std::size_t place) {
    texts_.put(place, searched_text(basis_.state->customers[place], speech_));
}

void CustomersView::put_missing_texts(std::size_t at_most) {
    const std::size_t end = std::min(basis_.state->customers.size(), texts_.size() + at_most);
    while (texts_.size() < end)
        put_text(texts_.size());
}

void CustomersView::collect_choices() {
    choices_tallied_ = tally_.changes();
    countries_.clear();
    for (const std::string_view code : tally_.countries().held())
        countries_.push_back({std::string(code), speech_.country(code)});
    std::set<std::string_view> tags;
    for (const std::string_view list : tally_.tag_lists().held())
        for (const std::string_view tag : texts_in(list))
            tags.insert(tag);
    tags_.clear();
    for (const std::string_view tag : tags)
        tags_.push_back({std::string(tag), std::string(tag)});
    std::set<Cloud> clouds;
    for (const std::string_view name : tally_.clouds().held())
        if (const auto cloud = from_name<Cloud>(name)) clouds.insert(*cloud);
    clouds_.clear();
    for (const Cloud cloud : clouds)
        clouds_.push_back({std::string(name_of(cloud)), std::string(speech_(label_of(cloud)))});
    sort_seldom(countries_, {}, &FilterChoice::value);
    put_in_order(countries_, speech_);
    put_in_order(tags_, speech_);
}

void CustomersView::filter() {
    const CustomerTable& table = basis_.state->customers;
    passing_.resize(table.size());
    passing_.fill();
    if (!has_filter_besides_search(query_)) return;
    passing_.keep_if([&](std::size_t place) { return passes(table[place], query_); });
}

void CustomersView::select() {
    const CustomerTable& table = basis_.state->customers;
    const std::vector<std::string> words = searched_words(query_.search);
    if (words.empty()) {
        found_ = passing_;
    } else {
        put_missing_texts(table.size());
        texts_.find(words, found_);
        found_.keep(passing_);
    }
    found_.keep(query_.shows_removed ? tally_.removed() : tally_.listed());
    shown_.clear();
    shown_.reserve(found_.count());
    orders_.of(query_.sort, table, speech_)
        .for_each(query_.is_descending, [&](std::uint32_t place) {
            if (found_.has(place)) shown_.push_back(place);
        });
    positions_.clear();
}

bool CustomersView::has_to_prepare() const {
    // Of changes that refresh() has not seen it knows nothing yet.
    if (basis_.state == nullptr || basis_.state->customers.version() != basis_.version)
        return false;
    const CustomerTable& table = basis_.state->customers;
    return texts_.size() < table.size() || !texts_.is_indexed() ||
           !std::ranges::all_of(
               usual_columns, [&](CustomerColumn column) { return orders_.has(column, table); });
}

bool CustomersView::prepare() {
    if (!has_to_prepare()) return false;
    const CustomerTable& table = basis_.state->customers;
    if (texts_.size() < table.size()) {
        put_missing_texts(folded_in_a_slice);
        return true;
    }
    if (texts_.index_more(indexed_in_a_slice)) return true;
    for (const CustomerColumn column : usual_columns) {
        if (orders_.has(column, table)) continue;
        orders_.of(column, table, speech_);
        return true;
    }
    return false;
}

StoredCustomer CustomersView::customer(std::size_t index) const {
    return unpack(basis_.state->customers[shown_[index]]);
}

TextList CustomersView::keys(std::size_t index, CustomerColumn column) const {
    return cell_keys(basis_.state->customers[shown_[index]], column);
}

std::string CustomersView::text(std::size_t index, CustomerColumn column) const {
    return cell_text(customer(index), speech_, column);
}

std::optional<std::size_t> CustomersView::place_of(const CustomerId& id) const {
    const auto place = basis_.state->customers.find(id);
    if (!place) return std::nullopt;
    if (positions_.empty()) {
        positions_.assign(basis_.state->customers.size(), not_shown);
        for (std::uint32_t i = 0; i < shown_.size(); ++i)
            positions_[shown_[i]] = i;
    }
    const std::uint32_t position = positions_[*place];
    return position == not_shown ? std::nullopt : std::optional<std::size_t>(position);
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
