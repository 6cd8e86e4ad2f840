#include "view/account_view.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/helpers/fake_locale.h"
#include "tests/helpers/office.h"

namespace {

using F = CustomerField;

const FieldView* find_field(const AccountView& view, F field) {
    for (const GroupView& group : view.groups)
        for (const FieldView& shown : group.fields)
            if (shown.field == field) return &shown;
    return nullptr;
}

std::string titles_of(const std::vector<GroupView>& groups) {
    std::string all;
    for (const GroupView& group : groups)
        all += (all.empty() ? "" : ", ") + group.title;
    return all;
}

AccountView shown(const Office& office, std::uint64_t number, Language language = Language::en) {
    static FakeLocale locale;
    return account_view(office.state, speech_in(locale, language), {}, customer_id(number),
                        office.now);
}

void import_record(Office& office, std::uint64_t number, const Customer& fields) {
    office.must(ImportCustomers{.source = "a", .customers = {listed(customer_id(number), fields)}});
}

}  // namespace

TEST_CASE("an account shows its fields in their groups, in the person's language") {
    Office office;
    office.add(1);
    const AccountView view = shown(office, 1);
    CHECK(view.is_there);
    CHECK_FALSE(view.is_removed);
    CHECK(view.name == "Contoso");
    CHECK(titles_of(view.groups) ==
          "Company info, Primary contact, Address, Language, Tags and notes");
    REQUIRE(find_field(view, F::country) != nullptr);
    CHECK(find_field(view, F::country)->label == "Country/region");
    CHECK(find_field(view, F::country)->value == "Germany");
    CHECK(titles_of(shown(office, 1, Language::de).groups) ==
          "Unternehmensinformationen, Hauptansprechpartner, Adresse, Sprache, Tags und Notizen");
    CHECK(view.history.size() == 1);
}

TEST_CASE(
    "what a person fills in is shown when it is empty, what a file brings only when it is there") {
    Office office;
    office.add(1);
    AccountView view = shown(office, 1);
    CHECK(find_field(view, F::address_line_2) != nullptr);
    CHECK(find_field(view, F::notes) != nullptr);
    // "Not loaded" is something to say: it is not "no".
    CHECK(find_field(view, F::delegated_access)->value.empty());
    for (const F field : {F::directory_city, F::commerce_id, F::education, F::agreement_type,
                          F::removed, F::withdrawn, F::unknown_members}) {
        CAPTURE(name_of(field));
        CHECK(find_field(view, field) == nullptr);
    }
    Customer fields = sound_customer();
    fields.delegated_access = false;
    fields.directory_city = "Bonn";
    fields.commerce_id = "c-1";
    fields.education = "Denied";
    fields.agreement_type = "MicrosoftCloudAgreement";
    import_record(office, 2, fields);
    view = shown(office, 2);
    CHECK(find_field(view, F::delegated_access)->value == "No");
    CHECK(find_field(view, F::directory_city)->value == "Bonn");
    CHECK(find_field(view, F::education)->value == "Denied");
    CHECK(find_field(view, F::commerce_id)->value == "c-1");
    CHECK(titles_of(view.groups) ==
          "Company info, Primary contact, Address, Language, Special qualifications, Microsoft "
          "Customer Agreement, Tags and notes, From the customer's directory, Identifiers");
    const auto directory = std::ranges::find(view.groups, FieldGroup::directory, &GroupView::group);
    CHECK_FALSE(directory->help.empty());
}

TEST_CASE("an oddity the portal accepted is warned of, what was never said is not") {
    Office office;
    Customer fields;
    fields.company_name = "contoso.com";
    fields.email = "nobody";
    fields.country = "DE";
    fields.postal_code = "?";
    import_record(office, 1, fields);
    const AccountView view = shown(office, 1);
    CHECK(find_field(view, F::company_name)->warning == "The name ends like an internet address.");
    CHECK(find_field(view, F::email)->warning ==
          "Enter an email address such as name@company.com.");
    CHECK(find_field(view, F::postal_code)->warning.contains("10115"));
    CHECK(find_field(view, F::first_name)->warning.empty());
    CHECK(find_field(view, F::country)->warning.empty());
    CHECK(shown(office, 1, Language::zh).groups[0].fields[1].warning == "名称以网址后缀结尾。");
}

