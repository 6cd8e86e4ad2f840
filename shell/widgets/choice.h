#pragma once
// Choosing: one of many (select, radio, segments, tabs), yes or no (check box, switch), several
// (tags).

#include <span>

#include "shell/widgets/context.h"
#include "shell/widgets/icons.h"

struct SelectOptions {
    std::string_view label = {}, help = {}, error = {};
    std::span<const std::string> options = {};
    bool required = false, disabled = false, hide_label = false;
    std::string_view autocomplete = {};
    float width = 0;
    bool fits = false;  // As wide as what is chosen, at most `width`.
};
// True in the frame in which another option was chosen.
bool select_field(Ui&, std::string_view key, std::size_t& chosen, const SelectOptions&);

struct CheckBoxOptions {
    std::string_view label = {}, help = {}, error = {};
    bool required = false, disabled = false;
    std::string_view disabled_reason = {};
};
bool check_box(Ui&, std::string_view key, bool& checked, const CheckBoxOptions&);
bool toggle_switch(Ui&, std::string_view key, bool& on, const CheckBoxOptions&);

struct RadioOptions {
    std::string_view label = {}, help = {}, error = {};
    std::span<const std::string> options = {};
    bool hide_label = false, required = false, disabled = false;
};
bool radio_group(Ui&, std::string_view key, std::size_t& chosen, const RadioOptions&);

struct SegmentOptions {
    std::string_view label = {};
    std::span<const std::string> options = {};
    std::span<const Icon> icons = {};
    bool icons_only = false;
};
// A radio group in one line: theme, view.
bool segmented(Ui&, std::string_view key, std::size_t& chosen, const SegmentOptions&);

struct TabOptions {
    std::string_view label = {};
    std::span<const std::string> options = {};
};
// The body is the panel of the chosen tab. True when another was chosen.
bool tabs(Ui&, std::string_view key, std::size_t& chosen, const TabOptions&, Body);

struct TagListOptions {
    std::string_view label = {}, help = {}, error = {};
    std::string_view placeholder = {};
    std::size_t max_tags = 0;  // 0: as many as one likes.
    bool disabled = false;
    float width = 0;
};
// Type and Enter adds, × or Backspace removes, arrows go between.
bool tag_list(Ui&, std::string_view key, std::vector<std::string>& tags, const TagListOptions&);
// A tag to look at, not to edit.
void tag(Ui&, std::string_view label);
