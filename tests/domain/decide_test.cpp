#include "domain/decide.h"

#include <doctest/doctest.h>

#include <functional>

#include "tests/helpers/office.h"

namespace {

using F = CustomerField;
using E = ErrorCode;

// A row names what refuses the command as the rows above left it, and mends it.
template <class Scene>
struct Rung {
    ErrorCode code;
    std::string place;
    std::function<void(Scene&)> mend;
};

template <class Scene>
void climb(Scene& scene, const std::vector<Rung<Scene>>& steps) {
    const std::string before = registers_of(scene.office.state);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        CAPTURE(i);
        const auto answer = decide(scene.office.state, scene.command, scene.office.context());
        REQUIRE(answer_of(answer) == name_of(steps[i].code));
        CHECK(answer.error().place == steps[i].place);
        steps[i].mend(scene);
    }
    CHECK(answer_of(decide(scene.office.state, scene.command, scene.office.context())) ==
          "accepted");
    CHECK(registers_of(scene.office.state) == before);
}

struct Adding {
    Office office;
    AddCustomer command;
};
struct Updating {
    Office office;
    UpdateCustomer command;
};
struct Removing {
    Office office;
    RemoveCustomers command;
};
struct Importing {
    Office office;
    ImportCustomers command;
};

// The steps of one text field: each value but the last is refused.
struct Wrong {
    std::string value;
    ErrorCode code;
};
void mend_text(std::vector<Rung<Adding>>& steps, F field, const std::vector<Wrong>& wrongs,
               const std::string& right) {
    for (std::size_t i = 0; i < wrongs.size(); ++i) {
        const std::string next = i + 1 < wrongs.size() ? wrongs[i + 1].value : right;
        steps.push_back({wrongs[i].code, std::string(name_of(field)),
                         [=](Adding& scene) { write(scene.command.fields, field, next); }});
    }
}

}  // namespace

TEST_CASE("adding a customer is refused for permission, then existence, then field by field") {
    Adding scene;
    scene.office.add(1, sound_customer(Cloud::global, "Taken"));
    scene.command.id = customer_id(1);
    Customer& fields = scene.command.fields;
    fields.cloud = "germany";
    fields.domain = ".onmicrosoft.com";
    fields.first_name = " ";
    fields.phone = "12ab";
    fields.education = "Maybe";
    fields.agreement_type = "Handshake";
    fields.agreement_date = "yesterday";
    fields.tags = {"a", "A"};
    fields.notes = "\xFF";
    scene.office.role = Role::billing_admin;
    std::vector<Rung<Adding>> steps{
        {E::not_permitted, "", [](Adding& s) { s.office.role = Role::user_management_admin; }},
        // Who may add may not yet vouch for an agreement, or tag.
        {E::not_permitted, "", [](Adding& s) { s.office.role = Role::sales_agent; }},
        {E::not_permitted, "", [](Adding& s) { s.office.role = Role::admin_agent; }},
        {E::customer_exists_already, "", [](Adding& s) { s.command.id = customer_id(2); }},
        {E::cloud_is_closed_to_new_customers, "cloud",
         [](Adding& s) { s.command.fields.cloud.clear(); }},
        {E::must_not_be_empty, "cloud", [](Adding& s) { s.command.fields.cloud = "global"; }},
    };
    mend_text(steps, F::company_name,
              {{"", E::must_not_be_empty},
               {"x", E::company_name_must_be_longer},
               {"--", E::company_name_must_not_be_only_special_characters},
               {"Ltd.", E::company_name_must_not_be_only_a_legal_form},
               {"Con\ntoso", E::must_be_one_line}},
              "Contoso");
    mend_text(steps, F::domain,
              {{".onmicrosoft.com", E::must_not_be_empty},
               {"-taken.onmicrosoft.com", E::domain_prefix_must_be_a_name}},
              "TAKEN.onmicrosoft.com");
    mend_text(steps, F::first_name, {{" ", E::must_not_be_empty}}, "Ada");
    mend_text(steps, F::last_name, {{"", E::must_not_be_empty}}, "Lovelace");
    mend_text(steps, F::email,
              {{"", E::must_not_be_empty},
               {"ada", E::email_must_be_an_address},
               {"ada@microsoft.com", E::email_must_not_be_at_the_vendor}},
              "ada@contoso.example");
    mend_text(steps, F::phone, {{"12ab", E::phone_must_be_a_number}}, "");
    mend_text(steps, F::country,
              {{"", E::must_not_be_empty},
               {"XX", E::country_must_be_known},
               {"CN", E::country_must_be_in_the_cloud}},
              "PL");
    mend_text(steps, F::registration_id, {{"", E::registration_id_is_required}}, "1234567890");
    mend_text(steps, F::phone, {{"", E::phone_is_required_in_this_country}}, "+48 22 123 45 67");
    mend_text(steps, F::address_line_1, {{"", E::must_not_be_empty}}, "Rynek 1");
    mend_text(steps, F::city, {{"", E::city_is_required}}, "Warszawa");
    mend_text(steps, F::postal_code,
              {{"", E::postal_code_is_required}, {"abc", E::postal_code_must_match_the_country}},
              "00-950");
    mend_text(steps, F::language, {{"", E::must_not_be_empty}, {"xx", E::language_must_be_known}},
              "pl");
    mend_text(steps, F::culture, {{"", E::must_not_be_empty}, {"pl-XX", E::culture_must_be_known}},
              "pl-PL");
    mend_text(steps, F::education, {{"Maybe", E::must_be_one_of_the_choices}}, "InReview");
    mend_text(steps, F::education_website,
              {{"", E::website_is_required_for_education}, {"a b", E::web_address_must_be_a_link}},
              "uni.example");
    mend_text(steps, F::agreement_type, {{"Handshake", E::must_be_one_of_the_choices}},
              "MicrosoftCustomerAgreement");
    mend_text(steps, F::agreement_date,
              {{"yesterday", E::date_must_be_a_date},
               {"2031-01-01", E::date_must_not_be_in_the_future},
               {"", E::must_not_be_empty}},
              "2026-11-20");
    mend_text(steps, F::agreement_first_name, {{"", E::must_not_be_empty}}, "Ada");
    mend_text(steps, F::agreement_last_name, {{"", E::must_not_be_empty}}, "Lovelace");
    mend_text(steps, F::agreement_email, {{"", E::must_not_be_empty}}, "ada@contoso.example");
    steps.push_back(
        {E::tag_must_not_repeat, "tags", [](Adding& s) { s.command.fields.tags = {"a"}; }});
    mend_text(steps, F::notes, {{"\xFF", E::must_be_well_formed_text}}, "two\nlines");
    steps.push_back({E::domain_is_taken, "domain",
                     [](Adding& s) { s.command.fields.domain = "contoso.onmicrosoft.com"; }});
    climb(scene, steps);
}

