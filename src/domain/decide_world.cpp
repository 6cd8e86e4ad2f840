#include "domain/decide_world.h"

#include "base/date.h"
#include "domain/world_decision.h"
#include "facts/countries.h"
#include "facts/mail_kinds.h"
#include "facts/name_rules.h"
#include "records/mail.h"

namespace {

Result<void> check_new_organisation(const State& state, const FoundOrganisation& found,
                                    const Party& party) {
    if (state.world.find({RecordType::organisation, found.id}) != nullptr)
        return refuse(ErrorCode::organisation_exists_already);
    if (const auto refusal = refusal_of_new(party.kind, party.cloud)) return refuse(*refusal);
    if (const auto refusal = refusal_of_company_name(party.fields.company_name))
        return refuse_field(*refusal, OrganisationField::company_name);
    // Who is in the programme already needs no enrolment; any other begins at its beginning.
    const auto enrolment = from_name<EnrolmentState>(party.fields.enrolment);
    if (!party.fields.enrolment.empty() && enrolment != EnrolmentState::welcome &&
        enrolment != EnrolmentState::existing_partner)
        return refuse_field(ErrorCode::must_be_one_of_the_choices, OrganisationField::enrolment);
    if (find_country(party.fields.country) == nullptr)
        return refuse_field(ErrorCode::country_must_be_known, OrganisationField::country);
    if (party.fields.domain.empty())
        return refuse_field(ErrorCode::must_not_be_empty, OrganisationField::domain);
    if (is_domain_of_an_organisation(state.world, party.fields.domain))
        return refuse_field(ErrorCode::domain_is_taken, OrganisationField::domain);
    return {};
}

// Where a provider and a reseller stand to each other, and what a step of theirs depends on.
struct Pairing {
    const Party& provider;
    const Party& reseller;
    bool reseller_is_global_admin = false;
    bool box_is_ticked = false;
    bool declaration_is_confirmed = false;

    bool holds(PartnershipGuard guard) const {
        switch (guard) {
            case PartnershipGuard::clouds_are_the_same:
                return provider.cloud == reseller.cloud;
            case PartnershipGuard::regions_are_the_same:
                return are_in_one_market(provider, reseller);
            case PartnershipGuard::provider_signed_agreement:
                return !provider.fields.agreement_date.empty();
            case PartnershipGuard::reseller_signed_agreement:
                return !reseller.fields.agreement_date.empty();
            case PartnershipGuard::reseller_is_global_admin:
                return reseller_is_global_admin;
            case PartnershipGuard::box_is_ticked:
                return box_is_ticked;
            case PartnershipGuard::declaration_is_confirmed:
                return declaration_is_confirmed;
        }
        return false;
    }
};

Result<PartnershipState> step(const PartnershipNow& now, PartnershipTrigger trigger,
                              const Pairing& pairing) {
    const PartnershipState after = TRY(next(partnership_lifecycle, now.state, trigger));
    if (const auto refusal =
            first_unmet(partnership_conditions, trigger,
                        [&](PartnershipGuard guard) { return pairing.holds(guard); }))
        return refuse(*refusal);
    return after;
}

}  // namespace

Result<Transaction> decide_one(const State& state, const FoundOrganisation& found,
                               const Context& context) {
    const auto kind = from_name<OrganisationKind>(found.fields.kind);
    const auto cloud = from_name<Cloud>(found.fields.cloud);
    if (!kind) return refuse_field(ErrorCode::must_be_one_of_the_choices, OrganisationField::kind);
    if (!cloud)
        return refuse_field(ErrorCode::must_be_one_of_the_choices, OrganisationField::cloud);
    const Party party{.id = found.id, .fields = found.fields, .kind = *kind, .cloud = *cloud};
    TRY_VOID(check_new_organisation(state, found, party));
    User user = found.user;
    user.organisation = found.id;
    user.roles = {std::string(name_of(Role::global_admin))};
    TRY_VOID(check_new_user(state, found.user_id, user, party));
    Writes writes(state, TransactionName::found_organisation, context);
    writes.create(found.id, found.fields);
    writes.create(found.user_id, user);
    return std::move(writes).done();
}

