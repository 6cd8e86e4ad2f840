#include "domain/decide_granular.h"

#include <algorithm>

#include "base/date.h"
#include "base/text.h"
#include "domain/granular_time.h"
#include "domain/world_decision.h"
#include "facts/mail_kinds.h"
#include "records/mail.h"

namespace {

using S = GranularAdministration;
using T = GranularTrigger;
using F = GranularField;
using G = AssignmentField;

struct Found {
    std::string id;
    GranularRelationship fields;
    S state;
};

// One that the acting organisation has part in.
Result<Found> find_granular(const World& world, const std::string& id, const Party& party) {
    const auto missing = [&] { return refuse(ErrorCode::granular_relationship_not_found, {}, id); };
    const WorldRecord* record = world.find({RecordType::granular_relationship, id});
    if (record == nullptr) return missing();
    Found found{.id = id, .fields = read_as<GranularRelationship>(*record), .state = S::created};
    const auto state = from_name<S>(found.fields.state);
    const bool is_ones_own = party.id == found.fields.partner ||
                             party.id == found.fields.customer || party.id == found.fields.reseller;
    if (!state || !is_ones_own) return missing();
    found.state = *state;
    return found;
}
// One that the acting organisation asked for.
Result<Found> find_asked(const World& world, const std::string& id, const Party& partner) {
    Found found = TRY(find_granular(world, id, partner));
    if (found.fields.partner != partner.id)
        return refuse(ErrorCode::granular_relationship_not_found, {}, id);
    return found;
}

// What the steps of a relationship depend on.
struct Asking {
    const World& world;
    const std::string& id;
    const GranularRelationship& fields;
    bool is_global_admin = false;

    bool holds(GranularGuard guard) const {
        switch (guard) {
            case GranularGuard::customer_is_global_admin:
                return is_global_admin;
            case GranularGuard::name_is_free:
                return is_granular_name_free(world, id, fields);
            case GranularGuard::has_a_customer:
                return find_party(world, fields.customer).has_value();
            case GranularGuard::has_roles:
                return !fields.roles.empty();
            case GranularGuard::partner_consents:
                return fields.consent.empty() || fields.consent == name_of(PartnerConsent::given);
            case GranularGuard::roles_may_be_extended:
                return fields.auto_extend != name_of(AutoExtend::half_a_year) ||
                       may_be_extended(directory_roles_of(fields.roles));
        }
        return false;
    }
};

Result<S> step(S now, T trigger, const Asking& asking) {
    const S after = TRY(next(granular_lifecycle, now, trigger));
    if (const auto refusal = first_unmet(granular_conditions, trigger,
                                         [&](GranularGuard guard) { return asking.holds(guard); }))
        return refuse(*refusal);
    return after;
}

Result<void> check_roles(const TextList& roles, std::string_view place) {
    for (const std::string& name : roles)
        if (!from_name<DirectoryRole>(name))
            return refuse(ErrorCode::must_be_one_of_the_choices, std::string(place), name);
    return {};
}

// The fields of the draft by themselves.
Result<void> check_draft(const State& state, const DraftGranular& draft, const Party& partner) {
    if (trimmed(draft.display_name).empty())
        return refuse_field(ErrorCode::must_not_be_empty, F::display_name);
    if (length_of(draft.display_name) > granular_name_length_limit)
        return refuse_field(ErrorCode::must_not_be_longer, F::display_name,
                            std::to_string(granular_name_length_limit));
    if (const auto refusal = refusal_of_granular_days(draft.days))
        return refuse_field(*refusal, F::days);
    TRY_VOID(check_roles(draft.roles, name_of(F::roles)));
    if (!draft.customer.empty()) {
        const Party customer = TRY(find_of_kind(
            state.world, draft.customer, OrganisationKind::customer, ErrorCode::needs_a_customer));
        if (customer.cloud != partner.cloud) return refuse(ErrorCode::clouds_must_be_the_same);
    }
    if (draft.reseller.empty()) return {};
    if (partner.kind != OrganisationKind::indirect_provider)
        return refuse(ErrorCode::needs_an_indirect_provider);
    TRY_VOID(find_of_kind(state.world, draft.reseller, OrganisationKind::indirect_reseller,
                          ErrorCode::needs_an_indirect_reseller));
    if (partnership_of(state.world, partner.id, draft.reseller).state != PartnershipState::active)
        return refuse(ErrorCode::partnership_must_be_active);
    return {};
}

Result<Acting> allow_partner(const State& state, const Context& context) {
    return allow(state, context, Action::change_granular_administration,
                 OrganisationCapability::requests_granular_administration);
}
Result<Acting> allow_customer(const State& state, const Context& context) {
    return allow(state, context, Action::accept_partner_requests,
                 OrganisationCapability::accepts_invitations);
}

struct FoundAssignment {
    Found relationship;
    Assignment fields;
    AccessAssignment state;
};

Result<FoundAssignment> find_assignment(const World& world, const std::string& id,
                                        const Party& partner) {
    const WorldRecord* record = world.find({RecordType::access_assignment, id});
    if (record == nullptr) return refuse(ErrorCode::assignment_not_found, {}, id);
    auto fields = read_as<Assignment>(*record);
    const auto state = from_name<AccessAssignment>(fields.state);
    if (!state) return refuse(ErrorCode::assignment_not_found, {}, id);
    Found relationship = TRY(find_asked(world, fields.relationship, partner));
    return FoundAssignment{
        .relationship = std::move(relationship), .fields = std::move(fields), .state = *state};
}

}  // namespace

