#include "view/customer_columns.h"

#include <algorithm>
#include <array>

#include "base/date.h"

namespace {

constexpr std::string_view yes_key = "yes";
constexpr std::string_view no_key = "no";

TextList one_or_none(std::string text) {
    return text.empty() ? TextList() : TextList{std::move(text)};
}

TextList keys_of(Value value) {
    if (const auto* flag = std::get_if<bool>(&value))
        return {std::string(*flag ? yes_key : no_key)};
    if (auto* list = std::get_if<TextList>(&value)) return std::move(*list);
    auto* text = std::get_if<std::string>(&value);
    return text != nullptr ? one_or_none(std::move(*text)) : TextList();
}

}  // namespace

std::optional<CustomerField> field_of(CustomerColumn column) {
    static const auto fields = [] {
        std::array<std::optional<CustomerField>, count_of<CustomerColumn>()> all;
        for (std::size_t i = 0; i < all.size(); ++i)
            all[i] = from_name<CustomerField>(enum_names<CustomerColumn>[i]);
        return all;
    }();
    return fields[static_cast<std::size_t>(column)];
}

Word label_of(CustomerColumn column) {
    if (const auto field = field_of(column)) return label_of(*field);
    switch (column) {
        case CustomerColumn::contact:
            return Word::column_contact;
        case CustomerColumn::last_change:
            return Word::column_last_change;
        default:
            return Word::microsoft_id;
    }
}

const std::string& country_of(const Customer& customer) {
    return customer.country.empty() ? customer.directory_country : customer.country;
}

std::string_view country_of(const PackedCustomer& customer) {
    const std::string_view country = text_of(customer, CustomerField::country);
    return country.empty() ? text_of(customer, CustomerField::directory_country) : country;
}

std::string cell_text(const StoredCustomer& customer, const Speech& speech, CustomerColumn column) {
    switch (column) {
        case CustomerColumn::company_name:
            return name_of(customer);
        case CustomerColumn::country:
            return speech.country(country_of(customer.fields));
        case CustomerColumn::contact:
            return contact_of(customer.fields);
        case CustomerColumn::last_change:
            return speech.moment(last_change_of(customer));
        case CustomerColumn::microsoft_id:
            return std::string(tenant_of(customer.id));
        default:
            return speech.value(customer.fields, *field_of(column));
    }
}

TextList cell_keys(const StoredCustomer& customer, CustomerColumn column) {
    switch (column) {
        case CustomerColumn::company_name:
            return one_or_none(name_of(customer));
        case CustomerColumn::country:
            return one_or_none(country_of(customer.fields));
        case CustomerColumn::contact:
            return one_or_none(contact_of(customer.fields));
        case CustomerColumn::last_change:
            return one_or_none(iso_date(last_change_of(customer).milliseconds()));
        case CustomerColumn::microsoft_id:
            return one_or_none(std::string(tenant_of(customer.id)));
        default:
            break;
    }
    return keys_of(read(customer.fields, *field_of(column)));
}

TextList cell_keys(const PackedCustomer& customer, CustomerColumn column) {
    // Worked out from several fields: it takes the whole record.
    if (column == CustomerColumn::company_name || column == CustomerColumn::contact)
        return cell_keys(unpack(customer), column);
    if (column == CustomerColumn::country) return one_or_none(std::string(country_of(customer)));
    if (column == CustomerColumn::last_change)
        return one_or_none(iso_date(last_change_of(customer).milliseconds()));
    if (column == CustomerColumn::microsoft_id)
        return one_or_none(std::string(tenant_of(customer.id())));
    return keys_of(read(customer, *field_of(column)));
}

std::string text_of_key(const Speech& speech, CustomerColumn column, const std::string& key) {
    const auto field = field_of(column);
    if (!field) return key;
    if (row_of(*field).kind == FieldKind::yes_no) return speech.value(*field, key == yes_key);
    return speech.value(*field, key);
}

bool holds(const PackedCustomer& customer, const ColumnFilter& filter) {
    const TextList keys = cell_keys(customer, filter.column);
    return filter.value.empty() ? keys.empty()
                                : std::ranges::find(keys, filter.value) != keys.end();
}

CustomersQuery with_filter(CustomersQuery query, const ColumnFilter& filter) {
    if (!filter.value.empty()) {
        const auto cloud = from_name<Cloud>(filter.value);
        if (filter.column == CustomerColumn::cloud && cloud) {
            query.cloud = cloud;
            return query;
        }
        if (filter.column == CustomerColumn::country) {
            query.country = filter.value;
            return query;
        }
        if (filter.column == CustomerColumn::tags) {
            query.tag = filter.value;
            return query;
        }
    }
    query = without_filter(std::move(query), filter.column);
    query.where.push_back(filter);
    return query;
}

CustomersQuery without_filter(CustomersQuery query, CustomerColumn column) {
    std::erase_if(query.where, [&](const ColumnFilter& filter) { return filter.column == column; });
    return query;
}
