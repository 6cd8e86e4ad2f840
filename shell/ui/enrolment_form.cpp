#include "shell/ui/enrolment_form.h"

#include <algorithm>

#include "base/text.h"
#include "facts/clouds.h"
#include "view/route.h"

namespace {

constexpr std::string_view between = "&";

void add(std::string& text, std::string_view name, std::string_view value) {
    if (value.empty()) return;
    if (!text.empty()) text += between;
    text += name;
    text += '=';
    text += percent_encoded(value);
}

struct KeptText {
    std::string_view name;
    std::string EnrolmentForm::* member;
};
constexpr auto kept_texts = std::to_array<KeptText>({
    {"user_name", &EnrolmentForm::user_name},
    {"site_name", &EnrolmentForm::site_name},
    {"membership", &EnrolmentForm::membership},
    {"new_id", &EnrolmentForm::new_id},
    {"document", &EnrolmentForm::document},
});

constexpr std::string_view yes = "yes";
constexpr std::string_view profile_prefix = "profile.";
constexpr std::string_view membership_prefix = "membership.";

template <class Record>
void add_texts(std::string& text, std::string_view prefix, const Record& record) {
    for (const auto& row : Record::fields())
        if (const Value value = read_member(record, row.member);
            const auto* held = std::get_if<std::string>(&value))
            add(text, std::string(prefix) + std::string(name_of(row.field)), *held);
}

template <class Record>
void take_text(Record& record, std::string_view name, const std::string& value) {
    for (const auto& row : Record::fields())
        if (name_of(row.field) == name) write_member(record, row.member, value);
}

// What is asked again after a reload: the password's page begins with the name's.
EnrolmentPage without_secret(EnrolmentPage page) {
    return page == EnrolmentPage::membership_password ? EnrolmentPage::membership_name : page;
}

void take_one(EnrolmentForm& form, std::string_view name, const std::string& value) {
    for (const KeptText& kept : kept_texts)
        if (kept.name == name) form.*kept.member = value;
    if (name == "accepts") form.accepts_agreement = value == yes;
    if (name == "new_inactive") form.new_membership.is_inactive = value == yes;
    if (name == "page") form.opened = from_name<EnrolmentPage>(value);
    if (name.starts_with(profile_prefix))
        take_text(form.profile, name.substr(profile_prefix.size()), value);
    if (name.starts_with(membership_prefix))
        take_text(form.new_membership, name.substr(membership_prefix.size()), value);
}

}  // namespace

EnrolmentPage EnrolmentForm::page() const {
    const bool is_open = opened && (party.empty() || is_open_in(*opened, state));
    return is_open ? *opened : page_of(state);
}

void EnrolmentForm::open(EnrolmentPage page) {
    opened = page;
    problems.clear();
}

const Error* EnrolmentForm::problem_of(std::string_view field) const {
    const auto found = std::ranges::find(problems, field, &Error::place);
    return found == problems.end() ? nullptr : &*found;
}

std::string text_of(const EnrolmentForm& form) {
    std::string text;
    add(text, "state", name_of(form.state));
    if (form.opened) add(text, "page", name_of(without_secret(*form.opened)));
    for (const KeptText& kept : kept_texts)
        add(text, kept.name, form.*kept.member);
    if (form.accepts_agreement) add(text, "accepts", yes);
    if (form.new_membership.is_inactive.value_or(false)) add(text, "new_inactive", yes);
    add_texts(text, profile_prefix, form.profile);
    add_texts(text, membership_prefix, form.new_membership);
    return text;
}

void take_kept(EnrolmentForm& form, std::string_view text) {
    const auto parts = split(text, between.front());
    if (std::ranges::find(parts, "state=" + std::string(name_of(form.state))) == parts.end())
        return;
    form.profile = {};  // What was emptied is kept as that.
    for (const std::string_view part : parts)
        if (const std::size_t equals = part.find('='); equals != std::string_view::npos)
            take_one(form, part.substr(0, equals), percent_decoded(part.substr(equals + 1)));
}

std::string OrganisationForm::domain() const {
    const std::string_view prefix = trimmed(domain_prefix);
    return prefix.empty() ? std::string()
                          : lower_ascii(prefix) + std::string(facts_of(cloud).domain_suffix);
}
