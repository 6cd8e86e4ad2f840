// What libc does with numbers that the page never has would be a fiftieth of the program. Here are
// the parts of it that the program calls, without the rest.

#include <cstdarg>
#include <cstddef>
#include <cstring>

#include "shell/platform/js.h"

extern "C" {
int vsniprintf(char* out, std::size_t size, const char* format, std::va_list values);

// Only whole numbers are written.
int snprintf(char* out, std::size_t size, const char* format, ...) {
    std::va_list values;
    va_start(values, format);
    const int length = vsniprintf(out, size, format, values);
    va_end(values);
    return length;
}

// Only the numbers of JSON are read. libc would do it by the arithmetic of 128 bits.
double strtod(const char* text, char** end) {
    const std::size_t size = std::strspn(text, "+-.0123456789eE");
    if (end != nullptr) *end = const_cast<char*>(text) + size;
    return page_number_in(text, size);
}
// They stand in the same part of libc, and nobody calls them.
float strtof(const char* text, char** end) {
    return static_cast<float>(strtod(text, end));
}
long double strtold(const char* text, char** end) {
    return static_cast<long double>(strtod(text, end));
}
}
