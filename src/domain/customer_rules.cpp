#include "domain/customer_rules.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/date.h"
#include "base/id.h"
#include "base/sort_few.h"
#include "base/text.h"
#include "facts/address_rules.h"
#include "facts/clouds.h"
#include "facts/contact_rules.h"
#include "facts/countries.h"
#include "facts/cultures.h"
#include "facts/customer_choices.h"
#include "facts/name_rules.h"
#include "facts/registration_ids.h"

namespace {

// A place that is a day ahead of UTC may have today's date.
constexpr std::int64_t furthest_zone_milliseconds = 14LL * 3'600'000;

struct GroupAction {
    FieldGroup group;
    Action action;
};
constexpr auto group_actions = std::to_array<GroupAction>({
    {FieldGroup::company, Action::edit_contact},
    {FieldGroup::contact, Action::edit_contact},
    {FieldGroup::address, Action::edit_billing},
    {FieldGroup::language, Action::edit_billing},
    {FieldGroup::qualification, Action::change_qualification},
    {FieldGroup::agreement, Action::attest_agreement},
    {FieldGroup::tags_and_notes, Action::tag_customer},
    {FieldGroup::directory, Action::edit_contact},
    {FieldGroup::bookkeeping, Action::edit_contact},
});
constexpr bool lists_every_group_in_order() {
    for (std::size_t i = 0; i < group_actions.size(); ++i)
        if (group_actions[i].group != static_cast<FieldGroup>(i)) return false;
    return group_actions.size() == count_of<FieldGroup>();
}
static_assert(lists_every_group_in_order());

constexpr auto qualification_fields = std::to_array<CustomerField>(
    {CustomerField::education, CustomerField::nonprofit, CustomerField::government_community_cloud,
     CustomerField::state_owned_entity});

// What an agreement is not one without.
constexpr auto fields_of_an_agreement = std::to_array<CustomerField>(
    {CustomerField::agreement_date, CustomerField::agreement_first_name,
     CustomerField::agreement_last_name, CustomerField::agreement_email});

bool is_blank(const Customer& customer, CustomerField field) {
    return trimmed(text_of(customer, field)).empty();
}

bool names_a_choice(FieldKind kind, std::string_view text) {
    switch (kind) {
        case FieldKind::cloud:
            return from_name<Cloud>(text).has_value();
        case FieldKind::relationship:
            return find_choice<RelationshipToPartner>(text).has_value();
        case FieldKind::vetting_status:
            return find_choice<QualificationVetting>(text).has_value();
        case FieldKind::agreement_type:
            return find_choice<AgreementType>(text).has_value();
        case FieldKind::account_validation:
            return find_choice<AccountValidation>(text).has_value();
        default:
            return true;
    }
}

std::optional<ErrorCode> refusal_of_text(const CustomerFieldRow& row, std::string_view text) {
    switch (row.kind) {
        case FieldKind::email:
            return refusal_of_email(text);
        case FieldKind::phone:
            return refusal_of_phone(text, nullptr);
        case FieldKind::country:
            return find_country(text) == nullptr ? std::optional(ErrorCode::country_must_be_known)
                                                 : std::nullopt;
        case FieldKind::language:
            return refusal_of_language(text);
        case FieldKind::culture:
            return refusal_of_culture(text);
        case FieldKind::guid:
            return is_guid(text) ? std::nullopt
                                 : std::optional(ErrorCode::identifier_must_be_a_guid);
        case FieldKind::domain:
            return is_domain(text) ? std::nullopt
                                   : std::optional(ErrorCode::domain_prefix_must_be_a_name);
        case FieldKind::date:
            return refusal_of_date(text);
        case FieldKind::web_address:
            return refusal_of_web_address(text);
        default:
            break;
    }
    if (row.field == CustomerField::company_name) return refusal_of_company_name(text);
    if (!names_a_choice(row.kind, text)) return ErrorCode::must_be_one_of_the_choices;
    return std::nullopt;
}

std::optional<FieldProblem> shape_problem(const CustomerFieldRow& row, std::string_view text) {
    // Most texts are short, of one line and in ASCII: nothing can be wrong with their shape.
    const bool is_plain = std::ranges::all_of(text, [](char c) { return c >= ' ' && c != '\x7F'; });
    if (is_plain && (row.longest == 0 || text.size() <= row.longest)) return std::nullopt;
    if (!is_utf8(text)) return FieldProblem{row.field, ErrorCode::must_be_well_formed_text};
    if (row.longest > 0 && length_of(text) > row.longest)
        return FieldProblem{row.field, ErrorCode::must_not_be_longer, std::to_string(row.longest)};
    const bool is_many_lines = text.find_first_of("\n\r") != std::string_view::npos;
    if (is_many_lines && row.kind != FieldKind::long_text && row.kind != FieldKind::json_members)
        return FieldProblem{row.field, ErrorCode::must_be_one_line};
    return std::nullopt;
}

// The rules that need the whole record. One function per part of it.
class Rules {
public:
    Rules(const Customer& customer, std::int64_t now) : customer_(customer), now_(now) {}

