// One long story, and after each step what the four who have to do with it see: the reseller, the
// provider, the customer, and a partner who is a stranger to it. Then back to its beginning, and to
// its end again.

#include <doctest/doctest.h>

#include "exchange/snapshot_json.h"
#include "tests/helpers/fake_locale.h"
#include "tests/helpers/small_world.h"
#include "view/activity_log.h"
#include "view/customers_view.h"
#include "view/layers_view.h"
#include "view/mail_view.h"
#include "view/partners_view.h"

namespace {

using T = EnrolmentTrigger;

// Without the stamps, which every undo writes anew.
std::string contents_of(const State& state) {
    std::string text;
    write_snapshot(state, [&](std::string_view part) { text += part; });
    Json json = Json::parse(text, nullptr, false);
    for (const char* list : {"customers", "world"}) {
        Json::array_t kept;
        for (Json& record : json[list]) {
            record.erase("stamp");
            record.erase("stamps");
            // What was taken back is not there: its key alone, or that it was withdrawn, is left.
            const bool is_gone = record.size() <= 2 || record.contains("withdrawn");
            if (!is_gone) kept.push_back(record);
        }
        json[list] = kept;
    }
    return compact_text(json);
}

struct Story : SmallWorld {
    FakeLocale locale = {};
    std::vector<std::string> states = {};  // After each step.
    std::size_t beginning = 0;             // Of the log.
    std::size_t of_a_stranger = 1;         // In its log: that it was founded.

    Story() {
        Organisation fresh = sound_organisation(OrganisationKind::indirect_reseller, "fresh");
        fresh.enrolment = name_of(EnrolmentState::welcome);
        fresh.agreement_date.clear();
        must(FoundOrganisation{.id = "fresh",
                               .fields = fresh,
                               .user_id = "fresh admin",
                               .user = sound_user("admin", "fresh")});
        must(RegisterMembership{"4711", {"fresh", "Fresh GmbH", "DE", {}}});
        beginning = state.log.size();
        states.push_back(contents_of(state));
    }
    void tell(const std::string& organisation, const Command& command) {
        act_as_admin_of(organisation);
        must(command);
        states.push_back(contents_of(state));
    }
    void enrol(T trigger) {
        TakeEnrolmentStep step{.trigger = trigger};
        step.profile = sound_profile("fresh");
        step.membership = "4711";
        if (trigger != T::confirm_email) step.mail = "mail " + std::to_string(state.log.size());
        tell("fresh", step);
    }
    InviteCustomer invitation(const std::string& mail) const {
        return {mail, "provider", "customer", "Together", "Please follow the link.", "link"};
    }
    AcceptInvitation acceptance(const std::string& mail) const {
        PortalLink link{.form = LinkForm::joint};
        link[LinkValue::partner_tenant] = "fresh";
        link[LinkValue::provider_tenant] = "provider";
        link[LinkValue::asks_for_administration] = "true";
        return {link, mail};
    }

    // "customer (Reseller)" of a partner's own list, and with whom it works.
    std::string partner_sees(const std::string& id) {
        CustomersView customers;
        customers.refresh(state, speech_in(locale), {}, id);
        std::string seen = "customers:";
        for (std::size_t i = 0; i < customers.size(); ++i)
            seen += " " + customers.row(i).name + " (" + customers.row(i).relationship + ")";
        seen += "; partners:";
        for (const PartnerRow& row :
             partner_rows(state, speech_in(locale), *find_party(state.world, id)))
            seen += " " + row.name + " (" + row.state + (row.has_access ? ", access" : "") + ")";
        return seen;
    }
    std::string customer_sees() {
        std::string seen;
        for (const LayersView& layers : layers_of_customer(state, speech_in(locale), "customer"))
            seen += (seen.empty() ? "" : "; ") + layers.partner + ": " + layers.relationship +
                    ", " + layers.administration;
        return seen;
    }
    std::size_t entries_of(const std::string& party) {
        ActivityLog log;
        log.refresh(state, speech_in(locale), {.party = party}, {}, now);
        return log.size();
    }
    struct Sides {
        std::string reseller, provider, customer;
    };
    void check(const Sides& sides) {
        CHECK(partner_sees("fresh") == sides.reseller);
        CHECK(partner_sees("provider") == sides.provider);
        CHECK(customer_sees() == sides.customer);
        // A stranger sees nothing of all this.
        CHECK(partner_sees("direct") == "customers:; partners:");
        CHECK(received_mails(state.world, speech_in(locale), "direct").empty());
        CHECK(entries_of("direct") == of_a_stranger);
    }
};

}  // namespace