TEST_CASE("an update is refused for permission, then existence, then field by field") {
    Updating scene;
    Office& office = scene.office;
    office.add(1);
    office.add(2, sound_customer(Cloud::global, "Removed"));
    office.must(RemoveCustomers{{customer_id(2)}});
    office.add(3, sound_customer(Cloud::global, "Withdrawn"));
    office.undo();
    office.role = Role::billing_admin;
    scene.command = {customer_id(9),
                     {{F::company_name, std::string("x")},
                      {F::tags, TextList{" "}},
                      {F::domain, std::string("other.onmicrosoft.com")},
                      {F::relationship, std::string("none")},
                      {F::removed, true}}};
    const auto edit = [](std::size_t index, Value value) {
        return [=](Updating& s) { s.command.edits[index].value = value; };
    };
    climb<Updating>(
        scene, {{E::not_permitted, "", [](Updating& s) { s.office.role = Role::helpdesk_agent; }},
                {E::not_permitted, "", [](Updating& s) { s.office.role = Role::admin_agent; }},
                {E::customer_not_found, "", [](Updating& s) { s.command.id = customer_id(3); }},
                {E::customer_is_removed, "", [](Updating& s) { s.command.id = customer_id(2); }},
                {E::customer_is_removed, "", [](Updating& s) { s.command.id = customer_id(1); }},
                {E::field_cannot_be_changed_here, "removed", edit(4, Value{})},
                {E::field_cannot_be_changed_here, "domain",
                 edit(2, std::string("contoso.onmicrosoft.com"))},
                {E::field_cannot_be_changed_here, "relationship", edit(3, std::string("reseller"))},
                {E::company_name_must_be_longer, "company_name", edit(0, std::string("Contoso"))},
                {E::must_not_be_empty, "tags", edit(1, Value{})},
                {E::nothing_changed, "", edit(0, std::string("Fabrikam"))}});
}

