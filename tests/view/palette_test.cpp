#include "view/palette.h"

#include <doctest/doctest.h>

#include "tests/helpers/fake_locale.h"
#include "tests/helpers/office.h"

namespace {

struct Case {
    std::string_view label, typed, likeness;
};

Customer named(std::string_view name, std::string_view domain) {
    Customer fields = sound_customer();
    fields.company_name = name;
    fields.domain = domain;
    return fields;
}

struct Desk {
    Office office = {};
    FakeLocale locale = {};
    OrderMoment moment = {.say = speech_in(locale)};

    Desk() {
        office.add(1, named("Contoso", "contoso.onmicrosoft.com"));
        office.add(2, named("Café Müller", "mueller.onmicrosoft.com"));
        office.add(3, named("Alpine Ski House", "ski.onmicrosoft.com"));
        office.add(4, named("House of Contoso", "hoc.onmicrosoft.com"));
    }
    std::vector<PaletteEntry> entries(std::string_view typed,
                                      std::vector<std::string> recent = {}) {
        CustomerFinder finder;
        finder.refresh(office.state.customers);
        return palette_entries(office.state, moment, finder, typed, recent);
    }
    // "Contoso | House of Contoso", of one section.
    std::string labels(std::string_view typed, PaletteSection section) {
        std::string all;
        for (const PaletteEntry& entry : entries(typed))
            if (entry.section == section) all += (all.empty() ? "" : " | ") + entry.label;
        return all;
    }
};

}  // namespace

TEST_CASE("a label is the nearer to what was typed the more of it was meant") {
    const Case cases[] = {
        {"contoso", "contoso", "is_it"},
        {"contoso", "con", "begins_with_it"},
        {"house of contoso", "con", "words_begin_so"},
        {"house of contoso", "con ho", "words_begin_so"},
        {"contoso-house", "ho", "words_begin_so"},
        {"house of contoso", "toso use", "holds_every_word"},
        {"contoso", "ctso", "letters_in_order"},
        {"house of contoso", "hoc", "letters_in_order"},
        {"house of contoso", "h con", "words_begin_so"},
        {"contoso", "ontso", "none"},
        {"contoso", "contosox", "none"},
        {"contoso", "x", "none"},
        {"微软中国", "中国", "holds_every_word"},
        {"微软中国", "中软", "none"},
    };
    for (const Case& one : cases) {
        CAPTURE(one.label);
        CAPTURE(one.typed);
        const auto likeness = likeness_of(one.label, one.typed);
        CHECK((likeness ? name_of(*likeness) : "none") == one.likeness);
    }
}

TEST_CASE("customers are found by name and domain, however they are accented, the best first") {
    Desk desk;
    CHECK(desk.labels("CONTOSO", PaletteSection::customers) == "Contoso | House of Contoso");
    CHECK(desk.labels("muller", PaletteSection::customers) == "Café Müller");
    CHECK(desk.labels("cafe m", PaletteSection::customers) == "Café Müller");
    CHECK(desk.labels("hoc.on", PaletteSection::customers) == "House of Contoso");
    CHECK(desk.labels("zzz", PaletteSection::customers).empty());
}

TEST_CASE("who was removed is not found") {
    Desk desk;
    desk.office.must(RemoveCustomers{{customer_id(1)}});
    CHECK(desk.labels("contoso", PaletteSection::customers) == "House of Contoso");
}

TEST_CASE("the section with the best entry stands first") {
    Desk desk;
    CHECK(desk.entries("contoso").front().label == "Contoso");
    CHECK(desk.entries("settings").front().order == Order::go_to_settings);
    CHECK(desk.entries("export").front().section == PaletteSection::orders);
}

TEST_CASE("the list's own search is offered last, whatever was typed") {
    Desk desk;
    for (const char* typed : {"contoso", "nothing like it"}) {
        const auto entries = desk.entries(typed);
        CHECK(entries.back().section == PaletteSection::search);
        CHECK(entries.back().label.contains(typed));
    }
}

TEST_CASE("an order that cannot be given is there and says why") {
    Desk desk;
    desk.moment.viewer.roles = {Role::helpdesk_agent};
    for (const PaletteEntry& entry : desk.entries("add customer"))
        if (entry.order == Order::add_customer)
            CHECK(entry.disabled_reason.contains("Admin agent"));
}

TEST_CASE("before anything is typed the recent ones stand first, each once") {
    Desk desk;
    const std::string contoso = "customer " + customer_id(1).text;
    const auto entries = desk.entries("", {contoso, "order use_dark", "order no_longer_there"});
    CHECK(entries[0].customer == customer_id(1));
    CHECK(entries[1].order == Order::use_dark);
    CHECK(entries[2].section == PaletteSection::orders);
    std::size_t dark = 0;
    for (const PaletteEntry& entry : entries)
        dark += entry.order == Order::use_dark ? 1U : 0U;
    CHECK(dark == 1);
}

TEST_CASE("what was chosen is remembered as the latest, a few of them, and read back") {
    std::vector<std::string> recent;
    for (const char* key : {"a", "b", "c", "a", "d", "e", "f", "g"})
        recent = remembered(std::move(recent), key);
    CHECK(recent == std::vector<std::string>{"g", "f", "e", "d", "a", "c"});
    CHECK(split_keys(joined_keys(recent)) == recent);
    CHECK(split_keys("").empty());
}

TEST_CASE("the finder folds again only when the state has changed") {
    Desk desk;
    CustomerFinder finder;
    finder.refresh(desk.office.state.customers);
    CHECK(finder.best("contoso").size() == 2);
    desk.office.set(1, CustomerField::company_name, std::string("Fabrikam"));
    finder.refresh(desk.office.state.customers);
    CHECK(finder.best("contoso") == std::vector<std::size_t>{3, 0});
    CHECK(finder.best("fabrikam") == std::vector<std::size_t>{0});
}
