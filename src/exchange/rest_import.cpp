#include "exchange/rest_import.h"

#include <nlohmann/json.hpp>

#include "base/text.h"
#include "exchange/rest_customer.h"

RestReader::RestReader(Incoming& incoming)
    : incoming_(incoming), document_(std::make_unique<Json>(Json::object())) {}

RestReader::~RestReader() = default;

Result<void> RestReader::element(std::string_view pointer, Json element) {
    ++elements_;
    Result<IncomingCustomer> customer = customer_from_rest(element, pointer, incoming_);
    if (customer)
        incoming_.add(*customer);
    else
        incoming_.skip(std::move(customer).error());
    return {};
}

bool RestReader::plain_element(std::string_view pointer, const JsonTape& tape) {
    const auto customer = rows_.read(pointer, tape);
    if (!customer) return false;
    ++elements_;
    incoming_.add(*customer);
    return true;
}

Result<void> RestReader::member(std::string_view name, Json value) {
    document_->get_ref<Json::object_t&>().emplace_back(std::string(name), std::move(value));
    return {};
}

Result<void> RestReader::finish() {
    const Json* total = find_member_ignoring_case(*document_, "totalCount");
    const bool is_list = elements_ > 0 || document_->empty() || total != nullptr ||
                         equal_ignoring_case(object_type_of(*document_), "Collection");
    if (!is_list) return element({}, std::move(*document_));
    const auto* count =
        total != nullptr ? total->get_ptr<const Json::number_unsigned_t*>() : nullptr;
    const Json* links = find_member_ignoring_case(*document_, "links");
    const bool goes_on =
        (links != nullptr && find_member_ignoring_case(*links, "next") != nullptr) ||
        (count != nullptr && *count > elements_);
    if (goes_on && elements_ > 0)
        incoming_.notice({ErrorCode::list_is_not_complete, {}, std::to_string(elements_)});
    return {};
}
