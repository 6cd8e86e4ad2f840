#include "view/orders.h"

#include <doctest/doctest.h>

#include <set>

#include "tests/helpers/fake_locale.h"

TEST_CASE("keys are spelt as the keyboard of the language has them") {
    FakeLocale locale;
    const Speech english = speech_in(locale);
    const Speech german = speech_in(locale, Language::de);
    CHECK(keys_text(english, Order::search_everything) == "Ctrl+K");
    CHECK(keys_text(german, Order::redo) == "Strg+Umschalt+Z");
    CHECK(keys_text(english, Order::show_shortcuts) == "?");
    CHECK(keys_text(english, Order::use_dark).empty());
    CHECK(keys_code(*shortcut_of(Order::redo)) == "Control+Shift+Z");
}

TEST_CASE("every label of an order is its own") {
    for (const Language language : all_of<Language>()) {
        std::set<std::string_view> labels;
        for (const OrderRow& row : orders())
            CHECK(labels.insert(say(language, row.label)).second);
    }
}

TEST_CASE("an order that changes something is off while the workspace can only be read") {
    FakeLocale locale;
    const OrderMoment moment{.say = speech_in(locale),
                             .read_only_reason = "Another tab is working.",
                             .has_open_customer = true};
    for (const OrderRow& row : orders()) {
        CAPTURE(name_of(row.order));
        CHECK(why_not(moment, row.order) == (row.changes ? moment.read_only_reason : ""));
    }
}

TEST_CASE("an order that the role may not give says who may") {
    FakeLocale locale;
    const OrderMoment moment{.say = speech_in(locale),
                             .viewer = {.roles = {Role::helpdesk_agent}},
                             .has_open_customer = true,
                             .why_not_undo = "There is nothing to undo."};
    CHECK(why_not(moment, Order::edit_account).empty());
    for (const Order order : {Order::add_customer, Order::remove_customer, Order::export_list}) {
        CAPTURE(name_of(order));
        CHECK(why_not(moment, order).contains("Admin agent"));
    }
    CHECK(why_not(moment, Order::undo) == "There is nothing to undo.");
    CHECK(why_not(moment, Order::redo).empty());
}

TEST_CASE("what concerns a customer is offered where one is open") {
    CHECK_FALSE(is_offered({}, Order::edit_account));
    CHECK(is_offered({.has_open_customer = true}, Order::edit_account));
    CHECK(is_offered({}, Order::add_customer));
}

TEST_CASE("a place is offered to those whose portal has it") {
    const auto offered = [](Order order, std::optional<OrganisationKind> kind) {
        return is_offered({.viewer = {.kind = kind}}, order);
    };
    using enum OrganisationKind;
    CHECK(offered(Order::go_to_providers, indirect_reseller));
    CHECK_FALSE(offered(Order::go_to_providers, indirect_provider));
    CHECK(offered(Order::go_to_resellers, indirect_provider));
    CHECK(offered(Order::go_to_mailbox, customer));
    CHECK_FALSE(offered(Order::go_to_mailbox, {}));
    CHECK(offered(Order::go_to_partner_relationships, customer));
    CHECK_FALSE(offered(Order::go_to_customers, customer));
    CHECK(offered(Order::go_to_import, {}));
    CHECK_FALSE(offered(Order::go_to_import, direct_partner));
    CHECK(offered(Order::go_to_help, customer));
}

TEST_CASE("every key is one sign") {
    for (const Shortcut& shortcut : shortcuts())
        CHECK(shortcut.key.size() == 1);
}
