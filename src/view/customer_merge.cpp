#include "view/customer_merge.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "exchange/unknown_members.h"

namespace {

// What is proposed where several values are held. Where a rule has no answer the next one has it:
// the one that says more, then the one written later, then that of the one that is kept.
NAMED_ENUM(MergeRule, longest, latest, united, joined)

struct KindRule {
    FieldKind kind;
    MergeRule rule;
};
// clang-format off
constexpr auto kind_rules = std::to_array<KindRule>({
    {FieldKind::text,               MergeRule::longest},
    {FieldKind::long_text,          MergeRule::joined},
    {FieldKind::email,              MergeRule::latest},
    {FieldKind::phone,              MergeRule::latest},
    {FieldKind::country,            MergeRule::latest},
    {FieldKind::state,              MergeRule::latest},
    {FieldKind::postal_code,        MergeRule::latest},
    {FieldKind::language,           MergeRule::latest},
    {FieldKind::culture,            MergeRule::latest},
    {FieldKind::guid,               MergeRule::latest},
    {FieldKind::domain,             MergeRule::latest},
    {FieldKind::date,               MergeRule::latest},
    {FieldKind::web_address,        MergeRule::longest},
    {FieldKind::yes_no,             MergeRule::latest},
    {FieldKind::tags,               MergeRule::united},
    {FieldKind::text_list,          MergeRule::united},
    {FieldKind::json_members,       MergeRule::joined},
    {FieldKind::cloud,              MergeRule::latest},
    {FieldKind::relationship,       MergeRule::latest},
    {FieldKind::vetting_status,     MergeRule::latest},
    {FieldKind::agreement_type,     MergeRule::latest},
    {FieldKind::account_validation, MergeRule::latest},
});
// clang-format on
constexpr bool every_kind_has_its_rule_in_order() {
    for (std::size_t i = 0; i < kind_rules.size(); ++i)
        if (kind_rules[i].kind != static_cast<FieldKind>(i)) return false;
    return kind_rules.size() == count_of<FieldKind>();
}
static_assert(every_kind_has_its_rule_in_order());

MergeRule rule_of(CustomerField field) {
    return kind_rules[static_cast<std::size_t>(row_of(field).kind)].rule;
}

// Half of one person and half of another is nobody, and so it is with addresses: these groups come
// from one customer as a whole.
constexpr FieldGroup whole_groups[] = {FieldGroup::contact, FieldGroup::address,
                                       FieldGroup::language, FieldGroup::qualification,
                                       FieldGroup::agreement};

bool is_whole(FieldGroup group) {
    return std::ranges::find(whole_groups, group) != std::ranges::end(whole_groups);
}

using Members = std::span<const StoredCustomer>;

// Of a group of fields: how many are held, and when the last one was written.
std::pair<std::size_t, Stamp> weight_of(const StoredCustomer& customer, FieldGroup group) {
    std::pair<std::size_t, Stamp> weight;
    for (const CustomerFieldRow& row : customer_fields()) {
        if (row.group != group || is_absent(read(customer.fields, row.field))) continue;
        ++weight.first;
        weight.second = std::max(weight.second, stamp_of(customer, row.field));
    }
    return weight;
}

bool contradict(const StoredCustomer& one, const StoredCustomer& other, FieldGroup group) {
    for (const CustomerFieldRow& row : customer_fields()) {
        if (row.group != group) continue;
        const Value mine = read(one.fields, row.field);
        const Value theirs = read(other.fields, row.field);
        if (!is_absent(mine) && !is_absent(theirs) && mine != theirs) return true;
    }
    return false;
}

// The member whose group is taken. Its gaps are filled from those who say the same otherwise.
Value value_of_whole(Members members, std::size_t kept, CustomerField field) {
    const FieldGroup group = row_of(field).group;
    std::size_t source = kept;
    for (std::size_t i = 0; i < members.size(); ++i)
        if (weight_of(members[i], group) > weight_of(members[source], group)) source = i;
    Value value = read(members[source].fields, field);
    for (const StoredCustomer& member : members)
        if (is_absent(value) && !contradict(members[source], member, group))
            value = read(member.fields, field);
    return value;
}

std::size_t length_in(const Value& value) {
    const auto* text = std::get_if<std::string>(&value);
    return text == nullptr ? 0 : length_of(*text);
}

Value best_value(Members members, std::size_t kept, CustomerField field) {
    const auto rank = [&](std::size_t i) {
        const Value value = read(members[i].fields, field);
        const Stamp stamp = stamp_of(members[i], field);
        const std::size_t length = length_in(value);
        const bool is_longest = rule_of(field) == MergeRule::longest;
        return std::tuple(!is_absent(value), is_longest ? length : 0, stamp, length);
    };
    std::size_t best = kept;
    for (std::size_t i = 0; i < members.size(); ++i)
        if (rank(i) > rank(best)) best = i;
    return read(members[best].fields, field);
}

// The kept one's first.
std::vector<const StoredCustomer*> kept_first(Members members, std::size_t kept) {
    std::vector<const StoredCustomer*> order{&members[kept]};
    for (std::size_t i = 0; i < members.size(); ++i)
        if (i != kept) order.push_back(&members[i]);
    return order;
}

Value united(Members members, std::size_t kept, CustomerField field) {
    TextList all;
    for (const StoredCustomer* member : kept_first(members, kept)) {
        const Value value = read(member->fields, field);
        if (const auto* list = std::get_if<TextList>(&value))
            for (const std::string& item : *list)
                if (std::ranges::find(all, item) == all.end()) all.push_back(item);
    }
    return all.empty() ? Value() : Value(std::move(all));
}

Value joined(Members members, std::size_t kept, CustomerField field) {
    std::vector<std::string> parts;
    for (const StoredCustomer* member : kept_first(members, kept)) {
        std::string text(text_of(member->fields, field));
        if (!text.empty() && std::ranges::find(parts, text) == parts.end())
            parts.push_back(std::move(text));
    }
    std::string all;
    for (const std::string& part : parts)
        all += all.empty() ? part : "\n\n" + part;
    return all.empty() ? Value() : Value(std::move(all));
}

Value proposed_value(Members members, std::size_t kept, CustomerField field) {
    if (is_whole(row_of(field).group)) return value_of_whole(members, kept, field);
    switch (rule_of(field)) {
        case MergeRule::united:
            return united(members, kept, field);
        case MergeRule::joined:
            return joined(members, kept, field);
        case MergeRule::longest:
        case MergeRule::latest:
            break;
    }
    return best_value(members, kept, field);
}

MergeRow row_for(Members members, std::size_t kept, CustomerField field) {
    MergeRow row{.field = field, .values = {}, .options = {}};
    for (std::size_t i = 0; i < members.size(); ++i) {
        Value value = read(members[i].fields, field);
        auto option = std::ranges::find(row.options, value, &MergeOption::value);
        if (option == row.options.end())
            option = row.options.insert(row.options.end(), {.value = value, .givers = {}});
        option->givers.push_back(i);
        row.values.push_back(std::move(value));
    }
    const Value proposed = proposed_value(members, kept, field);
    auto option = std::ranges::find(row.options, proposed, &MergeOption::value);
    if (option == row.options.end())
        option = row.options.insert(row.options.begin(), {.value = proposed, .givers = {}});
    row.proposed = static_cast<std::size_t>(option - row.options.begin());
    return row;
}

std::string joined_unknown_members(Members members, std::size_t kept) {
    std::string all;
    for (std::size_t i = 0; i < members.size(); ++i)
        if (i != kept) all = joined_members(all, members[i].fields.unknown_members);
    return joined_members(all, members[kept].fields.unknown_members);
}

}  // namespace

