#pragma once
// A text of a record of the world as an entry of a form: its key and its longest length are those
// of the field's row, and what was refused about the field stands below it.

#include <optional>

#include "records/field.h"
#include "shell/ui/frame.h"
#include "shell/widgets/text_field.h"

struct EntryOptions {
    Word label = {};
    std::string_view help = {};
    std::string_view type = "text", autocomplete = "off", input_mode = {}, capitalize = {};
    bool required = false, disabled = false;
};

template <class Field>
std::string error_of(const std::optional<Error>& problem, Field field, const Frame& frame) {
    return problem && problem->place == name_of(field) ? say(frame.say.language, *problem)
                                                       : std::string();
}

template <class Record, class Field>
void draw_entry(Record& record, Field field, const EntryOptions& options,
                const std::optional<Error>& problem, Ui& ui, const Frame& frame) {
    const auto& row = Record::fields()[static_cast<std::size_t>(field)];
    const std::string error = error_of(problem, field, frame);
    text_field(ui, name_of(field), record.*std::get<std::string Record::*>(row.member),
               {.label = frame.say(options.label),
                .help = options.help,
                .error = error,
                .type = options.type,
                .autocomplete = options.autocomplete,
                .input_mode = options.input_mode,
                .enter_key = "next",
                .capitalize = options.capitalize,
                .required = options.required,
                .disabled = options.disabled,
                .max_length = row.longest});
}