    std::vector<FieldProblem> problems() {
        for (const CustomerFieldRow& row : customer_fields())
            if (row.writer != Writer::portal) check(row);
        check_cloud();
        check_domain();
        check_country();
        check_agreement();
        check_education();
        // One problem a field: the first by the precedence of the codes.
        sort_few(found_, {}, [](const FieldProblem& problem) {
            return std::pair(problem.field, problem.code);
        });
        const auto repeated = std::ranges::unique(found_, {}, &FieldProblem::field);
        found_.erase(repeated.begin(), repeated.end());
        return std::move(found_);
    }

private:
    void add(CustomerField field, std::optional<ErrorCode> code, std::string_view detail = {}) {
        if (code) found_.push_back({field, *code, std::string(detail)});
    }

    void check(const CustomerFieldRow& row) {
        if (row.required == Requirement::always && is_blank(customer_, row.field))
            add(row.field, ErrorCode::must_not_be_empty);
        const Value value = read(customer_, row.field);
        if (!is_absent(value))
            std::ranges::move(problems_of_value(row, value), std::back_inserter(found_));
    }

    void check_cloud() {
        for (const CustomerField field : qualification_fields)
            if (!is_blank(customer_, field)) add(field, refusal_in_its_cloud(customer_, field));
        if (!customer_.agreement_type.empty())
            add(CustomerField::agreement_type,
                refusal_in_its_cloud(customer_, CustomerField::agreement_type));
    }

    void check_domain() {
        const std::string_view suffix = facts_of(cloud_of(customer_)).domain_suffix;
        if (!customer_.domain.ends_with(suffix) || customer_.domain.empty()) return;
        std::string_view prefix = customer_.domain;
        prefix.remove_suffix(suffix.size());
        if (prefix.empty())
            add(CustomerField::domain, ErrorCode::must_not_be_empty);
        else
            add(CustomerField::domain, refusal_of_domain_prefix(prefix));
    }

    void check_country() {
        const Country* country = find_country(customer_.country);
        if (country == nullptr) return;
        add(CustomerField::country, refusal_of_country(customer_.country, cloud_of(customer_)));
        add(CustomerField::city, refusal_of_city(customer_.city, *country));
        add(CustomerField::state, refusal_of_state(customer_.state, *country));
        add(CustomerField::postal_code, refusal_of_postal_code(customer_.postal_code, *country),
            country->postal_code_example);
        add(CustomerField::phone, refusal_of_phone(customer_.phone, country));
        const RegistrationId* registration = find_registration_id(country->code);
        add(CustomerField::registration_id,
            refusal_of_registration_id(customer_.registration_id, *country),
            registration == nullptr ? std::string_view() : registration->names);
    }

    void check_agreement() {
        if (!customer_.agreement_date.empty() &&
            std::string_view(customer_.agreement_date).substr(0, 10) >
                iso_date(now_ + furthest_zone_milliseconds))
            add(CustomerField::agreement_date, ErrorCode::date_must_not_be_in_the_future);
        if (customer_.agreement_type.empty()) return;
        for (const CustomerField field : fields_of_an_agreement)
            if (is_blank(customer_, field)) add(field, ErrorCode::must_not_be_empty);
    }

