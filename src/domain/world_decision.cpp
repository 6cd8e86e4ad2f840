#include "domain/world_decision.h"

#include <algorithm>

#include "facts/countries.h"
#include "facts/invitations.h"
#include "facts/relationships.h"
#include "records/mail.h"

Result<Acting> acting(const State& state, const Context& context) {
    Acting who{.party = TRY(find_party(state.world, context.actor.organisation)),
               .user = TRY(find_user(state.world, context.actor.user))};
    if (who.user.fields.organisation != who.party.id) return refuse(ErrorCode::not_permitted);
    if (who.user.fields.is_deactivated.value_or(false))
        return refuse(ErrorCode::user_is_deactivated);
    if (!who.user.fields.deleted_date.empty()) return refuse(ErrorCode::user_is_deleted);
    return who;
}

Result<Acting> allow(const State& state, const Context& context, Action action,
                     std::optional<OrganisationCapability> capability) {
    Acting who = TRY(acting(state, context));
    if (who.user.fields.must_change_password.value_or(false))
        return refuse(ErrorCode::password_must_be_changed_first);
    if (!may(who.user.roles, action, who.party.cloud)) return refuse(ErrorCode::not_permitted);
    if (capability)
        if (const auto refusal = refusal_of(who.party.kind, *capability, who.party.cloud))
            return refuse(*refusal);
    return who;
}

Result<Party> find_of_kind(const World& world, const std::string& id, OrganisationKind kind,
                           ErrorCode refusal) {
    Party party = TRY(find_party(world, id));
    if (party.kind != kind) return refuse(refusal);
    return party;
}

bool are_in_one_market(const Party& one, const Party& other) {
    const Country* here = find_country(one.fields.country);
    const Country* there = find_country(other.fields.country);
    return here != nullptr && there != nullptr && share_a_market(*here, *there);
}

Result<Party> find_met(const World& world, std::span<const MetOrganisation> met,
                       std::string_view id) {
    const auto found = std::ranges::find(met, id, &MetOrganisation::id);
    if (found == met.end() || world.find({RecordType::organisation, std::string(id)}) != nullptr)
        return find_party(world, id);
    return party_of(id, found->fields);
}

void meet(Writes& writes, const World& world, std::span<const MetOrganisation> met) {
    for (const MetOrganisation& one : met)
        if (world.find({RecordType::organisation, one.id}) == nullptr)
            writes.create(one.id, one.fields);
}

void send_notice(Writes& writes, const std::string& id, const std::string& mailbox, MailKind kind,
                 const std::string& date, const std::string& link) {
    Mail mail;
    mail.link = link;
    mail.mailbox = mailbox;
    mail.kind = name_of(kind);
    mail.date = date;
    writes.create(id, mail);
}

Result<void> write_drafted(Writes& writes, const DraftedMail& drafted) {
    if (drafted.link.empty() || !drafted.text.contains(drafted.link))
        return refuse_field(ErrorCode::link_must_stay_in_the_text, MailField::text);
    Mail mail;
    mail.mailbox = drafted.mailbox;
    mail.sender = drafted.sender;
    mail.kind = name_of(drafted.kind);
    mail.date = drafted.date;
    mail.subject = drafted.subject;
    mail.text = drafted.text;
    mail.link = drafted.link;
    mail.state =
        name_of(drafted.mailbox.empty() ? InvitationState::drafted : InvitationState::sent);
    writes.create(drafted.id, mail);
    return {};
}

void Writes::set(const RecordKey& key, std::size_t field, Value value) {
    Value before = state_.world.value(key, field);
    if (before == value) return;
    transaction_.world.push_back({.record = key,
                                  .field = field,
                                  .value = std::move(value),
                                  .before = std::move(before),
                                  .stamp = transaction_.stamp});
}

void Writes::set(const StoredCustomer& account, CustomerField field, Value value) {
    Value before = read(account.fields, field);
    if (before == value) return;
    transaction_.changed.push_back({.customer = account.id,
                                    .field = field,
                                    .value = std::move(value),
                                    .before = std::move(before),
                                    .stamp = transaction_.stamp});
}

void Writes::create(const CustomerId& id, const Customer& fields) {
    transaction_.created.push_back({.id = id, .fields = fields, .common = transaction_.stamp});
}

bool Writes::is_empty() const {
    return transaction_.created.empty() && transaction_.changed.empty() &&
           transaction_.world.empty();
}

Result<Transaction> Writes::done() && {
    if (is_empty()) return refuse(ErrorCode::nothing_changed);
    return std::move(transaction_);
}
