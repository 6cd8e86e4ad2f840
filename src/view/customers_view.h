#pragma once
// What the customer list shows, worked out without drawing anything: which customers, in what
// order, and the texts of the rows that are looked at.

#include <string>
#include <vector>

#include "view/customer_orders.h"
#include "view/customer_tally.h"
#include "view/customers_query.h"
#include "view/search_index.h"
#include "view/speech.h"

struct CustomerRow {
    CustomerId id;
    std::string name, domain, relationship, country, cloud, contact, last_change;
    TextList tags;
    std::string route;  // Of the account's page.
    bool is_removed = false;
};

// A value to filter by that at least one customer has.
struct FilterChoice {
    std::string value;
    std::string label;
    bool operator==(const FilterChoice&) const = default;
};

class CustomersView {
public:
    // Works out what has changed since the last time, and nothing else.
    // Of one party's accounts; the empty id is the workspace itself.
    void refresh(const State&, const Speech&, const CustomersQuery&, std::string_view party = {});

    std::size_t size() const { return shown_.size(); }
    std::size_t total() const { return total_; }  // Without search and filters.
    // Of the shown customers, from 0; the state given to refresh() must still be there.
    CustomerRow row(std::size_t index) const;
    StoredCustomer customer(std::size_t index) const;
    // Its place in the state: the same as long as the state is.
    std::uint32_t place_at(std::size_t index) const { return shown_[index]; }
    TextList keys(std::size_t index, CustomerColumn) const;  // As cell_keys() has them.
    std::string text(std::size_t index, CustomerColumn) const;
    // Another number whenever other customers are shown, in another order or with other contents.
    std::uint64_t generation() const { return generation_; }
    // Where a customer is shown, or nothing.
    std::optional<std::size_t> place_of(const CustomerId&) const;
    const CustomersQuery& query() const { return query_; }
    const Speech& speech() const { return speech_; }
    const std::vector<FilterChoice>& countries() const { return countries_; }
    const std::vector<FilterChoice>& tags() const { return tags_; }
    const std::vector<FilterChoice>& clouds() const { return clouds_; }

    // Prepares what a search or another order would have to wait for, a slice at a time. True while
    // there is more; nothing that is shown changes by it.
    bool prepare();
    bool has_to_prepare() const;

private:
    void reset(const State&, const Speech&);
    void take_changes(const std::vector<CustomerTable::Place>&);
    void put_text(std::size_t place);
    void put_missing_texts(std::size_t at_most);
    void collect_choices();
    void filter();
    void select();

    struct Basis {
        const State* state = nullptr;
        std::uint64_t version = 0;  // Of the table of customers.
        Language language = Language::en;
        std::string party = {};
        bool operator==(const Basis&) const = default;
    };
    Basis basis_;
    Speech speech_;
    CustomersQuery query_;
    CustomerTally tally_;
    CustomerOrders orders_;
    SearchIndex texts_;
    std::uint64_t choices_tallied_ = 0;
    std::vector<FilterChoice> countries_, tags_, clouds_;
    PlaceSet passing_, found_;  // The filters alone, and the search as well.
    std::size_t total_ = 0;
    std::uint64_t generation_ = 0;
    std::vector<std::uint32_t> shown_;              // Places in State::customers.
    mutable std::vector<std::uint32_t> positions_;  // By place, where it is shown; when asked for.
};
