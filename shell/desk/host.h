#pragma once
// What the desk asks of the browser around it. The page implements it with shell/platform, tests
// with a record of what was asked.

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "shell/widgets/function_ref.h"
#include "shell/widgets/theme.h"

// As the setting "theme" spells it.
constexpr std::string_view name_of(ThemeName theme) {
    constexpr std::string_view names[] = {"light", "dark", "high_contrast"};
    return names[static_cast<std::size_t>(theme)];
}

class Host {
public:
    virtual ~Host() = default;
    virtual void push_route(std::string_view) = 0;
    virtual void replace_route(std::string_view) = 0;
    // Of the page, without what stands after '#': links for other browsers begin with it.
    virtual std::string address() = 0;
    virtual void set_title(std::string_view) = 0;
    virtual void set_language(std::string_view tag) = 0;
    virtual void override_theme(std::optional<ThemeName>) = 0;
    virtual void copy_text(std::string_view) = 0;
    // The same table twice: each program takes the form that it knows.
    virtual void copy_table(std::string_view text, std::string_view html) = 0;
    virtual void pick_file(std::string_view accept) = 0;  // Arrives by Desk::take_file().
    virtual void download(std::string_view name, std::string_view media_type,
                          std::string_view bytes) = 0;
    virtual void guard_leaving(bool) = 0;
    virtual void take_update() = 0;  // All is saved: reload into the build that waits.
    virtual std::optional<std::string> setting(std::string_view key) = 0;
    virtual void set_setting(std::string_view key, std::string_view value) = 0;
    virtual std::vector<std::string> preferred_languages() = 0;
    // A slow hash of the password with its salt, as hexadecimal digits; it answers later, with
    // nothing where the browser has none. The passwords go nowhere else.
    virtual void derive_key(std::string_view password, std::string_view salt,
                            std::function<void(std::string)> answer) = 0;
    // Calls `work` between the events to come, until it says false.
    virtual void work_in_slices(std::function<bool()> work) = 0;
    // Does the work now; who measures the page is told how long it took.
    virtual void measure(std::string_view what, FunctionRef<void()> work) = 0;
};
