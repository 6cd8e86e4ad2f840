#include "exchange/customer_csv.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "exchange/csv.h"
#include "exchange/rest_customer.h"
#include "facts/clouds.h"
#include "facts/customer_choices.h"
#include "records/customer_json.h"

namespace {

constexpr std::string_view id_heading = "Microsoft ID";
// What the portal's own lists call a relationship of reselling.
constexpr std::string_view reselling = "Cloud Reseller";

using F = CustomerField;
enum class ColumnKind { unknown, id, field };
struct Column {
    ColumnKind kind = ColumnKind::unknown;
    F field = {};
    bool operator==(const Column&) const = default;
};
constexpr Column id_column = {.kind = ColumnKind::id};
constexpr Column column_for(F field) {
    return {.kind = ColumnKind::field, .field = field};
}

// The portal's list as its German and Chinese pages head it.
struct Heading {
    std::string_view text;
    Column column;
};
constexpr auto other_headings = std::to_array<Heading>({
    {id_heading, id_column},
    {"Microsoft-ID", id_column},
    {"Firmenname", column_for(F::company_name)},
    {"公司名称", column_for(F::company_name)},
    {"Primärer Domänenname", column_for(F::domain)},
    {"主域名", column_for(F::domain)},
    {"Beziehung", column_for(F::relationship)},
    {"关系", column_for(F::relationship)},
    {"标签", column_for(F::tags)},
});

constexpr auto portal_columns =
    std::to_array<F>({F::company_name, F::domain, F::relationship, F::tags});

Column column_of(std::string_view heading) {
    const std::string wanted = folded(trimmed(heading));
    for (const Heading& one : other_headings)
        if (folded(one.text) == wanted) return one.column;
    for (const CustomerFieldRow& row : customer_fields())
        if (!row.csv.empty() && folded(row.csv) == wanted) return column_for(row.field);
    return {};
}

class ListReader {
public:
    ListReader(std::string_view text, Incoming& incoming) : rows_(text), incoming_(incoming) {}

    Steps read_all(Result<void>& into) {
        into = read_first_row();
        for (std::size_t i = 0; into.has_value(); ++i) {
            const Result<std::optional<CsvRow>> row = rows_.next();
            if (!row)
                into = std::unexpected(row.error());
            else if (row->has_value())
                read_row(**row);
            else
                co_return;
            if (is_pause(i)) co_yield rows_.fraction();
        }
    }

private:
    Result<void> read_first_row() {
        const std::optional<CsvRow> headings = TRY(rows_.next());
        if (!headings) return refuse(ErrorCode::file_is_empty);
        return read_headings(*headings);
    }

    Result<void> read_headings(const CsvRow& row) {
        for (const std::string& heading : row.cells) {
            Column column = column_of(heading);
            if (std::ranges::find(columns_, column) != columns_.end()) column = {};
            columns_.push_back(column);
            if (column.kind == ColumnKind::unknown && !trimmed(heading).empty())
                incoming_.notice({ErrorCode::member_is_unknown,
                                  place_of_cell(row.number, columns_.size()), heading});
        }
        if (std::ranges::find(columns_, id_column) == columns_.end())
            return refuse(ErrorCode::csv_column_is_missing, place_of_cell(row.number, 1),
                          std::string(id_heading));
        return {};
    }

    void read_row(const CsvRow& row) {
        Result<IncomingCustomer> customer = customer_in(row);
        if (customer)
            incoming_.add(*customer);
        else
            incoming_.skip(std::move(customer).error());
    }

    Result<IncomingCustomer> customer_in(const CsvRow& row) {
        const std::string place = "row " + std::to_string(row.number);
        for (std::size_t i = columns_.size(); i < row.cells.size(); ++i)
            if (!row.cells[i].empty())
                return refuse(ErrorCode::csv_row_has_too_many_cells,
                              place_of_cell(row.number, i + 1));
        IncomingCustomer customer{.record = {}, .said = {}, .place = place};
        const std::size_t count = std::min(columns_.size(), row.cells.size());
        for (std::size_t i = 0; i < count; ++i) {
            const std::string cell = from_spreadsheet(row.cells[i]);
            if (columns_[i].kind == ColumnKind::id)
                customer.record.id = customer_id_from(cell);
            else if (columns_[i].kind == ColumnKind::field && !cell.empty())
                take_cell(columns_[i].field, cell, place_of_cell(row.number, i + 1), customer);
        }
        const std::string& id = customer.record.id.text;
        if (id.empty()) return refuse(ErrorCode::customer_has_no_id, place);
        if (length_of(id) > longest_customer_id)
            return refuse(ErrorCode::must_not_be_longer, place,
                          std::to_string(longest_customer_id));
        fill_in_cloud(customer);
        return customer;
    }

    void take_cell(F field, const std::string& cell, const std::string& place,
                   IncomingCustomer& customer) {
        const Result<Value> value = value_in(row_of(field), cell, place);
        if (!value) {
            incoming_.notice(value.error());
            return;
        }
        write(customer.record.fields, field, *value);
        say(customer, field);
    }

