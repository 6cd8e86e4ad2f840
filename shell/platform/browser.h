#pragma once
// What the browser offers, as plain functions. The JavaScript behind them is in platform/js.
// Storage is elsewhere (idb_storage.h); events arrive through loop.h.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace browser {

// --- the address and the page ---
std::string route();    // "#/customers?sort=name"; empty when there is none.
std::string search();   // "?demo"; empty when there is none.
std::string address();  // All of it before '#'.
void push_route(std::string_view);
void replace_route(std::string_view);
void set_title(std::string_view);
void set_language(std::string_view);         // lang of the page: which Han glyphs, which voice.
std::vector<std::string> languages();        // What the person prefers, best first.
void guard_leaving(bool);                    // Asks before the page is closed.
void open_window(std::string_view address);  // A new tab, inside the person's gesture.
void reload();
void take_update();  // Reloads into the build that waits.

// --- clipboard and files; called inside the person's gesture ---
void copy_text(std::string_view);
void copy_table(std::string_view text, std::string_view html);
struct PickOptions {
    std::string_view accept = {};  // ".json,application/json"
    bool multiple = true;
    std::string_view purpose = {};  // Comes back with each file.
};
void pick_files(const PickOptions&);  // Each arrives as a FileArrived event.
void download(std::string_view name, std::string_view media_type, std::span<const std::byte>);
void download(std::string_view name, std::string_view media_type, std::string_view text);

// --- time, chance, small settings ---
std::int64_t now_ms();  // Since 1970, UTC.
double monotonic_ms();
// Heard by scripts/bench; nobody else listens.
void note_duration(std::string_view what, double milliseconds);
std::string time_zone();
// PBKDF2-HMAC-SHA-256 of 600,000 rounds; arrives as a KeyDerived event with the ticket.
void derive_key(int ticket, std::string_view password, std::string_view salt);
void random_bytes(std::span<std::byte>);
std::optional<std::string> setting(
    std::string_view key);  // Language and theme only: small, and may vanish.
void set_setting(std::string_view key, std::string_view value);

// --- Intl ---
enum class DateStyle : std::uint8_t { date, date_long, date_time, time, month };
std::string format_date_time(std::string_view language, std::int64_t ms, DateStyle,
                             std::string_view zone = {});  // No zone: the person's own.
std::string format_number(std::string_view language, double, int decimals);
std::string country_name(std::string_view language, std::string_view code);
std::string language_name(std::string_view language, std::string_view code);
std::string currency_name(std::string_view language, std::string_view code);
// For each string its place in the language's order; equal strings have equal ranks.
std::vector<std::uint32_t> collation_ranks(std::string_view language, std::span<const std::string>);

}  // namespace browser
