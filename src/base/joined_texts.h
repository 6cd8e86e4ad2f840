#pragma once
// Many constant texts as one, so that a program brings their bytes and not an address and a length
// for each. What makes them is only run by the compiler.
//
//   constexpr auto joined = joined_texts<[] { return std::vector<std::string_view>{"a", "b"}; }>();
//   TextReader texts(joined); texts.next() == "a"

#include <array>
#include <cstddef>
#include <string_view>

template <auto make>
consteval auto joined_texts() {
    constexpr std::size_t size = [] {
        std::size_t sum = 0;
        for (const std::string_view text : make())
            sum += text.size() + 1;
        return sum;
    }();
    std::array<char, size> joined{};
    std::size_t at = 0;
    for (const std::string_view text : make()) {
        for (const char c : text)
            joined[at++] = c;
        joined[at++] = '\0';
    }
    return joined;
}

// Reads them again, one after the other.
class TextReader {
public:
    template <std::size_t size>
    explicit TextReader(const std::array<char, size>& joined) : at_(joined.data()) {}

    std::string_view next() {
        const std::string_view text(at_);
        at_ += text.size() + 1;
        return text;
    }

private:
    const char* at_;
};
