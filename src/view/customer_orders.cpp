#include "view/customer_orders.h"

#include <numeric>
#include <string_view>
#include <unordered_map>

#include "view/customer_columns.h"
#include "view/sort_keys.h"

namespace {

// To learn which characters are frequent, one text of so many is enough.
constexpr std::size_t sampled_share = 16;
// Where more has changed, sorting anew is faster.
constexpr std::size_t repaired_at_most = 200;

// How a column comes to its texts.
enum class Source : std::uint8_t {
    stored,   // The text of a field, as it lies in the row.
    made,     // Put together for each customer.
    by_value  // Worked out once for all customers who hold the same.
};

Source source_of(CustomerColumn column) {
    if (column == CustomerColumn::company_name) return Source::stored;
    if (column == CustomerColumn::country) return Source::by_value;
    const auto field = field_of(column);
    if (!field) return Source::made;
    return is_read_as_stored(row_of(*field).kind) ? Source::stored : Source::by_value;
}

// As name_of() has it, where the row has a name at all.
std::string_view stored_text(const PackedCustomer& customer, CustomerColumn column) {
    if (column != CustomerColumn::company_name) return text_of(customer, *field_of(column));
    for (const CustomerField field :
         {CustomerField::company_name, CustomerField::billing_company_name, CustomerField::domain})
        if (customer.holds(field)) return customer.content(field);
    return {};
}

// Another text for every other value; the empty one for none.
std::string_view stored_value(const PackedCustomer& customer, CustomerColumn column) {
    if (column == CustomerColumn::country) return country_of(customer);
    const CustomerField field = *field_of(column);
    if (const auto flag = flag_of(customer, field)) return *flag ? "yes" : "no";
    return customer.content(field);
}

std::string made_text(const PackedCustomer& customer, const Speech& speech, CustomerColumn column) {
    return column == CustomerColumn::contact ? contact_of(customer)
                                             : cell_text(unpack(customer), speech, column);
}

// The text of one cell. A company without any name stands by its id.
std::string sorted_text(const PackedCustomer& customer, const Speech& speech,
                        CustomerColumn column) {
    if (source_of(column) != Source::stored) return made_text(customer, speech, column);
    const std::string_view stored = stored_text(customer, column);
    if (stored.empty() && column == CustomerColumn::company_name) return customer.id().text;
    return std::string(stored);
}

// The texts of a column, each once if they are few, and which of them each place has.
struct Texts {
    std::vector<std::string_view> texts = {};
    std::vector<std::uint32_t> of_places = {};
    std::vector<std::string> made = {};  // What `texts` are of that lie in no row.
};

Texts texts_of_column(const CustomerTable& table, const Speech& speech, CustomerColumn column) {
    Texts all;
    all.of_places.reserve(table.size());
    all.texts.reserve(table.size());
    all.made.reserve(table.size());  // So that none of them moves.
    const auto add_made = [&](const PackedCustomer& customer) {
        all.made.push_back(sorted_text(customer, speech, column));
        all.texts.emplace_back(all.made.back());
    };
    std::unordered_map<std::string_view, std::uint32_t> numbers;
    const Source source = source_of(column);
    for (const PackedCustomer customer : table) {
        auto number = static_cast<std::uint32_t>(all.texts.size());
        if (source == Source::by_value) {
            const auto [known, is_new] =
                numbers.try_emplace(stored_value(customer, column), number);
            number = known->second;
            if (is_new) add_made(customer);
        } else {
            const std::string_view stored =
                source == Source::stored ? stored_text(customer, column) : std::string_view();
            if (stored.empty())
                add_made(customer);
            else
                all.texts.push_back(stored);
        }
        all.of_places.push_back(number);
    }
    return all;
}

}  // namespace

void CustomerOrders::clear() {
    kept_.clear();
    spoken_.reset();
}

CustomerOrders::Kept* CustomerOrders::find(CustomerColumn column) {
    const auto found = std::ranges::find(kept_, column, &Kept::column);
    return found == kept_.end() ? nullptr : &*found;
}

bool CustomerOrders::has(CustomerColumn column, const CustomerTable& table) const {
    const auto found = std::ranges::find(kept_, column, &Kept::column);
    return found != kept_.end() && table.changes_since(found->version).has_value();
}

