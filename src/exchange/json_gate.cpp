#include "exchange/json_gate.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>

#include "base/text.h"
#include "exchange/file_text.h"
#include "exchange/plain_elements.h"

namespace {

constexpr std::array<std::string_view, 4> list_names = {"items", "customers", "value", "world"};

// The names of one object. A file decides how many there are, so many are kept in a tree: neither a
// long line of comparisons nor chosen hash collisions can hold us up.
class MemberNames {
public:
    bool add(const std::string& name) {
        if (few_.size() < most_of_few) {
            if (std::ranges::find(few_, name) != few_.end()) return false;
            few_.push_back(name);
            return true;
        }
        if (many_.empty()) many_.insert(few_.begin(), few_.end());
        return many_.insert(name).second;
    }
    void clear() {
        few_.clear();
        many_.clear();
    }

private:
    static constexpr std::size_t most_of_few = 32;
    std::vector<std::string> few_;
    std::set<std::string> many_;
};

struct Level {
    bool is_object = false;
    bool has_key = false;
    std::size_t index = 0;
    std::string key;
    MemberNames names;
};

// Called by the library's SAX parser for each token. Builds values only within a unit: the whole
// document, or one element or member that is handed to the visitor and forgotten.
class GateReader {
public:
    GateReader(std::string_view text, JsonVisitor* visitor, const JsonLimits& limits,
               std::size_t handed_over)
        : text_(text), visitor_(visitor), limits_(limits), handed_over_(handed_over) {}

    bool null() { return scalar(Json()); }
    bool boolean(bool value) { return scalar(value); }
    bool number_integer(std::int64_t value) {
        if (value < -largest_json_integer) return refuse_number(std::to_string(value));
        return scalar(value);
    }
    bool number_unsigned(std::uint64_t value) {
        if (value > static_cast<std::uint64_t>(largest_json_integer))
            return refuse_number(std::to_string(value));
        return scalar(value);
    }
    bool number_float(double value, const std::string& written) {
        // An integer too large for 64 bits arrives here as well.
        if (written.find_first_of(".eE") == std::string::npos) return refuse_number(written);
        return scalar(value);
    }
    bool string(std::string& value) {
        if (value.size() > limits_.text_bytes) return refuse_text();
        return scalar(std::move(value));
    }
    static bool binary(Json::binary_t&) { return false; }
    bool start_object(std::size_t) { return start(true); }
    bool start_array(std::size_t) { return start(false); }
    bool end_object() { return end(); }
    bool end_array() { return end(); }

    bool key(std::string& name) {
        Level& level = levels_[depth_ - 1];
        if (name.size() > limits_.text_bytes) return refuse_text();
        level.has_key = true;
        level.key = name;
        if (!level.names.add(name))
            return refuse_at(ErrorCode::json_member_repeats, pointer(), name);
        return true;
    }

    template <class Exception>
    bool parse_error(std::size_t position, const std::string& token, const Exception& problem) {
        constexpr int number_overflow = 406;
        if (problem.id == number_overflow) return refuse_number(token.substr(0, 100));
        const bool is_cut_off = position > text_.size();
        const std::size_t offset = position > 0 ? position - 1 : 0;
        return refuse_at(is_cut_off ? ErrorCode::json_is_cut_off : ErrorCode::json_is_malformed,
                         place_of_byte(text_, offset), pointer());
    }

    std::optional<Error> error() { return std::move(error_); }
    Json take_document() { return std::move(unit_); }

private:
    bool refuse_at(ErrorCode code, std::string place, std::string detail) {
        error_ = Error{.code = code, .place = std::move(place), .detail = std::move(detail)};
        return false;
    }
    bool refuse_number(std::string written) {
        return refuse_at(ErrorCode::json_number_is_out_of_range, pointer(), std::move(written));
    }
    bool refuse_text() {
        return refuse_at(ErrorCode::json_string_is_too_long, pointer(),
                         std::to_string(limits_.text_bytes));
    }

    // Of the value that is being read.
    std::string pointer() const {
        std::string path;
        for (std::size_t i = 0; i < depth_; ++i) {
            const Level& level = levels_[i];
            if (!level.is_object)
                path = pointer_into(path, level.index);
            else if (level.has_key)
                path = pointer_into(path, level.key);
        }
        return path;
    }

    bool is_unit(bool is_array) const {
        if (!open_.empty()) return false;
        if (visitor_ == nullptr) return true;
        if (depth_ == 2) return is_in_list_;
        if (depth_ != 1) return false;
        return !(levels_[0].is_object && is_array && is_list_name(levels_[0].key));
    }
    bool is_member() const { return visitor_ != nullptr && depth_ == 1 && levels_[0].is_object; }

    // All members together are bounded like one element, because a document that is no list is
    // remembered by its reader as a whole.
    bool count(bool begins_unit) {
        if (begins_unit) unit_values_ = is_member() ? member_values_ : 0;
        const bool builds = begins_unit || !open_.empty();
        if (builds) ++unit_values_;
        const bool is_bounded = builds && visitor_ != nullptr;
        if (++values_ > limits_.values || (is_bounded && unit_values_ > limits_.values_in_element))
            return refuse_at(
                ErrorCode::json_has_too_many_values, pointer(),
                std::to_string(is_bounded ? limits_.values_in_element : limits_.values));
        return true;
    }

