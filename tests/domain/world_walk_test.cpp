// Random people of random companies order random things, under the rules of each profile.

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <random>
#include <set>

#include "base/text.h"
#include "facts/countries.h"
#include "facts/directory_roles.h"
#include "facts/relationships.h"
#include "facts/role_pickers.h"
#include "records/granular_relationship.h"
#include "records/world_json.h"
#include "tests/helpers/small_world.h"

namespace {

constexpr std::array companies = {"provider", "reseller", "direct", "customer",
                                  "second",   "abroad",   "fresh"};

struct Town : SmallWorld {
    explicit Town(RuleProfile profile) {
        found("second", OrganisationKind::customer, "AT");
        found("abroad", OrganisationKind::indirect_reseller, "JP");
        Organisation fresh = sound_organisation(OrganisationKind::indirect_reseller, "fresh");
        fresh.enrolment = name_of(EnrolmentState::welcome);
        fresh.agreement_date.clear();
        fresh.served_customers = {"second"};
        must(FoundOrganisation{.id = "fresh",
                               .fields = fresh,
                               .user_id = "fresh admin",
                               .user = sound_user("admin", "fresh")});
        must(RegisterMembership{"4711", {"fresh", "Fresh GmbH", "DE", {}}});
        for (const char* partner : {"provider", "reseller", "direct"}) {
            act_as_admin_of(partner);
            TextList roles{std::string(name_of(Role::admin_agent))};
            // A reseller has none.
            if (partner != std::string("reseller")) roles.emplace_back(name_of(Role::sales_agent));
            add_user("agent", roles);
        }
        actor = {};
        if (profile != RuleProfile::csp_legacy) must(ChooseRuleProfile{profile});
    }
};

class Dice {
public:
    Dice(SmallWorld& desk, std::mt19937& dice) : desk_(desk), dice_(dice) {}

    // Somebody orders something: mostly what cannot be.
    Command order() {
        own_ = company();
        desk_.act_as(one_in(20) ? company() : own_, somebody());
        constexpr std::array<Command (Dice::*)(), 8> kinds = {
            &Dice::about_users,     &Dice::about_partnerships, &Dice::about_customers,
            &Dice::about_customers, &Dice::about_enrolment,    &Dice::about_roles,
            &Dice::about_roles,     &Dice::about_elsewhere};
        if (one_in(30)) return take_back();
        return (this->*kinds[dice_() % kinds.size()])();
    }

private:
    bool one_in(unsigned n) { return dice_() % n == 0; }
    std::string company() { return companies[dice_() % companies.size()]; }
    // Often the one they would really turn to.
    std::string counterpart() {
        if (one_in(2)) return company();
        return own_ == "provider"   ? "reseller"
               : own_ == "reseller" ? (one_in(2) ? "provider" : "customer")
               : own_ == "customer" ? (one_in(2) ? "direct" : "reseller")
                                    : "customer";
    }
    // Often the one who may.
    std::string somebody() {
        if (one_in(3)) return own_ + " agent";
        return one_in(2) ? own_ + " admin" : user();
    }
    std::string user() {
        const unsigned number = dice_() % 4;
        return number == 0 ? own_ + " admin" : own_ + " " + std::to_string(number);
    }
    std::string mail() { return "mail " + std::to_string(dice_() % 40); }
    TextList roles() {
        TextList roles;
        for (unsigned i = dice_() % 3; i > 0; --i)
            roles.emplace_back(name_of(all_of<Role>()[dice_() % count_of<Role>()]));
        return roles;
    }

