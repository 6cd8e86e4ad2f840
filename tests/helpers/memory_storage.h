#pragma once
// A disk in memory that can be made to fail: at an operation, for want of room, by another writer,
// by a crash at any point, by answering out of order.

#include <algorithm>
#include <functional>
#include <limits>
#include <map>
#include <optional>

#include "store/storage.h"

class MemoryStorage : public Storage {
public:
    using Files = std::map<std::string, std::string>;

    explicit MemoryStorage(Files found = {}) : files(std::move(found)) {}

    void load(std::string after, std::string before, Ticket ticket) override {
        queue_.push_back([=, this](Completion& done) {
            done.ticket = ticket;
            for (const auto& [name, bytes] : files)
                if (name > after && (before.empty() || name < before))
                    done.files.push_back({.name = name, .bytes = bytes});
        });
    }
    void add(const std::string& name, std::string_view given, Ticket ticket) override {
        change([=, this, bytes = std::string(given)](Completion& done) {
            done.ticket = ticket;
            const bool fails = is_failing();
            if (fails && !fails_after_doing) return fail(done);
            if (files.contains(name)) return fail(done, ErrorCode::storage_has_another_writer);
            if (size() + bytes.size() > capacity) return fail(done, ErrorCode::storage_is_full);
            files[name] = bytes;
            added.push_back({.name = name, .bytes = {}});
            added_bytes += bytes.size();
            largest_add = std::max(largest_add, bytes.size());
            if (fails) fail(done);
        });
    }
    void remove(std::vector<std::string> names, Ticket ticket) override {
        change([=, this](Completion& done) {
            done.ticket = ticket;
            const bool fails = is_failing();
            if (fails && !fails_after_doing) return fail(done);
            for (const std::string& name : names)
                files.erase(name);
            if (fails) fail(done);
        });
    }
    void quarantine(std::vector<Renaming> renamings, Ticket ticket) override {
        change([=, this](Completion& done) {
            done.ticket = ticket;
            const bool fails = is_failing();
            if (fails && !fails_after_doing) return fail(done);
            for (const auto& [from, to] : renamings)
                if (auto node = files.extract(from)) {
                    node.key() = to;
                    files.insert(std::move(node));
                }
            if (fails) fail(done);
        });
    }
    std::vector<Completion> take_completions() override {
        std::vector<Completion> completions;
        if (is_held) return completions;
        // What lies in the queue together is under way together, and may end in any order.
        if (is_reversed) std::ranges::reverse(queue_);
        for (const auto& operation : std::exchange(queue_, {})) {
            if (is_crashed()) break;
            Completion completion;
            operation(completion);
            if (is_crashed() && loses_last_answer) break;
            completions.push_back(std::move(completion));
        }
        return completions;
    }

    bool is_crashed() const { return crashes_after && operations >= *crashes_after; }
    bool is_idle() const { return queue_.empty(); }
    std::size_t size() const {
        std::size_t sum = 0;
        for (const auto& [name, bytes] : files)
            sum += bytes.size();
        return sum;
    }

    Files files;
    // What to do wrong. Only changes count as operations.
    std::optional<std::size_t> fails_at = {};  // The operation, counted from 1.
    ErrorCode failure = ErrorCode::storage_failed;
    bool fails_after_doing = false;                 // It is done, and yet reported as failed.
    std::optional<std::size_t> crashes_after = {};  // This many operations.
    bool loses_last_answer = false;                 // The last of them is done but not reported.
    std::size_t capacity = std::numeric_limits<std::size_t>::max();
    bool is_held = false;
    bool is_reversed = false;

    std::size_t operations = 0;
    std::vector<StoredFile> added = {};  // Names only.
    std::size_t added_bytes = 0;
    std::size_t largest_add = 0;

private:
    using Operation = std::function<void(Completion&)>;

    void change(Operation operation) {
        queue_.push_back([operation = std::move(operation), this](Completion& done) {
            ++operations;
            operation(done);
        });
    }
    bool is_failing() const { return fails_at && operations == *fails_at; }
    void fail(Completion& done) const { fail(done, failure); }
    static void fail(Completion& done, ErrorCode code) { done.outcome = refuse(code); }

    std::vector<Operation> queue_ = {};
};
