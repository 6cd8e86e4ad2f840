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
            if (pointer.starts_with("/customers/") || pointer.starts_with("/world/"))
                TRY_VOID(read_elements(text_, finder));
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

Steps read_text(std::string_view text, ImportFile& file, Incoming& incoming, Result<void>& into) {
    const bool is_named_json = lower_ascii(file.name).ends_with(".json");
    if (begins_as_json(text) || is_named_json) {
        Sorter sorter(text, file, incoming);
        for (Steps reading = read_elements_in_steps(text, sorter, {}, into); reading.step();)
            co_yield reading.fraction();
        if (into) into = sorter.finish();
    } else if (is_customer_csv(text)) {
        file.format = FileFormat::customer_list_csv;
        for (Steps reading = read_customer_csv(text, incoming, into); reading.step();)
            co_yield reading.fraction();
    } else {
        into = refuse(ErrorCode::format_is_unknown, place_of_byte(text, 0), file.name);
    }
}

// The text in UTF-8, which `converted` holds where the file has it otherwise: spreadsheets and
// PowerShell save as UTF-16, though JSON is UTF-8 by its own standard (RFC 8259 §8.1).
Result<std::string_view> text_of_file(std::string_view bytes, std::string& converted) {
    if (!is_utf16(bytes) || bytes.size() > largest_file_bytes) return utf8_text_of(bytes);
    converted = TRY(utf8_from_utf16(bytes));
    return utf8_text_of(converted);
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
    Result<ImportFile> file = refuse(ErrorCode::nothing_to_import);
    read_import_file_in_steps(name, bytes, now_milliseconds, file).finish();
    return file;
}

Steps read_import_file_in_steps(std::string_view name, std::string_view bytes,
                                std::int64_t now_milliseconds, Result<ImportFile>& into) {
    ImportFile file{.name = std::string(name),
                    .format = FileFormat::partner_center_json,
                    .customers = {},
                    .notices = {},
                    .skipped = {}};
    Incoming incoming(file, now_milliseconds);
    std::string converted;
    const Result<std::string_view> text = text_of_file(bytes, converted);
    Result<void> answer;
    if (!text)
        answer = std::unexpected(text.error());
    else
        for (Steps reading = read_text(*text, file, incoming, answer); reading.step();)
            co_yield reading.fraction();
    if (!answer)
        into = std::unexpected(answer.error());
    else if (incoming.is_empty())
        into = refuse(ErrorCode::nothing_to_import);
    else if (is_about_something_else(file))
        into = std::unexpected(file.skipped.kept.front());
    else
        into = std::move(file);
}