    Command about_users() {
        const std::string id = user();
        switch (dice_() % 6) {
            case 0:
            case 1:
                return AddUser{id, sound_user(id.substr(own_.size() + 1), own_, roles())};
            case 2:
                return ChangeUser{id, "Ada", "Beispiel", roles()};
            case 3:
                return DeactivateUser{id};
            case 4:
                return ReactivateUser{id};
            default:
                if (one_in(4)) return ResetPassword{id, {"s" + std::to_string(dice_() % 9), "h"}};
                return ChangePassword{{"s" + std::to_string(dice_() % 9), "h"}};
        }
    }
    Command about_partnerships() {
        switch (dice_() % 4) {
            case 0:
                return desk_.request(counterpart());
            case 1:
                return AuthorizeProvider{counterpart(), !one_in(4)};
            case 2:
                return WithdrawProviderAccess{counterpart()};
            default:
                return RemovePartnership{counterpart(), !one_in(4)};
        }
    }
    PortalLink link() {
        PortalLink link{.form = static_cast<LinkForm>(dice_() % count_of<LinkForm>())};
        link[LinkValue::partner_tenant] = counterpart();
        link[LinkValue::provider_tenant] = one_in(3) ? company() : "provider";
        link[LinkValue::asks_for_administration] = one_in(2) ? "true" : "false";
        return link;
    }
    Command about_customers() {
        switch (dice_() % 6) {
            case 0:
                return InviteCustomer{mail(),  one_in(2) ? company() : "", company(), "Together",
                                      "a b c", one_in(5) ? "x" : "b"};
            case 1:
            case 2:
                return AcceptInvitation{link(), one_in(3) ? mail() : ""};
            case 3:
                return DeclineInvitation{mail()};
            case 4:
                return RemoveAdministratorRoles{counterpart()};
            default:
                return RemoveRelationship{counterpart(), !one_in(4)};
        }
    }
    TextList directory_roles() {
        TextList roles;
        for (unsigned i = dice_() % 3; i > 0; --i)
            roles.emplace_back(name_of(static_cast<DirectoryRole>(dice_() % 3)));
        return roles;
    }
    std::string relationship() { return "roles " + std::to_string(dice_() % 4); }
    // Whoever asked for these roles, if somebody did.
    void act_as_asker(const std::string& relationship) {
        const auto asked = read_as<GranularRelationship>(
            desk_.state.world.registers_of({RecordType::granular_relationship, relationship}));
        if (!asked.partner.empty()) desk_.act_as(own_ = asked.partner, asked.partner + " agent");
    }
    std::string assignment() { return "group " + std::to_string(dice_() % 4); }
    AutoExtend extension() { return one_in(2) ? AutoExtend::off : AutoExtend::half_a_year; }
    // Of granular administration: asking, approving, assigning, ending.
    Command about_roles() {
        switch (dice_() % 10) {
            case 0:
            case 1:
                if (one_in(6)) desk_.act_as(own_ = "provider", "provider agent");
                return DraftGranular{.id = relationship(),
                                     .customer = counterpart(),
                                     .reseller = own_ == "provider" || one_in(4) ? "reseller" : "",
                                     .display_name = "Roles " + std::to_string(dice_() % 9),
                                     .days = static_cast<int>(dice_() % 40),
                                     .roles = directory_roles(),
                                     .auto_extend = extension()};
            case 2:
                return RequestGranularApproval{relationship(), mail(), "Roles", "a b c",
                                               one_in(5) ? "x" : "b"};
            case 3:
                own_ = one_in(2) ? "customer" : "second";
                desk_.act_as(own_, somebody());
                return ApproveGranular{relationship()};
            case 4:
                if (!one_in(4)) desk_.act_as(own_ = "reseller", somebody());
                return AnswerGranularRequest{relationship(), !one_in(3)};
            case 5:
            case 6: {
                const std::string of = relationship();
                if (!one_in(4)) act_as_asker(of);
                return AssignAccess{assignment(), of, "Desk", directory_roles()};
            }
            case 7:
                if (!one_in(4)) act_as_asker(relationship());
                return RemoveAssignment{assignment()};
            case 8:
                return ChangeAutoExtend{{relationship()}, extension()};
            default:
                if (one_in(2)) return DeleteGranularDraft{relationship()};
                if (!one_in(3)) act_as_asker(relationship());
                return EndGranular{relationship()};
        }
    }
    // Of organisations that another workspace tells of.
    std::vector<MetOrganisation> met() {
        return {{"far customer", sound_organisation(OrganisationKind::customer, "far customer")},
                {"far reseller",
                 sound_organisation(OrganisationKind::indirect_reseller, "far reseller")}};
    }
    Command about_elsewhere() {
        switch (dice_() % 4) {
            case 0:
                return TakeAuthorization{met()[1]};
            case 1: {
                PortalLink answered = link();
                if (one_in(2)) answered[LinkValue::partner_tenant] = own_;
                if (one_in(4)) answered[LinkValue::partner_tenant] = "far reseller";
                return TakeAnswer{answered, one_in(2) ? "far customer" : counterpart(), met()};
            }
            case 2:
                return create_tenant();
            default:
                return ReadMail{mail()};
        }
    }
    Command create_tenant() {
        const std::string id = "tenant " + std::to_string(dice_() % 9);
        CreateTenant create{
            .id = id,
            .fields = sound_customer(Cloud::global, "Tenant" + id.substr(id.size() - 1)),
            .reseller = one_in(2) ? "reseller" : "",
            .user_id = id + " admin",
            .user = sound_user("admin", "tenant")};
        create.user.email = "admin" + id.substr(id.size() - 1) + "@tenant.example";
        create.user.user_name = "admin@" + create.fields.domain;
        return create;
    }
    // The party's last step, or any at all.
    Command take_back() {
        const auto& log = desk_.state.log;
        if (log.empty() || one_in(2))
            return UndoTransaction{one_in(3) ? next_to_redo(desk_.state, own_)
                                             : next_to_undo(desk_.state, own_)};
        return UndoTransaction{log[dice_() % log.size()].stamp};
    }
    Command about_enrolment() {
        if (one_in(4)) {
            constexpr std::int64_t day = 86'400'000;
            return LetTimePass{desk_.now + static_cast<std::int64_t>(dice_() % 4) * day, one_in(2),
                               mail() + " "};
        }
        if (one_in(3)) own_ = "fresh", desk_.act_as("fresh", user());
        TakeEnrolmentStep step{
            .trigger = static_cast<EnrolmentTrigger>(dice_() % count_of<EnrolmentTrigger>())};
        step.profile = sound_profile("fresh");
        if (one_in(2)) step.profile.email = "ada@elsewhere.example";
        step.membership = one_in(4) ? "1" : "4711";
        step.mail = mail();
        return step;
    }

