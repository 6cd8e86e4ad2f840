#pragma once
// What the customer list shows, worked out without drawing anything: which customers, in what
// order, and the texts of the rows that are looked at.

#include <string>
#include <vector>

#include "view/customers_query.h"
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
    void refresh(const State&, const Speech&, const CustomersQuery&);

    std::size_t size() const { return shown_.size(); }
    std::size_t total() const { return total_; }  // Without search and filters.
    // Of the shown customers, from 0; the state given to refresh() must still be there.
    CustomerRow row(std::size_t index) const;
    StoredCustomer customer(std::size_t index) const;
    // Where a customer is shown, or nothing.
    std::optional<std::size_t> place_of(const CustomerId&) const;
    const CustomersQuery& query() const { return query_; }
    const Speech& speech() const { return speech_; }
    const std::vector<FilterChoice>& countries() const { return countries_; }
    const std::vector<FilterChoice>& tags() const { return tags_; }
    const std::vector<FilterChoice>& clouds() const { return clouds_; }

private:
    void index_texts(const State&, const Speech&);
    void collect_choices(const State&, const Speech&);
    void select(const State&, const CustomersQuery&);
    void sort(const State&, const Speech&, const CustomersQuery&);

    struct Text {
        std::uint64_t fingerprint;  // Of the record when it was folded.
        std::string folded;         // Everything that search looks at, a line a field.
    };
    std::vector<Text> texts_;
    std::vector<std::uint32_t> shown_;  // Places in State::customers.
    std::vector<std::uint32_t> ranks_;  // By place, of the sorted column.
    std::vector<FilterChoice> countries_, tags_, clouds_;
    std::size_t total_ = 0;

    struct Basis {
        const State* state = nullptr;
        std::uint64_t version = 0;
        Language language = Language::en;
        bool operator==(const Basis&) const = default;
    };
    Basis basis_;
    Speech speech_;
    CustomersQuery query_;
    CustomerColumn ranked_by_ = CustomerColumn::company_name;
    bool is_ranked_ = false;
};
