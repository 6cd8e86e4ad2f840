#include "shell/platform/idb_storage.h"

#include <emscripten/emscripten.h>

#include <utility>

#include "base/assert.h"
#include "store/segment.h"

extern "C" {
int idb_open(void* storage, const char* database, double format, int asks_to_persist);
void idb_close(int desk);
void idb_give_way(int desk);
void idb_load(int desk, const char* after, const char* before, double ticket);
void idb_add(int desk, const char* name, const char* bytes, std::size_t size, double ticket);
// Names are separated by line ends.
void idb_remove(int desk, const char* names, double ticket);
void idb_quarantine(int desk, const char* from, const char* to, double ticket);
}

namespace {

// One number, so that pages can tell which of two is newer.
constexpr double format = format_version * 65536.0 + schema_version;

Ticket ticket_of(double number) {
    return static_cast<Ticket>(number);
}

}  // namespace

IdbStorage::IdbStorage(Options options)
    : options_(std::move(options)),
      desk_(idb_open(this, options_.database.c_str(), format, options_.asks_to_persist ? 1 : 0)) {}

IdbStorage::~IdbStorage() {
    idb_close(desk_);
}

void IdbStorage::load(std::string after, std::string before, Ticket ticket) {
    idb_load(desk_, after.c_str(), before.c_str(), static_cast<double>(ticket));
}

void IdbStorage::add(const std::string& name, std::string_view bytes, Ticket ticket) {
    idb_add(desk_, name.c_str(), bytes.data(), bytes.size(), static_cast<double>(ticket));
}

void IdbStorage::remove(std::vector<std::string> names, Ticket ticket) {
    std::string lines;
    for (const std::string& name : names)
        lines += name + '\n';
    idb_remove(desk_, lines.c_str(), static_cast<double>(ticket));
}

void IdbStorage::quarantine(std::vector<Renaming> renamings, Ticket ticket) {
    std::string from;
    std::string to;
    for (const Renaming& renaming : renamings) {
        from += renaming.from + '\n';
        to += renaming.to + '\n';
    }
    idb_quarantine(desk_, from.c_str(), to.c_str(), static_cast<double>(ticket));
}

std::vector<Completion> IdbStorage::take_completions() {
    return std::exchange(completions_, {});
}

char* IdbStorage::file_arrives(std::string name, std::size_t size) {
    StoredFile& file = arrived_.emplace_back();
    file.name = std::move(name);
    file.bytes.resize_and_overwrite(size, [](char*, std::size_t given) { return given; });
    return file.bytes.data();
}

void IdbStorage::completed(Ticket ticket, Result<void> outcome) {
    completions_.push_back(
        {.ticket = ticket, .outcome = std::move(outcome), .files = std::exchange(arrived_, {})});
    options_.wake();
}

void IdbStorage::happened(Event event, std::string name) {
    happenings_.push_back({.event = event, .name = std::move(name)});
    options_.wake();
}

void IdbStorage::pass_on(Store& store) {
    for (const auto& [event, name] : std::exchange(happenings_, {})) {
        switch (event) {
            case Event::writer:
                store.start(Access::writer);
                break;
            case Event::follower:
                store.start(Access::follower);
                break;
            case Event::written:
                store.follow(name);
                break;
            case Event::outdated:
                store.stop_writing(ErrorCode::segment_is_of_a_newer_format);
                gives_way_ = true;
                break;
            case Event::lost:
                store.stop_writing(ErrorCode::storage_failed);
                break;
        }
    }
    if (!gives_way_ || store.save_state().phase == SavePhase::saving) return;
    gives_way_ = false;
    idb_give_way(desk_);
}

void IdbStorage::give_way() {
    idb_give_way(desk_);
}

// Files of one load arrive together and are followed by its completion.
extern "C" EMSCRIPTEN_KEEPALIVE char* idb_file_arrives(IdbStorage* storage, const char* name,
                                                       std::size_t size) {
    return storage->file_arrives(name, size);
}

extern "C" EMSCRIPTEN_KEEPALIVE void idb_completed(IdbStorage* storage, double ticket,
                                                   const char* code, const char* detail) {
    Result<void> outcome;
    if (*code != '\0')
        outcome =
            refuse(from_name<ErrorCode>(code).value_or(ErrorCode::storage_failed), {}, detail);
    storage->completed(ticket_of(ticket), std::move(outcome));
}

extern "C" EMSCRIPTEN_KEEPALIVE void idb_happened(IdbStorage* storage, int event,
                                                  const char* name) {
    storage->happened(static_cast<IdbStorage::Event>(event), name);
}
