#include "exchange/json_tape.h"

#include <bit>
#include <cstring>

namespace {

constexpr std::size_t deepest = 32;
constexpr std::size_t longest_plain_text = 4096;
constexpr std::size_t longest_plain_number = 15;
constexpr std::size_t most_compared_names = 32;

constexpr std::uint64_t each_byte(unsigned char byte) {
    return 0x0101010101010101U * byte;
}

// The high bit of the lowest byte that is zero is set; bits below it are not.
constexpr std::uint64_t zero_bytes(std::uint64_t eight) {
    return (eight - each_byte(0x01)) & ~eight & each_byte(0x80);
}

bool is_end_or_odd(char c) {
    return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20;
}

// Where the text ends or something but a plain character stands.
std::size_t end_of_plain(std::string_view text, std::size_t at) {
    for (std::uint64_t eight = 0; text.size() - at >= sizeof eight; at += sizeof eight) {
        std::memcpy(&eight, text.data() + at, sizeof eight);
        const std::uint64_t control = (eight - each_byte(0x20)) & ~eight & each_byte(0x80);
        const std::uint64_t found =
            zero_bytes(eight ^ each_byte('"')) | zero_bytes(eight ^ each_byte('\\')) | control;
        if (found != 0) return at + static_cast<std::size_t>(std::countr_zero(found)) / 8;
    }
    while (at < text.size() && !is_end_or_odd(text[at]))
        ++at;
    return at;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_hex_digit(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

}  // namespace

bool JsonTape::read(std::string_view text, std::size_t& at) {
    nodes_.clear();
    is_odd_ = false;
    text_ = text;
    at_ = at;
    if (!read_value(0)) return false;
    at = at_;
    return true;
}

void JsonTape::pass_blanks() {
    while (at_ < text_.size() &&
           (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\r' || text_[at_] == '\t'))
        ++at_;
}

bool JsonTape::read_value(std::size_t depth) {
    const std::size_t own = nodes_.size();
    nodes_.emplace_back();
    bool is_sound = false;
    switch (peek()) {
        case '{':
            is_sound = read_members(depth);
            break;
        case '[':
            is_sound = read_items(depth);
            break;
        case '"':
            nodes_[own].kind = JsonNode::Kind::text;
            is_sound = read_text(nodes_[own].text);
            break;
        case 't':
            is_sound = read_word("true", JsonNode::Kind::yes);
            break;
        case 'f':
            is_sound = read_word("false", JsonNode::Kind::no);
            break;
        case 'n':
            is_sound = read_word("null", JsonNode::Kind::null);
            break;
        default:
            is_sound = read_number();
            break;
    }
    nodes_[own].after = static_cast<std::uint32_t>(nodes_.size());
    return is_sound;
}

bool JsonTape::read_members(std::size_t depth) {
    if (depth == deepest) return false;
    const std::size_t own = nodes_.size() - 1;
    nodes_[own].kind = JsonNode::Kind::object;
    ++at_;
    pass_blanks();
    for (bool is_first = true; peek() != '}' || !is_first; is_first = false) {
        std::string_view name;
        if (peek() != '"' || !read_text(name)) return false;
        pass_blanks();
        if (peek() != ':') return false;
        ++at_;
        pass_blanks();
        const std::size_t member = nodes_.size();
        if (!read_value(depth + 1)) return false;
        nodes_[member].name = name;
        pass_blanks();
        if (peek() == '}') break;
        if (peek() != ',') return false;
        ++at_;
        pass_blanks();
    }
    ++at_;
    is_odd_ = is_odd_ || !has_names_of_its_own(own);
    return true;
}

bool JsonTape::read_items(std::size_t depth) {
    if (depth == deepest) return false;
    nodes_.back().kind = JsonNode::Kind::list;
    ++at_;
    pass_blanks();
    for (bool is_first = true; peek() != ']' || !is_first; is_first = false) {
        if (!read_value(depth + 1)) return false;
        pass_blanks();
        if (peek() == ']') break;
        if (peek() != ',') return false;
        ++at_;
        pass_blanks();
    }
    ++at_;
    return true;
}

bool JsonTape::read_text(std::string_view& text) {
    const std::size_t begin = ++at_;
    for (at_ = end_of_plain(text_, at_); peek() == '\\'; at_ = end_of_plain(text_, at_)) {
        is_odd_ = true;
        if (!read_escape()) return false;
    }
    if (peek() != '"') return false;
    text = text_.substr(begin, at_ - begin);
    is_odd_ = is_odd_ || text.size() > longest_plain_text;
    ++at_;
    return true;
}

bool JsonTape::read_escape() {
    constexpr std::string_view known = "\"\\/bfnrt";
    ++at_;
    if (peek() != 'u') return peek() != '\0' && known.find(text_[at_++]) != std::string_view::npos;
    ++at_;
    for (int i = 0; i < 4; ++i)
        if (!is_hex_digit(peek()))
            return false;
        else
            ++at_;
    return true;
}

bool JsonTape::read_number() {
    const std::size_t begin = at_;
    const auto pass_digits = [&] {
        const std::size_t first = at_;
        while (is_digit(peek()))
            ++at_;
        return at_ != first;
    };
    if (peek() == '-') ++at_;
    if (peek() == '0')
        ++at_;
    else if (!pass_digits())
        return false;
    is_odd_ = is_odd_ || at_ - begin > longest_plain_number;
    if (peek() == '.') {
        is_odd_ = true;
        ++at_;
        if (!pass_digits()) return false;
    }
    if (peek() == 'e' || peek() == 'E') {
        is_odd_ = true;
        ++at_;
        if (peek() == '+' || peek() == '-') ++at_;
        if (!pass_digits()) return false;
    }
    nodes_.back().kind = JsonNode::Kind::number;
    nodes_.back().text = text_.substr(begin, at_ - begin);
    return true;
}

bool JsonTape::read_word(std::string_view word, JsonNode::Kind kind) {
    if (text_.substr(at_, word.size()) != word) return false;
    at_ += word.size();
    nodes_.back().kind = kind;
    return true;
}

bool JsonTape::has_names_of_its_own(std::size_t object) const {
    std::size_t count = 0;
    for (std::size_t member = object + 1; member < nodes_.size(); member = nodes_[member].after) {
        if (++count > most_compared_names) return false;
        for (std::size_t i = object + 1; i < member; i = nodes_[i].after)
            if (nodes_[i].name == nodes_[member].name) return false;
    }
    return true;
}