    SmallWorld& desk_;
    std::mt19937& dice_;
    std::string own_;
};

// What the matrix must grant whoever gives the order; nothing where it is a person's own affair, or
// the enrolment of a company that has no roles yet.
struct Needs {
    std::optional<Action> operator()(const AddUser&) const { return Action::manage_partner_users; }
    std::optional<Action> operator()(const ChangeUser&) const {
        return Action::manage_partner_users;
    }
    std::optional<Action> operator()(const DeactivateUser&) const {
        return Action::manage_partner_users;
    }
    std::optional<Action> operator()(const ReactivateUser&) const {
        return Action::manage_partner_users;
    }
    std::optional<Action> operator()(const ResetPassword&) const {
        return Action::manage_partner_users;
    }
    std::optional<Action> operator()(const RequestPartnership&) const {
        return Action::request_partnership;
    }
    std::optional<Action> operator()(const AuthorizeProvider&) const {
        return Action::authorize_provider;
    }
    std::optional<Action> operator()(const WithdrawProviderAccess&) const {
        return Action::withdraw_provider_access;
    }
    std::optional<Action> operator()(const RemovePartnership&) const {
        return Action::remove_partnership;
    }
    std::optional<Action> operator()(const InviteCustomer&) const {
        return Action::request_relationship;
    }
    std::optional<Action> operator()(const AcceptInvitation&) const {
        return Action::accept_partner_requests;
    }
    std::optional<Action> operator()(const DeclineInvitation&) const {
        return Action::accept_partner_requests;
    }
    std::optional<Action> operator()(const RemoveAdministratorRoles&) const {
        return Action::accept_partner_requests;
    }
    std::optional<Action> operator()(const RemoveRelationship&) const {
        return Action::remove_relationship;
    }
    std::optional<Action> operator()(const CreateTenant&) const { return Action::add_customer; }
    std::optional<Action> operator()(const TakeAnswer&) const {
        return Action::request_relationship;
    }
    std::optional<Action> operator()(const TakeAuthorization&) const {
        return Action::request_partnership;
    }
    std::optional<Action> operator()(const DraftGranular&) const { return granular; }
    std::optional<Action> operator()(const DeleteGranularDraft&) const { return granular; }
    std::optional<Action> operator()(const RequestGranularApproval&) const { return granular; }
    std::optional<Action> operator()(const AnswerGranularRequest&) const { return granular; }
    std::optional<Action> operator()(const ChangeAutoExtend&) const { return granular; }
    std::optional<Action> operator()(const AssignAccess&) const { return granular; }
    std::optional<Action> operator()(const RemoveAssignment&) const { return granular; }
    std::optional<Action> operator()(const ApproveGranular&) const {
        return Action::accept_partner_requests;
    }
    std::optional<Action> operator()(const EndGranular&) const {
        return kind == OrganisationKind::customer ? Action::accept_partner_requests : granular;
    }
    std::optional<Action> operator()(const auto&) const { return std::nullopt; }