TEST_CASE("a removed account is there and says so, a withdrawn or unknown one is not") {
    Office office;
    office.add(1);
    office.must(RemoveCustomers{{customer_id(1)}});
    CHECK(shown(office, 1).is_there);
    CHECK(shown(office, 1).is_removed);
    office.add(2, sound_customer(Cloud::global, "Withdrawn"));
    office.undo();
    CHECK_FALSE(shown(office, 2).is_there);
    CHECK(shown(office, 2).groups.empty());
    CHECK_FALSE(shown(office, 9).is_there);
}

TEST_CASE("members that nobody knows are shown by their place and value") {
    Office office;
    Customer fields = sound_customer();
    fields.unknown_members = R"({"/attributes/etag":"x","/n":[1,{"a":null}]})";
    import_record(office, 1, fields);
    const auto members = shown(office, 1).unknown_members;
    REQUIRE(members.size() == 2);
    CHECK(members[0] == std::pair<std::string, std::string>{"/attributes/etag", "\"x\""});
    CHECK(members[1] == std::pair<std::string, std::string>{"/n", "[1,{\"a\":null}]"});
    for (const char* odd : {"", "not json", "[1]", "{\"a\":"}) {
        fields.unknown_members = odd;
        import_record(office, 2, fields);
        fields.notes += "n";
        CHECK(shown(office, 2).unknown_members.empty());
    }
}

TEST_CASE("the summary in the list has in few lines what the row does not, and no empty line") {
    Office office;
    Customer fields = sound_customer();
    fields.address_line_2 = "Hof";
    fields.state = "NRW";
    fields.registration_id = "HRB 1";
    fields.delegated_access = true;
    fields.tags = {"VIP", "new"};
    fields.notes = "one\n\n two \nthree\nfour";
    import_record(office, 1, fields);
    FakeLocale locale;
    std::string all;
    for (const SummaryGroup& group :
         record_summary(*office.state.find(customer_id(1)), speech_in(locale))) {
        all += group.title + "\n";
        for (const std::string& line : group.lines)
            all += "- " + line + "\n";
    }
    CHECK(all ==
          "Account\n- Registration ID number: HRB 1\n- Delegated admin privileges: Yes\n"
          "Primary contact\n- Ada Lovelace\n- ada@contoso.example\n"
          "Address\n- Domstraße 1\n- Hof\n- 50668 Köln, NRW\n- Germany\n"
          "Tags and notes\n- one\n- two\n- three\n- Tags: VIP, new\n");
    CHECK(record_summary({.id = customer_id(2)}, speech_in(locale)).empty());
}

TEST_CASE("who may not is told who may") {
    FakeLocale locale;
    const Speech speech = speech_in(locale);
    CHECK(why_not(speech, {}, Action::tag_customer) == "");
    CHECK(why_not(speech, {.roles = {Role::sales_agent}}, Action::tag_customer) ==
          "Sales agent cannot do this. It takes: Admin agent.");
    CHECK(why_not(speech_in(locale, Language::zh), {.roles = {Role::helpdesk_agent}},
                  Action::remove_relationship) ==
          "支持人员代理无权执行此操作。需要：全局管理员、管理员代理、销售代理。");
    const Viewer reseller{.roles = {Role::helpdesk_agent, Role::billing_admin},
                          .kind = OrganisationKind::indirect_reseller};
    CHECK(why_not(speech, reseller, Action::remove_relationship) ==
          "Helpdesk agent, Billing admin cannot do this. It takes: Global admin, Admin agent.");
    CHECK(why_not(speech, reseller, Action::add_customer) ==
          speech(Word::error_needs_a_direct_partner_or_provider));
}

TEST_CASE("every group of fields has its own title") {
    CHECK(title_of(FieldGroup::company) == Word::section_company);
    CHECK(title_of(FieldGroup::agreement) == Word::section_agreement);
    CHECK(title_of(FieldGroup::bookkeeping) == Word::section_bookkeeping);
}