TEST_CASE("a removal is refused for permission, then existence") {
    Removing scene;
    Office& office = scene.office;
    office.add(1);
    office.add(2, sound_customer(Cloud::global, "Removed"));
    office.must(RemoveCustomers{{customer_id(2)}});
    office.role = Role::helpdesk_agent;
    scene.command.ids = {customer_id(1), customer_id(9)};
    climb<Removing>(
        scene, {{E::not_permitted, "", [](Removing& s) { s.office.role = Role::sales_agent; }},
                {E::customer_not_found, "", [](Removing& s) { s.command.ids[1] = customer_id(2); }},
                {E::customer_is_removed, "", [](Removing& s) { s.command.ids.clear(); }},
                {E::nothing_changed, "", [](Removing& s) { s.command.ids = {customer_id(1)}; }}});
}

TEST_CASE("an import is refused for permission, then for what it holds") {
    Importing scene;
    Office& office = scene.office;
    office.add(1);
    office.role = Role::helpdesk_agent;
    IncomingCustomer nobody = listed({}, sound_customer());
    nobody.place = "row 3";
    scene.command.customers = {listed(customer_id(1), sound_customer()), nobody};
    climb<Importing>(
        scene,
        {{E::not_permitted, "", [](Importing& s) { s.office.role = Role::sales_agent; }},
         {E::customer_has_no_id, "row 3",
          [](Importing& s) { s.command.customers = {listed(customer_id(1), sound_customer())}; }},
         {E::nothing_changed, "", [](Importing& s) {
              IncomingCustomer moved = s.command.customers[0];
              moved.record.fields.city = "Bonn";
              s.command.customers.replace(0, moved);
          }}});
}

TEST_CASE("an update of each part of a record is for the roles that the permissions name") {
    struct Row {
        F field;
        Value value;
        std::vector<Role> roles;
    };
    using enum Role;
    const std::vector<Role> agents{admin_agent, sales_agent, helpdesk_agent};
    const std::vector<Role> sellers{admin_agent, sales_agent};
    const Row rows[] = {
        {F::company_name, std::string("Fabrikam"), agents},
        {F::registration_id, std::string("HRB 1"), agents},
        {F::purchase_permission, true, {admin_agent}},
        {F::email, std::string("b@contoso.example"), agents},
        {F::city, std::string("Bonn"), sellers},
        {F::language, std::string("en"), sellers},
        {F::nonprofit, std::string("InReview"), sellers},
        {F::agreement_phone, std::string("123456"), sellers},
        {F::tags, TextList{"VIP"}, {admin_agent}},
        {F::notes, std::string("n"), agents},
    };
    for (const Row& row : rows)
        for (const Role role : all_of<Role>()) {
            CAPTURE(name_of(row.field));
            CAPTURE(name_of(role));
            Office office;
            office.add(1);
            office.role = role;
            const UpdateCustomer update{customer_id(1), {{row.field, row.value}}};
            const bool may = std::ranges::find(row.roles, role) != row.roles.end();
            CHECK(answer_of(office.submit(update)) == (may ? "accepted" : "not_permitted"));
        }
}

TEST_CASE("adding, removing and importing are for the roles that the permissions name") {
    using enum Role;
    for (const Role role : all_of<Role>()) {
        CAPTURE(name_of(role));
        Office office;
        office.add(1);
        office.role = role;
        const auto check = [&](const Command& command, std::vector<Role> roles) {
            const bool may = std::ranges::find(roles, role) != roles.end();
            CHECK(answer_of(decide(office.state, command, office.context())) ==
                  (may ? "accepted" : "not_permitted"));
        };
        check(AddCustomer{customer_id(2), sound_customer(Cloud::global, "Other")},
              {global_admin, user_management_admin, admin_agent, sales_agent});
        check(RemoveCustomers{{customer_id(1)}}, {global_admin, admin_agent, sales_agent});
        check(ImportCustomers{.source = "a.json",
                              .customers = {listed(customer_id(3), sound_customer())}},
              {admin_agent, sales_agent});
    }
}

