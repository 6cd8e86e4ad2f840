#include "exchange/transaction_json.h"

#include <nlohmann/json.hpp>

#include "records/customer_json.h"
#include "records/world_json.h"

namespace {

// Everything but what was created, which a log entry keeps otherwise.
template <class T>
Json head_of(const T& transaction) {
    Json::object_t json;
    json.emplace_back("name", std::string(name_of(transaction.name)));
    json.emplace_back("author", transaction.author);
    json.emplace_back("stamp", to_json(transaction.stamp));
    if (!transaction.undoes.is_zero()) json.emplace_back("undoes", to_json(transaction.undoes));
    if (!transaction.note.empty()) json.emplace_back("note", transaction.note);
    if (!(transaction.actor == Actor{}))
        json.emplace_back("actor",
                          Json::array_t{transaction.actor.organisation, transaction.actor.user});
    return json;
}

template <class Change>
void add_list(Json& json, std::string_view name, const std::vector<Change>& changes,
              const Stamp& usual) {
    if (changes.empty()) return;
    Json::array_t list;
    list.reserve(changes.size());
    for (const Change& change : changes)
        list.push_back(to_json(change, usual));
    json.get_ref<Json::object_t&>().emplace_back(std::string(name), std::move(list));
}

template <class T>
void add_changes(Json& json, const T& transaction) {
    add_list(json, "changed", transaction.changed, transaction.stamp);
    add_list(json, "world", transaction.world, transaction.stamp);
}

template <class Created, class Write>
void add_created(Json& json, const Created& created, const Write& write_one) {
    if (created.empty()) return;
    Json::array_t list;
    list.reserve(created.size());
    for (const auto& one : created)
        list.push_back(write_one(one));
    json.get_ref<Json::object_t&>().emplace_back("created", std::move(list));
}

Result<CustomerId> id_from_json(const Json& json, std::string_view place) {
    std::string text = TRY(text_from_json(json, place));
    if (text.empty()) return refuse(ErrorCode::customer_has_no_id, std::string(place));
    return CustomerId{std::move(text)};
}

Result<Value> change_value(CustomerField field, const Json& json, std::string_view place) {
    if (json.is_null()) return Value{};
    return field_value_from_json(row_of(field), json, place);
}

// The parts of a change; the last of `count` may be left out.
Result<const Json::array_t*> parts_of_change(const Json& json, std::string_view place,
                                             std::size_t count) {
    const auto* parts = json.get_ptr<const Json::array_t*>();
    if (parts == nullptr) return refuse(ErrorCode::json_must_be_an_array, std::string(place));
    if (parts->size() + 1 < count)
        return refuse(ErrorCode::member_is_missing, std::string(place), "before");
    if (parts->size() > count)
        return refuse(ErrorCode::member_is_unknown, pointer_into(place, count),
                      std::to_string(count));
    return parts;
}

Result<TransactionName> name_from_json(const Json& json, std::string_view place) {
    const std::string text = TRY(text_from_json(json, place));
    const auto name = from_name<TransactionName>(text);
    if (!name) return refuse(ErrorCode::must_be_one_of_the_choices, std::string(place), text);
    return *name;
}

// The elements of a list, each read by `read_one`.
template <class List, class Read>
Result<List> list_from_json(const Json& json, std::string_view place, const Read& read_one) {
    const auto* items = json.get_ptr<const Json::array_t*>();
    if (items == nullptr) return refuse(ErrorCode::json_must_be_an_array, std::string(place));
    List list;
    for (const Json& item : *items)
        list.push_back(TRY(read_one(item, pointer_into(place, list.size()))));
    return list;
}

Result<Actor> actor_from_json(const Json& json, std::string_view place) {
    auto parts =
        TRY(list_from_json<TextList>(json, place, [](const Json& part, std::string_view where) {
            return text_from_json(part, where);
        }));
    if (parts.size() != 2) return refuse(ErrorCode::member_is_missing, std::string(place), "user");
    return Actor{.organisation = std::move(parts[0]), .user = std::move(parts[1])};
}

// The stamp is read first, because the changes refer to it, wherever it stands.
template <class T>
Result<void> read_head(const Json& json, std::string_view place, T& into) {
    if (!json.is_object()) return refuse(ErrorCode::json_must_be_an_object, std::string(place));
    for (const std::string_view needed : {"name", "author", "stamp"})
        if (find_member(json, needed) == nullptr)
            return refuse(ErrorCode::member_is_missing, std::string(place), std::string(needed));
    into.stamp = TRY(stamp_from_json(*find_member(json, "stamp"), pointer_into(place, "stamp")));
    return {};
}

// Changes in their short form, which leaves out the stamp that most of them have.
template <class Change>
using ReadChange = Result<Change> (*)(const Json&, std::string_view, const Stamp& usual);

template <class Change>
Result<std::vector<Change>> changes_from_json(const Json& json, std::string_view place,
                                              const Stamp& usual, ReadChange<Change> read_one) {
    return list_from_json<std::vector<Change>>(
        json, place,
        [&](const Json& item, std::string_view where) { return read_one(item, where, usual); });
}

// What is told about the whole; false if the member is not that.
template <class T>
Result<bool> read_about(std::string_view key, const Json& value, const std::string& where,
                        T& into) {
    if (key == "name")
        into.name = TRY(name_from_json(value, where));
    else if (key == "author")
        into.author = TRY(text_from_json(value, where));
    else if (key == "undoes")
        into.undoes = TRY(stamp_from_json(value, where));
    else if (key == "note")
        into.note = TRY(text_from_json(value, where));
    else if (key == "actor")
        into.actor = TRY(actor_from_json(value, where));
    else
        return false;
    return true;
}

template <class T, class Created, class Read>
Result<T> read_transaction(const Json& json, std::string_view place, Created T::* created,
                           const Read& read_created) {
    T into{};
    TRY_VOID(read_head(json, place, into));
    for (const auto& [key, value] : json.get_ref<const Json::object_t&>()) {
        const std::string where = pointer_into(place, key);
        if (TRY(read_about(key, value, where, into))) continue;
        if (key == "created")
            into.*created = TRY(list_from_json<Created>(value, where, read_created));
        else if (key == "changed")
            into.changed =
                TRY(changes_from_json<Change>(value, where, into.stamp, change_from_json));
        else if (key == "world")
            into.world = TRY(
                changes_from_json<WorldChange>(value, where, into.stamp, world_change_from_json));
        else if (key != "stamp")
            return refuse(ErrorCode::member_is_unknown, where, key);
    }
    return into;
}

}  // namespace