bool is_granular_name_free(const World& world, std::string_view id,
                           const GranularRelationship& fields) {
    return std::ranges::none_of(
        world.all(RecordType::granular_relationship), [&](const WorldRecord& record) {
            const auto other = read_as<GranularRelationship>(record);
            return record.key.id != id && other.partner == fields.partner &&
                   other.state != name_of(S::cleaned_up) &&
                   equal_ignoring_case(other.display_name, fields.display_name);
        });
}

Result<Transaction> decide_one(const State& state, const DraftGranular& draft,
                               const Context& context) {
    const Acting who = TRY(allow_partner(state, context));
    Found found{.id = draft.id, .fields = {}, .state = S::created};
    const bool is_new = state.world.find({RecordType::granular_relationship, draft.id}) == nullptr;
    if (!is_new) found = TRY(find_asked(state.world, draft.id, who.party));
    TRY_VOID(check_draft(state, draft, who.party));
    GranularRelationship& fields = found.fields;
    fields.partner = who.party.id;
    fields.customer = draft.customer;
    fields.reseller = draft.reseller;
    fields.display_name = draft.display_name;
    fields.days = std::to_string(draft.days);
    fields.roles = draft.roles;
    fields.auto_extend = draft.auto_extend == AutoExtend::off
                             ? std::string()
                             : std::string(name_of(draft.auto_extend));
    fields.consent =
        draft.reseller.empty() ? std::string() : std::string(name_of(PartnerConsent::pending));
    if (is_new) fields.created_date = iso_timestamp(context.now_milliseconds);
    const S after =
        TRY(step(found.state, T::edit, {.world = state.world, .id = draft.id, .fields = fields}));
    fields.state = name_of(after);
    Writes writes(state, TransactionName::draft_granular, context);
    writes.write(draft.id, fields);
    return std::move(writes).done();
}

Result<Transaction> decide_one(const State& state, const DeleteGranularDraft& order,
                               const Context& context) {
    const Acting who = TRY(allow_partner(state, context));
    const Found found = TRY(find_asked(state.world, order.id, who.party));
    const S after = TRY(next(granular_lifecycle, found.state, T::delete_draft));
    Writes writes(state, TransactionName::delete_granular_draft, context);
    writes.set(order.id, F::state, named(after));
    return std::move(writes).done();
}

Result<Transaction> decide_one(const State& state, const RequestGranularApproval& request,
                               const Context& context) {
    const Acting who = TRY(allow_partner(state, context));
    const Found found = TRY(find_asked(state.world, request.id, who.party));
    const S after = TRY(step(found.state, T::lock_for_approval,
                             {.world = state.world, .id = request.id, .fields = found.fields}));
    const std::string now = iso_timestamp(context.now_milliseconds);
    Writes writes(state, TransactionName::request_granular_approval, context);
    writes.set(request.id, F::state, named(after));
    writes.set(request.id, F::due, days_after(now, approval_lapses_after_days));
    TRY_VOID(write_drafted(writes, {.id = request.mail,
                                    .kind = MailKind::granular_request,
                                    .sender = who.party.id,
                                    .mailbox = found.fields.customer,
                                    .date = now,
                                    .subject = request.subject,
                                    .text = request.text,
                                    .link = request.link}));
    return std::move(writes).done();
}

Result<Transaction> decide_one(const State& state, const AnswerGranularRequest& answer,
                               const Context& context) {
    const Acting who = TRY(allow_partner(state, context));
    const Found found = TRY(find_granular(state.world, answer.id, who.party));
    if (found.fields.reseller != who.party.id)
        return refuse(ErrorCode::granular_relationship_not_found, {}, answer.id);
    const auto consent = from_name<PartnerConsent>(found.fields.consent);
    const PartnerConsent after = TRY(
        next(partner_consent_lifecycle, consent.value_or(PartnerConsent::not_needed),
             answer.gives_consent ? PartnerConsentTrigger::give : PartnerConsentTrigger::refuse));
    Writes writes(state, TransactionName::answer_granular_request, context);
    writes.set(answer.id, F::consent, named(after));
    return std::move(writes).done();
}