namespace {

Result<void> write_request(Writes& writes, const World& world, const Party& provider,
                           const std::string& whom, const std::string& date) {
    const Party reseller = TRY(find_of_kind(world, whom, OrganisationKind::indirect_reseller,
                                            ErrorCode::needs_an_indirect_reseller));
    const PartnershipNow now = partnership_of(world, provider.id, reseller.id);
    const PartnershipState after =
        TRY(step(now, PartnershipTrigger::request, {.provider = provider, .reseller = reseller}));
    writes.set(now.key.id, PartnershipField::provider, provider.id);
    writes.set(now.key.id, PartnershipField::reseller, reseller.id);
    writes.set(now.key.id, PartnershipField::state, named(after));
    writes.set(now.key.id, PartnershipField::requested_date, date);
    return {};
}

}  // namespace

Result<Transaction> decide_one(const State& state, const RequestPartnership& request,
                               const Context& context) {
    const Acting who = TRY(allow(state, context, Action::request_partnership,
                                 OrganisationCapability::requests_partnerships));
    const std::string date = iso_timestamp(context.now_milliseconds);
    Writes writes(state, TransactionName::request_partnership, context);
    if (!request.reseller.empty())
        TRY_VOID(write_request(writes, state.world, who.party, request.reseller, date));
    else if (who.party.fields.agreement_date.empty())
        return refuse(ErrorCode::agreement_must_be_signed_first);
    TRY_VOID(write_drafted(writes, {.id = request.mail,
                                    .kind = MailKind::partnership_request,
                                    .sender = who.party.id,
                                    .mailbox = request.reseller,
                                    .date = date,
                                    .subject = request.subject,
                                    .text = request.text,
                                    .link = request.link}));
    return std::move(writes).done();
}

namespace {

// What both sides keep of a partnership that the reseller has authorized.
Result<void> write_authorization(Writes& writes, const PartnershipNow& now, const Pairing& pairing,
                                 const std::string& date) {
    const PartnershipState after = TRY(step(now, PartnershipTrigger::authorize, pairing));
    const ProviderAccess access = TRY(
        next(provider_access_lifecycle, now.access, ProviderAccessTrigger::partnership_authorized));
    writes.set(now.key.id, PartnershipField::provider, pairing.provider.id);
    writes.set(now.key.id, PartnershipField::reseller, pairing.reseller.id);
    writes.set(now.key.id, PartnershipField::state, named(after));
    writes.set(now.key.id, PartnershipField::provider_access, named(access));
    writes.set(now.key.id, PartnershipField::authorized_date, date);
    return {};
}

// A link from another workspace is the request itself; one that is older than the end of the
// partnership asks for nothing any more.
bool is_asked_for_by_link(const World& world, const PartnershipNow& now,
                          const AuthorizeProvider& authorize) {
    if (authorize.met.empty()) return false;
    const auto fields = read_as<Partnership>(world.registers_of(now.key));
    return now.state == PartnershipState::none || (now.state == PartnershipState::removed &&
                                                   authorize.requested_date > fields.removed_date);
}

}  // namespace

Result<Transaction> decide_one(const State& state, const AuthorizeProvider& authorize,
                               const Context& context) {
    const Acting who = TRY(allow(state, context, Action::authorize_provider,
                                 OrganisationCapability::authorizes_providers));
    const Party provider = TRY(find_met(state.world, authorize.met, authorize.provider));
    if (provider.kind != OrganisationKind::indirect_provider)
        return refuse(ErrorCode::needs_an_indirect_provider);
    PartnershipNow now = partnership_of(state.world, provider.id, who.party.id);
    if (is_asked_for_by_link(state.world, now, authorize)) now.state = PartnershipState::requested;
    Writes writes(state, TransactionName::authorize_provider, context);
    meet(writes, state.world, authorize.met);
    TRY_VOID(write_authorization(writes, now,
                                 {.provider = provider,
                                  .reseller = who.party,
                                  .reseller_is_global_admin = is_global_admin(who.user),
                                  .box_is_ticked = authorize.box_is_ticked},
                                 iso_timestamp(context.now_milliseconds)));
    return std::move(writes).done();
}

