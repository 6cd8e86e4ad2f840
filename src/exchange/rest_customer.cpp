#include "exchange/rest_customer.h"

#include <map>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "exchange/unknown_members.h"
#include "facts/clouds.h"
#include "facts/countries.h"
#include "facts/cultures.h"
#include "facts/customer_choices.h"
#include "records/customer_json.h"

namespace {

template <class E>
std::string wire_or_verbatim(std::string_view text) {
    const auto choice = find_choice<E>(text);
    return std::string(choice ? wire_of(*choice) : text);
}

// PowerShell writes enumerations as numbers; ours stand in the service's order.
std::optional<std::string> relationship_from_number(const Json& value) {
    const auto* number = value.get_ptr<const Json::number_unsigned_t*>();
    if (number == nullptr || *number >= count_of<RelationshipToPartner>()) return std::nullopt;
    return std::string(wire_of(static_cast<RelationshipToPartner>(*number)));
}

// Takes one element apart: what a field holds into the record, the rest aside.
class Dissection {
public:
    Dissection(RestResource resource, std::string_view id, Incoming& incoming)
        : resource_(resource), incoming_(incoming) {
        customer_.record.id = {std::string(id)};
    }

    IncomingCustomer take(const Json& element, std::string_view place) {
        customer_.place = place;
        if (resource_ == RestResource::qualification) take_qualification(element, place);
        walk(element, std::string(place_of(resource_)), std::string(place));
        Json::object_t members(unknown_.begin(), unknown_.end());
        customer_.record.fields.unknown_members = text_of_members(std::move(members));
        if (!unknown_.empty()) say(customer_, CustomerField::unknown_members);
        fill_in_cloud(customer_);
        return std::move(customer_);
    }

private:
    // `pointer` is where the object stands in a customer as the service spells it, `place` where it
    // stands in the file.
    void walk(const Json& object, const std::string& pointer, const std::string& place) {
        for (const auto& [name, value] : object.get_ref<const Json::object_t&>()) {
            if (value.is_null()) continue;
            const std::string own = pointer_into(pointer, name);
            const std::string where = pointer_into(place, name);
            const RestTarget* target = target_of(resource_, lower_ascii(own));
            if (target == nullptr) {
                if (is_implied(pointer, name, value)) continue;
                set_aside(own, value, where);
                continue;
            }
            switch (target->part) {
                case RestPart::inner:
                    if (value.is_object())
                        walk(value, target->pointer, where);
                    else
                        set_aside(target->pointer, value, where);
                    break;
                case RestPart::customer_id:
                    if (!is_own_id(value)) set_aside(target->pointer, value, where);
                    break;
                case RestPart::password:
                    incoming_.notice({ErrorCode::password_is_not_kept, where});
                    break;
                case RestPart::field:
                    take_field(row_of(target->field), value, target->pointer, where);
                    break;
            }
        }
    }

    bool is_own_id(const Json& value) const {
        const auto* text = value.get_ptr<const std::string*>();
        return text != nullptr && customer_id_from(*text) == customer_.record.id;
    }

    // What an export writes by itself need not be kept: the type of an object.
    static bool is_implied(const std::string& pointer, const std::string& name, const Json& value) {
        if (!equal_ignoring_case(name, "attributes") || value.size() != 1) return false;
        const Json* type = find_member_ignoring_case(value, "objectType");
        return type != nullptr && *type == object_type_at(pointer);
    }

    void set_aside(const std::string& pointer, const Json& value, const std::string& where) {
        const bool is_new = unknown_.try_emplace(pointer, without_passwords(value, where)).second;
        if (!is_new) incoming_.notice({ErrorCode::json_member_repeats, where, pointer});
    }

    Json without_passwords(const Json& value, const std::string& where) {
        const auto* members = value.get_ptr<const Json::object_t*>();
        const auto* items = value.get_ptr<const Json::array_t*>();
        if (members != nullptr) {
            Json::object_t kept;
            kept.reserve(members->size());
            for (const auto& [name, inner] : *members) {
                const std::string there = pointer_into(where, name);
                if (equal_ignoring_case(name, "password"))
                    incoming_.notice({ErrorCode::password_is_not_kept, there});
                else
                    kept.emplace_back(name, without_passwords(inner, there));
            }
            return kept;
        }
        if (items == nullptr) return value;
        Json::array_t kept;
        kept.reserve(items->size());
        for (const Json& inner : *items)
            kept.push_back(without_passwords(inner, pointer_into(where, kept.size())));
        return kept;
    }

    // A value that the field cannot hold is kept where it was found, and said so.
    void take_field(const CustomerFieldRow& row, const Json& value, const std::string& pointer,
                    const std::string& where) {
        const bool repeats = has_said(customer_, row.field);
        const Result<Value> taken = repeats ? Value{} : value_of(row, value, where);
        if (!taken) incoming_.notice(taken.error());
        if (taken) say(customer_, row.field);
        // Said to be empty is kept too: an export has to say so again.
        if (!taken || is_absent(*taken))
            set_aside(pointer, value, where);
        else
            write(customer_.record.fields, row.field, *taken);
    }

