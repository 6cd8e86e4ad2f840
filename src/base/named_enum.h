#pragma once
// NAMED_ENUM(Colour, red, green) declares enum class Colour and lets it be counted, spelt and read
// back. The names are the words used in files and in the catalogue, so there is no second list.

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#define NAMED_ENUM(Name, ...)                                    \
    enum class Name { __VA_ARGS__ };                             \
    [[maybe_unused]] constexpr std::string_view names_of(Name) { \
        return #__VA_ARGS__;                                     \
    }

// Only while compiling: counted when it runs, it would be the dearest step of many a loop.
template <class E>
consteval std::size_t count_of() {
    std::size_t count = 1;
    for (const char c : names_of(E{}))
        if (c == ',') ++count;
    return count;
}

// The names in order, cut once at compile time.
template <class E>
consteval std::array<std::string_view, count_of<E>()> all_names_of() {
    std::array<std::string_view, count_of<E>()> all;
    std::string_view rest = names_of(E{});
    for (std::string_view& name : all) {
        const std::size_t comma = rest.find(',');
        name = rest.substr(0, comma);
        rest.remove_prefix(comma == std::string_view::npos ? rest.size() : comma + 2);
    }
    return all;
}

template <class E>
inline constexpr auto enum_names = all_names_of<E>();

template <class E>
constexpr std::string_view name_of(E value) {
    return enum_names<E>[static_cast<std::size_t>(value)];
}

template <class E>
constexpr std::optional<E> from_name(std::string_view name) {
    for (std::size_t i = 0; i < count_of<E>(); ++i)
        if (enum_names<E>[i] == name) return static_cast<E>(i);
    return std::nullopt;
}

template <class E>
consteval std::array<E, count_of<E>()> all_of() {
    std::array<E, count_of<E>()> all{};
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i] = static_cast<E>(i);
    return all;
}