// The box, the role and the agreement were asked for where it was authorized.
Result<Transaction> decide_one(const State& state, const TakeAuthorization& take,
                               const Context& context) {
    const Acting who = TRY(allow(state, context, Action::request_partnership,
                                 OrganisationCapability::requests_partnerships));
    const std::span<const MetOrganisation> met(&take.reseller, 1);
    Party reseller = TRY(find_met(state.world, met, take.reseller.id));
    if (reseller.kind != OrganisationKind::indirect_reseller)
        return refuse(ErrorCode::needs_an_indirect_reseller);
    const std::string date = iso_timestamp(context.now_milliseconds);
    if (reseller.fields.agreement_date.empty()) reseller.fields.agreement_date = date;
    PartnershipNow now = partnership_of(state.world, who.party.id, reseller.id);
    if (now.state == PartnershipState::none) now.state = PartnershipState::requested;
    Writes writes(state, TransactionName::take_authorization, context);
    meet(writes, state.world, met);
    TRY_VOID(write_authorization(writes, now,
                                 {.provider = who.party,
                                  .reseller = reseller,
                                  .reseller_is_global_admin = true,
                                  .box_is_ticked = true},
                                 date));
    return std::move(writes).done();
}

Result<Transaction> decide_one(const State& state, const ReadMail& read, const Context& context) {
    const Acting who = TRY(acting(state, context));
    const RecordKey key{RecordType::mail, read.id};
    const WorldRecord* record = state.world.find(key);
    if (record == nullptr || read_as<Mail>(*record).mailbox != who.party.id)
        return refuse(ErrorCode::mail_not_found, {}, read.id);
    Writes writes(state, TransactionName::read_mail, context);
    writes.set(read.id, MailField::is_read, true);
    return std::move(writes).done();
}

Result<Transaction> decide_one(const State& state, const WithdrawProviderAccess& withdraw,
                               const Context& context) {
    const Acting who = TRY(allow(state, context, Action::withdraw_provider_access));
    const PartnershipNow now = partnership_of(state.world, withdraw.provider, who.party.id);
    const ProviderAccess access =
        TRY(next(provider_access_lifecycle, now.access, ProviderAccessTrigger::reseller_withdraws));
    Writes writes(state, TransactionName::withdraw_provider_access, context);
    writes.set(now.key.id, PartnershipField::provider_access, named(access));
    return std::move(writes).done();
}

Result<Transaction> decide_one(const State& state, const RemovePartnership& remove,
                               const Context& context) {
    const Acting who = TRY(allow(state, context, Action::remove_partnership));
    const Party other = TRY(find_party(state.world, remove.other));
    const bool is_provider = who.party.kind == OrganisationKind::indirect_provider;
    const Party& provider = is_provider ? who.party : other;
    const Party& reseller = is_provider ? other : who.party;
    const PartnershipNow now = partnership_of(state.world, provider.id, reseller.id);
    const PartnershipState after =
        TRY(step(now, PartnershipTrigger::remove,
                 {.provider = provider,
                  .reseller = reseller,
                  .declaration_is_confirmed = remove.declaration_is_confirmed}));
    const ProviderAccess access = TRY(
        next(provider_access_lifecycle, now.access, ProviderAccessTrigger::partnership_removed));
    Writes writes(state, TransactionName::remove_partnership, context);
    writes.set(now.key.id, PartnershipField::state, named(after));
    writes.set(now.key.id, PartnershipField::provider_access, named(access));
    writes.set(now.key.id, PartnershipField::removed_date, iso_timestamp(context.now_milliseconds));
    return std::move(writes).done();
}
