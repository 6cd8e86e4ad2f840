// What is read at one look is what the gate and the library would have made of it.

#include "exchange/plain_elements.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <random>

#include "exchange/rest_export.h"
#include "exchange/rest_import.h"
#include "exchange/snapshot_json.h"
#include "tests/helpers/sound_customer.h"
#include "tests/records/rich_customer.h"

namespace {

constexpr std::int64_t now = 1'800'000'000'000;

// Passes on what comes as a document, and lets nothing be taken at one look.
class Slowly : public JsonVisitor {
public:
    explicit Slowly(JsonVisitor& inner) : inner_(inner) {}
    Result<void> element(std::string_view pointer, Json element) override {
        return inner_.element(pointer, std::move(element));
    }
    Result<void> member(std::string_view name, Json value) override {
        return inner_.member(name, std::move(value));
    }

private:
    JsonVisitor& inner_;
};

struct Outcome {
    ImportFile file;
    Result<void> answer;
};

template <class Reader>
Outcome read(std::string_view text, bool slowly) {
    Outcome outcome;
    Incoming incoming(outcome.file, now);
    Reader reader(incoming);
    Slowly wrapped(reader);
    outcome.answer = read_elements(text, slowly ? wrapped : static_cast<JsonVisitor&>(reader));
    if (outcome.answer) outcome.answer = reader.finish();
    return outcome;
}

template <class Reader>
void check_both_ways(std::string_view text) {
    const Outcome quick = read<Reader>(text, false);
    const Outcome slow = read<Reader>(text, true);
    REQUIRE(quick.answer == slow.answer);
    CHECK(quick.file.notices.kept == slow.file.notices.kept);
    CHECK(quick.file.skipped.kept == slow.file.skipped.kept);
    REQUIRE(quick.file.customers.size() == slow.file.customers.size());
    for (std::size_t i = 0; i < quick.file.customers.size(); ++i) {
        const IncomingCustomer one = quick.file.customers[i];
        const IncomingCustomer other = slow.file.customers[i];
        CHECK(one.record == other.record);
        CHECK((one.said == other.said));
        CHECK(one.has_stamps == other.has_stamps);
        CHECK(one.place == other.place);
    }
}

State sample_state() {
    State state;
    for (unsigned i = 0; i < 4; ++i)
        insert_customer(state, rich_customer(i));
    for (std::uint64_t i = 1; i < 6; ++i)
        insert_customer(state,
                        {.id = customer_id(i),
                         .fields = sound_customer(Cloud::global, "Company" + std::to_string(i)),
                         .common = stamp_at(1'700'000'000'000)});
    return state;
}

std::string portal_list() {
    std::string text;
    write_rest_collection(sample_state(), [&](std::string_view chunk) { text += chunk; });
    return text;
}

std::string own_file() {
    std::string text;
    write_snapshot(sample_state(), [&](std::string_view chunk) { text += chunk; });
    return text;
}

// A few bytes of it changed, taken away, or doubled.
std::string mutated(std::string text, std::mt19937& dice) {
    constexpr std::string_view pieces[] = {"\"",   "{",    "}",   "[",       "]",  ",",       ":",
                                           "null", "true", "1.5", "\\u0041", "\\", "\"id\":", "-0",
                                           "ID",   "Ä",    "\t",  "\"x\"",   "0",  "{}",      "[]"};
    for (unsigned i = 0, count = 1 + dice() % 2; i < count; ++i) {
        const std::size_t at = dice() % text.size();
        const std::string_view piece = pieces[dice() % std::size(pieces)];
        switch (dice() % 4) {
            case 0:
                text.erase(at, 1 + dice() % 3);
                break;
            case 1:
                text.replace(at, std::min<std::size_t>(piece.size(), text.size() - at), piece);
                break;
            case 2:
                text.insert(at, piece);
                break;
            default:
                text.insert(at, text.substr(at, 1 + dice() % 40));
                break;
        }
        if (text.empty()) text = "{}";
    }
    return text;
}

}  // namespace

TEST_CASE("a list of the portal is read alike at one look and through the gate") {
    const std::string list = portal_list();
    check_both_ways<RestReader>(list);
    std::mt19937 dice(20261121);
    for (int round = 0; round < 1500; ++round)
        check_both_ways<RestReader>(mutated(list, dice));
}

