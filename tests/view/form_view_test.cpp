#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "facts/countries.h"
#include "tests/helpers/fake_locale.h"
#include "tests/helpers/sound_customer.h"
#include "view/account_view.h"

namespace {

using F = CustomerField;

constexpr std::int64_t now = 1'795'210'709'000;

struct Asked {
    const Customer* before = nullptr;
    CustomerFieldSet shown = {};
    Role role = Role::admin_agent;
    Language language = Language::en;
};

FormView form(const Customer& draft, const Asked& asked = {}) {
    static FakeLocale locale;
    return form_view(asked.before, draft, asked.shown, speech_in(locale, asked.language),
                     {.roles = {asked.role}}, now);
}

const FormField* find_field(const FormView& view, F field) {
    for (const FormGroup& group : view.groups)
        for (const FormField& asked : group.fields)
            if (asked.field == field) return &asked;
    return nullptr;
}

const FormField& field_of(const FormView& view, F field) {
    const FormField* found = find_field(view, field);
    REQUIRE(found != nullptr);
    return *found;
}

bool offers(const FormField& field, std::string_view value) {
    return std::ranges::find(field.values, value) != field.values.end();
}

std::string required_fields(const FormView& view) {
    std::string all;
    for (const FormGroup& group : view.groups)
        for (const FormField& field : group.fields)
            if (field.is_required) all += std::string(name_of(field.field)) + " ";
    return all;
}

}  // namespace

TEST_CASE("a new account asks in groups, and marks what it needs") {
    const FormView view = form({});
    std::string titles;
    for (const FormGroup& group : view.groups)
        titles += group.title + ". ";
    CHECK(titles ==
          "Company info. Primary contact. Address. Language. Special qualifications. Microsoft "
          "Customer Agreement. Tags and notes. ");
    CHECK(required_fields(view) ==
          "cloud company_name domain first_name last_name email country address_line_1 language "
          "culture ");
    CHECK(view.domain_suffix == ".onmicrosoft.com");
    CHECK(view.problems.size() == 10);
}

TEST_CASE("what a country or a choice demands is marked as soon as it is chosen") {
    Customer draft = sound_customer();
    draft.country = "BR";
    draft.agreement_type = "MicrosoftCustomerAgreement";
    draft.education = "InReview";
    CHECK(required_fields(form(draft)) ==
          "cloud company_name domain registration_id first_name last_name email phone country "
          "address_line_1 city postal_code language culture education_website agreement_date "
          "agreement_first_name agreement_last_name agreement_email ");
}

TEST_CASE("fields that nothing asks for stay away until something does") {
    Customer draft = sound_customer();
    FormView view = form(draft);
    for (const F field : {F::state, F::registration_id, F::education_website, F::agreement_date,
                          F::agreement_phone}) {
        CAPTURE(name_of(field));
        CHECK(find_field(view, field) == nullptr);
    }
    draft.country = "US";
    draft.education = "InReview";
    draft.agreement_type = "MicrosoftCustomerAgreement";
    view = form(draft);
    for (const F field : {F::state, F::registration_id, F::education_website, F::agreement_date,
                          F::agreement_phone}) {
        CAPTURE(name_of(field));
        CHECK(find_field(view, field) != nullptr);
    }
    draft = sound_customer();
    draft.state = "NRW";
    CHECK(find_field(form(draft), F::state) != nullptr);
}

TEST_CASE("what a cloud does not have is not asked for, unless it is there") {
    Customer draft = sound_customer(Cloud::us_government);
    CHECK(find_field(form(draft), F::education) == nullptr);
    CHECK(find_field(form(draft), F::agreement_type) == nullptr);
    draft.education = "Approved";
    CHECK(find_field(form(draft), F::education) != nullptr);
}

TEST_CASE("an error stands beside a field only after it was asked to be shown") {
    Customer draft = sound_customer();
    draft.email = "nobody";
    draft.city.clear();
    Asked asked;
    CHECK(field_of(form(draft, asked), F::email).error.empty());
    asked.shown.set(static_cast<std::size_t>(F::email));
    const FormView view = form(draft, asked);
    CHECK(field_of(view, F::email).error == "Enter an email address such as name@company.com.");
    CHECK(field_of(view, F::city).error.empty());
    CHECK(view.problems.size() == 2);
    asked.language = Language::de;
    CHECK(field_of(form(draft, asked), F::email).error ==
          "Geben Sie eine E-Mail-Adresse wie name@firma.de ein.");
}

TEST_CASE("an edit shows only what it brought") {
    Customer before = sound_customer();
    before.email = "nobody";
    Customer draft = before;
    draft.city.clear();
    CustomerFieldSet all;
    all.set();
    const FormView view = form(draft, {.before = &before, .shown = all});
    CHECK(view.problems.size() == 1);
    CHECK(field_of(view, F::email).error.empty());
    CHECK(field_of(view, F::city).error == "Enter the city.");
}

TEST_CASE("what is settled with the account can be read, not changed") {
    const Customer before = sound_customer();
    for (const F field : {F::cloud, F::domain}) {
        CHECK_FALSE(field_of(form(before), field).is_read_only);
        CHECK(field_of(form(before, {.before = &before}), field).is_read_only);
        CHECK(field_of(form(before, {.before = &before}), field).reason.empty());
    }
}

