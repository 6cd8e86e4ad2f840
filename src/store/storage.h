#pragma once
// The port to whatever keeps bytes: files are written once, whole, and never changed. It knows no
// format. Two disks implement it: the browser's (shell/platform) and a directory (tests/helpers).

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

using Ticket = std::uint64_t;

struct StoredFile {
    std::string name;
    std::string bytes;
    bool operator==(const StoredFile&) const = default;
};

struct Renaming {
    std::string from;
    std::string to;
    bool operator==(const Renaming&) const = default;
};

struct Completion {
    Ticket ticket = 0;
    Result<void> outcome = {};
    std::vector<StoredFile> files = {};  // What load() read, in the order of the names.
};

// Every call answers later, by a Completion with its ticket. A success means durable; a refusal
// means that nothing of the call is to be seen, unless it is storage_timed_out or storage_failed,
// after which nobody knows.
class Storage {
public:
    virtual ~Storage() = default;
    // The files whose names sort after `after` and before `before`; an empty name is no bound.
    virtual void load(std::string after, std::string before, Ticket) = 0;
    // Refused as storage_has_another_writer when the name exists. Takes its own copy of the bytes.
    virtual void add(const std::string& name, std::string_view bytes, Ticket) = 0;
    // Names that do not exist are passed over.
    virtual void remove(std::vector<std::string> names, Ticket) = 0;
    // Puts damaged files out of the way under new names; their bytes stay as they are.
    virtual void quarantine(std::vector<Renaming>, Ticket) = 0;
    // What was completed since the last call, in order.
    virtual std::vector<Completion> take_completions() = 0;
};
