#include "exchange/rest_import.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "exchange/import_file.h"
#include "exchange/json_gate.h"
#include "exchange/rest_export.h"
#include "exchange/unknown_members.h"
#include "tests/records/rich_customer.h"

namespace {

constexpr std::int64_t now = 1'800'000'000'000;
constexpr const char* guid = "0a4ce58a-6f96-4273-8035-d9c7d31b9ba4";

Json json_of(std::string_view text) {
    return parse_json(text).value_or(Json());
}

IncomingCustomer only_customer(std::string_view text) {
    auto file = read_import_file("x.json", text, now);
    REQUIRE(file.has_value());
    REQUIRE(file->customers.size() == 1);
    return file ? file->customers[0] : IncomingCustomer{};
}

// Objects are equal whatever the order of their members; null is the same as missing.
bool says_the_same(const Json& a, const Json& b) {
    if (a.is_array() && b.is_array()) {
        if (a.size() != b.size()) return false;
        for (std::size_t i = 0; i < a.size(); ++i)
            if (!says_the_same(a[i], b[i])) return false;
        return true;
    }
    if (!a.is_object() || !b.is_object()) return a == b;
    for (const auto* pair : {&a, &b}) {
        const Json& other = pair == &a ? b : a;
        for (const auto& [name, value] : pair->get_ref<const Json::object_t&>()) {
            if (value.is_null()) continue;
            const Json* same = find_member(other, name);
            if (same == nullptr || !says_the_same(value, *same)) return false;
        }
    }
    return true;
}

struct Row {
    const char* what;
    std::string text;
    ErrorCode code;
    const char* place;
    const char* detail;
};

struct Told {
    const char* what;
    std::string text;
    CustomerField field;
    Value value;
};

}  // namespace

TEST_CASE("a customer is found in every shape the services and PowerShell give it") {
    const std::string id = guid;
    const Told rows[] = {
        {"a collection",
         R"({"totalCount":1,"items":[{"id":")" + id +
             R"(","companyProfile":{"companyName":"Co"}}]})",
         CustomerField::company_name, "Co"},
        {"an array in PascalCase",
         R"([{"Id":")" + id + R"(","CompanyProfile":{"CompanyName":"Co"}}])",
         CustomerField::company_name, "Co"},
        {"a customer alone", R"({"id":")" + id + R"(","relationshipToPartner":"Reseller"})",
         CustomerField::relationship, "reseller"},
        {"its tenant's id", R"({"companyProfile":{"tenantId":")" + id + R"(","domain":"a.com"}})",
         CustomerField::domain, "a.com"},
        {"a company profile", R"({"tenantId":")" + id + R"(","companyName":"Co","domain":"a.com"})",
         CustomerField::company_name, "Co"},
        {"a billing profile",
         R"({"id":"1","culture":"EN-us","defaultAddress":{"country":"uk"},
            "links":{"self":{"uri":"/v1/Customers/)" +
             id + R"(/profiles/billing"}}})",
         CustomerField::country, "GB"},
        {"PowerShell's customer",
         R"({"CustomerId":")" + id + R"(","Name":"Co","Domain":"a.com","RelationshipToPartner":1})",
         CustomerField::company_name, "Co"},
        {"PowerShell's numbers",
         R"({"CustomerId":")" + id + R"(","Name":"Co","RelationshipToPartner":4})",
         CustomerField::relationship, "microsoft_support"},
        {"a delegated admin customer",
         R"({"value":[{"@odata.type":"#microsoft.graph.delegatedAdminCustomer","tenantId":")" + id +
             R"(","displayName":"Co"}]})",
         CustomerField::company_name, "Co"},
        {"a qualification that names it",
         R"([{"qualification":"Education","vettingStatus":"in_review",
            "customerId":")" +
             id + R"("}])",
         CustomerField::education, "InReview"},
        {"an agreement that names it",
         R"({"items":[{"primaryContact":{"firstName":"Ada"},"dateAgreed":"2018-10-01",
            "type":"MicrosoftCloudAgreement","customerId":")" +
             id + R"("}]})",
         CustomerField::agreement_first_name, "Ada"},
        {"an id in capitals", R"({"id":"0A4CE58A-6F96-4273-8035-D9C7D31B9BA4","commerceId":"7",
            "companyProfile":{}})",
         CustomerField::commerce_id, "7"},
    };
    for (const Told& row : rows) {
        CAPTURE(row.what);
        const IncomingCustomer customer = only_customer(row.text);
        CHECK(customer.record.id.text == guid);
        CHECK(has_said(customer, row.field));
        CHECK(read(customer.record.fields, row.field) == row.value);
        CHECK_FALSE(customer.has_stamps);
    }
}

