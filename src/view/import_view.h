#pragma once
// The preview of an import in words.

#include <string>
#include <vector>

#include "exchange/preview.h"
#include "view/speech.h"

struct ImportRow {
    PreviewVerdict verdict;
    std::string name, what, detail;     // "Changed", "2 fields".
    std::vector<std::string> lines;     // "City: Köln → Bonn"
    std::vector<std::string> warnings;  // "Email address: …"
};

struct ImportProblem {
    std::string text;
    std::string place;
};

struct ImportView {
    std::string source;
    std::size_t added = 0, changed = 0, unchanged = 0, skipped = 0, warnings = 0;
    std::vector<ImportRow> rows;  // What would change first, then what would not.
    std::vector<ImportProblem> skipped_items;
    std::vector<ImportProblem> notices;
    std::string apply_label;
    bool is_nothing_new = false;
};

ImportView import_view(const Preview&, const Speech&);
