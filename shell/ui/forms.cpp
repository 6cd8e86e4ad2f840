#include "shell/ui/forms.h"

#include <algorithm>

#include "base/text.h"

BulkOrder BulkForm::order() const {
    BulkOrder order{.kind = kind};
    if (kind == BulkKind::tags) {
        order.added_tags = added_tags;
        order.removed_tags = removed_tags;
    }
    if (kind != BulkKind::fields) return order;
    for (const CustomerField field : fields) {
        Value value = read(draft, field);
        if (const auto* text = std::get_if<std::string>(&value)) {
            const std::string kept(trimmed(*text));
            value = kept.empty() ? Value() : Value(kept);
        }
        order.edits.push_back({field, std::move(value)});
    }
    return order;
}

std::optional<int> ClockForm::days_wanted() const {
    const auto number = whole_number(days);
    return number && *number >= 1 && *number <= most_days ? number : std::nullopt;
}

bool UserForm::is_changed(const UserRow& user) const {
    return first_name != user.first_name || last_name != user.last_name || roles != user.held;
}

void MailDraftForm::write_in(const Speech& speech) {
    MailText mail = mail_text(matter, speech);
    language = speech.language;
    subject = std::move(mail.subject);
    text = std::move(mail.text);
    problem.reset();
}

bool MailDraftForm::holds_link() const {
    return text.contains(matter.link);
}

bool RolesForm::holds(DirectoryRole role) const {
    return std::ranges::find(chosen, role) != chosen.end();
}

// In their own order, so that the same choice is the same list.
void RolesForm::hold(DirectoryRole role, bool held) {
    std::erase(chosen, role);
    if (held) chosen.push_back(role);
    std::ranges::sort(chosen);
}

void GranularForm::fill(const GranularRow& draft) {
    *this = {.id = draft.id,
             .is_filled = true,
             .customer = draft.customer_id,
             .reseller = draft.reseller_id,
             .name = draft.name,
             .days = std::to_string(draft.days),
             .is_extended = draft.of_extension != AutoExtend::off,
             .roles = {.chosen = draft.held}};
}

bool GranularForm::is_changed(const GranularRow& draft) const {
    GranularForm kept;
    kept.fill(draft);
    return customer != kept.customer || reseller != kept.reseller || name != kept.name ||
           days != kept.days || is_extended != kept.is_extended ||
           roles.chosen != kept.roles.chosen;
}

int GranularForm::days_wanted() const {
    return whole_number(days).value_or(0);
}
