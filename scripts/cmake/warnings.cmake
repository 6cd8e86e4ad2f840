# What our own code is compiled with. Third-party code sees none of it.

set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_SCAN_FOR_MODULES OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

add_library(twotier_warnings INTERFACE)
target_compile_options(twotier_warnings INTERFACE
    -Werror
    -Wall
    -Wextra
    -Wpedantic
    -Wcast-align
    -Wcast-qual
    -Wconversion
    -Wdouble-promotion
    -Wextra-semi
    -Wformat=2
    -Wimplicit-fallthrough
    -Wnon-virtual-dtor
    -Wnull-dereference
    -Wold-style-cast
    -Woverloaded-virtual
    -Wshadow
    -Wsign-conversion
    -Wundef
    -Wunused
    -Wzero-as-null-pointer-constant
)

# The core has no exceptions and no run-time types, natively as in wasm, so that both behave alike.
add_library(twotier_code INTERFACE)
target_compile_options(twotier_code INTERFACE -fno-exceptions -fno-rtti)
target_compile_definitions(twotier_code INTERFACE JSON_NOEXCEPTION=1)
target_include_directories(twotier_code SYSTEM INTERFACE ${PROJECT_SOURCE_DIR}/.toolchain/include)
