#include "shell/ui/forms.h"

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
