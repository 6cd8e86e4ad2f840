#include "exchange/unknown_members.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "base/sort_few.h"
#include "exchange/json_gate.h"

namespace {

Json sorted(const Json& json) {
    if (const auto* items = json.get_ptr<const Json::array_t*>()) {
        Json::array_t copies;
        copies.reserve(items->size());
        for (const Json& item : *items)
            copies.push_back(sorted(item));
        return copies;
    }
    const auto* members = json.get_ptr<const Json::object_t*>();
    if (members == nullptr) return json;
    std::vector<const Json::object_t::value_type*> order;
    order.reserve(members->size());
    for (const auto& member : *members)
        order.push_back(&member);
    sort_few(order, {}, [](const auto* member) { return member->first; });
    Json::object_t copies;
    copies.reserve(members->size());
    for (const auto* member : order)
        copies.emplace_back(member->first, sorted(member->second));
    return copies;
}

}  // namespace

Json members_from_text(std::string_view text) {
    if (text.empty()) return Json::object();
    Result<Json> members = parse_json(text, {.bytes = JsonLimits{}.text_bytes});
    const bool is_usable =
        members && members->is_object() && members->size() <= most_unknown_members;
    return is_usable ? *std::move(members) : Json::object();
}

std::string text_of_members(const Json& members) {
    return members.empty() ? std::string() : compact_text(sorted(members));
}

std::string joined_members(std::string_view earlier, std::string_view later) {
    if (earlier.empty() || earlier == later) return std::string(later);
    const Json first = members_from_text(earlier);
    const Json second = members_from_text(later);
    std::map<std::string, const Json*> all;
    for (const Json* members : {&first, &second})
        for (const auto& [pointer, value] : members->get_ref<const Json::object_t&>())
            all.insert_or_assign(pointer, &value);
    Json::object_t joined;
    joined.reserve(all.size());
    for (const auto& [pointer, value] : all)
        joined.emplace_back(pointer, *value);
    const std::string text = text_of_members(joined);
    return members_from_text(text).empty() ? std::string(later) : text;
}
