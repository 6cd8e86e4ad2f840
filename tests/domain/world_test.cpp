#include "domain/world.h"

#include <doctest/doctest.h>

#include <random>

#include "records/user.h"
#include "records/world_json.h"
#include "tests/helpers/office.h"
#include "tests/records/rich_world.h"

namespace {

constexpr auto email = static_cast<std::size_t>(UserField::email);

RecordKey user_key(std::string id) {
    return {RecordType::user, std::move(id)};
}

// Applied as if a command had come to it.
Stamp write(Office& office, const RecordKey& record, std::size_t field, const Value& value) {
    Transaction transaction{.name = TransactionName::import_customers,
                            .author = office.author,
                            .stamp = office.context().stamp};
    transaction.world.push_back({.record = record,
                                 .field = field,
                                 .value = value,
                                 .before = office.state.world.value(record, field),
                                 .stamp = transaction.stamp});
    apply(office.state, transaction);
    office.now += 1000;
    return transaction.stamp;
}

// What is there for somebody, whenever it was written.
std::string seen_in(const World& world) {
    std::string text;
    for (const RecordType type : all_of<RecordType>())
        for (const WorldRecord& record : world.all(type)) {
            text += record.key.id;
            const auto rows = fields_of(type);
            for (std::size_t i = 0; i < rows.size(); ++i)
                text += " " + compact_text(to_json(register_of(record, i).value));
            text += "\n";
        }
    return text;
}

}  // namespace

TEST_CASE("a world lists each type by id, without what was taken back") {
    World world;
    for (const char* id : {"c", "a", "b"})
        world.merge(user_key(id), email, std::string(id), stamp_at(1));
    world.merge({RecordType::mail, "0"}, 0, std::string("x"), stamp_at(1));
    world.merge({RecordType::organisation, "z"}, 0, std::string("x"), stamp_at(1));
    world.merge(user_key("b"), email, Value{}, stamp_at(2));
    std::string ids;
    for (const WorldRecord& user : world.all(RecordType::user))
        ids += user.key.id;
    CHECK(ids == "ac");
    CHECK(world.find(user_key("b")) == nullptr);
    CHECK(world.registers_of(user_key("b")).registers[email].stamp == stamp_at(2));
    CHECK(world.size() == 5);
    CHECK(world.value(user_key("a"), email) == Value(std::string("a")));
}

TEST_CASE("a world counts what was written, and goes on counting in its successor") {
    World world;
    world.merge(user_key("a"), email, std::string("x"), stamp_at(2));
    const std::uint64_t before = world.version();
    world.merge(user_key("a"), email, std::string("y"), stamp_at(1));
    CHECK(world.version() == before);
    World successor;
    successor.continue_from(world);
    CHECK(successor.version() > before);
}

TEST_CASE("undo and redo walk through everything that was ever in the world, exactly") {
    constexpr unsigned seed = 20261121;
    MESSAGE("seed " << seed);
    std::mt19937 dice(seed);
    for (int round = 0; round < 60; ++round) {
        CAPTURE(round);
        Office office;
        std::vector<std::string> past{seen_in(office.state.world)};
        std::size_t at = 0;
        for (int step = 0; step < 40; ++step) {
            CAPTURE(step);
            const unsigned throw_of = dice() % 4;
            if (throw_of == 0 && at > 0) {
                office.undo();
                --at;
            } else if (throw_of == 1 && at + 1 < past.size()) {
                office.redo();
                ++at;
            } else {
                const RecordType type = all_of<RecordType>()[dice() % count_of<RecordType>()];
                const std::size_t field = dice() % fields_of(type).size();
                const RecordKey key{type, std::to_string(dice() % 3)};
                const Value value = rich_value(fields_of(type)[field], static_cast<unsigned>(step));
                if (office.state.world.value(key, field) == value) continue;
                write(office, key, field, value);
                past.resize(++at);
                past.push_back(seen_in(office.state.world));
            }
            CHECK(seen_in(office.state.world) == past[at]);
        }
    }
}

TEST_CASE("an undo leaves alone what was written since") {
    Office office;
    const Stamp first = write(office, user_key("a"), email, std::string("first@a.example"));
    write(office, user_key("a"), email, std::string("second@a.example"));
    CHECK(answer_of(office.submit(UndoTransaction{first})) == "later_step_builds_on_it");
}
