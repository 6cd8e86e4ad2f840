#pragma once
// The storage port on a directory: a file is written under a passing name, made durable and only
// then linked under its own, which fails if that exists. Native only.

#include "store/storage.h"

class DirectoryStorage : public Storage {
public:
    explicit DirectoryStorage(std::string path);
    void load(std::string after, std::string before, Ticket) override;
    void add(const std::string& name, std::string_view bytes, Ticket) override;
    void remove(std::vector<std::string> names, Ticket) override;
    void quarantine(std::vector<Renaming>, Ticket) override;
    std::vector<Completion> take_completions() override;

private:
    Result<void> add_now(const std::string& name, std::string_view bytes) const;
    Result<void> sync_directory() const;

    std::string path_;
    std::vector<Completion> completions_ = {};
};