Result<Transaction> decide_one(const State& state, const ApproveGranular& approve,
                               const Context& context) {
    const Acting who = TRY(allow_customer(state, context));
    const Found found = TRY(find_granular(state.world, approve.id, who.party));
    const S after = TRY(step(found.state, T::approve,
                             {.world = state.world,
                              .id = approve.id,
                              .fields = found.fields,
                              .is_global_admin = is_global_admin(who.user)}));
    Writes writes(state, TransactionName::approve_granular, context);
    writes.set(approve.id, F::state, named(after));
    writes.set(approve.id, F::due, iso_timestamp(context.now_milliseconds));
    return std::move(writes).done();
}

Result<Transaction> decide_one(const State& state, const EndGranular& end, const Context& context) {
    const Acting acting_one = TRY(acting(state, context));
    const bool is_customer = acting_one.party.kind == OrganisationKind::customer;
    const Acting who =
        TRY(is_customer ? allow_customer(state, context) : allow_partner(state, context));
    const Found found = TRY(is_customer ? find_granular(state.world, end.id, who.party)
                                        : find_asked(state.world, end.id, who.party));
    const S after = TRY(step(found.state, is_customer ? T::remove_roles : T::terminate,
                             {.world = state.world,
                              .id = end.id,
                              .fields = found.fields,
                              .is_global_admin = is_global_admin(who.user)}));
    Writes writes(state, TransactionName::end_granular, context);
    writes.set(end.id, F::state, named(after));
    writes.set(end.id, F::due, iso_timestamp(context.now_milliseconds));
    return std::move(writes).done();
}

Result<Transaction> decide_one(const State& state, const ChangeAutoExtend& change,
                               const Context& context) {
    const Acting who = TRY(allow_partner(state, context));
    if (const auto refusal = refusal_of_bulk_extension(change.ids.size())) return refuse(*refusal);
    const Value value = change.auto_extend == AutoExtend::off ? Value{} : named(change.auto_extend);
    Writes writes(state, TransactionName::change_auto_extend, context);
    for (const std::string& id : change.ids) {
        Found found = TRY(find_asked(state.world, id, who.party));
        found.fields.auto_extend = name_of(change.auto_extend);
        TRY_VOID(step(found.state, T::change_auto_extend,
                      {.world = state.world, .id = id, .fields = found.fields}));
        writes.set(id, F::auto_extend, value);
    }
    return std::move(writes).done();
}

Result<Transaction> decide_one(const State& state, const AssignAccess& assign,
                               const Context& context) {
    const Acting who = TRY(allow_partner(state, context));
    const bool is_new = state.world.find({RecordType::access_assignment, assign.id}) == nullptr;
    const Found relationship = TRY(find_asked(state.world, assign.relationship, who.party));
    AccessAssignment after = AccessAssignment::pending;
    if (!is_new) {
        const FoundAssignment found = TRY(find_assignment(state.world, assign.id, who.party));
        if (found.fields.relationship != assign.relationship)
            return refuse(ErrorCode::assignment_not_found, {}, assign.id);
        after = TRY(
            next(access_assignment_lifecycle, found.state, AccessAssignmentTrigger::change_roles));
    }
    if (relationship.state != S::active)
        return refuse(ErrorCode::granular_administration_must_be_active);
    if (trimmed(assign.group).empty()) return refuse_field(ErrorCode::must_not_be_empty, G::group);
    TRY_VOID(check_roles(assign.roles, name_of(G::roles)));
    if (const auto refusal = refusal_of_assigned_roles(
            directory_roles_of(assign.roles), directory_roles_of(relationship.fields.roles)))
        return refuse_field(*refusal, G::roles);
    Writes writes(state, TransactionName::assign_access, context);
    writes.set(assign.id, G::relationship, assign.relationship);
    writes.set(assign.id, G::group, assign.group);
    writes.set(assign.id, G::roles, assign.roles);
    writes.set(assign.id, G::state, named(after));
    writes.set(assign.id, G::due, iso_timestamp(context.now_milliseconds));
    return std::move(writes).done();
}

Result<Transaction> decide_one(const State& state, const RemoveAssignment& remove,
                               const Context& context) {
    const Acting who = TRY(allow_partner(state, context));
    const FoundAssignment found = TRY(find_assignment(state.world, remove.id, who.party));
    const AccessAssignment after =
        TRY(next(access_assignment_lifecycle, found.state, AccessAssignmentTrigger::remove));
    Writes writes(state, TransactionName::remove_assignment, context);
    writes.set(remove.id, G::state, named(after));
    writes.set(remove.id, G::due, iso_timestamp(context.now_milliseconds));
    return std::move(writes).done();
}
