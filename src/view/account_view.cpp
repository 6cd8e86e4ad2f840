#include "view/account_view.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "facts/name_rules.h"

namespace {

struct GroupWords {
    FieldGroup group;
    Word title;
};
constexpr auto group_words = std::to_array<GroupWords>({
    {FieldGroup::company, Word::section_company},
    {FieldGroup::contact, Word::section_contact},
    {FieldGroup::address, Word::section_address},
    {FieldGroup::language, Word::section_language},
    {FieldGroup::qualification, Word::section_qualification},
    {FieldGroup::agreement, Word::section_agreement},
    {FieldGroup::tags_and_notes, Word::section_tags_and_notes},
    {FieldGroup::directory, Word::section_directory},
    {FieldGroup::bookkeeping, Word::section_bookkeeping},
});
static_assert(group_words.size() == count_of<FieldGroup>());

constexpr Word word_of(NameWarning warning) {
    switch (warning) {
        case NameWarning::name_ends_in_a_top_level_domain:
            return Word::warning_name_ends_in_top_level_domain;
        case NameWarning::name_repeats_one_character:
            return Word::warning_name_repeats_one_character;
        case NameWarning::name_is_single_characters:
            return Word::warning_name_is_single_characters;
    }
    return Word::warning_name_repeats_one_character;
}

std::string warning_about(const Customer& customer, CustomerField field, const Speech& speech,
                          const std::vector<FieldProblem>& problems) {
    // What was never said is not an oddity of the portal's data.
    if (is_absent(read(customer, field))) return {};
    const auto problem = std::ranges::find(problems, field, &FieldProblem::field);
    if (problem != problems.end())
        return say(speech.language, Error{problem->code, {}, problem->detail});
    if (field == CustomerField::company_name)
        if (const auto warning = warning_about_company_name(customer.company_name))
            return std::string(speech(word_of(*warning)));
    return {};
}

bool is_shown_when_empty(const CustomerFieldRow& row) {
    // "Not loaded" is not "no": a list of customers leaves it out.
    if (row.field == CustomerField::delegated_access) return true;
    return row.writer != Writer::portal && row.group != FieldGroup::bookkeeping &&
           row.group != FieldGroup::qualification && row.group != FieldGroup::agreement;
}

void read_unknown_members(AccountView& view, const std::string& text) {
    const auto members = nlohmann::ordered_json::parse(text, nullptr, false);
    if (!members.is_object()) return;
    for (const auto& [pointer, value] : members.items())
        view.unknown_members.emplace_back(
            pointer, value.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
}

// Fields that hold other customers' ids are read by their names.
std::string value_of(const CustomerTable& customers, const Customer& customer, CustomerField field,
                     const Speech& speech) {
    if (field == CustomerField::merged_into && !customer.merged_into.empty())
        return name_in(customers, {customer.merged_into});
    if (field != CustomerField::distinct_from) return speech.value(customer, field);
    TextList names;
    for (const std::string& id : customer.distinct_from)
        names.push_back(name_in(customers, {id}));
    return speech.joined(names);
}

std::vector<GroupView> groups_of(const CustomerTable& customers, const Customer& customer,
                                 const Speech& speech, const std::vector<FieldProblem>& problems) {
    std::vector<GroupView> groups;
    for (const GroupWords& words : group_words) {
        GroupView group{.group = words.group,
                        .title = std::string(speech(words.title)),
                        .help = words.group == FieldGroup::directory
                                    ? std::string(speech(Word::section_directory_help))
                                    : std::string(),
                        .fields = {}};
        for (const CustomerFieldRow& row : customer_fields()) {
            if (row.group != words.group || row.kind == FieldKind::json_members) continue;
            const std::string value = value_of(customers, customer, row.field, speech);
            if (value.empty() && !is_shown_when_empty(row)) continue;
            group.fields.push_back(
                {.field = row.field,
                 .label = std::string(speech(label_of(row.field))),
                 .value = value,
                 .warning = warning_about(customer, row.field, speech, problems)});
        }
        if (!group.fields.empty()) groups.push_back(std::move(group));
    }
    return groups;
}

}  // namespace

Word title_of(FieldGroup group) {
    return group_words[static_cast<std::size_t>(group)].title;
}

AccountView account_view(const State& state, const Speech& speech, const Viewer& viewer,
                         const CustomerId& id, std::int64_t now) {
    const auto customer = state.find(id);
    AccountView view{.id = id, .name = {}, .groups = {}, .unknown_members = {}, .history = {}};
    if (!customer || is_withdrawn(*customer) || partner_of(id) != viewer.party) return view;
    view.is_there = true;
    view.name = name_of(*customer);
    view.is_removed = is_off_the_list(*customer);
    if (view.is_removed && !customer->fields.merged_into.empty()) {
        view.merged_into = {customer->fields.merged_into};
        view.merged_into_name = name_in(state.customers, view.merged_into);
    }
    view.layers = layers_of(state, speech, id);
    view.groups =
        groups_of(state.customers, customer->fields, speech, problems_of(customer->fields, now));
    read_unknown_members(view, customer->fields.unknown_members);
    view.history = activity_rows(state, speech, viewer, id);
    return view;
}

std::vector<SummaryGroup> record_summary(const StoredCustomer& customer, const Speech& speech) {
    const Customer& fields = customer.fields;
    std::vector<SummaryGroup> groups;
    const auto add = [&](Word title, std::vector<std::string> lines) {
        std::erase(lines, std::string());
        if (!lines.empty()) groups.push_back({std::string(speech(title)), std::move(lines)});
    };
    const auto labelled = [&](CustomerField field) {
        const std::string value = speech.value(fields, field);
        return value.empty() ? value : std::string(speech(label_of(field))) + ": " + value;
    };
    add(Word::section_account,
        {labelled(CustomerField::registration_id), labelled(CustomerField::delegated_access),
         labelled(CustomerField::agreement_type)});
    add(Word::section_contact, {contact_of(fields), fields.email, fields.phone});
    add(Word::section_address, {fields.address_line_1, fields.address_line_2,
                                std::string(trimmed(fields.postal_code + " " + fields.city)) +
                                    (fields.state.empty() ? "" : ", " + fields.state),
                                speech.value(fields, CustomerField::country)});
    std::vector<std::string> notes;
    for (const std::string_view line : split(fields.notes, '\n'))
        if (notes.size() < 4) notes.emplace_back(trimmed(line));
    notes.push_back(labelled(CustomerField::tags));
    add(Word::section_tags_and_notes, std::move(notes));
    return groups;
}