    static Result<Value> value_of(const CustomerFieldRow& row, const Json& value,
                                  const std::string& where) {
        if (std::holds_alternative<std::string Customer::*>(row.member)) {
            if (row.kind == FieldKind::relationship)
                if (auto text = relationship_from_number(value)) return Value{*std::move(text)};
            const std::string text = normalised(row, TRY(text_from_json(value, where)));
            if (text.empty()) return Value{};
            if (auto misfit = misfit_of(row, text, where)) return std::unexpected(*misfit);
            return Value{text};
        }
        if (std::holds_alternative<TextList Customer::*>(row.member) && value.is_array() &&
            value.empty())
            return Value{};
        return field_value_from_json(row, value, where, JsonChecks::schema);
    }

    void take_qualification(const Json& element, std::string_view place) {
        constexpr std::string_view status_name = "vettingStatus";
        const Json* name = find_member_ignoring_case(element, "qualification");
        const Json* status = find_member_ignoring_case(element, status_name);
        if (name == nullptr || status == nullptr || !name->is_string()) return;
        const auto qualification =
            find_choice<SpecialQualification>(name->get_ref<const std::string&>());
        if (!qualification || *qualification == SpecialQualification::none) return;
        const auto field = customer_field_from_key(name_of(*qualification));
        if (!field) return;
        take_field(row_of(*field), *status, pointer_into("/qualification", status_name),
                   pointer_into(place, status_name));
    }

    RestResource resource_;
    Incoming& incoming_;
    IncomingCustomer customer_;
    std::map<std::string, Json> unknown_;
};

}  // namespace

Result<IncomingCustomer> customer_from_rest(const Json& element, std::string_view place,
                                            Incoming& incoming) {
    if (!element.is_object()) return refuse(ErrorCode::json_must_be_an_object, std::string(place));
    const auto resource = resource_of(element);
    if (!resource)
        return refuse(ErrorCode::resource_is_not_a_customer, std::string(place),
                      object_type_of(element));
    const std::string id = customer_id_of(*resource, element);
    if (id.empty()) return refuse(ErrorCode::customer_has_no_id, std::string(place));
    if (length_of(id) > longest_customer_id)
        return refuse(ErrorCode::must_not_be_longer, pointer_into(place, "id"),
                      std::to_string(longest_customer_id));
    IncomingCustomer customer = Dissection(*resource, id, incoming).take(element, place);
    const std::string& unknown = customer.record.fields.unknown_members;
    if (!unknown.empty() && members_from_text(unknown).empty())
        return refuse(ErrorCode::json_has_too_many_values, std::string(place),
                      std::to_string(most_unknown_members));
    return customer;
}

void fill_in_cloud(IncomingCustomer& customer) {
    if (has_said(customer, CustomerField::cloud)) return;
    const std::string domain = lower_ascii(customer.record.fields.domain);
    Cloud cloud = Cloud::global;
    for (const CloudFacts& facts : cloud_facts) {
        if (!domain.ends_with(facts.domain_suffix)) continue;
        cloud = facts.cloud;
        say(customer, CustomerField::cloud);
    }
    customer.record.fields.cloud = name_of(cloud);
}

std::string normalised(const CustomerFieldRow& row, std::string_view text) {
    const auto or_verbatim = [&](std::string_view known) {
        return std::string(known.empty() ? text : known);
    };
    switch (row.kind) {
        case FieldKind::country: {
            const Country* country = country_by_name(text);
            return or_verbatim(country != nullptr ? country->code : std::string_view());
        }
        case FieldKind::culture:
            return or_verbatim(find_culture(text));
        case FieldKind::language:
            return or_verbatim(find_language(text));
        case FieldKind::relationship:
            return wire_or_verbatim<RelationshipToPartner>(text);
        case FieldKind::vetting_status:
            return wire_or_verbatim<QualificationVetting>(text);
        case FieldKind::agreement_type:
            return wire_or_verbatim<AgreementType>(text);
        case FieldKind::account_validation:
            return wire_or_verbatim<AccountValidation>(text);
        default:
            return std::string(text);
    }
}

std::optional<Error> misfit_of(const CustomerFieldRow& row, std::string_view text,
                               std::string place) {
    if (text.find('\0') != std::string_view::npos)
        return Error{ErrorCode::must_be_well_formed_text, std::move(place)};
    if (row.longest == 0 || length_of(text) <= row.longest) return std::nullopt;
    if (row.kind == FieldKind::country)
        return Error{ErrorCode::country_must_be_known, std::move(place), std::string(text)};
    return Error{ErrorCode::must_not_be_longer, std::move(place), std::to_string(row.longest)};
}
