#include "shell/screens/field_input.h"

#include <algorithm>
#include <array>

#include "shell/widgets/choice.h"
#include "shell/widgets/text_field.h"

namespace {

// How a kind of field is typed in: the element, and a phone's keyboard.
struct Typing {
    FieldKind kind;
    std::string_view type;
    std::string_view input_mode;
    std::string_view capitalize;
};
constexpr auto typings = std::to_array<Typing>({
    {FieldKind::text, "text", "text", "words"},
    {FieldKind::email, "email", "email", "none"},
    {FieldKind::phone, "tel", "tel", "none"},
    {FieldKind::state, "text", "text", "words"},
    {FieldKind::postal_code, "text", "text", "characters"},
    {FieldKind::domain, "text", "url", "none"},
    {FieldKind::web_address, "url", "url", "none"},
    {FieldKind::date, "date", {}, {}},
});

Typing typing_of(const FormField& field) {
    if (field.is_of_digits) return {field.kind, "text", "numeric", "none"};
    const auto found = std::ranges::find(typings, field.kind, &Typing::kind);
    return found != typings.end() ? *found : Typing{field.kind, "text", "text", "none"};
}

// What the browser may fill in.
struct Filling {
    CustomerField field;
    std::string_view autocomplete;
};
constexpr auto fillings = std::to_array<Filling>({
    {CustomerField::company_name, "organization"},
    {CustomerField::first_name, "given-name"},
    {CustomerField::last_name, "family-name"},
    {CustomerField::email, "email"},
    {CustomerField::phone, "tel"},
    {CustomerField::address_line_1, "address-line1"},
    {CustomerField::address_line_2, "address-line2"},
    {CustomerField::city, "address-level2"},
    {CustomerField::state, "address-level1"},
    {CustomerField::postal_code, "postal-code"},
    {CustomerField::education_website, "url"},
});

std::string_view filling_of(CustomerField field) {
    const auto found = std::ranges::find(fillings, field, &Filling::field);
    return found != fillings.end() ? found->autocomplete : "off";
}

bool is_text_field(const FormField& field) {
    return field.values.empty() && field.kind != FieldKind::yes_no &&
           field.kind != FieldKind::tags && field.kind != FieldKind::long_text;
}

bool draw_choice(const FormField& field, Customer& draft, Ui& ui) {
    const std::string_view held = text_of(draft, field.field);
    const auto place = std::ranges::find(field.values, held);
    auto chosen = static_cast<std::size_t>(place - field.values.begin());
    if (!select_field(ui, name_of(field.field), chosen,
                      {.label = field.label,
                       .help = field.help,
                       .error = field.error,
                       .options = field.options,
                       .required = field.is_required,
                       .disabled = field.is_read_only}))
        return false;
    write(draft, field.field, field.values[chosen]);
    return true;
}

bool draw_text(const FormField& field, Customer& draft, Ui& ui) {
    const Typing typing = typing_of(field);
    std::string typed(text_of(draft, field.field));
    if (!text_field(ui, name_of(field.field), typed,
                    {.label = field.label,
                     .help = field.help,
                     .error = field.error,
                     .type = typing.type,
                     .autocomplete = filling_of(field.field),
                     .input_mode = typing.input_mode,
                     .enter_key = "next",
                     .capitalize = typing.capitalize,
                     .required = field.is_required,
                     .read_only = field.is_read_only,
                     .max_length = field.longest}))
        return false;
    write(draft, field.field, typed);
    return true;
}

}  // namespace

bool draw_field_input(const FormField& field, Customer& draft, Ui& ui, const Frame& frame) {
    if (is_text_field(field)) return draw_text(field, draft, ui);
    if (field.kind == FieldKind::yes_no) {
        bool checked = draft.purchase_permission.value_or(false);
        if (!check_box(ui, name_of(field.field), checked,
                       {.label = field.label,
                        .help = field.help,
                        .disabled = field.is_read_only,
                        .disabled_reason = field.reason}))
            return false;
        write(draft, field.field, checked);
        return true;
    }
    if (field.kind == FieldKind::tags)
        return tag_list(ui, name_of(field.field), draft.tags,
                        {.label = field.label,
                         .help = field.help,
                         .error = field.error,
                         .placeholder = frame.say(Word::tags_add),
                         .disabled = field.is_read_only});
    if (field.kind == FieldKind::long_text)
        return text_area(ui, name_of(field.field), draft.notes,
                         {.label = field.label,
                          .help = field.help,
                          .error = field.error,
                          .read_only = field.is_read_only,
                          .max_length = field.longest});
    return draw_choice(field, draft, ui);
}