TEST_CASE("a reseller enrols, gains a provider and a customer, loses one and has it again") {
    Story story;
    const std::string nothing = "customers:; partners:";
    story.check({nothing, nothing, ""});

    for (const T step : {T::start, T::sign_in, T::link_membership, T::enrol, T::confirm_email}) {
        story.enrol(step);
        story.check({nothing, nothing, ""});
    }
    // The review decides on a clock that the reseller moves.
    story.tell("fresh", LetTimePass{story.now + std::int64_t{7} * 86'400'000, true, "notice "});
    story.now += std::int64_t{7} * 86'400'000;
    story.of_a_stranger = 2;  // Time passes for everybody.
    story.enrol(T::sign_agreement);
    story.tell("fresh",
               ChangeUser{"fresh admin", "Ada", "Lovelace", {"global_admin", "admin_agent"}});
    story.enrol(T::confirm_admin_agent);
    CHECK(find_party(story.state.world, "fresh")->fields.enrolment == "active");
    story.check({nothing, nothing, ""});

    story.act_as_admin_of("provider");
    story.tell("provider", story.request("fresh"));
    CHECK(received_mails(story.state.world, speech_in(story.locale), "fresh").size() >= 1);
    story.check({"customers:; partners: provider (Requested)",
                 "customers:; partners: Fresh GmbH (Requested)", ""});
    story.tell("fresh", AuthorizeProvider{"provider", true});
    story.check({"customers:; partners: provider (Active, access)",
                 "customers:; partners: Fresh GmbH (Active, access)", ""});

    story.tell("fresh", story.invitation("invitation"));
    CHECK(received_mails(story.state.world, speech_in(story.locale), "customer").size() == 1);
    story.check({"customers:; partners: provider (Active, access)",
                 "customers:; partners: Fresh GmbH (Active, access)", ""});
    story.tell("customer", story.acceptance("invitation"));
    const std::string both = "Fresh GmbH: Cloud reseller, Active; provider: Cloud reseller, None";
    story.check({"customers: customer (Cloud reseller); partners: provider (Active, access)",
                 "customers: customer (Cloud reseller); partners: Fresh GmbH (Active, access)",
                 both});

    story.tell("fresh", WithdrawProviderAccess{"provider"});
    story.check({"customers: customer (Cloud reseller); partners: provider (Active)",
                 "customers: customer (Cloud reseller); partners: Fresh GmbH (Active)", both});

    story.tell("provider", RemoveRelationship{"customer", true});
    story.check({"customers: customer (Cloud reseller); partners: provider (Active)",
                 "customers:; partners: Fresh GmbH (Active)",
                 "Fresh GmbH: Cloud reseller, Active"});
    story.tell("fresh", RemoveRelationship{"customer", true});
    story.tell("fresh", story.invitation("second invitation"));
    story.tell("customer", story.acceptance("second invitation"));
    story.check({"customers: customer (Cloud reseller); partners: provider (Active)",
                 "customers: customer (Cloud reseller); partners: Fresh GmbH (Active)", both});

    // Whoever sits at the desk goes back to the beginning, and on to the end.
    story.actor = {};
    for (std::size_t i = story.states.size() - 1; i-- > 0;) {
        CAPTURE(i);
        story.undo();
        CHECK(contents_of(story.state) == story.states[i]);
    }
    CHECK(story.partner_sees("fresh") == nothing);
    for (std::size_t i = 1; i < story.states.size(); ++i) {
        CAPTURE(i);
        story.redo();
        CHECK(contents_of(story.state) == story.states[i]);
    }
    story.of_a_stranger += 2;  // Time was taken back, and passed again.
    story.check({"customers: customer (Cloud reseller); partners: provider (Active)",
                 "customers: customer (Cloud reseller); partners: Fresh GmbH (Active)", both});
}

TEST_CASE("each of them goes back over their own steps, as far as the others have not gone on") {
    Story story;
    story.act_as_admin_of("provider");
    story.tell("provider", story.request("reseller"));
    story.tell("reseller", AuthorizeProvider{"provider", true});
    const auto back = [&](const std::string& party) {
        story.act_as_admin_of(party);
        const Stamp last = next_to_undo(story.state, party);
        Context context = story.context();
        context.roles = {Role::global_admin};
        const auto undone = decide(story.state, UndoTransaction{last}, context);
        if (undone) apply(story.state, *undone);
        story.now += 1000;
        return std::string(answer_of(undone));
    };
    CHECK(back("provider") == "later_step_builds_on_it");
    CHECK(back("direct") == "nothing_to_undo");
    CHECK(back("reseller") == "accepted");
    CHECK(back("provider") == "accepted");
    CHECK(contents_of(story.state) == story.states.front());
}
