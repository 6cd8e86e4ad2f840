#pragma once
// The JavaScript of platform/js as C functions. Only shell/platform includes this.
// Strings that are returned belong to the caller, who frees them.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

extern "C" {
void mirror_apply(const char* json);

void events_fit_canvas();
void events_install();
void events_request_paint();
void events_wake_after(int ms);
void events_next_slice();
void events_page_is_ready();
void events_plain_page();
void events_plain_page_opened(int is_readable);
void events_theme(int is_dark);

void glyph_measure(std::uint32_t code_point, float size, int weight, float* out);
int glyph_draw(std::uint32_t code_point, float size, int weight, int left, int ascent, int width,
               int height, unsigned char* out);
void glyph_icon(const char* path, int size, float stroke, unsigned char* out);
void glyph_metrics(float size, int weight, float* out);
float glyph_baseline(float size, int weight, float line_height);

void files_install();
void files_pick(const char* accept, int multiple, const char* purpose);
void files_download(const char* name, const char* type, const void* data, std::size_t size);
void files_copy(const char* text);
void files_copy_table(const char* text, const char* html);

char* page_route();
char* page_search();
char* page_address();
void page_set_route(const char* route, int replace);
void page_set_title(const char* title);
void page_set_language(const char* language);
char* page_languages();
void page_guard(int guarded);
void page_open(const char* address);
void page_reload();
double page_now();
double page_number_in(const char* text, std::size_t size);
void page_took(const char* what, double milliseconds);
char* page_zone();
void page_derive_key(int ticket, const char* password, const char* salt);
void page_random(void* out, std::size_t size);
char* page_setting(const char* key);
void page_set_setting(const char* key, const char* value);
char* page_date(const char* language, double time, int style, const char* zone);
char* page_number(const char* language, double value, int decimals);
char* page_name(int type, const char* language, const char* code);
void updates_install();
void updates_take();

void page_ranks(const char* language, const char* strings, std::size_t size, std::size_t count,
                std::uint32_t* out);
}

inline std::string taken(char* string) {
    std::string result = string ? string : "";
    std::free(string);
    return result;
}