    static Result<Value> value_in(const CustomerFieldRow& row, const std::string& cell,
                                  const std::string& place) {
        if (std::holds_alternative<TextList Customer::*>(row.member)) {
            TextList tags = split_tags(cell);
            if (tags.size() > most_texts_in_list)
                return refuse(ErrorCode::too_many_tags, place, std::to_string(most_texts_in_list));
            for (const std::string& tag : tags)
                if (auto misfit = misfit_of(row, tag, place)) return std::unexpected(*misfit);
            return Value{std::move(tags)};
        }
        std::string text = normalised(row, cell);
        if (row.kind == FieldKind::relationship && equal_as_choice(text, reselling))
            text = wire_of(RelationshipToPartner::reseller);
        if (row.kind == FieldKind::cloud && !from_name<Cloud>(text))
            return refuse(ErrorCode::must_be_one_of_the_choices, place, text);
        if (auto misfit = misfit_of(row, text, place)) return std::unexpected(*misfit);
        return Value{std::move(text)};
    }

    CsvReader rows_;
    Incoming& incoming_;
    std::vector<Column> columns_;
};

std::vector<F> fields_in(CustomerColumns columns) {
    if (columns == CustomerColumns::portal) return {portal_columns.begin(), portal_columns.end()};
    std::vector<F> fields;
    for (const CustomerFieldRow& row : customer_fields())
        if (!row.csv.empty()) fields.push_back(row.field);
    return fields;
}

std::string cell_of(const Customer& customer, F field) {
    const Value value = read(customer, field);
    if (const auto* tags = std::get_if<TextList>(&value))
        return for_spreadsheet(joined_tags(*tags));
    const auto* text = std::get_if<std::string>(&value);
    if (text == nullptr) return {};
    if (field == F::relationship && *text == wire_of(RelationshipToPartner::reseller))
        return std::string(reselling);
    return for_spreadsheet(*text);
}

// What stands between the quotes at the start, which are taken off with it. A quote that is not
// closed ends with the text.
std::string take_quoted(std::string_view& text) {
    std::string content;
    text.remove_prefix(1);
    for (;;) {
        const std::size_t quote = std::min(text.find('"'), text.size());
        content += text.substr(0, quote);
        text.remove_prefix(std::min(quote + 1, text.size()));
        if (!text.starts_with('"')) return content;
        content += '"';
        text.remove_prefix(1);
    }
}

}  // namespace

bool is_customer_csv(std::string_view text) {
    const auto headings = CsvReader(text).next().value_or(std::nullopt);
    if (!headings) return false;
    return std::ranges::any_of(headings->cells, [](const std::string& heading) {
        return column_of(heading).kind != ColumnKind::unknown;
    });
}

Steps read_customer_csv(std::string_view text, Incoming& incoming, Result<void>& into) {
    ListReader reader(text, incoming);
    for (Steps reading = reader.read_all(into); reading.step();)
        co_yield reading.fraction();
}

void write_customer_csv(const State& state, CustomerColumns columns, const Sink& sink) {
    write_customer_csv_in_steps(state, columns, sink).finish();
}

Steps write_customer_csv_in_steps(const State& state, CustomerColumns columns, Sink sink) {
    const std::vector<F> fields = fields_in(columns);
    std::vector<std::string> cells = {std::string(id_heading)};
    for (const F field : fields)
        cells.emplace_back(row_of(field).csv);
    sink(std::string(utf8_byte_order_mark) + csv_line(cells));
    const std::vector<CustomerTable::Place> places = listed_customers_by_id(state);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const StoredCustomer customer = unpack(state.customers[places[i]]);
        cells.clear();
        cells.push_back(for_spreadsheet(tenant_of(customer.id)));
        for (const F field : fields)
            cells.push_back(cell_of(customer.fields, field));
        sink(csv_line(cells));
        if (is_pause(i)) co_yield part_of(i, places.size());
    }
}

std::string joined_tags(const TextList& tags) {
    std::string text;
    for (const std::string& tag : tags) {
        if (!text.empty()) text += "; ";
        const bool is_plain = !tag.empty() && trimmed(tag) == tag && !tag.starts_with('"') &&
                              tag.find(';') == std::string::npos;
        if (is_plain) {
            text += tag;
            continue;
        }
        text += '"';
        for (const char c : tag) {
            if (c == '"') text += '"';
            text += c;
        }
        text += '"';
    }
    return text;
}

TextList split_tags(std::string_view text) {
    TextList tags;
    while (!(text = trimmed(text)).empty()) {
        const bool is_quoted = text.starts_with('"');
        std::string tag = is_quoted ? take_quoted(text) : std::string();
        const std::size_t end = std::min(text.find(';'), text.size());
        tag += trimmed(text.substr(0, end));
        if (is_quoted || !tag.empty()) tags.push_back(std::move(tag));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return tags;
}
