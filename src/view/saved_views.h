#pragma once
// Views of the customer table that a person has named: each is an address. They are a person's way
// of looking and no data of the company: a setting of this browser keeps them, an export and Undo
// leave them alone, and who is sent the address has the view.

#include <string>
#include <string_view>
#include <vector>

struct SavedView {
    std::string name;
    std::string route;  // "#/customers?country=DE&group=city"
    bool operator==(const SavedView&) const = default;
};

using SavedViews = std::vector<SavedView>;

// One view to a name, in the order in which they came; the name's blanks at the ends do not count,
// and an empty name keeps nothing.
SavedViews with_view(SavedViews, const SavedView&);
SavedViews without_view(SavedViews, std::string_view name);
// Under another name, which takes the place of a view that had it.
SavedViews renamed(SavedViews, std::string_view name, std::string_view to);

// As the setting holds them; what is no view is passed over.
std::string text_of(const SavedViews&);
SavedViews views_from_text(std::string_view);
