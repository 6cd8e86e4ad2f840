#include "exchange/csv.h"

#include <algorithm>
#include <array>

namespace {

// No list has so many; a file of delimiters alone must not fill the memory.
constexpr std::size_t most_cells = 1000;

// OWASP's set, with the full-width forms that spreadsheets of East Asia take for the same.
constexpr auto formula_starts =
    std::to_array<std::string_view>({"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"});

// A cell of apostrophes and then a formula is counted in, so that one more can be told apart.
bool begins_like_a_formula(std::string_view cell) {
    cell.remove_prefix(std::min(cell.find_first_not_of('\''), cell.size()));
    return std::ranges::any_of(formula_starts,
                               [&](std::string_view start) { return cell.starts_with(start); });
}

char most_frequent_delimiter(std::string_view text) {
    constexpr std::string_view delimiters = ",;\t";
    std::array<std::size_t, delimiters.size()> counts{};
    bool is_quoted = false;
    for (const char c : text) {
        if (c == '"') is_quoted = !is_quoted;
        if (is_quoted) continue;
        if (c == '\n' || c == '\r') break;
        if (const std::size_t which = delimiters.find(c); which != std::string_view::npos)
            ++counts[which];
    }
    const auto most = std::ranges::max_element(counts);
    return delimiters[static_cast<std::size_t>(most - counts.begin())];
}

}  // namespace

CsvReader::CsvReader(std::string_view text) : text_(text) {
    constexpr std::string_view separator_line = "sep=";
    const bool names_it = text.starts_with(separator_line) && text.size() > separator_line.size();
    if (!names_it) {
        delimiter_ = most_frequent_delimiter(text);
        return;
    }
    delimiter_ = text[separator_line.size()];
    at_ = separator_line.size() + 1;
    pass_line_end();
    ++row_;
}

bool CsvReader::at_line_end() const {
    return at_ >= text_.size() || text_[at_] == '\n' || text_[at_] == '\r';
}

void CsvReader::pass_line_end() {
    if (text_.substr(at_).starts_with("\r\n"))
        at_ += 2;
    else if (at_ < text_.size() && at_line_end())
        ++at_;
}

std::string CsvReader::plain_cell() {
    const std::size_t start = at_;
    while (!at_line_end() && text_[at_] != delimiter_)
        ++at_;
    return std::string(text_.substr(start, at_ - start));
}

Result<std::string> CsvReader::quoted_cell(std::size_t column) {
    std::string cell;
    ++at_;
    for (;;) {
        const std::size_t quote = text_.find('"', at_);
        if (quote == std::string_view::npos)
            return refuse(ErrorCode::csv_quote_is_not_closed, place_of_cell(row_, column));
        cell += text_.substr(at_, quote - at_);
        at_ = quote + 1;
        if (!text_.substr(at_).starts_with('"')) break;
        cell += '"';
        ++at_;
    }
    // What follows the closing quote belongs to the cell, for want of a better reading.
    return cell + plain_cell();
}

Result<std::optional<CsvRow>> CsvReader::next() {
    while (at_ < text_.size()) {
        CsvRow row{.number = ++row_, .cells = {}};
        for (;;) {
            const std::size_t column = row.cells.size() + 1;
            if (column > most_cells)
                return refuse(ErrorCode::csv_row_has_too_many_cells, place_of_cell(row_, column));
            const bool is_quoted = at_ < text_.size() && text_[at_] == '"';
            row.cells.push_back(is_quoted ? TRY(quoted_cell(column)) : plain_cell());
            if (at_line_end()) break;
            ++at_;
        }
        pass_line_end();
        const bool is_blank = std::ranges::all_of(row.cells, &std::string::empty);
        if (!is_blank) return std::optional(std::move(row));
    }
    return std::optional<CsvRow>();
}

std::string place_of_cell(std::size_t row, std::size_t column) {
    return "row " + std::to_string(row) + ", column " + std::to_string(column);
}

std::string csv_line(const std::vector<std::string>& cells) {
    std::string line;
    for (const std::string& cell : cells) {
        line += line.empty() ? "\"" : ",\"";
        for (const char c : cell) {
            if (c == '"') line += '"';
            line += c;
        }
        line += '"';
    }
    return line + "\r\n";
}

std::string for_spreadsheet(std::string_view cell) {
    return (begins_like_a_formula(cell) ? "'" : "") + std::string(cell);
}

std::string from_spreadsheet(std::string_view cell) {
    if (cell.starts_with('\'') && begins_like_a_formula(cell)) cell.remove_prefix(1);
    return std::string(cell);
}
