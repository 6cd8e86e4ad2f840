#include "base/assert.h"

#include <cstdio>
#include <cstdlib>

void fatal(const char* expression, const char* file, int line) {
    std::fprintf(stderr, "%s:%d: %s does not hold\n", file, line, expression);
    std::abort();
}