CustomerOrders::Kept& CustomerOrders::make_room(CustomerColumn column) {
    if (kept_.size() >= kept_at_most) kept_.erase(std::ranges::min_element(kept_, {}, &Kept::used));
    return kept_.emplace_back(
        Kept{.column = column, .version = 0, .used = 0, .size = 0, .order = {}});
}

const PlaceOrder& CustomerOrders::of(CustomerColumn column, const CustomerTable& table,
                                     const Speech& speech) {
    if (spoken_ != speech.language) {
        clear();
        collation_.speak(speech.language, *speech.locale);
        spoken_ = speech.language;
    }
    Kept* kept = find(column);
    const bool is_repaired = kept != nullptr && repair(*kept, table, speech);
    if (kept == nullptr) kept = &make_room(column);
    if (!is_repaired) sort(*kept, table, speech);
    kept->version = table.version();
    kept->size = table.size();
    kept->used = ++calls_;
    return kept->order;
}

void CustomerOrders::sort(Kept& kept, const CustomerTable& table, const Speech& speech) {
    kept.order = {};
    if (table.empty()) return;  // The language need not be asked for its rules.
    if (kept.column == CustomerColumn::last_change)
        sort_by_last_change(kept.order, table);
    else
        sort_by_text(kept, table, speech);
}

void CustomerOrders::sort_by_last_change(PlaceOrder& order, const CustomerTable& table) {
    std::vector<Stamp> changes;
    changes.reserve(table.size());
    for (const PackedCustomer customer : table)
        changes.push_back(last_change_of(customer));
    std::vector<PlaceOrder::Place> places(table.size());
    std::iota(places.begin(), places.end(), 0U);
    order.assign(places, {}, [&](std::size_t place, std::size_t index) {
        const Stamp& change = changes[place];
        return index == 0   ? std::optional(change.time)
               : index == 1 ? std::optional(change.replica)
                            : std::nullopt;
    });
}

void CustomerOrders::sort_by_text(Kept& kept, const CustomerTable& table, const Speech& speech) {
    const Texts all = texts_of_column(table, speech, kept.column);
    for (const std::string_view text : all.texts)
        collation_.meet(text);
    collation_.learn();
    SortKeys keys(collation_);
    for (std::size_t i = 0; i < all.texts.size(); i += sampled_share)
        keys.sample(all.texts[i]);
    keys.fix();
    for (const std::string_view text : all.texts)
        keys.add(text);
    std::vector<PlaceOrder::Place> places;
    std::vector<PlaceOrder::Place> without_value;
    places.reserve(table.size());
    for (PlaceOrder::Place place = 0; place < table.size(); ++place)
        (all.texts[all.of_places[place]].empty() ? without_value : places).push_back(place);
    kept.order.assign(places, std::move(without_value), [&](std::size_t place, std::size_t index) {
        return keys.word(all.of_places[place], index);
    });
}

PlaceOrder::Compare CustomerOrders::compare(CustomerColumn column, const CustomerTable& table,
                                            const Speech& speech) {
    if (column == CustomerColumn::last_change)
        return [&table](std::size_t a, std::size_t b) -> std::weak_ordering {
            return last_change_of(table[a]) <=> last_change_of(table[b]);
        };
    return [this, &table, &speech, column](std::size_t a, std::size_t b) {
        return collation_.compare(sorted_text(table[a], speech, column),
                                  sorted_text(table[b], speech, column));
    };
}

// True if that was all that was needed.
bool CustomerOrders::repair(Kept& kept, const CustomerTable& table, const Speech& speech) {
    const auto changes = table.changes_since(kept.version);
    if (!changes || changes->size() > repaired_at_most) return false;
    const bool is_by_time = kept.column == CustomerColumn::last_change;
    std::vector<std::string> texts;
    for (const auto place : *changes) {
        texts.push_back(is_by_time ? std::string()
                                   : sorted_text(table[place], speech, kept.column));
        collation_.meet(texts.back());
    }
    collation_.learn();
    // All of them leave before one comes back: those that stay are in order.
    for (const auto place : *changes)
        if (place < kept.size) kept.order.take_out(place);
    for (std::size_t i = 0; i < changes->size(); ++i)
        kept.order.put_in((*changes)[i], is_by_time || !texts[i].empty(),
                          compare(kept.column, table, speech));
    return true;
}
