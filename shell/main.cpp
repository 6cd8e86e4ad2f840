// The program: the core, its workspace on the browser's disk, and the page over it.

#include <map>
#include <memory>

#include "shell/desk/desk.h"
#include "shell/platform/browser.h"
#include "shell/platform/idb_storage.h"
#include "shell/platform/loop.h"
#include "shell/platform/ports.h"

namespace {

class BrowserHost : public Host {
public:
    explicit BrowserHost(IdbStorage& storage) : storage_(storage) {}
    void take_update() override {
        storage_.give_way();
        browser::take_update();
    }
    void push_route(std::string_view route) override { browser::push_route(route); }
    void replace_route(std::string_view route) override { browser::replace_route(route); }
    std::string address() override { return browser::address(); }
    void set_title(std::string_view title) override { browser::set_title(title); }
    void set_language(std::string_view tag) override { browser::set_language(tag); }
    void override_theme(std::optional<ThemeName> theme) override { ::override_theme(theme); }
    void copy_text(std::string_view text) override { browser::copy_text(text); }
    void copy_table(std::string_view text, std::string_view html) override {
        browser::copy_table(text, html);
    }
    void pick_file(std::string_view accept) override {
        browser::pick_files({.accept = accept, .multiple = false, .purpose = {}});
    }
    void download(std::string_view name, std::string_view media_type,
                  std::string_view bytes) override {
        browser::download(name, media_type, bytes);
    }
    void guard_leaving(bool guarded) override { browser::guard_leaving(guarded); }
    std::optional<std::string> setting(std::string_view key) override {
        return browser::setting(key);
    }
    void set_setting(std::string_view key, std::string_view value) override {
        browser::set_setting(key, value);
    }
    std::vector<std::string> preferred_languages() override { return browser::languages(); }
    void work_in_slices(std::function<bool()> work) override { run_in_slices(std::move(work)); }
    void derive_key(std::string_view password, std::string_view salt,
                    std::function<void(std::string)> answer) override {
        asked_[++tickets_] = std::move(answer);
        browser::derive_key(tickets_, password, salt);
    }
    void answer(const KeyDerived& key) {
        const auto asked = asked_.extract(key.ticket);
        if (!asked.empty()) asked.mapped()(key.digits);
    }
    void measure(std::string_view what, FunctionRef<void()> work) override {
        const double start = browser::monotonic_ms();
        work();
        browser::note_duration(what, browser::monotonic_ms() - start);
    }

private:
    IdbStorage& storage_;
    int tickets_ = 0;
    std::map<int, std::function<void(std::string)>> asked_;
};

// The demo is the same page with "?demo": a world, a database and a history of its own.
constexpr std::string_view demo_search = "?demo";

bool is_demo() {
    return browser::search() == demo_search;
}

// Everything that lives as long as the page.
struct Program {
    BrowserClock clock;
    BrowserChance chance;
    BrowserLocale locale;
    IdbStorage storage{
        {.database = is_demo() ? "/demo" : "/work", .asks_to_persist = !is_demo(), .wake = wake}};
    BrowserHost host{storage};
    Workspace workspace{clock, chance, storage};
    Desk desk{workspace,
              locale,
              host,
              {is_demo(), is_demo() ? "?#/customers" : "?demo#/customers", "?demo#/tour"}};
};

void download(Workspace& workspace, std::string_view kind) {
    const auto known = from_name<ExportKind>(kind);
    if (!known) return;
    if (const auto file = workspace.export_file(*known))
        browser::download(file->name, file->media_type, file->bytes);
}

// The workspace without a desk, in a browser without graphics.
PlainState tick(Program& program) {
    program.storage.pass_on(program.workspace.store());
    program.workspace.tick();
    if (program.workspace.is_memory_only()) return PlainState::unreadable;
    if (program.workspace.is_open())
        return program.workspace.save_state().error ? PlainState::unreadable : PlainState::readable;
    return PlainState::opening;
}

void take(Program& program, PlatformEvent&& event) {
    Desk& desk = program.desk;
    if (const auto* route = std::get_if<RouteChanged>(&event))
        desk.take_route(route->route, route->is_followed);
    if (const auto* hover = std::get_if<FilesHover>(&event)) desk.take_files_hover(hover->over);
    if (auto* file = std::get_if<FileArrived>(&event))
        desk.take_file(file->name, std::move(file->bytes));
    if (const auto* file = std::get_if<FileRefused>(&event))
        desk.refuse_file(file->name, file->size > 0 ? ErrorCode::file_is_too_large
                                                    : ErrorCode::file_is_not_text);
    if (const auto* key = std::get_if<KeyDerived>(&event)) program.host.answer(*key);
    if (std::holds_alternative<UpdateArrived>(event)) desk.offer_update();
    if (const auto* asked = std::get_if<ExportAsked>(&event))
        download(program.workspace, asked->kind);
}

}  // namespace

int main() {
    const auto program = std::make_shared<Program>();
    run({.start = [program](Ui&) { program->desk.start(browser::route()); },
         .draw =
             [program](Ui& ui) {
                 program->storage.pass_on(program->workspace.store());
                 program->desk.draw(ui);
             },
         .on_event = [program](Ui&, PlatformEvent&& event) { take(*program, std::move(event)); },
         .tick = [program] { return tick(*program); }});
}
