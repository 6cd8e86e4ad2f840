#pragma once
// One JSON value taken apart as it lies in its text: nothing is copied, nothing is unescaped. It
// knows the syntax and no more; what needs a second look it marks as odd, for the gate to judge.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

struct JsonNode {
    enum class Kind : std::uint8_t { null, no, yes, number, text, list, object };
    Kind kind = Kind::null;
    std::uint32_t after = 0;     // The index of the node behind this value and all within it.
    std::string_view name = {};  // Of a member, without quotes.
    std::string_view text = {};  // Of a text or number.
};

class JsonTape {
public:
    // Reads the value at `at` and moves behind it. False where it is none, or nested too deeply.
    bool read(std::string_view text, std::size_t& at);

    // In the order of the text; the first is the whole value.
    std::span<const JsonNode> nodes() const { return nodes_; }
    // Holds an escaped text, a number that is not a short integer, or a name that may repeat.
    bool is_odd() const { return is_odd_; }

private:
    bool read_value(std::size_t depth);
    bool read_members(std::size_t depth);
    bool read_items(std::size_t depth);
    bool read_text(std::string_view& text);
    bool read_escape();
    bool read_number();
    bool read_word(std::string_view word, JsonNode::Kind);
    bool has_names_of_its_own(std::size_t object) const;
    char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
    void pass_blanks();

    std::vector<JsonNode> nodes_;
    std::string_view text_;
    std::size_t at_ = 0;
    bool is_odd_ = false;
};
