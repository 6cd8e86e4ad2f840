#pragma once
// The customers in the order of any column: sorted when first asked for, repaired after that. A
// column whose values are few is sorted by its values.

#include <optional>
#include <string>
#include <vector>

#include "view/collation.h"
#include "view/customers_query.h"
#include "view/place_order.h"
#include "view/speech.h"

class CustomerOrders {
public:
    // Valid until the next call. The table and the language are those of the call before, or
    // clear() came between.
    const PlaceOrder& of(CustomerColumn, const CustomerTable&, const Speech&);
    // Whether of() has next to nothing to do.
    bool has(CustomerColumn, const CustomerTable&) const;
    void clear();

private:
    struct Kept {
        CustomerColumn column;
        std::uint64_t version;  // Of the table, when it was in order.
        std::uint64_t used;     // Counts with every call.
        std::size_t size;       // Of the table.
        PlaceOrder order;
    };
    static constexpr std::size_t kept_at_most = 8;

    Kept* find(CustomerColumn);
    Kept& make_room(CustomerColumn);
    void sort(Kept&, const CustomerTable&, const Speech&);
    bool repair(Kept&, const CustomerTable&, const Speech&);
    static void sort_by_last_change(PlaceOrder&, const CustomerTable&);
    void sort_by_text(Kept&, const CustomerTable&, const Speech&);
    PlaceOrder::Compare compare(CustomerColumn, const CustomerTable&, const Speech&);

    Collation collation_ = {};
    std::optional<Language> spoken_ = {};
    std::vector<Kept> kept_ = {};
    std::uint64_t calls_ = 0;
};
