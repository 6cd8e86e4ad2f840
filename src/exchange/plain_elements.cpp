#include "exchange/plain_elements.h"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>
#include <utility>

namespace {

class PlainReader {
public:
    PlainReader(std::string_view text, JsonVisitor& visitor, const JsonLimits& limits,
                PlainReading& reading)
        : text_(text), visitor_(visitor), limits_(limits), reading_(reading) {}

    Steps read() {
        pass_blanks();
        if (peek() == '{')
            for (Steps reading = read_document(); reading.step();)
                co_yield reading.fraction();
        else if (peek() == '[')
            for (Steps reading = read_list({}); reading.step();)
                co_yield reading.fraction();
        pass_blanks();
        reading_.is_whole = is_sound_ && at_ == text_.size();
    }

private:
    // These leave `is_sound_` true where they got to their end.
    Steps read_document() {
        std::vector<std::string_view> names;
        ++at_;
        pass_blanks();
        for (bool is_first = true; peek() != '}' || !is_first; is_first = false) {
            std::string_view name;
            if (!take_name(name) || std::ranges::find(names, name) != names.end()) co_return;
            names.push_back(name);
            if (names.size() > most_names) co_return;
            if (peek() == '[' && is_list_name(name)) {
                for (Steps list = read_list(name); list.step();)
                    co_yield list.fraction();
                if (!std::exchange(is_sound_, false)) co_return;
            } else if (!read_member(name)) {
                co_return;
            }
            pass_blanks();
            if (peek() == '}') break;
            if (peek() != ',') co_return;
            ++at_;
            pass_blanks();
        }
        ++at_;
        is_sound_ = true;
    }

    bool read_member(std::string_view name) {
        const std::size_t begin = at_;
        if (!tape_.read(text_, at_)) return false;
        member_values_ += tape_.nodes().size();
        if (!count(member_values_)) return false;
        Result<Json> value = parse_json(text_.substr(begin, at_ - begin), limits_);
        return value && hand_over(visitor_.member(name, *std::move(value)));
    }

    Steps read_list(std::string_view name) {
        std::string pointer = name.empty() ? std::string() : pointer_into({}, name);
        pointer += '/';
        const std::size_t stem = pointer.size();
        ++at_;
        pass_blanks();
        for (std::size_t index = 0; peek() != ']' || index > 0; ++index) {
            pointer.resize(stem);
            pointer += std::to_string(index);
            if (!read_element(pointer)) co_return;
            pass_blanks();
            if (peek() == ']') break;
            if (peek() != ',') co_return;
            ++at_;
            pass_blanks();
            if (is_pause(index)) co_yield part_of(at_, text_.size());
        }
        ++at_;
        is_sound_ = true;
    }

    bool read_element(std::string_view pointer) {
        const std::size_t begin = at_;
        if (!tape_.read(text_, at_) || !count(tape_.nodes().size())) return false;
        if (!tape_.is_odd() && visitor_.plain_element(pointer, tape_)) return hand_over({});
        Result<Json> value = parse_json(text_.substr(begin, at_ - begin), limits_);
        return value && hand_over(visitor_.element(pointer, *std::move(value)));
    }

    // True to go on. What the limits forbid the gate has to refuse.
    bool count(std::size_t of_unit) {
        values_ += tape_.nodes().size();
        return values_ + 2 * reading_.units < limits_.values &&
               of_unit <= limits_.values_in_element;
    }
    bool hand_over(Result<void> answer) {
        ++reading_.units;
        reading_.answer = std::move(answer);
        return reading_.answer.has_value();
    }

    // A name without escapes, and the colon.
    bool take_name(std::string_view& name) {
        if (peek() != '"') return false;
        const std::size_t end = text_.find_first_of("\"\\", at_ + 1);
        if (end == std::string_view::npos || text_[end] != '"') return false;
        name = text_.substr(at_ + 1, end - at_ - 1);
        const bool is_plain = std::ranges::all_of(name, [](char c) { return c >= ' '; });
        at_ = end + 1;
        pass_blanks();
        if (!is_plain || name.size() > longest_name || peek() != ':') return false;
        ++at_;
        pass_blanks();
        return true;
    }
    char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
    void pass_blanks() { at_ = std::min(text_.find_first_not_of(" \n\r\t", at_), text_.size()); }

    static constexpr std::size_t most_names = 32;
    static constexpr std::size_t longest_name = 4096;

    std::string_view text_;
    JsonVisitor& visitor_;
    const JsonLimits& limits_;
    JsonTape tape_;
    PlainReading& reading_;
    bool is_sound_ = false;
    std::size_t at_ = 0;
    std::size_t values_ = 0;
    std::size_t member_values_ = 0;
};

}  // namespace

Steps read_plain_elements(std::string_view utf8, JsonVisitor& visitor, JsonLimits limits,
                          PlainReading& into) {
    PlainReader reader(utf8, visitor, limits, into);
    for (Steps reading = reader.read(); reading.step();)
        co_yield reading.fraction();
}