    OrganisationKind kind;
    static constexpr Action granular = Action::change_granular_administration;
};

void check_permission(const SmallWorld& desk, const Command& order) {
    if (const auto* undo = std::get_if<UndoTransaction>(&order))
        CHECK(party_of_step(desk.state, *find_entry(desk.state, undo->stamp)) ==
              desk.actor.organisation);
    const auto user = find_user(desk.state.world, desk.actor.user);
    const auto party = find_party(desk.state.world, desk.actor.organisation);
    if (!user || !party) return;
    const auto action = std::visit(Needs{party->kind}, order);
    if (!action) return;
    CHECK(user->fields.organisation == party->id);
    CHECK(!user->fields.is_deactivated.value_or(false));
    CHECK(std::ranges::any_of(user->roles,
                              [&](Role role) { return may(role, *action, party->cloud); }));
}

void check_people(const World& world) {
    std::set<std::string> emails;
    std::set<std::string> with_people;
    std::set<std::string> with_admin;
    for (const WorldRecord& record : world.all(RecordType::user)) {
        const auto user = find_user(world, record.key.id);
        REQUIRE(user.has_value());
        CHECK(emails.insert(lower_ascii(user->fields.email)).second);
        const auto party = find_party(world, user->fields.organisation);
        REQUIRE(party.has_value());
        for (const Role role : user->roles)
            CHECK(has_role(party->kind, role, party->cloud));
        with_people.insert(party->id);
        if (is_global_admin(*user) && !user->fields.is_deactivated.value_or(false))
            with_admin.insert(party->id);
    }
    CHECK(with_admin == with_people);  // Of whom only a link tells, nobody is here.
}

bool can_deal(const Party& one, const Party& other) {
    return one.cloud == other.cloud &&
           share_a_market(*find_country(one.fields.country), *find_country(other.fields.country));
}

void check_partnerships(const World& world) {
    for (const WorldRecord& record : world.all(RecordType::partnership)) {
        const auto fields = read_as<Partnership>(record);
        CHECK(record.key == partnership_key(fields.provider, fields.reseller));
        const auto provider = find_party(world, fields.provider);
        const auto reseller = find_party(world, fields.reseller);
        REQUIRE((provider && reseller));
        CHECK(provider->kind == OrganisationKind::indirect_provider);
        CHECK(reseller->kind == OrganisationKind::indirect_reseller);
        if (fields.state == name_of(PartnershipState::active))
            CHECK(can_deal(*provider, *reseller));
    }
}

// A request is of a partner and a customer, by a name of its own; a group has some of its roles.
void check_roles(const World& world) {
    std::set<std::pair<std::string, std::string>> names;
    for (const WorldRecord& record : world.all(RecordType::granular_relationship)) {
        const auto fields = read_as<GranularRelationship>(record);
        const auto state = from_name<GranularAdministration>(fields.state);
        const auto partner = find_party(world, fields.partner);
        REQUIRE((state && partner));
        CHECK(facts_of(partner->kind).is_partner);
        if (*state == GranularAdministration::cleaned_up) continue;
        CHECK(names.emplace(fields.partner, lower_ascii(fields.display_name)).second);
        if (*state == GranularAdministration::created) continue;
        const auto customer = find_party(world, fields.customer);
        REQUIRE(customer.has_value());
        CHECK(customer->kind == OrganisationKind::customer);
        CHECK(!fields.roles.empty());
    }
    for (const WorldRecord& record : world.all(RecordType::access_assignment)) {
        const auto fields = read_as<Assignment>(record);
        const WorldRecord* found =
            world.find({RecordType::granular_relationship, fields.relationship});
        REQUIRE(found != nullptr);
        const TextList roles = read_as<GranularRelationship>(*found).roles;
        for (const std::string& role : fields.roles)
            CHECK(std::ranges::find(roles, role) != roles.end());
    }
}

// Each pair has one account by its id; what was taken back is nobody's. No relationship crosses a
// market or a cloud, and whom a provider serves with a reseller, both have met.
void check_accounts(const State& state) {
    for (const PackedCustomer& packed : state.customers) {
        if (is_withdrawn(packed)) continue;
        const StoredCustomer account = unpack(packed);
        const auto partner = find_party(state.world, partner_of(account.id));
        const auto customer = find_party(state.world, tenant_of(account.id));
        REQUIRE((partner && customer));
        CHECK(facts_of(partner->kind).is_partner);
        CHECK(customer->kind == OrganisationKind::customer);
        CHECK(can_deal(*partner, *customer));
        const std::string& relationship = account.fields.relationship;
        CHECK((relationship == "none") == account.fields.removed.value_or(false));
        if (relationship == "advisor") CHECK(account.fields.delegated_access == true);
        // A tenant is created on a reseller's behalf, who has yet to invite it.
        if (!account.fields.associated_partner_id.empty() && !customer->id.starts_with("tenant"))
            CHECK(state.find(account_id(customer->id, account.fields.associated_partner_id)));
    }
}

std::string everything_in(const State& state) {
    std::string text = registers_of(state);
    for (const WorldRecord& record : state.world.registers())
        text += compact_text(to_json(record)) + "\n";
    return text;
}

}  // namespace

