#include "view/table_copy.h"

#include "exchange/csv.h"

namespace {

// A tab or the end of a line would be the next cell.
std::string on_one_line(std::string text) {
    for (char& c : text)
        if (c == '\t' || c == '\n' || c == '\r') c = ' ';
    return text;
}

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            default:
                out += c;
        }
    }
    return out;
}

void add_row(TableCopy& copy, const std::vector<std::string>& cells, std::string_view tag) {
    copy.html += "<tr>";
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) copy.text += '\t';
        copy.text += cells[i];
        ((copy.html += '<') += tag) += '>';
        copy.html += escaped(cells[i]);
        ((copy.html += "</") += tag) += '>';
    }
    copy.text += "\r\n";
    copy.html += "</tr>";
}

}  // namespace

TableCopy copy_of(const CustomersView& list, const RowSelection& selection,
                  const TableLayout& layout) {
    const std::vector<LaidColumn> columns = columns_of(layout);
    TableCopy copy;
    copy.html = "<meta charset=\"utf-8\"><table>";
    std::vector<std::string> cells;
    cells.reserve(columns.size());
    for (const LaidColumn& laid : columns)
        cells.emplace_back(list.speech()(label_of(laid.column)));
    add_row(copy, cells, "th");
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (!selection.contains(list.place_at(i))) continue;
        cells.clear();
        for (const LaidColumn& laid : columns)
            cells.push_back(for_spreadsheet(on_one_line(list.text(i, laid.column))));
        add_row(copy, cells, "td");
        ++copy.rows;
    }
    copy.html += "</table>";
    return copy;
}
