#pragma once
// Doing one thing to many customers: what a person orders, what it would come to for each of them,
// who is left out and why. Asks the same decide() that carries it out; changes nothing.

#include <functional>

#include "domain/command.h"
#include "domain/state.h"
#include "view/speech.h"

NAMED_ENUM(BulkKind, tags, fields, remove)

struct BulkOrder {
    BulkKind kind = BulkKind::tags;
    TextList added_tags = {}, removed_tags = {};
    std::vector<FieldEdit> edits = {};
    bool operator==(const BulkOrder&) const = default;

    // Whether it orders anything at all.
    bool is_empty() const;
};

// What a field of many customers can sensibly be set to at once.
bool may_be_set_together(CustomerField);
std::vector<CustomerField> fields_to_set_together();

// The order as a command to one customer, which may change nothing of it.
Command command_for(const BulkOrder&, const StoredCustomer&);

struct BulkRow {
    std::string name;
    std::string text;  // "City: Köln → Bonn", or why it is left out.
    bool is_left_out = false;
};

// The plan is worked out a slice at a time, so that a hundred thousand do not hold up the page.
class BulkPlan {
public:
    // Whether a command would be accepted, and what it would come to.
    using Rehearsal = std::function<Result<Transaction>(const Command&)>;

    // Begins anew when the order, the chosen or the state are other ones.
    void begin(const State&, BulkOrder, std::vector<std::uint32_t> places, std::uint64_t version);
    bool is_for(const BulkOrder&, std::uint64_t version) const;
    // At most so many customers further. True when there is more to do.
    bool work(const Rehearsal&, std::size_t count);
    void drop() { *this = {}; }

    bool is_begun() const { return state_ != nullptr; }
    bool is_done() const { return next_ == places_.size(); }
    std::size_t done() const { return next_; }
    std::size_t total() const { return places_.size(); }
    std::size_t changed() const { return changed_.size(); }
    std::size_t unchanged() const { return unchanged_; }
    std::size_t left_out() const { return refused_.size(); }

    // Those that are left out first, then those that change.
    std::size_t rows() const { return refused_.size() + changed_.size(); }
    BulkRow row(std::size_t index, const Speech&) const;

    // One command for all that change.
    Command command() const;
    const BulkOrder& order() const { return order_; }

private:
    struct Refused {
        std::uint32_t place;
        Error error;
    };
    const State* state_ = nullptr;
    BulkOrder order_ = {};
    std::uint64_t version_ = 0;
    std::vector<std::uint32_t> places_ = {};
    std::size_t next_ = 0, unchanged_ = 0;
    std::vector<std::uint32_t> changed_ = {};
    std::vector<Refused> refused_ = {};
};
