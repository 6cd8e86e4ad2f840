#pragma once
// A set of places in a list, one bit for each.

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

class PlaceSet {
public:
    PlaceSet() = default;
    explicit PlaceSet(std::size_t size) { resize(size); }

    std::size_t size() const { return size_; }
    // Places that are new are not in the set.
    void resize(std::size_t size) {
        size_ = size;
        words_.resize((size + bits - 1) / bits);
        clear_tail();
    }
    void clear() { words_.assign(words_.size(), 0); }
    void fill() {
        words_.assign(words_.size(), ~std::uint64_t{0});
        clear_tail();
    }

    bool has(std::size_t place) const { return (words_[place / bits] >> place % bits & 1U) != 0; }
    void add(std::size_t place) { words_[place / bits] |= std::uint64_t{1} << place % bits; }
    void remove(std::size_t place) { words_[place / bits] &= ~(std::uint64_t{1} << place % bits); }
    void set(std::size_t place, bool is_in) { is_in ? add(place) : remove(place); }

    std::size_t count() const {
        std::size_t sum = 0;
        for (const std::uint64_t word : words_)
            sum += static_cast<std::size_t>(std::popcount(word));
        return sum;
    }

    // The other set may be shorter: what it does not reach is not in it.
    void keep(const PlaceSet& other) {
        for (std::size_t i = 0; i < words_.size(); ++i)
            words_[i] &= other.word(i);
    }
    void take_out(const PlaceSet& other) {
        for (std::size_t i = 0; i < words_.size(); ++i)
            words_[i] &= ~other.word(i);
    }
    void unite(const PlaceSet& other) {
        for (std::size_t i = 0; i < words_.size(); ++i)
            words_[i] |= other.word(i);
        clear_tail();
    }

    // Keeps the places of which `holds` is true, asked in ascending order.
    template <class Holds>
    void keep_if(Holds holds) {
        for (std::size_t i = 0; i < words_.size(); ++i)
            for (std::uint64_t rest = words_[i]; rest != 0; rest &= rest - 1) {
                const std::uint64_t lowest = rest & (~rest + 1);
                if (!holds(i * bits + static_cast<std::size_t>(std::countr_zero(rest))))
                    words_[i] ^= lowest;
            }
    }

    bool operator==(const PlaceSet&) const = default;

private:
    static constexpr std::size_t bits = 64;

    std::uint64_t word(std::size_t i) const { return i < words_.size() ? words_[i] : 0; }
    void clear_tail() {
        if (size_ % bits != 0) words_.back() &= (std::uint64_t{1} << size_ % bits) - 1;
    }

    std::vector<std::uint64_t> words_ = {};
    std::size_t size_ = 0;
};