    void check_education() {
        if (!customer_.education.empty() && customer_.education_website.empty())
            add(CustomerField::education_website, ErrorCode::website_is_required_for_education);
    }

    const Customer& customer_;
    std::int64_t now_;
    std::vector<FieldProblem> found_;
};

}  // namespace

std::vector<FieldProblem> problems_of(const Customer& customer, std::int64_t now_milliseconds) {
    return Rules(customer, now_milliseconds).problems();
}

std::vector<FieldProblem> problems_of_edit(const Customer& before, const Customer& after,
                                           std::int64_t now_milliseconds) {
    std::vector<FieldProblem> now_wrong = problems_of(after, now_milliseconds);
    const std::vector<FieldProblem> always_wrong = problems_of(before, now_milliseconds);
    std::erase_if(now_wrong, [&](const FieldProblem& problem) {
        const bool is_old = std::ranges::find(always_wrong, problem) != always_wrong.end();
        return is_old && read(before, problem.field) == read(after, problem.field);
    });
    return now_wrong;
}

std::optional<FieldProblem> problem_of_text(const CustomerFieldRow& row, std::string_view text) {
    if (auto problem = shape_problem(row, text)) return problem;
    if (const auto code = refusal_of_text(row, text)) return FieldProblem{row.field, *code};
    return std::nullopt;
}

std::vector<FieldProblem> problems_of_value(const CustomerFieldRow& row, const Value& value) {
    std::vector<FieldProblem> found;
    if (const auto* text = std::get_if<std::string>(&value)) {
        if (auto problem = problem_of_text(row, *text)) found.push_back(*std::move(problem));
    } else if (const auto* list = std::get_if<TextList>(&value)) {
        for (const std::string& item : *list)
            if (auto problem = shape_problem(row, item)) return {*std::move(problem)};
        if (row.kind == FieldKind::tags)
            if (const auto code = refusal_of_tags(*list))
                found.push_back(
                    {row.field, *code,
                     std::to_string(*code == ErrorCode::too_many_tags ? tag_count_limit
                                                                      : tag_length_limit)});
    }
    return found;
}

bool is_required(const Customer& customer, CustomerField field) {
    if (row_of(field).required == Requirement::always) return true;
    if (std::ranges::find(fields_of_an_agreement, field) != fields_of_an_agreement.end())
        return !customer.agreement_type.empty();
    if (field == CustomerField::education_website) return !customer.education.empty();
    const Country* country = find_country(customer.country);
    if (country == nullptr || row_of(field).required == Requirement::never) return false;
    switch (field) {
        case CustomerField::city:
            return country->city_is_required;
        case CustomerField::state:
            return is_state_required(*country);
        case CustomerField::postal_code:
            return country->postal_code == PostalCodeUse::required;
        default:
            return is_registration_id_required(country->code);
    }
}

Action action_for(CustomerField field) {
    if (field == CustomerField::purchase_permission) return Action::change_purchase_permission;
    if (field == CustomerField::notes) return Action::edit_contact;
    return group_actions[static_cast<std::size_t>(row_of(field).group)].action;
}

Action action_when_adding(CustomerField field) {
    const Action action = action_for(field);
    const bool is_of_every_account =
        action == Action::edit_contact || action == Action::edit_billing;
    return is_of_every_account ? Action::add_customer : action;
}

std::optional<ErrorCode> refusal_in_its_cloud(const Customer& customer, CustomerField field) {
    switch (row_of(field).group) {
        case FieldGroup::qualification:
            return refusal_of(CloudCapability::special_qualification, cloud_of(customer));
        case FieldGroup::agreement:
            return refusal_of(CloudCapability::agreement_attestation, cloud_of(customer));
        default:
            return std::nullopt;
    }
}

Cloud cloud_of(const Customer& customer) {
    return from_name<Cloud>(customer.cloud).value_or(Cloud::global);
}

std::string_view domain_prefix_of(const Customer& customer) {
    const std::string_view suffix = facts_of(cloud_of(customer)).domain_suffix;
    std::string_view domain = customer.domain;
    if (domain.ends_with(suffix)) domain.remove_suffix(suffix.size());
    return domain;
}