TEST_CASE("an id that is no GUID is taken as it is, and a placeholder gives way to the id") {
    const IncomingCustomer one =
        only_customer(R"({"id":"<Guid>","companyProfile":{"companyName":"Co"}})");
    CHECK(one.record.id.text == "<Guid>");
    const IncomingCustomer other =
        only_customer(R"({"companyProfile":{"tenantId":"<guid>","companyName":"Co"},"id":"x-1"})");
    CHECK(other.record.id.text == "x-1");
    CHECK(customer_to_rest(other.record)["companyProfile"]["tenantId"] == "<guid>");
    const IncomingCustomer linked = only_customer(
        R"({"tenantId":"<guid>","companyName":"Co","links":{"self":{"uri":"/customers/)" +
        std::string(guid) + R"(/profiles/company"}}})");
    CHECK(linked.record.id.text == guid);
}

TEST_CASE("what no field can hold is kept by its pointer and comes out again") {
    const std::string text = R"({"id":"x","companyProfile":{"tenantId":"x","companyName":"Co",
        "surprise":{"deep":[1,2.5,{"a":null}]},"attributes":{"objectType":"CustomerCompanyProfile"}},
        "billingProfile":{"defaultAddress":{"country":"Atlantis","phoneNumber":"","city":5},
        "attributes":{"etag":"1","objectType":"CustomerBillingProfile"}},
        "a/b":{"~":true},"customDomains":[],"allowDelegatedAccess":"yes",
        "relationshipToPartner":"friend","attributes":{"objectType":"Customer"}})";
    const auto file = read_import_file("x", text, now);
    REQUIRE(file.has_value());
    const Customer& fields = file->customers[0].record.fields;
    CHECK(fields.relationship == "friend");
    const Json unknown = members_from_text(fields.unknown_members);
    CHECK(unknown["/companyProfile/surprise"]["deep"][1] == 2.5);
    CHECK(unknown["/billingProfile/defaultAddress/country"] == "Atlantis");
    CHECK(find_member(unknown, "/companyProfile/attributes") == nullptr);
    CHECK(says_the_same(customer_to_rest(file->customers[0].record), json_of(text)));
    REQUIRE(file->notices.kept.size() == 3);
    CHECK(file->notices.kept[0] == Error{ErrorCode::country_must_be_known,
                                         "/billingProfile/defaultAddress/country", "Atlantis"});
    CHECK(file->notices.kept[1] ==
          Error{ErrorCode::must_be_text, "/billingProfile/defaultAddress/city"});
    CHECK(file->notices.kept[2] ==
          Error{ErrorCode::must_be_true_or_false, "/allowDelegatedAccess"});
}

TEST_CASE("null is not said, an empty text is said to be empty") {
    const IncomingCustomer customer = only_customer(
        R"({"id":"x","billingProfile":{"email":null,"firstName":"","lastName":"A"}})");
    CHECK_FALSE(has_said(customer, CustomerField::email));
    CHECK(has_said(customer, CustomerField::first_name));
    CHECK(has_said(customer, CustomerField::last_name));
    CHECK(customer.record.fields.first_name.empty());
}

TEST_CASE("a password is never kept, wherever it stands") {
    const auto file = read_import_file(
        "x", R"([{"id":"x","userCredentials":{"userName":"admin","Password":"secret"},
        "companyProfile":{},"more":{"list":[{"PASSWORD":"secret"}]}}])",
        now);
    REQUIRE(file.has_value());
    const StoredCustomer& customer = file->customers[0].record;
    CHECK(customer.fields.admin_user_name == "admin");
    CHECK(compact_text(to_json(customer.fields.unknown_members)).find("secret") ==
          std::string::npos);
    REQUIRE(file->notices.kept.size() == 2);
    CHECK(file->notices.kept[0] ==
          Error{ErrorCode::password_is_not_kept, "/0/userCredentials/Password"});
    CHECK(file->notices.kept[1] ==
          Error{ErrorCode::password_is_not_kept, "/0/more/list/0/PASSWORD"});
}

TEST_CASE("profiles of one customer in one file become one customer") {
    const std::string id = guid;
    const auto file =
        read_import_file("x",
                         R"([{"tenantId":")" + id + R"(","companyName":"Co","domain":"a.com","x":1},
        {"id":"b","email":"a@b.c","culture":"de-DE","defaultAddress":{},"y":2,
         "links":{"self":{"uri":"/customers/)" +
                             id + R"(/profiles/billing"}}}])",
                         now);
    REQUIRE(file.has_value());
    REQUIRE(file->customers.size() == 1);
    const Customer& fields = file->customers[0].record.fields;
    CHECK(fields.company_name == "Co");
    CHECK(fields.email == "a@b.c");
    const Json unknown = members_from_text(fields.unknown_members);
    CHECK(unknown["/companyProfile/x"] == 1);
    CHECK(unknown["/billingProfile/y"] == 2);
    CHECK(file->notices.kept[0].code == ErrorCode::customer_repeats);
}

TEST_CASE("one page of a longer list says so") {
    const auto file = read_import_file(
        "x", R"({"totalCount":500,"items":[{"id":"x","companyProfile":{}}]})", now);
    REQUIRE(file.has_value());
    REQUIRE(file->notices.kept.size() == 1);
    CHECK(file->notices.kept[0] == Error{ErrorCode::list_is_not_complete, "", "1"});
}