Json to_json(const Change& change, const Stamp& usual) {
    Json::array_t json;
    json.emplace_back(change.customer.text);
    json.emplace_back(std::string(name_of(change.field)));
    json.push_back(::to_json(change.value));
    json.push_back(::to_json(change.before));
    if (change.stamp != usual) json.push_back(::to_json(change.stamp));
    return json;
}

Result<Change> change_from_json(const Json& json, std::string_view place, const Stamp& usual) {
    const Json::array_t* parts = TRY(parts_of_change(json, place, 5));
    const auto at = [&](std::size_t index) { return pointer_into(place, index); };
    Change change{.customer = TRY(id_from_json((*parts)[0], at(0))),
                  .field = {},
                  .value = {},
                  .before = {},
                  .stamp = usual};
    const std::string key = TRY(text_from_json((*parts)[1], at(1)));
    const auto field = customer_field_from_key(key);
    if (!field) return refuse(ErrorCode::member_is_unknown, at(1), key);
    change.field = *field;
    change.value = TRY(change_value(*field, (*parts)[2], at(2)));
    change.before = TRY(change_value(*field, (*parts)[3], at(3)));
    if (parts->size() == 5) change.stamp = TRY(stamp_from_json((*parts)[4], at(4)));
    return change;
}

Json to_json(const WorldChange& change, const Stamp& usual) {
    Json::array_t json;
    json.emplace_back(std::string(name_of(change.record.type)));
    json.emplace_back(change.record.id);
    json.emplace_back(std::string(fields_of(change.record.type)[change.field].name));
    json.push_back(::to_json(change.value));
    json.push_back(::to_json(change.before));
    if (change.stamp != usual) json.push_back(::to_json(change.stamp));
    return json;
}

Result<WorldChange> world_change_from_json(const Json& json, std::string_view place,
                                           const Stamp& usual) {
    const Json::array_t* parts = TRY(parts_of_change(json, place, 6));
    const auto at = [&](std::size_t index) { return pointer_into(place, index); };
    const std::string type_name = TRY(text_from_json((*parts)[0], at(0)));
    const auto type = from_name<RecordType>(type_name);
    if (!type) return refuse(ErrorCode::must_be_one_of_the_choices, at(0), type_name);
    std::string id = TRY(text_from_json((*parts)[1], at(1)));
    if (id.empty()) return refuse(ErrorCode::must_not_be_empty, at(1));
    const std::string key = TRY(text_from_json((*parts)[2], at(2)));
    const auto field = field_from_name(*type, key);
    if (!field) return refuse(ErrorCode::member_is_unknown, at(2), key);
    const auto value = [&](std::size_t index) -> Result<Value> {
        const Json& said = (*parts)[index];
        if (said.is_null()) return Value{};
        return field_value_from_json(fields_of(*type)[*field], said, at(index));
    };
    WorldChange change{.record = {*type, std::move(id)},
                       .field = *field,
                       .value = TRY(value(3)),
                       .before = TRY(value(4)),
                       .stamp = usual};
    if (parts->size() == 6) change.stamp = TRY(stamp_from_json((*parts)[5], at(5)));
    return change;
}

Json to_json(const Transaction& transaction) {
    Json json = head_of(transaction);
    add_created(json, transaction.created,
                [](const PackedCustomer& customer) { return to_json(unpack(customer)); });
    add_changes(json, transaction);
    return json;
}

Json to_json_without_created(const Transaction& transaction) {
    Json json = head_of(transaction);
    add_changes(json, transaction);
    return json;
}

Json to_json(const LogEntry& entry) {
    Json json = head_of(entry);
    add_created(json, entry.created, [](const CustomerId& id) { return Json(id.text); });
    add_changes(json, entry);
    return json;
}

Json to_json_without_created(const LogEntry& entry) {
    Json json = head_of(entry);
    add_changes(json, entry);
    return json;
}

Result<Transaction> transaction_from_json(const Json& json, std::string_view place) {
    return read_transaction(json, place, &Transaction::created,
                            [](const Json& customer, std::string_view where) {
                                return customer_from_json(customer, where);
                            });
}

Result<LogEntry> log_entry_from_json(const Json& json, std::string_view place) {
    return read_transaction(json, place, &LogEntry::created, id_from_json);
}
