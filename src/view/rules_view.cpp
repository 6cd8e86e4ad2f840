#include "view/rules_view.h"

#include "words/labels.h"

namespace {

std::string yes_or_no(const Speech& speech, bool value) {
    return std::string(speech(value ? Word::yes : Word::no));
}

std::string cancel_text(const Speech& speech, const ProfileFacts& facts) {
    if (!facts.cancel_window_hours) return std::string(speech(Word::rule_cancel_any_time));
    const auto days = static_cast<std::size_t>(*facts.cancel_window_hours / 24);
    return speech(Word::rule_cancel_within, {speech.number(days)});
}

std::string end_text(const Speech& speech, const EndOfTerm& end) {
    const auto number = [&](int value) { return speech.number(static_cast<std::size_t>(value)); };
    if (end.may_be_extended)
        return speech(
            Word::rule_end_extended,
            {number(end.extension_percent), number(end.extension_percent_without_monthly_plan)});
    if (end.free_use_days > 0)
        return speech(Word::rule_end_free, {number(end.free_use_days), number(end.disabled_days)});
    return speech(Word::rule_end_suspended, {number(end.disabled_days)});
}

}  // namespace

RulesView rules_view(RuleProfile chosen, const Speech& speech) {
    RulesView view{.chosen = chosen, .profiles = {}, .rows = {}};
    for (const RuleProfile profile : all_of<RuleProfile>())
        view.profiles.emplace_back(speech(label_of(profile)));
    const ProfileFacts& facts = facts_of(chosen);
    const bool anybody_removes =
        !refusal_of_removal(chosen, OrganisationKind::indirect_reseller).has_value();
    const auto add = [&](Word what, std::string answer) {
        view.rows.push_back({std::string(speech(what)), std::move(answer)});
    };
    add(Word::rule_at_creation, std::string(speech(label_of(facts.at_creation))));
    add(Word::rule_at_removal, std::string(speech(label_of(facts.at_removal))));
    add(Word::rule_removal,
        std::string(speech(anybody_removes ? Word::rule_removal_any : Word::rule_removal_sellers)));
    add(Word::rule_national_roles, yes_or_no(speech, facts.roles_are_edited_in_national_clouds));
    add(Word::rule_membership_skip, yes_or_no(speech, facts.membership_may_be_skipped));
    add(Word::rule_agreement, std::string(speech(label_of(facts.customer_agreement))));
    add(Word::rule_cancel, cancel_text(speech, facts));
    add(Word::rule_end, end_text(speech, facts.end_of_term));
    add(Word::rule_suspended, yes_or_no(speech, facts.suspended_is_billed));
    add(Word::rule_names, speech.joined({std::string(speech(label_of(facts.directory))),
                                         std::string(speech(label_of(facts.membership))),
                                         std::string(speech(label_of(facts.programme)))}));
    return view;
}
