// Random people of random companies order random things, under the rules of each profile.

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <random>
#include <set>

#include "base/text.h"
#include "facts/countries.h"
#include "facts/relationships.h"
#include "facts/role_pickers.h"
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
        constexpr std::array<Command (Dice::*)(), 5> kinds = {
            &Dice::about_users, &Dice::about_partnerships, &Dice::about_customers,
            &Dice::about_customers, &Dice::about_enrolment};
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
    std::string somebody() { return one_in(2) ? own_ + " admin" : user(); }
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
    Command about_enrolment() {
        if (one_in(4)) {
            constexpr std::int64_t day = 86'400'000;
            return LetTimePass{desk_.now + static_cast<std::int64_t>(dice_() % 4) * day, one_in(2),
                               mail() + " "};
        }
        if (one_in(3)) own_ = "fresh", desk_.act_as("fresh", user());
        TakeEnrolmentStep step{
            .trigger = static_cast<EnrolmentTrigger>(dice_() % count_of<EnrolmentTrigger>())};
        step.profile = sound_organisation(OrganisationKind::indirect_reseller, "fresh");
        step.profile.address_line_1 = "Hauptstraße 1";
        step.profile.city = "Köln";
        step.profile.first_name = "Ada";
        step.profile.last_name = "Lovelace";
        step.profile.email = one_in(2) ? "ada@fresh.example" : "ada@elsewhere.example";
        step.profile.phone = "+49 221 1";
        step.profile.support_email = "help@fresh.example";
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
    std::optional<Action> operator()(const auto&) const { return std::nullopt; }
};

void check_permission(const SmallWorld& desk, const Command& order) {
    const auto action = std::visit(Needs(), order);
    if (!action) return;
    const auto user = find_user(desk.state.world, desk.actor.user);
    const auto party = find_party(desk.state.world, desk.actor.organisation);
    REQUIRE((user && party));
    CHECK(user->fields.organisation == party->id);
    CHECK(!user->fields.is_deactivated.value_or(false));
    CHECK(std::ranges::any_of(user->roles,
                              [&](Role role) { return may(role, *action, party->cloud); }));
}

void check_people(const World& world) {
    std::set<std::string> emails;
    std::set<std::string> with_admin;
    for (const WorldRecord& record : world.all(RecordType::user)) {
        const auto user = find_user(world, record.key.id);
        REQUIRE(user.has_value());
        CHECK(emails.insert(lower_ascii(user->fields.email)).second);
        const auto party = find_party(world, user->fields.organisation);
        REQUIRE(party.has_value());
        for (const Role role : user->roles)
            CHECK(has_role(party->kind, role, party->cloud));
        if (is_global_admin(*user) && !user->fields.is_deactivated.value_or(false))
            with_admin.insert(party->id);
    }
    for (const WorldRecord& record : world.all(RecordType::organisation))
        CHECK(with_admin.contains(record.key.id));
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

// Each pair has one account by its id. No relationship crosses a market or a cloud, and whom a
// provider serves with a reseller, both have met.
void check_accounts(const State& state) {
    for (const PackedCustomer& packed : state.customers) {
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
        if (!account.fields.associated_partner_id.empty())
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
    constexpr int rounds = 250, steps = 400;  // 100,000 orders under each profile.
    for (const RuleProfile profile : all_of<RuleProfile>()) {
        CAPTURE(name_of(profile));
        std::mt19937 chance(seed);
        std::set<TransactionName> seen;
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
            }
            Town replayed(profile);
            std::ranges::shuffle(journal, chance);
            for (const Transaction& one : journal)
                apply(replayed.state, one);
            CHECK(everything_in(replayed.state) == everything_in(desk.state));
        }
        // Nothing was never accepted: the walk goes everywhere.
        for (const TransactionName name :
             {TransactionName::add_user, TransactionName::deactivate_user,
              TransactionName::reset_password, TransactionName::request_partnership,
              TransactionName::authorize_provider, TransactionName::remove_partnership,
              TransactionName::invite_customer, TransactionName::accept_invitation,
              TransactionName::decline_invitation, TransactionName::remove_administrator_roles,
              TransactionName::remove_relationship, TransactionName::take_enrolment_step,
              TransactionName::let_time_pass}) {
            CAPTURE(name_of(name));
            CHECK(seen.contains(name));
        }
    }
}
