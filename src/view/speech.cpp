#include "view/speech.h"

#include <numeric>

#include "base/date.h"
#include "base/sort_seldom.h"
#include "facts/countries.h"
#include "words/labels.h"

namespace {

template <class E>
std::string choice_word(Language language, std::string_view text) {
    const auto choice = find_choice<E>(text);
    return std::string(choice ? say(language, label_of(*choice)) : text);
}

std::string text_value(const Speech& speech, FieldKind kind, const std::string& text) {
    switch (kind) {
        case FieldKind::cloud: {
            const auto cloud = from_name<Cloud>(text);
            return cloud ? std::string(speech(label_of(*cloud))) : text;
        }
        case FieldKind::relationship:
            return choice_word<RelationshipToPartner>(speech.language, text);
        case FieldKind::vetting_status:
            return choice_word<QualificationVetting>(speech.language, text);
        case FieldKind::agreement_type:
            return choice_word<AgreementType>(speech.language, text);
        case FieldKind::account_validation:
            return choice_word<AccountValidation>(speech.language, text);
        case FieldKind::country:
            return speech.country(text);
        case FieldKind::language:
        case FieldKind::culture:
            return speech.locale->language_name(speech.language, text);
        default:
            return text;
    }
}

std::string joined_names(std::string_view first, std::string_view last) {
    std::string all(first);
    if (!first.empty() && !last.empty()) all += ' ';
    return all += last;
}

}  // namespace

std::string Speech::number(std::size_t value) const {
    return locale->number(language, static_cast<std::int64_t>(value));
}

std::string Speech::count(Word one, Word other, std::size_t value) const {
    return (*this)(value == 1 ? one : other, {number(value)});
}

std::string Speech::moment(const Stamp& stamp) const {
    return stamp.is_zero() ? std::string() : locale->date_and_time(language, stamp.milliseconds());
}

std::string Speech::moment(std::string_view iso_timestamp) const {
    const auto milliseconds = milliseconds_of(iso_timestamp);
    return milliseconds ? locale->date_and_time(language, *milliseconds) : std::string();
}

std::string Speech::country(std::string_view code) const {
    if (find_country(code) == nullptr) return std::string(code);
    return locale->country_name(language, code);
}

std::string Speech::joined(const TextList& list) const {
    std::string all;
    for (const std::string& item : list)
        all = all.empty() ? item : (*this)(Word::list_and_next, {all, item});
    return all;
}

std::vector<std::size_t> Speech::order_of(std::span<const std::string_view> texts) const {
    const std::vector<std::uint32_t> ranks = locale->ranks(language, texts);
    std::vector<std::size_t> order(texts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    sort_seldom(order, {}, [&](std::size_t i) { return std::pair(ranks[i], i); });
    return order;
}

std::string Speech::place(std::string_view place) const {
    constexpr std::string_view row = "row ";
    constexpr std::string_view column = ", column ";
    if (!place.starts_with(row)) return std::string(place);
    const std::string_view rest = place.substr(row.size());
    const std::size_t middle = rest.find(column);
    if (middle == std::string_view::npos) return (*this)(Word::place_row, {rest});
    return (*this)(Word::place_row_column,
                   {rest.substr(0, middle), rest.substr(middle + column.size())});
}

std::string Speech::value(const Customer& customer, CustomerField field) const {
    return value(field, read(customer, field));
}

std::string Speech::value(CustomerField field, const Value& value) const {
    if (const auto* flag = std::get_if<bool>(&value))
        return std::string((*this)(*flag ? Word::yes : Word::no));
    if (const auto* list = std::get_if<TextList>(&value)) return joined(*list);
    if (const auto* text = std::get_if<std::string>(&value))
        return text_value(*this, row_of(field).kind, *text);
    return {};
}

std::string name_of(const StoredCustomer& customer) {
    for (const std::string* name : {&customer.fields.company_name,
                                    &customer.fields.billing_company_name, &customer.fields.domain})
        if (!name->empty()) return *name;
    return customer.id.text;
}

std::string name_of(const PackedCustomer& customer) {
    for (const CustomerField field :
         {CustomerField::company_name, CustomerField::billing_company_name, CustomerField::domain})
        if (customer.holds(field)) return std::string(text_of(customer, field));
    return customer.id().text;
}

std::string name_in(const CustomerTable& customers, const CustomerId& id) {
    const auto place = customers.find(id);
    return place ? name_of(customers[*place]) : id.text;
}

std::string contact_of(const Customer& customer) {
    return joined_names(
        customer.first_name.empty() ? customer.address_first_name : customer.first_name,
        customer.last_name.empty() ? customer.address_last_name : customer.last_name);
}

std::string contact_of(const PackedCustomer& customer) {
    const auto first_held = [&](CustomerField field, CustomerField otherwise) {
        return customer.content(customer.holds(field) ? field : otherwise);
    };
    return joined_names(first_held(CustomerField::first_name, CustomerField::address_first_name),
                        first_held(CustomerField::last_name, CustomerField::address_last_name));
}
