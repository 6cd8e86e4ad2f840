# Loads the CMake platform file of the Emscripten that scripts/setup chose.
file(STRINGS ${CMAKE_CURRENT_LIST_DIR}/../../.toolchain/emscripten.path emscripten LIMIT_COUNT 1)
include(${emscripten}/cmake/Modules/Platform/Emscripten.cmake)
