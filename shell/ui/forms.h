#pragma once
// What a person has typed and not yet submitted. It lives as long as its page is open.

#include <set>

#include "view/account_view.h"

struct CustomerForm {
    CustomerId id = {};  // Empty: a new customer.
    bool is_open = false;
    Customer before = {};
    Customer draft = {};
    CustomerFieldSet shown = {};  // Fields whose problems are shown: left or submitted.
    std::string domain_prefix = {};
    bool wants_first_problem = false;  // Scroll to it and focus it.

    bool is_new() const { return id.text.empty(); }
    bool is_changed() const { return is_open && !(draft == before); }
};

// Of the customer list: which rows are expanded.
struct CustomersForm {
    std::set<CustomerId> expanded = {};
    std::string search = {};
    bool searches = false;      // The text above is the person's own, not yet the address's.
    bool wants_search = false;  // Focus the search field.
};

// What is typed into the palette, and what was chosen in it before.
struct PaletteForm {
    bool is_open = false;
    std::string text = {};
    std::vector<std::string> recent = {};  // Keys, the latest first.
};

struct ShortcutsForm {
    bool is_open = false;
    bool has_single_keys = true;
};

struct SettingsForm {
    std::string name = {};
    bool is_filled = false;
};
