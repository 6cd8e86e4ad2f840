#include "view/import_view.h"

namespace {

std::string change_line(const Speech& speech, const PreviewChange& change) {
    const auto shown = [&](const Value& value) {
        const std::string text = speech.value(change.field, value);
        return text.empty() ? std::string(speech(Word::empty_value)) : text;
    };
    return speech(Word::field_change,
                  {speech(label_of(change.field)), shown(change.before), shown(change.after)});
}

constexpr Word word_of(PreviewVerdict verdict) {
    switch (verdict) {
        case PreviewVerdict::added:
            return Word::import_added;
        case PreviewVerdict::changed:
            return Word::import_changed;
        case PreviewVerdict::unchanged:
            return Word::import_unchanged;
    }
    return Word::import_unchanged;
}

ImportRow row_of(const PreviewCustomer& customer, const Speech& speech) {
    ImportRow row{.verdict = customer.verdict,
                  .name = customer.company_name.empty() ? customer.id.text : customer.company_name,
                  .what = std::string(speech(word_of(customer.verdict))),
                  .detail = {},
                  .lines = {},
                  .warnings = {}};
    if (customer.verdict == PreviewVerdict::changed) {
        row.detail = speech.count(Word::import_changes_one, Word::import_changes_other,
                                  customer.changes.size());
        for (const PreviewChange& change : customer.changes)
            row.lines.push_back(change_line(speech, change));
    }
    for (const FieldProblem& problem : customer.warnings)
        row.warnings.push_back(std::string(speech(label_of(problem.field))) + ": " +
                               say(speech.language, Error{problem.code, {}, problem.detail}));
    return row;
}

std::vector<ImportProblem> problems_of(const Findings& findings, const Speech& speech) {
    std::vector<ImportProblem> problems;
    problems.reserve(findings.kept.size());
    for (const Error& error : findings.kept)
        problems.push_back({say(speech.language, error), speech.place(error.place)});
    return problems;
}

}  // namespace

ImportRows::ImportRows(const Preview& preview, const Speech& speech)
    : customers_(&preview.customers), speech_(speech) {
    order_.reserve(preview.customers.size());
    for (const bool is_about_changes : {true, false})
        for (std::size_t i = 0; i < preview.customers.size(); ++i)
            if ((preview.customers.verdict(i) != PreviewVerdict::unchanged) == is_about_changes)
                order_.push_back(static_cast<std::uint32_t>(i));
}

ImportRow ImportRows::operator[](std::size_t index) const {
    return row_of((*customers_)[order_[index]], speech_);
}

ImportView import_view(const Preview& preview, const Speech& speech) {
    return {.source = preview.command.source,
            .added = preview.added,
            .changed = preview.changed,
            .unchanged = preview.unchanged,
            .skipped = preview.skipped.count,
            .warnings = preview.warnings,
            .world = preview.world == 0 ? std::string()
                                        : speech.count(Word::import_world_one,
                                                       Word::import_world_other, preview.world),
            .rows = ImportRows(preview, speech),
            .skipped_items = problems_of(preview.skipped, speech),
            .notices = problems_of(preview.notices, speech),
            .apply_label = speech.count(Word::import_apply_one, Word::import_apply_other,
                                        preview.added + preview.changed),
            .is_nothing_new = preview.added + preview.changed + preview.world == 0};
}
