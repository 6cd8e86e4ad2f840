#pragma once
// The storage port in the browser: one IndexedDB transaction on IDBFS's own database is one change.
// It also knows which page writes and what the others wrote. The JavaScript is
// platform/js/idb_storage.js.

#include <functional>

#include "store/store.h"

class IdbStorage : public Storage {
public:
    struct Options {
        std::string database;          // "/work"; demo and training have another.
        bool asks_to_persist = false;  // The browser should not clear it away by itself.
        std::function<void()> wake;    // Something arrived: pass_on() and tick() are due.
    };
    // One page has one of them for a database. At once it asks to be the writer.
    explicit IdbStorage(Options);
    ~IdbStorage() override;
    IdbStorage(const IdbStorage&) = delete;
    IdbStorage& operator=(const IdbStorage&) = delete;

    void load(std::string after, std::string before, Ticket) override;
    void add(const std::string& name, std::string_view bytes, Ticket) override;
    void remove(std::vector<std::string> names, Ticket) override;
    void quarantine(std::vector<Renaming>, Ticket) override;
    std::vector<Completion> take_completions() override;

    // Tells the store what it should know of the other pages: start as writer or follower, take
    // over, follow, stop. To be called before each tick().
    void pass_on(Store&);

    // Lets another page write, at once: this one is about to go.
    void give_way();

    // --- called from JavaScript ---
    enum class Event : int { writer, follower, written, outdated, lost };
    char* file_arrives(std::string name, std::size_t size);  // Where its bytes go.
    void completed(Ticket, Result<void>);
    void happened(Event, std::string name);

private:
    struct Happening {
        Event event;
        std::string name;
    };

    Options options_;
    int desk_;
    std::vector<Completion> completions_ = {};
    std::vector<StoredFile> arrived_ = {};
    std::vector<Happening> happenings_ = {};
    bool gives_way_ = false;  // To a newer program, once everything accepted is saved.
};