TEST_CASE("a new account brings only what its maker may write") {
    struct Row {
        F field;
        Value value;
        bool may_sales_agent;
    };
    const Row rows[] = {{F::notes, std::string("n"), true},
                        {F::nonprofit, std::string("InReview"), true},
                        {F::agreement_date, std::string("2026-11-20"), true},
                        {F::tags, TextList{"VIP"}, false},
                        {F::purchase_permission, true, false}};
    for (const Row& row : rows) {
        CAPTURE(name_of(row.field));
        Office office;
        Customer fields = sound_customer();
        write(fields, row.field, row.value);
        const AddCustomer add{customer_id(1), fields};
        office.role = Role::sales_agent;
        CHECK(answer_of(decide(office.state, add, office.context())) ==
              (row.may_sales_agent ? "accepted" : "not_permitted"));
        office.role = Role::user_management_admin;
        CHECK(answer_of(decide(office.state, add, office.context())) ==
              (row.field == F::notes ? "accepted" : "not_permitted"));
        office.role = Role::admin_agent;
        CHECK(answer_of(decide(office.state, add, office.context())) == "accepted");
    }
}

TEST_CASE("what a person cannot edit stays when an account is there") {
    for (const CustomerFieldRow& row : customer_fields()) {
        CAPTURE(name_of(row.field));
        Office office;
        office.add(1);
        Value value = std::string("x");
        if (std::holds_alternative<std::optional<bool> Customer::*>(row.member)) value = true;
        if (std::holds_alternative<TextList Customer::*>(row.member)) value = TextList{"x"};
        const auto answer =
            answer_of(office.submit(UpdateCustomer{customer_id(1), {{row.field, value}}}));
        CHECK((answer == "field_cannot_be_changed_here") == (row.writer != Writer::partner));
    }
}

TEST_CASE("a domain is taken in any case by a customer of the list, or one that was removed") {
    Office office;
    office.add(1);
    Customer again = sound_customer();
    again.domain = "CONTOSO.onmicrosoft.com";
    CHECK(answer_of(office.submit(AddCustomer{customer_id(2), again})) == "domain_is_taken");
    office.must(RemoveCustomers{{customer_id(1)}});
    CHECK(answer_of(office.submit(AddCustomer{customer_id(2), again})) == "domain_is_taken");
    office.undo();
    office.undo();
    CHECK(answer_of(office.submit(AddCustomer{customer_id(2), again})) == "accepted");
}

TEST_CASE("a transaction says who did what and when, and what was there before") {
    Office office;
    office.author = "Grace";
    const Stamp stamp = office.add(1);
    CHECK(office.state.log.back().author == "Grace");
    CHECK(office.state.log.back().stamp == stamp);
    CHECK(office.state.log.back().created == CustomerIds{customer_id(1)});
    CHECK(stamp_of(*office.state.find(customer_id(1)), F::city) == stamp);
    const Stamp later = office.set(1, F::city, std::string("Bonn"));
    CHECK(later > stamp);
    CHECK(office.state.log.back().changed == std::vector<Change>{{.customer = customer_id(1),
                                                                  .field = F::city,
                                                                  .value = std::string("Bonn"),
                                                                  .before = std::string("Köln"),
                                                                  .stamp = later}});
}

TEST_CASE("of several edits of one field the last counts, as it was judged") {
    Office office;
    office.add(1);
    office.must(UpdateCustomer{
        customer_id(1), {{F::city, std::string("Zürich")}, {F::city, std::string("Aachen")}}});
    CHECK(office.fields(1).city == "Aachen");
    CHECK(answer_of(office.submit(UpdateCustomer{
              customer_id(1),
              {{F::city, std::string("Zürich")}, {F::city, std::string("Aachen")}}})) ==
          "nothing_changed");
}

TEST_CASE("a removed customer leaves the list and keeps its record") {
    Office office;
    office.add(1);
    office.must(RemoveCustomers{{customer_id(1)}});
    CHECK(is_off_the_list(*office.state.find(customer_id(1))));
    CHECK(office.fields(1).relationship == "none");
    CHECK(office.fields(1).company_name == "Contoso");
}

TEST_CASE("a list from the portal writes what it says now, and leaves the rest") {
    Office office;
    office.add(1);
    office.set(1, F::notes, std::string("ours"));
    Customer fields;
    fields.company_name = "Contoso AG";
    const Stamp stamp = office.must(
        ImportCustomers{.source = "list.json", .customers = {listed(customer_id(1), fields)}});
    CHECK(office.fields(1).company_name == "Contoso AG");
    CHECK(office.fields(1).city == "Köln");
    CHECK(office.fields(1).notes == "ours");
    CHECK(stamp_of(*office.state.find(customer_id(1)), F::company_name) == stamp);
    CHECK(office.state.log.back().note == "list.json");
    CHECK(office.state.log.back().changed.size() == 1);
}