TEST_CASE("whatever people order, the world stays sound, and its journal says all of it") {
    constexpr unsigned seed = 20261121;
    MESSAGE("seed " << seed);
    constexpr int rounds = 50, steps = 2000;  // 100,000 orders under each profile.
    std::set<TransactionName> seen;           // Under any of the profiles.
    for (const RuleProfile profile : all_of<RuleProfile>()) {
        CAPTURE(name_of(profile));
        std::mt19937 chance(seed);
        for (int round = 0; round < rounds; ++round) {
            CAPTURE(round);
            Town desk(profile);
            Dice dice(desk, chance);
            std::vector<Transaction> journal;
            for (int step = 0; step < steps; ++step) {
                const Command order = dice.order();
                const auto transaction = decide(desk.state, order, desk.context());
                desk.now += 1000;
                if (!transaction) continue;
                check_permission(desk, order);
                apply(desk.state, *transaction);
                seen.insert(transaction->name);
                journal.push_back(*transaction);
                check_people(desk.state.world);
                check_partnerships(desk.state.world);
                check_accounts(desk.state);
                check_roles(desk.state.world);
            }
            Town replayed(profile);
            std::ranges::shuffle(journal, chance);
            for (const Transaction& one : journal)
                apply(replayed.state, one);
            CHECK(everything_in(replayed.state) == everything_in(desk.state));
        }
    }
    // Nothing was never accepted: the walk goes everywhere.
    using enum TransactionName;
    // clang-format off
    constexpr TransactionName everywhere[] = {
        add_user, deactivate_user, reset_password, request_partnership, authorize_provider,
        remove_partnership, invite_customer, accept_invitation, decline_invitation,
        remove_administrator_roles, remove_relationship, take_enrolment_step, let_time_pass,
        draft_granular, delete_granular_draft, request_granular_approval, answer_granular_request,
        approve_granular, end_granular, change_auto_extend, assign_access, remove_assignment,
        take_answer, take_authorization, read_mail, create_tenant, undo, redo,
    };
    // clang-format on
    for (const TransactionName name : everywhere) {
        CAPTURE(name_of(name));
        CHECK(seen.contains(name));
    }
}