TEST_CASE("oddities of a portal's list are left to those who know them") {
    const std::string id = R"("id":"0a4ce58a-6f96-4273-8035-000000000001")";
    const std::string name = R"("companyProfile":{"companyName":"x"})";
    const std::string_view rows[] = {
        R"("companyProfile":{"companyName":"y"})",
        R"("attributes":{"objectType":"Customer"})",
        R"("attributes":{"objectType":"Invoice"})",
        R"("attributes":{"etag":"1"})",
        R"("attributes":null)",
        R"("relationshipToPartner":2)",
        R"("relationshipToPartner":"NONE")",
        R"("billingProfile":{"defaultAddress":{"country":"Germany","city":null}})",
        R"("billingProfile":{"email":"","culture":"DE-de"})",
        R"("billingProfile":[])",
        R"("userCredentials":{"userName":"a","password":"b"})",
        R"("customDomains":["a","b"])",
        R"("customDomains":[])",
        R"("customDomains":[""])",
        R"("allowDelegatedAccess":"yes")",
        R"("ID":"0a4ce58a-6f96-4273-8035-000000000001")",
        R"("ID":"other")",
        R"("unheard":{"of":1})",
        R"("companyprofile":{"domain":"x.onmicrosoft.us"})",
        R"("@odata.type":"#customer")"};
    for (const std::string_view row : rows) {
        CAPTURE(row);
        const std::string more(row);
        for (const std::string& members :
             {id + "," + name + "," + more, more + "," + id + "," + name, id + "," + more, more,
              name + "," + more})
            check_both_ways<RestReader>("[{" + members + "}]");
    }
}

TEST_CASE("our own file is read alike at one look and through the gate") {
    const std::string file = own_file();
    check_both_ways<SnapshotReader>(file);
    std::mt19937 dice(20261121);
    for (int round = 0; round < 1500; ++round)
        check_both_ways<SnapshotReader>(mutated(file, dice));
}

TEST_CASE("a document is split as the library reads it, and refused where the library refuses it") {
    struct Listener : JsonVisitor {
        Result<void> element(std::string_view pointer, Json element) override {
            pieces += std::string(pointer) + "=" + compact_text(element) + "\n";
            return {};
        }
        Result<void> member(std::string_view name, Json value) override {
            pieces += std::string(name) + ":" + compact_text(value) + "\n";
            return {};
        }
        std::string pieces;
    };
    const auto pieces_of = [](const Json& document) {
        Listener listener;
        if (const auto* items = document.get_ptr<const Json::array_t*>())
            for (std::size_t i = 0; i < items->size(); ++i)
                (void)listener.element(pointer_into({}, i), (*items)[i]);
        if (const auto* members = document.get_ptr<const Json::object_t*>())
            for (const auto& [name, value] : *members) {
                if (!value.is_array() || !is_list_name(name)) {
                    (void)listener.member(name, value);
                    continue;
                }
                for (std::size_t i = 0; i < value.size(); ++i)
                    (void)listener.element(pointer_into(pointer_into({}, name), i), value[i]);
            }
        return listener.pieces;
    };
    std::mt19937 dice(20261121);
    const std::string texts[] = {
        R"({"a":1,"items":[{"b":[true,null]},"x",-0,[]],"c":{"d":"\u00e4"}})",
        "[ 1 , {\"a\" : [ ] , \"b\" : { } } , \"x\\n\" ]", R"({"value":{},"ITEMS":[1.5e3]})", "[]",
        "{}"};
    int accepted = 0;
    for (int round = 0; round < 20'000; ++round) {
        const std::string text = round < 5 ? texts[round] : mutated(texts[dice() % 5], dice);
        CAPTURE(text);
        Listener listener;
        const auto answer = read_elements(text, listener);
        const auto document = parse_json(text);
        const bool is_container = document && (document->is_object() || document->is_array());
        REQUIRE(answer.has_value() == is_container);
        if (!answer) continue;
        ++accepted;
        REQUIRE(listener.pieces == pieces_of(*document));
    }
    CHECK(accepted > 1000);
}

TEST_CASE("most of a file without oddities is taken at one look") {
    struct Counter : JsonVisitor {
        Result<void> element(std::string_view, Json) override {
            ++slow;
            return {};
        }
        bool plain_element(std::string_view, const JsonTape&) override {
            ++quick;
            return true;
        }
        Result<void> member(std::string_view, Json) override { return {}; }
        int quick = 0, slow = 0;
    } counter;
    CHECK(read_elements(own_file(), counter).has_value());
    CHECK(counter.quick == 5);
    CHECK(counter.slow == 4);  // They hold escaped texts.
}
