#pragma once
// The whole page over a disk in memory, driven by role and name as a person would.

#include <memory>

#include "shell/desk/desk.h"
#include "shell/screens/act_as_dialog.h"
#include "tests/helpers/fake_locale.h"
#include "tests/helpers/memory_storage.h"
#include "tests/shell/recorded_page.h"

class FixedClock : public Clock {
public:
    std::int64_t now = 1'795'210'709'000;  // 2026-11-20T21:38:29Z
    std::int64_t now_milliseconds() override { return now += 20; }
};

class CountingChance : public Chance {
public:
    std::uint64_t next() override { return ++count_ * 0x9E3779B97F4A7C15ULL; }

private:
    std::uint64_t count_ = 0;
};

// Remembers what the page asked of the browser.
class RecordedHost : public Host {
public:
    std::vector<std::string> routes;
    std::string title, language, copied, copied_html, download_name, download_bytes;
    std::optional<ThemeName> theme;
    std::map<std::string, std::string, std::less<>> settings;
    bool is_guarded = false;
    int picks = 0;
    int updates = 0;
    bool holds_work = false;  // Long work waits until the test takes a slice of it.
    std::function<bool()> held_work;

    void push_route(std::string_view route) override { routes.emplace_back(route); }
    void replace_route(std::string_view route) override {
        if (routes.empty()) routes.emplace_back();
        routes.back() = route;
    }
    std::string address() override { return "https://desk.example/"; }
    void set_title(std::string_view text) override { title = text; }
    void set_language(std::string_view tag) override { language = tag; }
    void override_theme(std::optional<ThemeName> name) override { theme = name; }
    void copy_text(std::string_view text) override { copied = text; }
    void copy_table(std::string_view text, std::string_view html) override {
        copied = text;
        copied_html = html;
    }
    void pick_file(std::string_view) override { ++picks; }
    void download(std::string_view name, std::string_view, std::string_view bytes) override {
        download_name = name;
        download_bytes = bytes;
    }
    void take_update() override { ++updates; }
    void guard_leaving(bool guarded) override { is_guarded = guarded; }
    std::optional<std::string> setting(std::string_view key) override {
        const auto found = settings.find(key);
        return found == settings.end() ? std::nullopt : std::optional(found->second);
    }
    void set_setting(std::string_view key, std::string_view value) override {
        settings[std::string(key)] = value;
    }
    std::vector<std::string> preferred_languages() override { return {"en-US"}; }
    // Not slow, but as different for different passwords.
    void derive_key(std::string_view password, std::string_view salt,
                    std::function<void(std::string)> answer) override {
        answer("hash " +
               std::to_string(std::hash<std::string>{}(std::string(salt) + std::string(password))));
    }
    void work_in_slices(std::function<bool()> work) override {
        if (holds_work) {
            held_work = std::move(work);
            return;
        }
        while (work()) {
        }
    }
    void measure(std::string_view, FunctionRef<void()> work) override { work(); }
};

struct DeskPage {
    FixedClock clock = {};
    CountingChance chance = {};
    FakeLocale locale = {};
    RecordedHost host = {};
    MemoryStorage storage{};
    Workspace workspace{clock, chance, storage};
    Desk desk;
    std::unique_ptr<RecordedPage> page;

    explicit DeskPage(bool is_demo = false, UiSurroundings around = {},
                      std::string_view route = "#/customers", std::string_view language = "en")
        : desk(workspace, locale, host, {is_demo, "?demo#/customers", "?demo#/tour"}) {
        host.settings["language"] = language;
        desk.start(route);
        workspace.open(Access::writer);
        page = std::make_unique<RecordedPage>([this](Ui& ui) { desk.draw(ui); }, around);
        settle();
    }

    // Until the disk has answered everything.
    void settle() {
        for (int i = 0; i < 50; ++i) {
            clock.now += 20;
            page->send({});
        }
    }
    void go(std::string_view route) {
        desk.take_route(route);
        page->send({});
    }
    void drop(std::string_view name, std::string_view bytes) {
        desk.take_file(std::string(name), std::string(bytes));
        page->send({});
    }
    void speak(Language language) {
        go("#/settings");
        constexpr std::string_view names[] = {"English", "Deutsch", "简体中文"};
        page->click(NodeRole::radio, names[static_cast<std::size_t>(language)]);
    }
    // By the bar, as its dialog lists them.
    void act_as(std::string_view name) {
        page->click(NodeRole::button, identity_of(desk.frame()));
        page->click_last(NodeRole::button, name);
        settle();
    }
    void choose(std::string_view label, std::string_view option) {
        const Node& field = page->node(NodeRole::select, label);
        const auto at = std::ranges::find(field.options, option);
        REQUIRE(at != field.options.end());
        page->send({.kind = UiEventKind::choose,
                    .id = field.id,
                    .number = static_cast<int>(at - field.options.begin())});
    }
    bool shows(NodeRole role, std::string_view name) const {
        return page->find(role, name) != nullptr;
    }
};
