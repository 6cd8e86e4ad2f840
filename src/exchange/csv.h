#pragma once
// RFC 4180: cells, quotes and rows, whatever the delimiter and the line ends. Knows no columns.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/steps.h"

struct CsvRow {
    std::size_t number = 0;  // As a spreadsheet counts: from 1, blank rows too.
    std::vector<std::string> cells;
};

class CsvReader {
public:
    // `text` is UTF-8 without a byte order mark and outlives the reader. The delimiter is a comma,
    // a semicolon or a tab, whichever the first row has most of, or what a line "sep=;" says.
    explicit CsvReader(std::string_view text);

    char delimiter() const { return delimiter_; }
    // The next row that is not blank, or nothing at the end.
    Result<std::optional<CsvRow>> next();
    float fraction() const { return part_of(at_, text_.size()); }  // Of the text that was read.

private:
    Result<std::string> quoted_cell(std::size_t column);
    std::string plain_cell();
    bool at_line_end() const;
    void pass_line_end();

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t row_ = 0;
    char delimiter_ = ',';
};

// "row 3, column 2", the column being the cell's.
std::string place_of_cell(std::size_t row, std::size_t column);

// Every cell quoted, CRLF at the end.
std::string csv_line(const std::vector<std::string>& cells);

inline constexpr std::string_view utf8_byte_order_mark = "\xEF\xBB\xBF";

// A spreadsheet would run a cell that begins like a formula: it gets an apostrophe in front, and
// from_spreadsheet() takes away exactly those.
std::string for_spreadsheet(std::string_view cell);
std::string from_spreadsheet(std::string_view cell);