TEST_CASE("a role sees which fields are not its own, and whose they are") {
    const Customer before = sound_customer();
    const FormView view = form(before, {.before = &before, .role = Role::helpdesk_agent});
    CHECK_FALSE(field_of(view, F::email).is_read_only);
    CHECK_FALSE(field_of(view, F::notes).is_read_only);
    CHECK(field_of(view, F::city).is_read_only);
    CHECK(field_of(view, F::city).reason ==
          "Helpdesk agent cannot do this. It takes: Admin agent, Sales agent.");
    CHECK(field_of(view, F::tags).is_read_only);
    CHECK(field_of(view, F::purchase_permission).reason ==
          "Helpdesk agent cannot do this. It takes: Admin agent.");
}

TEST_CASE("who makes an account fills in all that an account must have") {
    for (const Role role : {Role::global_admin, Role::user_management_admin, Role::sales_agent}) {
        CAPTURE(name_of(role));
        const FormView view = form({}, {.role = role});
        for (const FormGroup& group : view.groups)
            for (const FormField& field : group.fields)
                if (field.is_required) CHECK_FALSE(field.is_read_only);
        CHECK(field_of(view, F::tags).is_read_only);
        CHECK(field_of(view, F::nonprofit).is_read_only == (role != Role::sales_agent));
    }
}

TEST_CASE("a country is chosen of those the cloud has, in the order of the language") {
    Customer draft = sound_customer();
    const FormField global = field_of(form(draft), F::country);
    CHECK(global.options.front() == "Choose…");
    CHECK(global.values.front().empty());
    CHECK_FALSE(offers(global, "CN"));
    CHECK(offers(global, "US"));
    CHECK(std::ranges::is_sorted(global.options.begin() + 1, global.options.end(), {},
                                 [](const std::string& label) { return folded(label); }));
    draft.cloud = "china_21vianet";
    draft.country = "CN";
    CHECK(field_of(form(draft), F::country).values == std::vector<std::string>{"", "CN"});
    draft.cloud = "us_government";
    draft.country = "US";
    CHECK(field_of(form(draft), F::country).values == std::vector<std::string>{"", "US"});
    const FormField german =
        field_of(form(sound_customer(), {.language = Language::de}), F::country);
    const auto place = [&](const char* code) {
        return std::ranges::find(german.values, code) - german.values.begin();
    };
    CHECK(german.options[static_cast<std::size_t>(place("AT"))] == "Österreich");
    CHECK(place("AT") > place("NO"));
}

TEST_CASE("a value from elsewhere stays choosable as it is") {
    Customer draft = sound_customer();
    draft.country = "CN";
    draft.state = "Elsewhere";
    draft.language = "tlh";
    draft.culture = "tlh-XX";
    draft.agreement_type = "Handshake";
    draft.nonprofit = "Maybe";
    const FormView view = form(draft);
    for (const F field :
         {F::country, F::state, F::language, F::culture, F::agreement_type, F::nonprofit}) {
        CAPTURE(name_of(field));
        const FormField& asked = field_of(view, field);
        const std::string held(text_of(draft, field));
        CHECK(std::ranges::count(asked.values, held) == 1);
        CHECK(asked.values.size() == asked.options.size());
        for (const std::string& option : asked.options)
            CHECK_FALSE(option.empty());
    }
    CHECK(field_of(view, F::nonprofit).options.back() == "Maybe");
}

TEST_CASE("a closed cloud is offered to nobody who is not in it") {
    Customer draft = sound_customer();
    CHECK(field_of(form(draft), F::cloud).values ==
          std::vector<std::string>{"global", "us_government", "china_21vianet"});
    draft.cloud = "germany";
    CHECK(offers(field_of(form(draft), F::cloud), "germany"));
    CHECK(field_of(form(draft), F::domain).longest == 255);
    CHECK(form(draft).domain_suffix == ".onmicrosoft.de");
}

TEST_CASE("a state is chosen where there is a list, and written where there is none") {
    Customer draft = sound_customer();
    draft.country = "US";
    const FormField states = field_of(form(draft), F::state);
    CHECK(states.values.size() == states_of(*find_country("US")).size() + 1);
    CHECK(states.options.front() == "Choose…");
    CHECK(offers(states, "WA"));
    draft.country = "DE";
    draft.state = "NRW";
    CHECK(field_of(form(draft), F::state).values.empty());
}

TEST_CASE("help says what the country expects") {
    Customer draft = sound_customer();
    CHECK(field_of(form(draft), F::postal_code).help == "For example 10115");
    draft.country = "PL";
    CHECK(field_of(form(draft), F::registration_id).help == "Accepted here: TIN; PESEL");
    draft.country.clear();
    CHECK(field_of(form(draft), F::postal_code).help ==
          "As the post of the country/region writes it.");
    CHECK_FALSE(field_of(form(draft), F::domain).help.empty());
}

TEST_CASE(
    "every field that a person fills in has its help, but for those that explain themselves") {
    const std::set<F> plain{F::first_name, F::last_name, F::city, F::agreement_first_name,
                            F::agreement_last_name};
    for (const CustomerFieldRow& row : customer_fields()) {
        if (row.writer == Writer::portal) continue;
        CAPTURE(name_of(row.field));
        CHECK(help_of(row.field).has_value() != plain.contains(row.field));
    }
}