TEST_CASE("a list from the portal brings a removed customer back, unless it says there is no tie") {
    Office office;
    office.add(1);
    office.must(RemoveCustomers{{customer_id(1)}});
    Customer fields;
    fields.relationship = "none";
    CHECK(answer_of(office.submit(ImportCustomers{
              .source = "a", .customers = {listed(customer_id(1), fields)}})) == "nothing_changed");
    fields.relationship = "reseller";
    office.must(ImportCustomers{.source = "b", .customers = {listed(customer_id(1), fields)}});
    CHECK_FALSE(is_off_the_list(*office.state.find(customer_id(1))));
    CHECK(office.fields(1).relationship == "reseller");
}

TEST_CASE("another desk's export brings what is later than ours, with its own stamps") {
    Office here;
    Office there{.author = "Grace", .replica = 2};
    here.add(1);
    there.must(ImportCustomers{.source = "a", .customers = {exported(here.state.customers[0])}});
    here.set(1, F::city, std::string("Bonn"));
    there.now += 60'000;
    const Stamp theirs = there.set(1, F::city, std::string("Aachen"));
    here.now += 120'000;
    here.set(1, F::notes, std::string("ours"));
    here.must(ImportCustomers{.source = "b", .customers = {exported(there.state.customers[0])}});
    CHECK(here.fields(1).city == "Aachen");
    CHECK(here.fields(1).notes == "ours");
    CHECK(stamp_of(*here.state.find(customer_id(1)), F::city) == theirs);
    // The way back brings the notes alone.
    there.must(ImportCustomers{.source = "c", .customers = {exported(here.state.customers[0])}});
    CHECK(there.state.log.back().changed.size() == 1);
    CHECK(registers_of(here.state) == registers_of(there.state));
}
TEST_CASE("several are updated by the rules of one: permission, existence, then fields") {
    Office office;
    office.add(1, sound_customer(Cloud::global, "Adatum"));
    office.add(2, sound_customer(Cloud::global, "Contoso"));
    office.add(3, sound_customer(Cloud::global, "Fabrikam"));
    office.must(RemoveCustomers{{customer_id(3)}});
    const auto of = [](std::uint64_t number, F field, const Value& value) {
        return UpdateCustomer{customer_id(number), {{field, value}}};
    };
    struct Row {
        Role role;
        std::vector<UpdateCustomer> updates;
        std::string_view answer;
    };
    const Value bonn = std::string("Bonn");
    const Value koeln = std::string("Köln");
    const Row rows[] = {
        {Role::helpdesk_agent, {of(9, F::city, bonn)}, "not_permitted"},
        {Role::admin_agent, {of(1, F::email, {}), of(9, F::city, bonn)}, "customer_not_found"},
        {Role::admin_agent, {of(1, F::email, {}), of(3, F::city, bonn)}, "customer_is_removed"},
        {Role::admin_agent, {of(1, F::city, bonn), of(2, F::email, {})}, "must_not_be_empty"},
        {Role::admin_agent, {of(1, F::city, koeln), of(2, F::city, koeln)}, "nothing_changed"},
        {Role::admin_agent, {}, "nothing_changed"},
        {Role::admin_agent, {of(1, F::city, koeln), of(2, F::city, bonn)}, "accepted"},
    };
    for (const Row& row : rows) {
        office.role = row.role;
        CAPTURE(row.answer);
        CHECK(answer_of(decide(office.state, UpdateCustomers{row.updates}, office.context())) ==
              row.answer);
    }
}

TEST_CASE("several are updated in one transaction, which one Undo takes back") {
    Office office;
    office.add(1, sound_customer(Cloud::global, "Adatum"));
    office.add(2, sound_customer(Cloud::global, "Contoso"));
    const std::string before = registers_of(office.state);
    office.must(UpdateCustomers{{{customer_id(1), {{F::tags, TextList{"VIP"}}}},
                                 {customer_id(2), {{F::tags, TextList{"new", "VIP"}}}}}});
    CHECK(office.state.log.back().name == TransactionName::update_customers);
    CHECK(office.state.log.back().changed.size() == 2);
    CHECK(office.fields(2).tags == TextList{"new", "VIP"});
    office.undo();
    CHECK(office.fields(1).tags.empty());
    CHECK(office.fields(2).tags.empty());
    office.redo();
    CHECK(office.fields(1).tags == TextList{"VIP"});
}
