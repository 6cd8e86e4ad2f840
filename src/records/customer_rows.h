#pragma once
// Many customers, or the ids of many, as one run of bytes: what a transaction created, what the log
// remembers of it, what a stored snapshot is made of. Reads like a list of them, in order.

#include <initializer_list>
#include <span>

#include "records/packed_customer.h"

// `Item` says how long one is in bytes and what it reads as.

// A run that lies somewhere else and is valid as long as its bytes are.
template <class Item>
class PackedRunView {
public:
    using value_type = typename Item::Value;

    PackedRunView() = default;
    // Of bytes that nobody has vouched for.
    static Result<PackedRunView> from_bytes(std::string_view bytes) {
        std::size_t count = 0;
        for (std::string_view rest = bytes; !rest.empty(); ++count)
            TRY_VOID(Item::take(rest));
        return PackedRunView(bytes, count);
    }
    // Of so many items, one behind the other.
    PackedRunView(std::string_view bytes, std::size_t count) : bytes_(bytes), count_(count) {}

    std::size_t size() const { return count_; }
    bool empty() const { return count_ == 0; }
    std::string_view bytes() const { return bytes_; }

    class Iterator {
    public:
        using value_type = typename Item::Value;
        using difference_type = std::ptrdiff_t;
        Iterator() = default;
        explicit Iterator(std::string_view rest) : rest_(rest) {}
        value_type operator*() const { return Item::read(rest_); }
        Iterator& operator++() {
            rest_.remove_prefix(Item::length(rest_));
            return *this;
        }
        Iterator operator++(int) {
            Iterator before = *this;
            ++*this;
            return before;
        }
        bool operator==(const Iterator& other) const { return rest_.size() == other.rest_.size(); }

    private:
        std::string_view rest_ = {};
    };
    Iterator begin() const { return Iterator(bytes_); }
    Iterator end() const { return Iterator(); }

private:
    std::string_view bytes_ = {};
    std::size_t count_ = 0;
};

// The same with its bytes.
template <class Item>
class PackedRun {
public:
    using View = PackedRunView<Item>;
    using Iterator = typename View::Iterator;
    using value_type = typename Item::Value;

    PackedRun() = default;
    PackedRun(std::initializer_list<typename Item::Whole> items) {
        for (const auto& item : items)
            push_back(item);
    }
    static Result<PackedRun> from_bytes(std::string_view bytes) {
        PackedRun run;
        run.count_ = TRY(View::from_bytes(bytes)).size();
        run.bytes_ = bytes;
        return run;
    }
    operator View() const { return View(bytes_, count_); }

    void push_back(const typename Item::Whole& item) {
        Item::put(bytes_, item);
        ++count_;
    }
    // As one lies in another run or table.
    void push_bytes(std::string_view item) {
        bytes_ += item;
        ++count_;
    }
    // As `write` puts one behind these bytes.
    template <class Write>
    void push_written(const Write& write) {
        write(bytes_);
        ++count_;
    }
    void reserve_bytes(std::size_t bytes) { bytes_.reserve(bytes); }

    std::size_t size() const { return count_; }
    bool empty() const { return count_ == 0; }
    std::string_view bytes() const { return bytes_; }
    bool operator==(const PackedRun&) const = default;

    Iterator begin() const { return Iterator(bytes_); }
    Iterator end() const { return Iterator(); }
    value_type front() const { return *begin(); }

private:
    std::string bytes_ = {};
    std::size_t count_ = 0;
};

struct RowItem {
    using Whole = StoredCustomer;
    using Value = PackedCustomer;
    static void put(std::string& bytes, const StoredCustomer& customer) {
        pack_into(bytes, customer);
    }
    static PackedCustomer read(std::string_view bytes) { return PackedCustomer(bytes); }
    static std::size_t length(std::string_view bytes) { return length_of_row(bytes); }
    static Result<std::string_view> take(std::string_view& bytes) { return take_row(bytes); }
};
using CustomerRows = PackedRun<RowItem>;
using CustomerRowsView = PackedRunView<RowItem>;

struct KeyItem {
    using Whole = CustomerId;
    using Value = CustomerId;
    static void put(std::string& bytes, const CustomerId& id) { bytes += key_of(id); }
    static CustomerId read(std::string_view bytes) { return id_of_key(bytes); }
    static std::size_t length(std::string_view bytes) { return length_of_key(bytes); }
    static Result<std::string_view> take(std::string_view& bytes) { return take_key(bytes); }
};
using CustomerIds = PackedRun<KeyItem>;
