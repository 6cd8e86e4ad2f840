#include "tests/helpers/directory_storage.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <utility>

namespace {

std::unexpected<Error> failure_of(int number) {
    if (number == ENOSPC || number == EDQUOT) return refuse(ErrorCode::storage_is_full);
    if (number == EEXIST) return refuse(ErrorCode::storage_has_another_writer);
    return refuse(ErrorCode::storage_failed, {}, std::to_string(number));
}

class OpenFile {
public:
    OpenFile(const std::string& path, int flags) : number_(::open(path.c_str(), flags, 0600)) {}
    ~OpenFile() {
        if (number_ >= 0) ::close(number_);
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    bool is_open() const { return number_ >= 0; }
    bool write(std::string_view bytes) const {
        while (!bytes.empty()) {
            const ssize_t count = ::write(number_, bytes.data(), bytes.size());
            if (count < 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(count));
        }
        return true;
    }
    bool sync() const { return ::fsync(number_) == 0; }

private:
    int number_;
};

}  // namespace

DirectoryStorage::DirectoryStorage(std::string path) : path_(std::move(path)) {}

void DirectoryStorage::load(std::string after, std::string before, Ticket ticket) {
    Completion done{.ticket = ticket};
    for (const auto& entry : std::filesystem::directory_iterator(path_)) {
        const std::string name = entry.path().filename().string();
        if (name <= after || (!before.empty() && name >= before) || name.starts_with("new."))
            continue;
        std::ifstream file(entry.path(), std::ios::binary);
        done.files.push_back(
            {.name = name, .bytes = std::string(std::istreambuf_iterator<char>(file), {})});
    }
    std::ranges::sort(done.files, {}, &StoredFile::name);
    completions_.push_back(std::move(done));
}

Result<void> DirectoryStorage::add_now(const std::string& name, std::string_view bytes) const {
    const std::string passing = path_ + "/new." + name;
    ::unlink(passing.c_str());  // From a write that was cut off.
    const OpenFile file(passing, O_WRONLY | O_CREAT | O_EXCL);
    if (!file.is_open() || !file.write(bytes) || !file.sync()) {
        const int number = errno;
        ::unlink(passing.c_str());
        return failure_of(number);
    }
    const int linked = ::link(passing.c_str(), (path_ + "/" + name).c_str());
    const int number = errno;
    ::unlink(passing.c_str());
    if (linked != 0) return failure_of(number);
    return sync_directory();
}

Result<void> DirectoryStorage::sync_directory() const {
    const OpenFile directory(path_, O_RDONLY | O_DIRECTORY);
    if (!directory.is_open() || !directory.sync()) return failure_of(errno);
    return {};
}

void DirectoryStorage::add(const std::string& name, std::string_view bytes, Ticket ticket) {
    completions_.push_back({.ticket = ticket, .outcome = add_now(name, bytes)});
}

void DirectoryStorage::remove(std::vector<std::string> names, Ticket ticket) {
    for (const std::string& name : names)
        ::unlink((path_ + "/" + name).c_str());
    completions_.push_back({.ticket = ticket, .outcome = sync_directory()});
}

void DirectoryStorage::quarantine(std::vector<Renaming> renamings, Ticket ticket) {
    Result<void> outcome;
    for (const auto& [from, to] : renamings)
        if (::rename((path_ + "/" + from).c_str(), (path_ + "/" + to).c_str()) != 0 &&
            errno != ENOENT)
            outcome = failure_of(errno);
    if (outcome) outcome = sync_directory();
    completions_.push_back({.ticket = ticket, .outcome = outcome});
}

std::vector<Completion> DirectoryStorage::take_completions() {
    return std::exchange(completions_, {});
}
