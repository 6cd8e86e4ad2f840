#include "exchange/customer_csv.h"

#include <doctest/doctest.h>

#include <random>

#include "exchange/csv.h"
#include "tests/records/rich_customer.h"

namespace {

using namespace std::string_literals;

constexpr std::int64_t now = 1'800'000'000'000;

std::string csv_of(const State& state, CustomerColumns columns) {
    std::string text;
    write_customer_csv(state, columns, [&](std::string_view chunk) { text += chunk; });
    return text;
}

struct Row {
    const char* what;
    std::string text;
    ErrorCode code;
    const char* place;
};

}  // namespace

TEST_CASE("the portal's Customers.csv is read, whoever saved it") {
    const std::string utf16 =
        "\xFF\xFE"s +
        "M\0i\0c\0r\0o\0s\0o\0f\0t\0 \0I\0D\0\t\0F\0i\0r\0m\0e\0n\0n\0a\0m\0e\0\n\0x\0\t\0C\0o\0"s;
    const std::string texts[] = {
        "Microsoft ID,Company name,Primary domain name,Relationship\r\nx,Co,,Cloud Reseller\r\n",
        "\xEF\xBB\xBF\"Microsoft ID\",\"COMPANY NAME\"\r\n\"x\",\"Co\"\r\n",
        "Microsoft-ID;Firmenname;Primärer Domänenname;Beziehung\nx;Co;;reseller\n",
        "Microsoft ID\t公司名称\t主域名\t关系\nx\tCo\t\tReseller\n",
        "sep=;\r\nMicrosoft ID;Company name;Relationship\r\nx;Co;cloud reseller\r\n",
        utf16,
    };
    for (const std::string& text : texts) {
        CAPTURE(text);
        const auto file = read_import_file("Customers.csv", text, now);
        REQUIRE(file.has_value());
        CHECK(file->format == FileFormat::customer_list_csv);
        REQUIRE(file->customers.size() == 1);
        const IncomingCustomer& customer = file->customers[0];
        CHECK(customer.record.id.text == "x");
        CHECK(customer.record.fields.company_name == "Co");
        CHECK(customer.place == (text.starts_with("sep") ? "row 3" : "row 2"));
        CHECK_FALSE(has_said(customer, CustomerField::domain));
        if (has_said(customer, CustomerField::relationship))
            CHECK(customer.record.fields.relationship == "reseller");
    }
}

TEST_CASE("a list says the cloud by its domains, else it is a guess") {
    const auto file = read_import_file(
        "c.csv", "Microsoft ID,Primary domain name\na,a.partner.onmschina.cn\nb,contoso.com\n",
        now);
    REQUIRE(file.has_value());
    CHECK(file->customers[0].record.fields.cloud == "china_21vianet");
    CHECK(has_said(file->customers[0], CustomerField::cloud));
    CHECK(file->customers[1].record.fields.cloud == "global");
    CHECK_FALSE(has_said(file->customers[1], CustomerField::cloud));
}

TEST_CASE("our own list of all columns comes back as it was") {
    State state;
    std::mt19937 dice(99);
    const std::string_view letters[] = {"=", "'", "\"", ",", ";", "\n", "é", "客", " ", "＋"};
    for (unsigned i = 0; i < 200; ++i) {
        StoredCustomer customer = rich_customer(i);
        for (const CustomerFieldRow& row : customer_fields()) {
            if (row.csv.empty() || row.longest < 20) continue;
            if (row.kind != FieldKind::text && row.kind != FieldKind::long_text &&
                row.kind != FieldKind::tags)
                continue;
            std::string text;
            for (std::size_t length = 1 + dice() % 8; length > 0; --length)
                text += letters[dice() % std::size(letters)];
            const bool is_list = row.kind == FieldKind::tags;
            write(customer, row.field,
                  is_list ? Value{TextList{text, "plain", text + ";"}} : Value{text},
                  customer.common);
        }
        insert_customer(state, customer);
    }
    const std::string text = csv_of(state, CustomerColumns::all);
    const auto file = read_import_file("all.csv", text, now);
    REQUIRE(file.has_value());
    CHECK(file->skipped.count == 0);
    CHECK(file->notices.count == 0);
    REQUIRE(file->customers.size() == 200);
    for (const IncomingCustomer& customer : file->customers) {
        const auto original = state.find(customer.record.id);
        REQUIRE(original.has_value());
        for (const CustomerFieldRow& row : customer_fields()) {
            if (row.csv.empty()) continue;
            CAPTURE(name_of(row.field));
            CHECK(read(customer.record.fields, row.field) == read(original->fields, row.field));
        }
    }
    State again;
    for (const IncomingCustomer& customer : file->customers)
        insert_customer(again, customer.record);
    CHECK(csv_of(again, CustomerColumns::all) == text);
}

