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

// What would change first, then what would not. Worked out row by row; the preview must still be
// there.
class ImportRows {
public:
    ImportRows() = default;
    ImportRows(const Preview&, const Speech&);
    std::size_t size() const { return order_.size(); }
    bool empty() const { return order_.empty(); }
    ImportRow operator[](std::size_t index) const;

private:
    const PreviewCustomers* customers_ = nullptr;
    Speech speech_;
    std::vector<std::uint32_t> order_;
};

struct ImportView {
    std::string source;
    std::size_t added = 0, changed = 0, unchanged = 0, skipped = 0, warnings = 0;
    std::string world;  // What comes in beside customers, or nothing.
    ImportRows rows;
    std::vector<ImportProblem> skipped_items;
    std::vector<ImportProblem> notices;
    std::string apply_label;
    bool is_nothing_new = false;
};

ImportView import_view(const Preview&, const Speech&);
