#include "records/field_json.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/sort_few.h"
#include "base/text.h"
#include "facts/clouds.h"

namespace {

Result<std::string> checked_text(const FieldForm& form, const Json& json, std::string_view place,
                                 JsonChecks checks) {
    std::string text = TRY(text_from_json(json, place));
    if (checks == JsonChecks::types) return text;
    if (text.empty()) return refuse(ErrorCode::must_not_be_empty, std::string(place));
    if (form.longest > 0 && length_of(text) > form.longest)
        return refuse(ErrorCode::must_not_be_longer, std::string(place),
                      std::to_string(form.longest));
    if (form.kind == FieldKind::cloud && !from_name<Cloud>(text))
        return refuse(ErrorCode::must_be_one_of_the_choices, std::string(place), text);
    return text;
}

Result<TextList> checked_list(const FieldForm& form, const Json& json, std::string_view place,
                              JsonChecks checks) {
    const auto* items = json.get_ptr<const Json::array_t*>();
    if (items == nullptr) return refuse(ErrorCode::must_be_a_list, std::string(place));
    if (items->empty() && checks == JsonChecks::schema)
        return refuse(ErrorCode::must_not_be_empty, std::string(place));
    if (items->size() > most_texts_in_list && checks == JsonChecks::schema)
        return refuse(ErrorCode::json_has_too_many_values, std::string(place),
                      std::to_string(most_texts_in_list));
    TextList list;
    list.reserve(items->size());
    for (const Json& item : *items)
        list.push_back(TRY(checked_text(form, item, pointer_into(place, list.size()), checks)));
    return list;
}

}  // namespace

Result<Value> value_from_json(const FieldForm& form, const Json& json, std::string_view place,
                              JsonChecks checks) {
    if (form.shape == FieldShape::text) return Value{TRY(checked_text(form, json, place, checks))};
    if (form.shape == FieldShape::list) return Value{TRY(checked_list(form, json, place, checks))};
    const auto* flag = json.get_ptr<const bool*>();
    if (flag == nullptr) return refuse(ErrorCode::must_be_true_or_false, std::string(place));
    return Value{*flag};
}

Stamp most_frequent(std::vector<Stamp> stamps) {
    sort_few(stamps);
    Stamp best = {};
    std::ptrdiff_t best_count = 0;
    for (auto run = stamps.begin(); run != stamps.end();) {
        const auto end = std::find_if(run, stamps.end(), [&](const Stamp& s) { return s != *run; });
        if (end - run > best_count) {
            best = *run;
            best_count = end - run;
        }
        run = end;
    }
    return best;
}
