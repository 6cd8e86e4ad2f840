#include "view/searched_text.h"

#include "base/text.h"

namespace {

void add_line(std::string& all, std::string_view line) {
    if (!line.empty()) (all += '\n') += line;
}

}  // namespace

std::string searched_text(const PackedCustomer& customer, const Speech& speech) {
    std::string all = customer.id().text;
    for (const auto [field, content] : customer.fields()) {
        const CustomerFieldRow& row = row_of(field);
        if (!row.is_searched) continue;
        if (is_read_as_stored(row.kind)) {
            add_line(all, content);
            continue;
        }
        const std::string shown = speech.value(field, read(customer, field));
        add_line(all, shown);
        if (text_of(customer, field) != shown) add_line(all, text_of(customer, field));
    }
    return folded(all);
}

std::vector<std::string> searched_words(std::string_view typed) {
    std::vector<std::string> words;
    const std::string all = folded(trimmed(typed));
    for (const std::string_view word : split(all, ' '))
        if (!word.empty()) words.emplace_back(word);
    return words;
}
