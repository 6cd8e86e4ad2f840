// A store as each version of the format wrote it. Nothing here is ever written anew.

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "records/subscription.h"
#include "records/user.h"
#include "store/recovery.h"
#include "tests/helpers/desk.h"
#include "tests/helpers/memory_storage.h"

static std::vector<StoredFile> golden(const std::string& version) {
    std::vector<StoredFile> files;
    const std::string folder = TWOTIER_ROOT "/tests/store/golden/" + version;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        std::ifstream file(entry.path(), std::ios::binary);
        files.push_back({.name = entry.path().filename().string(),
                         .bytes = std::string(std::istreambuf_iterator<char>(file), {})});
    }
    return files;
}

TEST_CASE("version 1 of the format is read") {
    const auto found = recover(golden("v1"));
    REQUIRE(found.has_value());
    CHECK(found->report.is_fine());
    CHECK(found->base == 3);
    CHECK(found->spare == 2);
    CHECK(found->state.log.size() == 20);
    REQUIRE(!found->state.customers.empty());
    CHECK(text_of(found->state.customers[0], CustomerField::company_name) == "Contoso 444");
}

TEST_CASE("version 2 of the format is read") {
    const auto found = recover(golden("v2"));
    REQUIRE(found.has_value());
    CHECK(found->report.is_fine());
    CHECK(found->base == 2);
    CHECK(found->spare == 1);
    CHECK(found->state.log.size() == 20);
    REQUIRE(found->state.customers.size() == 10);
    CHECK(text_of(found->state.customers[0], CustomerField::company_name) == "x 784");
}

TEST_CASE("schema 2 of version 2 is read, with who was merged and who told apart") {
    const auto found = recover(golden("v3"));
    REQUIRE(found.has_value());
    CHECK(found->report.is_fine());
    CHECK(found->state.log.size() == 19);
    const auto kept = found->state.find({"89431fda-4d3d-411f-ad0c-c1610093cb7b"});
    const auto merged = found->state.find({"001f9256-8750-436c-89a9-8493a1b7540a"});
    REQUIRE(kept.has_value());
    REQUIRE(merged.has_value());
    CHECK(kept->fields.distinct_from.size() == 1);
    CHECK(merged->fields.merged_into == kept->id.text);
}

TEST_CASE("schema 3 of version 2 is read, with a world") {
    const auto found = recover(golden("v4"));
    REQUIRE(found.has_value());
    CHECK(found->report.is_fine());
    CHECK(found->base == 2);
    CHECK(found->spare == 1);
    CHECK(found->state.log.size() == 30);
    CHECK(found->state.customers.size() == 10);
    CHECK(found->state.world.size() == 4);
    const WorldRecord user = found->state.world.registers_of({RecordType::user, "2"});
    CHECK(read_as<User>(user).password_salt == "number 17");
}

TEST_CASE("version 3 of the format is read, whose chain is made of checksums") {
    const auto found = recover(golden("v5"));
    REQUIRE(found.has_value());
    CHECK(found->report.is_fine());
    CHECK(found->base == 2);
    CHECK(found->spare == 1);
    CHECK(found->state.customers.size() == 7);
}

TEST_CASE("schema 4 is read, which says who acted in the world") {
    const auto found = recover(golden("v6"));
    REQUIRE(found.has_value());
    CHECK(found->report.is_fine());
    CHECK(found->state.log.size() == 40);
    CHECK(std::ranges::count(found->state.log, Actor{"1", "2"}, &LogEntry::actor) == 13);
    const WorldRecord subscription =
        found->state.world.registers_of({RecordType::subscription, "2"});
    CHECK(read_as<Subscription>(subscription).created_date == "number 8");
}

TEST_CASE("a journal of an older version goes on in the present one") {
    MemoryStorage::Files files;
    for (const StoredFile& file : golden("v4"))
        files[file.name] = file.bytes;
    MemoryStorage storage(files);
    std::size_t entries = 0;
    for (std::uint64_t start = 1; start <= 2; ++start) {
        // So many edits that segments are merged: those of the older version never with others.
        Desk desk(storage, start, {.merge_count = 3});
        desk.open();
        CHECK(desk.store.report().is_fine());
        CHECK(desk.state.log.size() >= entries);
        for (int i = 0; i < 10; ++i) {
            desk.edit();
            desk.settle();
        }
        REQUIRE(desk.acknowledged == desk.accepted);
        entries = desk.state.log.size();
    }
    for (const StoredFile& file : golden("v4"))
        CHECK((!file.name.starts_with("j.0000000002") || storage.files.contains(file.name)));
}
