#include "view/duplicates_view.h"

#include <algorithm>
#include <array>

namespace {

struct EvidenceWord {
    Evidence piece;
    Word word;
};
constexpr auto evidence_words = std::to_array<EvidenceWord>({
    {Evidence::same_domain, Word::same_domain},
    {Evidence::same_registration_id, Word::same_registration_id},
    {Evidence::same_name_and_city, Word::same_name_and_city},
    {Evidence::similar_name_and_city, Word::similar_name_and_city},
    {Evidence::same_name, Word::same_name},
    {Evidence::same_email, Word::same_email},
    {Evidence::same_phone, Word::same_phone},
    {Evidence::same_address, Word::same_address},
    {Evidence::other_registration_id, Word::other_registration_id},
    {Evidence::other_cloud, Word::other_cloud},
});
static_assert(evidence_words.size() == count_of<Evidence>());

constexpr Word word_of(Suspicion suspicion) {
    switch (suspicion) {
        case Suspicion::possible:
            return Word::duplicates_possible;
        case Suspicion::likely:
            return Word::duplicates_likely;
        case Suspicion::certain:
            return Word::duplicates_certain;
    }
    return Word::duplicates_possible;
}

// "A", "B"… stand for the members where their names would be too long.
std::string letter_of(std::size_t member) {
    return std::string(1, static_cast<char>('A' + member));
}

std::string shown(const Speech& speech, CustomerField field, const Value& value) {
    const std::string text = speech.value(field, value);
    return text.empty() ? std::string(speech(Word::empty_value)) : text;
}

std::string option_text(const Speech& speech, CustomerField field, const MergeOption& option) {
    const std::string text = shown(speech, field, option.value);
    if (option.givers.empty()) return speech(Word::merge_option_together, {text});
    TextList letters;
    for (const std::size_t giver : option.givers)
        letters.push_back(letter_of(giver));
    return speech(Word::merge_option, {text, speech.joined(letters)});
}

MergeRowView row_view(const MergeRow& row, const MergeChoices& choices, const Speech& speech) {
    MergeRowView view{.field = row.field,
                      .label = std::string(speech(label_of(row.field))),
                      .values = {},
                      .options = {},
                      .choices = {},
                      .chosen = chosen_in(row, choices),
                      .result = {},
                      .differs = row.options.size() > 1};
    for (const Value& value : row.values)
        view.values.push_back(shown(speech, row.field, value));
    for (const MergeOption& option : row.options) {
        view.options.push_back(option_text(speech, row.field, option));
        view.choices.push_back(option.value);
    }
    view.result = shown(speech, row.field, row.options[view.chosen].value);
    return view;
}

// "Postal code: …", where the refusal is about a field.
std::string refusal_text(const Speech& speech, const Error& error) {
    const std::string sentence = say(speech.language, error);
    const auto field = from_name<CustomerField>(error.place);
    return field ? std::string(speech(label_of(*field))) + ": " + sentence : sentence;
}

}  // namespace

DuplicateRow duplicate_row(const CustomerTable& customers, const DuplicateGroup& group,
                           const Speech& speech) {
    TextList names;
    for (const CustomerTable::Place place : group.members)
        names.push_back(name_of(customers[place]));
    TextList reasons;
    for (const EvidenceWord& row : evidence_words)
        if (group.evidence.test(static_cast<std::size_t>(row.piece)))
            reasons.emplace_back(speech(row.word));
    const Suspicion suspicion = suspicion_of(group.weight);
    return {.names = speech.joined(names),
            .reasons = speech.joined(reasons),
            .standing = std::string(speech(word_of(suspicion))),
            .suspicion = suspicion};
}

MergeView merge_view(std::span<const StoredCustomer> members, std::size_t kept,
                     const MergeChoices& choices, const Result<Transaction>& outcome,
                     const Speech& speech) {
    MergeView view;
    for (std::size_t i = 0; i < members.size(); ++i) {
        const StoredCustomer& member = members[i];
        view.names.push_back(speech(Word::merge_member, {letter_of(i), name_of(member)}));
        view.accounts.push_back(speech(
            Word::merge_account,
            {view.names.back(),
             shown(speech, CustomerField::domain, read(member.fields, CustomerField::domain)),
             speech.moment(last_change_of(member))}));
    }
    for (const MergeRow& row : merge_rows(members, kept))
        view.rows.push_back(row_view(row, choices, speech));
    if (!outcome) view.why_not = refusal_text(speech, outcome.error());
    return view;
}
