#pragma once
// The one door for files from outside: finds out what a file is, reads it, and says what of it
// could not come in. Knows no state: what an import would change is preview.h's business.

#include "base/steps.h"
#include "domain/command.h"

NAMED_ENUM(FileFormat, workspace_snapshot, partner_center_json, customer_list_csv)

// What a person should read, each with its code, place and detail. A hostile file can give cause
// for millions of them: the first `most_kept` are kept, all are counted.
struct Findings {
    static constexpr std::size_t most_kept = 1000;
    std::vector<Error> kept;
    std::size_t count = 0;
    void add(Error error);
};

struct ImportFile {
    std::string name;
    FileFormat format = FileFormat::workspace_snapshot;
    IncomingCustomers customers;          // Of each id one, in the order of the file.
    std::vector<WorldRecord> world = {};  // Of each key one.
    Findings notices;  // Of customers that do come in: what was left out or put together.
    Findings skipped;  // What does not come in.
};

// A file that is broken as JSON or CSV is refused as a whole, and so is one that is about something
// else. An entry that cannot come in is listed, and the others do.
Result<ImportFile> read_import_file(std::string_view name, std::string_view bytes,
                                    std::int64_t now_milliseconds);
Steps read_import_file_in_steps(std::string_view name, std::string_view bytes,
                                std::int64_t now_milliseconds, Result<ImportFile>& into);
