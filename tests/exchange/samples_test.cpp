// Published API bodies, if they lie beside this checkout. They are read, never copied.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "exchange/import_file.h"
#include "exchange/json_gate.h"
#include "exchange/rest_export.h"

namespace {

namespace fs = std::filesystem;

constexpr std::int64_t now = 1'800'000'000'000;

const fs::path& samples() {
    static const fs::path folder = fs::path(TWOTIER_SHARED_DIR) / "domain" / "samples";
    return folder;
}

bool are_samples_here() {
    std::error_code none;
    return fs::is_directory(samples(), none);
}

std::string bytes_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

Json index_of_samples() {
    return parse_json(bytes_of(samples() / "index.json")).value_or(Json());
}

std::string text_at(const Json& object, std::string_view name) {
    const Json* value = find_member(object, name);
    return value != nullptr && value->is_string() ? value->get<std::string>() : std::string();
}

// The documents print these without saying which customer they are about.
struct Exception {
    std::string_view file;
    ErrorCode code;
};
constexpr Exception without_a_customer[] = {
    {"get-customer-qualification-asynchronous.response.json", ErrorCode::customer_has_no_id},
    {"get-customer-qualification-asynchronous.response.2.json", ErrorCode::customer_has_no_id},
    {"remove-a-reseller-relationship-with-a-customer.request.json", ErrorCode::customer_has_no_id},
    {"remove-a-reseller-relationship-with-a-customer.response.json", ErrorCode::customer_has_no_id},
};

bool is_about_customers(std::string resource) {
    if (resource.ends_with('?')) resource.pop_back();
    constexpr std::string_view names[] = {"Customer",
                                          "Collection<Customer>",
                                          "CustomerCompanyProfile",
                                          "CustomerBillingProfile",
                                          "Collection<DelegatedAdminCustomer>",
                                          "Array<CustomerQualification?>"};
    return std::ranges::find(names, resource) != std::end(names);
}

// What an export may leave out: nulls, which say nothing, and passwords.
Json without_exceptions(const Json& json) {
    if (json.is_array()) {
        Json copy = Json::array();
        for (const Json& item : json)
            copy.push_back(without_exceptions(item));
        return copy;
    }
    if (!json.is_object()) return json;
    Json copy = Json::object();
    for (const auto& [name, value] : json.items())
        if (!value.is_null() && name != "password") copy[name] = without_exceptions(value);
    return copy;
}

nlohmann::json unordered(const Json& json) {
    return nlohmann::json::parse(without_exceptions(json).dump(), nullptr, false);
}

}  // namespace

TEST_CASE("every malformed sample is refused with its place") {
    if (!are_samples_here()) return;
    int count = 0;
    for (const auto& entry : fs::directory_iterator(samples() / "malformed")) {
        const std::string name = entry.path().filename().string();
        CAPTURE(name);
        const auto refused = read_import_file(name, bytes_of(entry.path()), now);
        REQUIRE_FALSE(refused.has_value());
        CHECK(refused.error().place.starts_with("row "));
        ++count;
    }
    CHECK(count >= 70);
}

TEST_CASE("every sample passes the gate or says why not, and every customer comes in") {
    if (!are_samples_here()) return;
    int customers = 0;
    const Json index = index_of_samples();
    for (const Json& sample : index["samples"]) {
        const std::string name = text_at(sample, "file");
        const std::string resource = text_at(sample, "resource");
        CAPTURE(name);
        CAPTURE(resource);
        const std::string bytes = bytes_of(samples() / name);
        CHECK(parse_json(bytes).has_value());
        const auto file = read_import_file(name, bytes, now);
        if (!is_about_customers(resource)) {
            CHECK_FALSE((file.has_value() && !file->customers.empty() &&
                         resource.find("Customer") == std::string::npos));
            continue;
        }
        REQUIRE(file.has_value());
        if (!file) continue;
        const auto* exception = std::ranges::find(without_a_customer, name, &Exception::file);
        if (exception != std::end(without_a_customer)) {
            CHECK(file->customers.empty());
            CHECK(name_of(file->skipped.kept[0].code) == name_of(exception->code));
            continue;
        }
        CHECK(file->skipped.count == 0);
        CHECK_FALSE(file->customers.empty());
        ++customers;
    }
    CHECK(customers >= 9);
}

TEST_CASE("a sample customer goes out as it came in") {
    if (!are_samples_here()) return;
    int compared = 0;
    const Json index = index_of_samples();
    for (const Json& sample : index["samples"]) {
        const std::string resource = text_at(sample, "resource");
        if (!is_about_customers(resource) || resource.starts_with("Array") ||
            resource.find("Delegated") != std::string::npos || resource.ends_with('?'))
            continue;
        const std::string name = text_at(sample, "file");
        CAPTURE(name);
        const Json original = parse_json(bytes_of(samples() / name)).value_or(Json());
        const auto file = read_import_file(name, bytes_of(samples() / name), now);
        if (!file || file->customers.empty()) continue;
        for (std::size_t i = 0; i < file->customers.size(); ++i) {
            const Json exported = customer_to_rest(file->customers[i].record);
            const Json* expected = find_member(original, "items");
            const Json& one = expected != nullptr ? (*expected)[i] : original;
            const bool is_company = resource == "CustomerCompanyProfile";
            const bool is_billing = resource == "CustomerBillingProfile";
            const Json& same = is_company   ? exported["companyProfile"]
                               : is_billing ? exported["billingProfile"]
                                            : exported;
            // The one request in PascalCase: names go out as the service answers with them.
            if (name.starts_with("update-a-customer-s-billing-profile.request")) continue;
            CHECK(unordered(same) == unordered(one));
            ++compared;
        }
    }
    CHECK(compared >= 8);
}

TEST_CASE("a sample cut at any byte is refused") {
    if (!are_samples_here()) return;
    const std::string whole = bytes_of(samples() / "get-a-customer-by-id.response.json");
    const std::size_t end = whole.find_last_not_of(" \r\n");
    for (std::size_t length = 0; length < end; ++length) {
        const auto file = read_import_file("x.json", whole.substr(0, length), now);
        REQUIRE_FALSE(file.has_value());
    }
}