TEST_CASE("the portal's columns are written as the portal writes them") {
    State state;
    StoredCustomer customer{.id = {"0a4ce58a-6f96-4273-8035-d9c7d31b9ba4"}};
    const Stamp stamp = stamp_at(1);
    write(customer, CustomerField::company_name, std::string("=Contoso \"Ltd\""), stamp);
    write(customer, CustomerField::relationship, std::string("reseller"), stamp);
    write(customer, CustomerField::tags, TextList{"red; green", "blue"}, stamp);
    insert_customer(state, customer);
    StoredCustomer gone{.id = {"gone"}};
    write(gone, CustomerField::removed, true, stamp);
    insert_customer(state, gone);
    CHECK(csv_of(state, CustomerColumns::portal) ==
          "\xEF\xBB\xBF\"Microsoft ID\",\"Company name\",\"Primary domain name\","
          "\"Relationship\",\"Tags\"\r\n"
          "\"0a4ce58a-6f96-4273-8035-d9c7d31b9ba4\",\"'=Contoso \"\"Ltd\"\"\",\"\","
          "\"Cloud Reseller\",\"\"\"red; green\"\"; blue\"\r\n");
}

TEST_CASE("rows that cannot come in are listed by their place") {
    const auto file = read_import_file("c.csv",
                                       "Microsoft ID,Company name,Country/region,Colour,Cloud\n"
                                       ",Nobody,,,\n"
                                       "a,A,United Kingdom,red,moon\n"
                                       "b,B,,,,extra\n"
                                       "c,C,Atlantis\n",
                                       now);
    REQUIRE(file.has_value());
    REQUIRE(file->customers.size() == 2);
    CHECK(file->customers[0].record.fields.country == "GB");
    REQUIRE(file->skipped.kept.size() == 2);
    CHECK(file->skipped.kept[0] == Error{ErrorCode::customer_has_no_id, "row 2"});
    CHECK(file->skipped.kept[1] == Error{ErrorCode::csv_row_has_too_many_cells, "row 4, column 6"});
    REQUIRE(file->notices.kept.size() == 3);
    CHECK(file->notices.kept[0] ==
          Error{ErrorCode::member_is_unknown, "row 1, column 4", "Colour"});
    CHECK(file->notices.kept[1] ==
          Error{ErrorCode::must_be_one_of_the_choices, "row 3, column 5", "moon"});
    CHECK(file->notices.kept[2] ==
          Error{ErrorCode::country_must_be_known, "row 5, column 3", "Atlantis"});
}

TEST_CASE("a file that is no customer list is refused") {
    const Row rows[] = {
        {"no id column", "Company name,Relationship\nA,B\n", ErrorCode::csv_column_is_missing,
         "row 1, column 1"},
        {"no known column", "colour,size\nred,5\n", ErrorCode::format_is_unknown,
         "row 1, column 1"},
        {"prose", "Dear Ada,\nhow are you?\n", ErrorCode::format_is_unknown, "row 1, column 1"},
        {"an open quote", "Microsoft ID\n\"a\n", ErrorCode::csv_quote_is_not_closed,
         "row 2, column 1"},
        {"headings alone", "Microsoft ID,Company name\n", ErrorCode::nothing_to_import, ""},
        {"Latin-1", "Microsoft ID\nM\xFCller\n", ErrorCode::file_encoding_is_not_supported,
         "row 2, column 2"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.what);
        const auto refused = read_import_file("c.csv", row.text, now);
        REQUIRE_FALSE(refused.has_value());
        CHECK(name_of(refused.error().code) == name_of(row.code));
        CHECK(refused.error().place == row.place);
    }
}

TEST_CASE("a list cut at any byte is read or refused, never worse") {
    State state;
    for (unsigned i = 0; i < 3; ++i)
        insert_customer(state, rich_customer(i));
    const std::string text = csv_of(state, CustomerColumns::all);
    for (std::size_t length = 0; length < text.size(); ++length) {
        const auto file = read_import_file("c.csv", text.substr(0, length), now);
        if (file) CHECK(file->customers.size() <= 3);
    }
}

TEST_CASE("tags of any text come back from one cell") {
    CHECK(split_tags("red; green;;blue ;") == TextList{"red", "green", "blue"});
    CHECK(split_tags("\"a; b\"; c\"d").size() == 2);
    CHECK(split_tags("\"open").size() == 1);
    std::mt19937 dice(1);
    const std::string_view letters[] = {";", "\"", " ", "a", "\u3000", "客", "\t", "'"};
    for (int round = 0; round < 20'000; ++round) {
        TextList tags(1 + dice() % 3);
        for (std::string& tag : tags)
            for (std::size_t length = dice() % 5; length > 0; --length)
                tag += letters[dice() % std::size(letters)];
        REQUIRE(split_tags(joined_tags(tags)) == tags);
    }
}
