#pragma once
// Text on one line and on several: real <input> and <textarea> elements, drawn by us while
// unfocused.

#include "shell/widgets/context.h"
#include "shell/widgets/icons.h"

struct TextFieldOptions {
    std::string_view label = {}, help = {}, error = {};
    std::string_view placeholder = {};
    std::string_view type = "text";         // email, url, tel, number, password, date…
    std::string_view autocomplete = "off";  // organization, email, given-name…
    // A phone's keyboard: what it offers (numeric, email…), what its Enter key says, and what it
    // begins with a capital (words, sentences, characters). "next" also goes to the next entry.
    std::string_view input_mode = {}, enter_key = "done", capitalize = {};
    std::string_view language = {};
    bool required = false, disabled = false, read_only = false, hide_label = false,
         spellcheck = false;
    std::uint32_t max_length = 0;
    float width = 0;
    Icon icon = Icon::none;
};
// True in the frame in which the text changed. `entered(key)` of Ui tells Enter.
bool text_field(Ui&, std::string_view key, std::string& value, const TextFieldOptions&);

struct TextAreaOptions {
    std::string_view label = {}, help = {}, error = {};
    std::string_view placeholder = {};
    std::string_view language = {};
    std::string_view capitalize = "sentences";
    bool required = false, disabled = false, read_only = false, hide_label = false,
         spellcheck = true;
    std::uint32_t max_length = 0;
    int lines = 4;
    float width = 0;
};
bool text_area(Ui&, std::string_view key, std::string& value, const TextAreaOptions&);

struct SearchFieldOptions {
    std::string_view label = {};
    std::string_view placeholder = {};
    std::string_view shortcut_hint = {};  // "Ctrl+K", shown at the end while empty.
    float width = 240;
    // Given: it stands over a list that its arrow keys walk, and this option they have reached.
    NodeId list = no_node, active = no_node;
};
// Escape or its × empties it; over a list Escape is left to who shows the list.
bool search_field(Ui&, std::string_view key, std::string& value, const SearchFieldOptions&);
