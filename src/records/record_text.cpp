#include "records/record_text.h"

#include <nlohmann/json.hpp>

std::string compact_text(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string pointer_into(std::string_view pointer, std::string_view member) {
    std::string longer(pointer);
    longer += '/';
    for (const char c : member) {
        if (c == '~')
            longer += "~0";
        else if (c == '/')
            longer += "~1";
        else
            longer += c;
    }
    return longer;
}

std::string pointer_into(std::string_view pointer, std::size_t index) {
    return std::string(pointer) + "/" + std::to_string(index);
}

const Json* find_member(const Json& object, std::string_view name) {
    const auto* members = object.get_ptr<const Json::object_t*>();
    if (members == nullptr) return nullptr;
    for (const auto& [key, value] : *members)
        if (key == name) return &value;
    return nullptr;
}

Json to_json(const Value& value) {
    if (const auto* flag = std::get_if<bool>(&value)) return *flag;
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    const auto* list = std::get_if<TextList>(&value);
    return list != nullptr ? Json(*list) : Json();
}

Json to_json(const Stamp& stamp) {
    return to_text(stamp);
}

Result<Value> value_from_json(const Json& json, std::string_view place) {
    if (json.is_null()) return Value{};
    if (const auto* flag = json.get_ptr<const bool*>()) return Value{*flag};
    if (const auto* text = json.get_ptr<const std::string*>()) return Value{*text};
    const auto* items = json.get_ptr<const Json::array_t*>();
    if (items == nullptr) return refuse(ErrorCode::must_be_text, std::string(place));
    TextList list;
    list.reserve(items->size());
    for (const Json& item : *items)
        list.push_back(TRY(text_from_json(item, pointer_into(place, list.size()))));
    return Value{std::move(list)};
}

Result<Stamp> stamp_from_json(const Json& json, std::string_view place) {
    const auto* text = json.get_ptr<const std::string*>();
    const Result<Stamp> stamp = stamp_from_text(text != nullptr ? std::string_view(*text) : "");
    if (!stamp || stamp->is_zero() || to_text(*stamp) != *text)
        return refuse(ErrorCode::stamp_is_malformed, std::string(place),
                      text != nullptr ? *text : std::string());
    return *stamp;
}

Result<std::string> text_from_json(const Json& json, std::string_view place) {
    const auto* text = json.get_ptr<const std::string*>();
    if (text == nullptr) return refuse(ErrorCode::must_be_text, std::string(place));
    return *text;
}
