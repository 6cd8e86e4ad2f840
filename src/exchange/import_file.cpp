#include "exchange/import_file.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "exchange/customer_csv.h"
#include "exchange/file_text.h"
#include "exchange/incoming.h"
#include "exchange/rest_import.h"
#include "exchange/snapshot_json.h"

namespace {

bool names_our_format(std::string_view name, const Json& value) {
    const auto* text = value.get_ptr<const std::string*>();
    return name == "format" && text != nullptr && text->starts_with("twotier/");
}

// For a document of ours that another program wrote again, with its members in another order.
class FormatFinder : public JsonVisitor {
public:
    Result<void> element(std::string_view, Json) override { return {}; }
    Result<void> member(std::string_view name, Json value) override {
        is_ours = is_ours || names_our_format(name, value);
        return {};
    }
    bool is_ours = false;
};

// Hands the pieces of a document to the reader of its kind, which the pieces themselves tell.
class Sorter : public DocumentReader {
public:
    Sorter(std::string_view text, ImportFile& file, Incoming& incoming)
        : text_(text), file_(file), snapshot_(incoming), rest_(incoming) {}

    Result<void> element(std::string_view pointer, Json element) override {
        if (reader_ == nullptr) {
            FormatFinder finder;
            if (pointer.starts_with("/customers/")) TRY_VOID(read_elements(text_, finder));
            TRY_VOID(choose(finder.is_ours));
        }
        return reader_->element(pointer, std::move(element));
    }
    bool plain_element(std::string_view pointer, const JsonTape& tape) override {
        return reader_ != nullptr && reader_->plain_element(pointer, tape);
    }
    Result<void> member(std::string_view name, Json value) override {
        if (reader_ == nullptr) {
            const bool is_ours = names_our_format(name, value);
            waiting_.emplace_back(name, std::move(value));
            return is_ours ? choose(true) : Result<void>{};
        }
        return reader_->member(name, std::move(value));
    }
    Result<void> finish() override {
        if (reader_ == nullptr) TRY_VOID(choose(false));
        return reader_->finish();
    }

private:
    Result<void> choose(bool is_ours) {
        file_.format = is_ours ? FileFormat::workspace_snapshot : FileFormat::partner_center_json;
        reader_ = is_ours ? static_cast<DocumentReader*>(&snapshot_) : &rest_;
        for (auto& [name, value] : waiting_)
            TRY_VOID(reader_->member(name, std::move(value)));
        waiting_.clear();
        return {};
    }

    std::string_view text_;
    ImportFile& file_;
    SnapshotReader snapshot_;
    RestReader rest_;
    DocumentReader* reader_ = nullptr;
    std::vector<std::pair<std::string, Json>> waiting_;
};

bool begins_as_json(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && (text[first] == '{' || text[first] == '[');
}

Result<void> read_text(std::string_view text, ImportFile& file, Incoming& incoming) {
    const bool is_named_json = lower_ascii(file.name).ends_with(".json");
    if (begins_as_json(text) || is_named_json) {
        Sorter sorter(text, file, incoming);
        TRY_VOID(read_elements(text, sorter));
        return sorter.finish();
    }
    if (!is_customer_csv(text))
        return refuse(ErrorCode::format_is_unknown, place_of_byte(text, 0), file.name);
    file.format = FileFormat::customer_list_csv;
    return read_customer_csv(text, incoming);
}

// A file of which every single entry is about something else is not ours to preview.
bool is_about_something_else(const ImportFile& file) {
    if (!file.customers.empty() || file.skipped.count == 0) return false;
    return std::ranges::all_of(file.skipped.kept, [](const Error& error) {
        return error.code == ErrorCode::resource_is_not_a_customer;
    });
}

}  // namespace

Result<ImportFile> read_import_file(std::string_view name, std::string_view bytes,
                                    std::int64_t now_milliseconds) {
    ImportFile file{.name = std::string(name),
                    .format = FileFormat::partner_center_json,
                    .customers = {},
                    .notices = {},
                    .skipped = {}};
    Incoming incoming(file, now_milliseconds);
    if (is_utf16(bytes) && bytes.size() <= largest_file_bytes) {
        const std::string text = TRY(utf8_from_utf16(bytes));
        // Spreadsheets save lists so; JSON is UTF-8 by its own standard (RFC 8259 §8.1).
        if (begins_as_json(text))
            return refuse(ErrorCode::file_encoding_is_not_supported, {}, "UTF-16");
        const std::string_view checked = TRY(utf8_text_of(text));
        TRY_VOID(read_text(checked, file, incoming));
    } else {
        const std::string_view checked = TRY(utf8_text_of(bytes));
        TRY_VOID(read_text(checked, file, incoming));
    }
    if (incoming.is_empty()) return refuse(ErrorCode::nothing_to_import);
    if (is_about_something_else(file)) return std::unexpected(file.skipped.kept.front());
    return file;
}