std::size_t proposed_to_keep(Members members) {
    const auto held = [](const StoredCustomer& customer) {
        return std::ranges::count_if(customer_fields(), [&](const CustomerFieldRow& row) {
            return !is_absent(read(customer.fields, row.field));
        });
    };
    const auto best = std::ranges::max_element(members, {}, held);
    return static_cast<std::size_t>(best - members.begin());
}

std::vector<MergeRow> merge_rows(Members members, std::size_t kept) {
    std::vector<MergeRow> rows;
    for (const CustomerFieldRow& row : customer_fields()) {
        if (row.writer != Writer::partner) continue;
        const bool is_held = std::ranges::any_of(members, [&](const StoredCustomer& member) {
            return !is_absent(read(member.fields, row.field));
        });
        if (is_held) rows.push_back(row_for(members, kept, row.field));
    }
    return rows;
}

std::size_t chosen_in(const MergeRow& row, const MergeChoices& choices) {
    const auto chosen = choices.find(row.field);
    if (chosen == choices.end()) return row.proposed;
    const auto option = std::ranges::find(row.options, chosen->second, &MergeOption::value);
    if (option == row.options.end()) return row.proposed;
    return static_cast<std::size_t>(option - row.options.begin());
}

MergeCustomers merge_command(Members members, std::size_t kept, const MergeChoices& choices) {
    MergeCustomers merge{.kept = members[kept].id, .others = {}, .edits = {}};
    for (std::size_t i = 0; i < members.size(); ++i)
        if (i != kept) merge.others.push_back(members[i].id);
    for (const MergeRow& row : merge_rows(members, kept)) {
        const Value& value = row.options[chosen_in(row, choices)].value;
        if (value != row.values[kept]) merge.edits.push_back({row.field, value});
    }
    const std::string unknown = joined_unknown_members(members, kept);
    if (unknown != members[kept].fields.unknown_members)
        merge.edits.push_back({CustomerField::unknown_members, unknown});
    return merge;
}
