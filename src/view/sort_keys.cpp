#include "view/sort_keys.h"

#include <algorithm>

namespace {
constexpr unsigned word_bits = 64;
}

void SortKeys::sample(std::string_view text) {
    sums_.resize(collation_.weights() + 2, 1);
    weights_.clear();
    collation_.weigh(text, weights_);
    for (const Collation::Weight weight : weights_)
        sums_[weight + 2U] += 1;
}

void SortKeys::fix() {
    // Every weight has some code, the end of a text as well.
    sums_.resize(collation_.weights() + 2, 1);
    sums_[0] = 0;
    for (std::size_t i = 1; i < sums_.size(); ++i)
        sums_[i] += sums_[i - 1];
    codes_.resize(sums_.size() - 1);
    divide(0, codes_.size(), {});
    for (char32_t character = 0; character < plain_.size(); ++character)
        if (const auto weight = collation_.weight_of(character))
            plain_[character] = codes_[weight + 1U];
}

// Where both parts occur about as often, one bit tells them apart.
void SortKeys::divide(std::size_t first, std::size_t end, Code code) {
    if (end - first == 1) {
        codes_[first] = code;
        return;
    }
    const std::uint64_t half = (sums_[first] + sums_[end]) / 2;
    const auto found = std::lower_bound(sums_.begin() + static_cast<std::ptrdiff_t>(first) + 1,
                                        sums_.begin() + static_cast<std::ptrdiff_t>(end) - 1, half);
    const auto middle = static_cast<std::size_t>(found - sums_.begin());
    divide(first, middle, {code.bits << 1U, code.length + 1});
    divide(middle, end, {code.bits << 1U | 1U, code.length + 1});
}

void SortKeys::append(const Code& code) {
    if (code.length <= free_bits_) {
        free_bits_ -= code.length;
        words_.back() |= std::uint64_t{code.bits} << free_bits_;
        return;
    }
    const unsigned left = code.length - free_bits_;
    words_.back() |= std::uint64_t{code.bits} >> left;
    free_bits_ = word_bits - left;
    words_.push_back(std::uint64_t{code.bits} << free_bits_);
}

void SortKeys::add(std::string_view text) {
    starts_.push_back(static_cast<std::uint32_t>(words_.size()));
    words_.push_back(0);
    free_bits_ = word_bits;
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < plain_.size() && plain_[byte].length > 0) {
            append(plain_[byte]);
            ++at;
            continue;
        }
        weights_.clear();
        collation_.weigh_next(text, at, weights_);
        for (const Collation::Weight weight : weights_)
            append(codes_[weight + 1U]);
    }
    append(codes_[0]);
}
