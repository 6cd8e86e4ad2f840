#include "shell/platform/browser.h"

#include <emscripten.h>

#include "base/text.h"
#include "shell/platform/js.h"

namespace {
std::string text(std::string_view view) {
    return std::string(view);
}
}  // namespace

namespace browser {

std::string route() {
    return taken(page_route());
}

std::string search() {
    return taken(page_search());
}

std::string address() {
    return taken(page_address());
}

void push_route(std::string_view route) {
    page_set_route(text(route).c_str(), 0);
}

void replace_route(std::string_view route) {
    page_set_route(text(route).c_str(), 1);
}

void set_title(std::string_view title) {
    page_set_title(text(title).c_str());
}

void set_language(std::string_view language) {
    page_set_language(text(language).c_str());
}

std::vector<std::string> languages() {
    std::vector<std::string> result;
    const std::string all = taken(page_languages());
    for (const std::string_view each : split(all, '\n'))
        result.emplace_back(each);
    return result;
}

void guard_leaving(bool guarded) {
    page_guard(guarded);
}

void open_window(std::string_view address) {
    page_open(text(address).c_str());
}

void reload() {
    page_reload();
}

void take_update() {
    updates_take();
}

void copy_text(std::string_view words) {
    files_copy(text(words).c_str());
}

void copy_table(std::string_view words, std::string_view html) {
    files_copy_table(text(words).c_str(), text(html).c_str());
}

void pick_files(const PickOptions& options) {
    files_pick(text(options.accept).c_str(), options.multiple, text(options.purpose).c_str());
}

void download(std::string_view name, std::string_view media_type,
              std::span<const std::byte> bytes) {
    files_download(text(name).c_str(), text(media_type).c_str(), bytes.data(), bytes.size());
}

void download(std::string_view name, std::string_view media_type, std::string_view content) {
    download(name, media_type, std::as_bytes(std::span(content)));
}

std::int64_t now_ms() {
    return static_cast<std::int64_t>(page_now());
}

double monotonic_ms() {
    return emscripten_get_now();
}

void note_duration(std::string_view what, double milliseconds) {
    page_took(text(what).c_str(), milliseconds);
}

std::string time_zone() {
    return taken(page_zone());
}

void derive_key(int ticket, std::string_view password, std::string_view salt) {
    page_derive_key(ticket, text(password).c_str(), text(salt).c_str());
}

void random_bytes(std::span<std::byte> out) {
    page_random(out.data(), out.size());
}

std::optional<std::string> setting(std::string_view key) {
    char* value = page_setting(text(key).c_str());
    if (!value) return std::nullopt;
    return taken(value);
}

void set_setting(std::string_view key, std::string_view value) {
    page_set_setting(text(key).c_str(), text(value).c_str());
}

std::string format_date_time(std::string_view language, std::int64_t ms, DateStyle style,
                             std::string_view zone) {
    return taken(page_date(text(language).c_str(), static_cast<double>(ms), static_cast<int>(style),
                           text(zone).c_str()));
}

std::string format_number(std::string_view language, double value, int decimals) {
    return taken(page_number(text(language).c_str(), value, decimals));
}

std::string country_name(std::string_view language, std::string_view code) {
    return taken(page_name(0, text(language).c_str(), text(code).c_str()));
}

std::string language_name(std::string_view language, std::string_view code) {
    return taken(page_name(1, text(language).c_str(), text(code).c_str()));
}

std::string currency_name(std::string_view language, std::string_view code) {
    return taken(page_name(2, text(language).c_str(), text(code).c_str()));
}

std::vector<std::uint32_t> collation_ranks(std::string_view language,
                                           std::span<const std::string> strings) {
    std::string joined;
    for (const std::string& each : strings) {
        if (&each != strings.data()) joined += '\0';
        joined += each;
    }
    std::vector<std::uint32_t> ranks(strings.size());
    page_ranks(text(language).c_str(), joined.data(), joined.size(), strings.size(), ranks.data());
    return ranks;
}

}  // namespace browser