    Json* put(Json value) {
        Json& parent = *open_.back();
        if (auto* items = parent.get_ptr<Json::array_t*>())
            return &items->emplace_back(std::move(value));
        auto& members = parent.get_ref<Json::object_t&>();
        return &members.emplace_back(levels_[depth_ - 1].key, std::move(value)).second;
    }

    bool scalar(Json value) {
        if (visitor_ != nullptr && depth_ == 0)
            return refuse_at(ErrorCode::json_must_be_an_object, {}, {});
        const bool begins_unit = is_unit(false);
        if (!count(begins_unit)) return false;
        if (!begins_unit) {
            put(std::move(value));
        } else {
            unit_ = std::move(value);
            if (!hand_over()) return false;
        }
        step();
        return true;
    }

    bool start(bool is_object) {
        if (depth_ >= limits_.depth)
            return refuse_at(ErrorCode::json_is_too_deep, pointer(), std::to_string(limits_.depth));
        const bool begins_unit = is_unit(!is_object);
        if (!count(begins_unit)) return false;
        Json container = is_object ? Json::object() : Json::array();
        if (begins_unit) {
            unit_ = std::move(container);
            open_.push_back(&unit_);
        } else if (!open_.empty()) {
            open_.push_back(put(std::move(container)));
        } else if (depth_ == 1) {
            is_in_list_ = true;
        }
        if (levels_.size() == depth_) levels_.emplace_back();
        Level& level = levels_[depth_++];
        level.is_object = is_object;
        level.has_key = false;
        level.index = 0;
        level.names.clear();
        return true;
    }

    bool end() {
        --depth_;
        if (!open_.empty()) {
            open_.pop_back();
            if (open_.empty() && !hand_over()) return false;
        } else if (depth_ == 1) {
            is_in_list_ = false;
        }
        step();
        return true;
    }

    bool hand_over() {
        if (visitor_ == nullptr) return true;
        if (is_member()) member_values_ = unit_values_;
        if (handed_over_ > 0) {
            --handed_over_;
            return true;
        }
        Result<void> taken;
        if (is_member()) {
            taken = visitor_->member(levels_[0].key, std::move(unit_));
        } else {
            taken = visitor_->element(pointer(), std::move(unit_));
        }
        if (taken) return true;
        error_ = std::move(taken).error();
        return false;
    }

    void step() {
        if (depth_ > 0) ++levels_[depth_ - 1].index;
    }

    std::string_view text_;
    JsonVisitor* visitor_;  // Null: the whole document is the unit.
    const JsonLimits& limits_;
    std::size_t handed_over_;    // So many units are still passed over.
    std::vector<Level> levels_;  // More than `depth_` of them, to be used again.
    std::size_t depth_ = 0;
    std::vector<Json*> open_;  // The containers from the unit down to where we are.
    Json unit_;
    bool is_in_list_ = false;
    std::size_t values_ = 0;
    std::size_t unit_values_ = 0;
    std::size_t member_values_ = 0;
    std::optional<Error> error_;
};

// The visitor has the first `handed_over` units already.
Result<Json> pass(std::string_view text, JsonVisitor* visitor, const JsonLimits& limits,
                  std::size_t handed_over) {
    GateReader reader(text, visitor, limits, handed_over);
    const bool is_whole = Json::sax_parse(text.data(), text.data() + text.size(), &reader);
    if (std::optional<Error> error = reader.error()) return std::unexpected(*std::move(error));
    if (!is_whole) return refuse(ErrorCode::json_is_malformed);
    return reader.take_document();
}

}  // namespace

bool is_list_name(std::string_view name) {
    return std::ranges::any_of(
        list_names, [&](std::string_view known) { return equal_ignoring_case(known, name); });
}

Result<void> read_elements(std::string_view bytes, JsonVisitor& visitor, const JsonLimits& limits) {
    Result<void> answer;
    read_elements_in_steps(bytes, visitor, limits, answer).finish();
    return answer;
}

Steps read_elements_in_steps(std::string_view bytes, JsonVisitor& visitor, JsonLimits limits,
                             Result<void>& into) {
    const Result<std::string_view> text = utf8_text_of(bytes, limits.bytes);
    if (!text) {
        into = std::unexpected(text.error());
        co_return;
    }
    PlainReading plain;
    for (Steps reading = read_plain_elements(*text, visitor, limits, plain); reading.step();)
        co_yield reading.fraction();
    into = plain.answer;
    if (!into || plain.is_whole) co_return;
    const Result<Json> rest = pass(*text, &visitor, limits, plain.units);
    if (!rest) into = std::unexpected(rest.error());
}

Result<Json> parse_json(std::string_view bytes, const JsonLimits& limits) {
    const std::string_view text = TRY(utf8_text_of(bytes, limits.bytes));
    return pass(text, nullptr, limits, 0);
}

std::string place_of_byte(std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, std::min(offset, text.size()));
    const std::size_t last_end = before.rfind('\n');
    const auto rows = static_cast<std::size_t>(std::ranges::count(before, '\n')) + 1;
    const std::string_view line =
        last_end == std::string_view::npos ? before : before.substr(last_end + 1);
    return "row " + std::to_string(rows) + ", column " + std::to_string(length_of(line) + 1);
}