TEST_CASE("entries that are about no customer are listed, and a file of nothing else is refused") {
    const auto file = read_import_file(
        "x", R"([{"id":"x","companyProfile":{}},{"id":"y","attributes":{"objectType":"Order"}},5,
        {"companyProfile":{"companyName":"Co"}},{"qualification":"Education","vettingStatus":"x"}])",
        now);
    REQUIRE(file.has_value());
    CHECK(file->customers.size() == 1);
    REQUIRE(file->skipped.kept.size() == 4);
    CHECK(file->skipped.kept[0] == Error{ErrorCode::resource_is_not_a_customer, "/1", "Order"});
    CHECK(file->skipped.kept[1] == Error{ErrorCode::json_must_be_an_object, "/2"});
    CHECK(file->skipped.kept[2] == Error{ErrorCode::customer_has_no_id, "/3"});
    CHECK(file->skipped.kept[3] == Error{ErrorCode::customer_has_no_id, "/4"});

    const Row rows[] = {
        {"a subscription", R"({"id":"x","attributes":{"objectType":"Subscription"}})",
         ErrorCode::resource_is_not_a_customer, "", "Subscription"},
        {"users", R"({"items":[{"id":"x","displayName":"Ada","userPrincipalName":"a@b.c"}]})",
         ErrorCode::resource_is_not_a_customer, "/items/0", ""},
        {"an empty list", R"({"totalCount":0,"items":[]})", ErrorCode::nothing_to_import, "", ""},
        {"nothing", "{}", ErrorCode::nothing_to_import, "", ""},
        {"no values", "[]", ErrorCode::nothing_to_import, "", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.what);
        const auto refused = read_import_file("x.json", row.text, now);
        REQUIRE_FALSE(refused.has_value());
        CHECK(refused.error() == Error{row.code, row.place, row.detail});
    }
}

TEST_CASE("very many findings are counted, not all kept") {
    std::string text = "[1";
    for (int i = 0; i < 4999; ++i)
        text += ",1";
    const auto file = read_import_file("x", text + "]", now);
    REQUIRE(file.has_value());
    CHECK(file->skipped.count == 5000);
    CHECK(file->skipped.kept.size() == Findings::most_kept);
}

TEST_CASE("a customer of every field comes back from its REST form where the table has a place") {
    StoredCustomer customer = rich_customer(4);
    customer.fields.relationship = "reseller";
    const IncomingCustomer back = only_customer(compact_text(customer_to_rest(customer)));
    CHECK(back.record.id == customer.id);
    for (const CustomerFieldRow& row : customer_fields()) {
        if (row.rest.empty()) continue;
        CAPTURE(name_of(row.field));
        CHECK(read(back.record.fields, row.field) == read(customer.fields, row.field));
    }
}

TEST_CASE("unknown members that are no object of pointers do no harm") {
    for (const std::string text : {"[1]", "{\"id\":\"y\",\"\":1,\"/\":2,\"x\":3,\"/id/a\":4}", "{{",
                                   "{\"/companyProfile\":5,\"/companyProfile/a/b\":[{}]}"}) {
        StoredCustomer customer{.id = {"x"}};
        customer.fields.unknown_members = text;
        CHECK(customer_to_rest(customer)["id"] == "x");
    }
    CHECK(joined_members("{\"/a\":1,\"/b\":{\"d\":1,\"c\":2}}", "{\"/a\":3}") ==
          "{\"/a\":3,\"/b\":{\"c\":2,\"d\":1}}");
    CHECK(joined_members("nonsense", "{\"/a\":3}") == "{\"/a\":3}");
}

TEST_CASE("a collection is written for those on the list") {
    State state;
    insert_customer(state, {.id = {"b"}});
    insert_customer(state, {.id = {"a"}});
    std::string text;
    write_rest_collection(state, [&](std::string_view chunk) { text += chunk; });
    CHECK(text ==
          "{\"totalCount\":2,\"items\":[\n"
          "{\"id\":\"a\",\"attributes\":{\"objectType\":\"Customer\"}},\n"
          "{\"id\":\"b\",\"attributes\":{\"objectType\":\"Customer\"}}\n"
          "],\"attributes\":{\"objectType\":\"Collection\"}}\n");
}

TEST_CASE("a list that PowerShell saved as UTF-16 is read like one in UTF-8") {
    const std::string text = std::string(R"([{"id":")") + guid + R"(","companyProfile":{}}])";
    for (const bool is_big_endian : {false, true}) {
        std::string wide = is_big_endian ? "\xFE\xFF" : "\xFF\xFE";
        for (const char c : text) {
            if (is_big_endian) wide += '\0';
            wide += c;
            if (!is_big_endian) wide += '\0';
        }
        CHECK(only_customer(wide).record.id.text == guid);
    }
}
