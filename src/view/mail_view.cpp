#include "view/mail_view.h"

#include <algorithm>
#include <tuple>

#include "base/date.h"
#include "domain/parties.h"
#include "records/mail.h"
#include "view/route.h"
#include "words/labels.h"

namespace {

struct FoundMail {
    std::string id;
    Mail fields;
    std::optional<MailKind> kind;
};

FoundMail read_mail(const WorldRecord& record) {
    FoundMail mail{.id = record.key.id, .fields = read_as<Mail>(record), .kind = {}};
    mail.kind = from_name<MailKind>(mail.fields.kind);
    return mail;
}

// A notice has no words of its own: only its kind is kept.
struct NoticeWords {
    MailKind kind;
    Word subject, text;
};
constexpr auto notices = std::to_array<NoticeWords>({
    {MailKind::confirm_email, Word::mail_confirm_email, Word::mail_confirm_email_text},
    {MailKind::review_authorized, Word::mail_review_authorized, Word::mail_review_authorized_text},
    {MailKind::review_rejected, Word::mail_review_rejected, Word::mail_review_rejected_text},
    {MailKind::granular_reminder, Word::mail_granular_reminder, Word::mail_granular_reminder_text},
});

const NoticeWords* notice_of(const FoundMail& mail) {
    const auto found = std::ranges::find_if(
        notices, [&](const NoticeWords& one) { return one.kind == mail.kind; });
    return found == notices.end() ? nullptr : &*found;
}

std::string name_of_party(const World& world, const Speech& speech, const std::string& id,
                          Word otherwise) {
    const auto party = find_party(world, id);
    return party ? party->fields.company_name : std::string(speech(otherwise));
}

MailRow row_of(const World& world, const Speech& speech, const FoundMail& mail, bool is_own) {
    const NoticeWords* notice = notice_of(mail);
    const auto state = from_name<InvitationState>(mail.fields.state);
    return {
        .id = mail.id,
        .other = is_own
                     ? name_of_party(world, speech, mail.fields.mailbox, Word::mail_by_other_means)
                     : name_of_party(world, speech, mail.fields.sender, Word::mail_portal),
        .subject = notice != nullptr ? std::string(speech(notice->subject)) : mail.fields.subject,
        .date = speech.moment(mail.fields.date),
        .state = state ? std::string(speech(label_of(*state))) : std::string(),
        .is_read = is_own || mail.fields.is_read.value_or(false)};
}

std::vector<MailRow> rows_of(const World& world, const Speech& speech, std::string_view party,
                             std::string Mail::* whose, bool is_own) {
    std::vector<FoundMail> mails;
    for (const WorldRecord& record : world.all(RecordType::mail))
        if (FoundMail mail = read_mail(record); mail.fields.*whose == party)
            mails.push_back(std::move(mail));
    std::ranges::sort(mails, [](const FoundMail& one, const FoundMail& other) {
        return std::tie(one.fields.date, one.id) > std::tie(other.fields.date, other.id);
    });
    std::vector<MailRow> rows;
    rows.reserve(mails.size());
    for (const FoundMail& mail : mails)
        rows.push_back(row_of(world, speech, mail, is_own));
    return rows;
}

}  // namespace

std::vector<MailRow> received_mails(const World& world, const Speech& speech,
                                    std::string_view party) {
    return rows_of(world, speech, party, &Mail::mailbox, false);
}

std::vector<MailRow> sent_mails(const World& world, const Speech& speech, std::string_view party) {
    return rows_of(world, speech, party, &Mail::sender, true);
}

std::size_t unread_mails(const World& world, std::string_view party) {
    std::size_t count = 0;
    for (const WorldRecord& record : world.all(RecordType::mail)) {
        const auto fields = read_as<Mail>(record);
        if (fields.mailbox == party && !fields.is_read.value_or(false)) ++count;
    }
    return count;
}

std::optional<MailView> mail_view(const World& world, const Speech& speech, std::string_view party,
                                  const std::string& id) {
    const WorldRecord* record = world.find({RecordType::mail, id});
    if (record == nullptr) return std::nullopt;
    const FoundMail mail = read_mail(*record);
    const bool is_own = mail.fields.sender == party;
    if (!is_own && mail.fields.mailbox != party) return std::nullopt;
    const NoticeWords* notice = notice_of(mail);
    const bool invites =
        mail.kind && mail_kind_facts[static_cast<std::size_t>(*mail.kind)].invitation;
    const auto state = from_name<InvitationState>(mail.fields.state);
    return MailView{
        .row = row_of(world, speech, mail, is_own),
        .text = notice != nullptr ? std::string(speech(notice->text)) : mail.fields.text,
        .link = mail.fields.link,
        .route = is_own ? std::string() : route_of_link(mail.fields.link),
        .is_own = is_own,
        .can_be_declined =
            !is_own && invites && state &&
            next(invitation_lifecycle, *state, InvitationTrigger::decline).has_value() &&
            state != InvitationState::declined};
}

std::string route_of_link(std::string_view link) {
    if (read_portal_link(link)) return "#/accept?link=" + percent_encoded(link);
    const std::size_t at = link.find("#/");
    return at == std::string_view::npos ? std::string() : std::string(link.substr(at));
}
