#pragma once
// The customers of an import as a file tells of them, each held as a row: a file may bring a
// hundred thousand. Reads like a list of them; copies share the rows until one of them is changed.

#include <initializer_list>
#include <memory>

#include "domain/customer_table.h"

// Fields outside `said` are not touched. From one of our own exports the registers bring their
// stamps; what came from the portal is written now.
struct IncomingCustomer {
    StoredCustomer record;
    CustomerFieldSet said;
    bool has_stamps = false;
    std::string place = {};  // In the file: a JSON Pointer, or "row 3".
};

// The same as it is held, valid until the list is changed.
struct IncomingRow {
    PackedCustomer record;
    CustomerFieldSet said;
    bool has_stamps = false;
    std::string_view place;
};

class IncomingCustomers {
public:
    IncomingCustomers() = default;
    IncomingCustomers(std::initializer_list<IncomingCustomer> customers) {
        for (const IncomingCustomer& customer : customers)
            push_back(customer);
    }

    void push_back(const IncomingCustomer&);
    void push_back(const IncomingRow&);
    // Another record of the same id, which keeps the place of the first.
    void replace(std::size_t index, const IncomingCustomer&);

    std::size_t size() const { return held_->facts.size(); }
    bool empty() const { return held_->facts.empty(); }
    std::optional<CustomerTable::Place> find_key(std::string_view key) const {
        return held_->records.find_key(key);
    }
    IncomingRow row(std::size_t index) const;
    IncomingCustomer operator[](std::size_t index) const;  // Taken apart.
    IncomingCustomer front() const { return (*this)[0]; }

    class Iterator;
    Iterator begin() const;
    Iterator end() const;

private:
    struct Facts {
        CustomerFieldSet said;
        std::uint32_t place_end;  // In `places`; it begins where the one before ends.
        bool has_stamps;
    };
    struct Held {
        CustomerTable records;
        std::vector<Facts> facts;
        std::string places;
    };
    Held& own();

    std::shared_ptr<Held> held_ = std::make_shared<Held>();
};

class IncomingCustomers::Iterator {
public:
    using value_type = IncomingCustomer;
    using difference_type = std::ptrdiff_t;
    Iterator() = default;
    Iterator(const IncomingCustomers& list, std::size_t index) : list_(&list), index_(index) {}
    IncomingCustomer operator*() const { return (*list_)[index_]; }
    Iterator& operator++() {
        ++index_;
        return *this;
    }
    Iterator operator++(int) {
        Iterator before = *this;
        ++*this;
        return before;
    }
    bool operator==(const Iterator& other) const { return index_ == other.index_; }

private:
    const IncomingCustomers* list_ = nullptr;
    std::size_t index_ = 0;
};

inline IncomingCustomers::Iterator IncomingCustomers::begin() const {
    return {*this, 0};
}
inline IncomingCustomers::Iterator IncomingCustomers::end() const {
    return {*this, size()};
}
