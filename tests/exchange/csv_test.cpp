#include "exchange/csv.h"

#include <doctest/doctest.h>

#include <random>

namespace {

// "[a|b][c]" for two rows, or the name of the refusal and its place.
std::string rows_of(std::string_view text) {
    CsvReader reader(text);
    std::string all;
    for (;;) {
        const auto row = reader.next();
        if (!row) return std::string(name_of(row.error().code)) + " " + row.error().place;
        if (!*row) return all;
        all += '[';
        for (const std::string& cell : (*row)->cells)
            all += (all.ends_with('[') && &cell == &(*row)->cells.front() ? "" : "|") + cell;
        all += ']';
    }
}

struct Row {
    const char* what;
    const char* text;
    const char* rows;
};

std::string random_text(std::mt19937& dice) {
    const std::string_view letters[] = {"=",  "+", "-",  "@", "\t", "\r", "\n", "＝", "＋", "－",
                                        "＠", "'", "\"", ",", ";",  "a",  " ",  "客", "é",  "1"};
    std::string text;
    for (std::size_t length = dice() % 7; length > 0; --length)
        text += letters[dice() % std::size(letters)];
    return text;
}

}  // namespace

TEST_CASE("rows and cells are found as RFC 4180 says, and as programs really write") {
    const Row rows[] = {
        {"CRLF", "a,b\r\nc,d\r\n", "[a|b][c|d]"},
        {"LF, and no line end at the end", "a,b\nc,d", "[a|b][c|d]"},
        {"CR", "a,b\rc,d\r", "[a|b][c|d]"},
        {"quotes", "\"a,\"\"b\"\"\",\"c\r\nd\"\r\n", "[a,\"b\"|c\r\nd]"},
        {"empty cells", "a,,\n,b,\n", "[a||][|b|]"},
        {"empty quoted cell at the end", "a,\"\"", "[a|]"},
        {"blank rows", "\n\na\n,,\n\nb\n", "[a][b]"},
        {"semicolons", "a;b,c;d\n1;2;3", "[a|b,c|d][1|2|3]"},
        {"tabs", "a\tb\n1\t2", "[a|b][1|2]"},
        {"a delimiter within quotes does not count", "\"a;b;c\",d\n1,2", "[a;b;c|d][1|2]"},
        {"a line that says", "sep=;\r\na,b;c\r\n", "[a,b|c]"},
        {"quotes within a plain cell", "5\" pipe,a\n", "[5\" pipe|a]"},
        {"letters after the quote", "\"a\"b,c\n", "[ab|c]"},
        {"a quote that is not closed", "a,b\nc,\"d\n", "csv_quote_is_not_closed row 2, column 2"},
        {"nothing", "", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.what);
        CHECK(rows_of(row.text) == row.rows);
    }
}

TEST_CASE("a row is counted as a spreadsheet counts it") {
    CsvReader reader("a\n\n\"b\nb\"\nc");
    CHECK(reader.next()->value().number == 1);
    CHECK(reader.next()->value().number == 3);
    CHECK(reader.next()->value().number == 4);
}

TEST_CASE("a million delimiters do not fill the memory") {
    CHECK(rows_of(std::string(1'000'000, ',')) == "csv_row_has_too_many_cells row 1, column 1001");
}

TEST_CASE("what begins like a formula gets an apostrophe, and loses exactly that") {
    CHECK(for_spreadsheet("=1+1") == "'=1+1");
    CHECK(for_spreadsheet("+49 30") == "'+49 30");
    CHECK(for_spreadsheet("＝1") == "'＝1");
    CHECK(for_spreadsheet("'=1") == "''=1");
    CHECK(for_spreadsheet("'tis") == "'tis");
    CHECK(for_spreadsheet("a=1") == "a=1");
    CHECK(from_spreadsheet("'=1") == "=1");
    CHECK(from_spreadsheet("''=1") == "'=1");
    CHECK(from_spreadsheet("'tis") == "'tis");
    CHECK(from_spreadsheet("") == "");
}

TEST_CASE("any cells come back as they were written, and none of them is a formula") {
    std::mt19937 dice(4180);
    for (int round = 0; round < 20'000; ++round) {
        const std::vector<std::string> cells = {"x" + random_text(dice), random_text(dice),
                                                random_text(dice)};
        std::vector<std::string> written;
        for (const std::string& cell : cells) {
            written.push_back(for_spreadsheet(cell));
            const std::string& safe = written.back();
            for (const std::string_view start : {"=", "+", "-", "@", "\t", "\r", "＝", "＠"})
                REQUIRE_FALSE(safe.starts_with(start));
        }
        const std::string line = csv_line(written);
        // Only one row, so its own commas within quotes must not decide the delimiter.
        const std::string text = csv_line({"a", "b", "c"}) + line;
        CsvReader reader(text);
        REQUIRE(reader.next()->has_value());
        const auto row = reader.next();
        REQUIRE(row.has_value());
        REQUIRE(row->has_value());
        REQUIRE((*row)->cells.size() == 3);
        for (std::size_t i = 0; i < 3; ++i)
            REQUIRE(from_spreadsheet((*row)->cells[i]) == cells[i]);
    }
}
