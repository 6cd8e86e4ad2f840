#pragma once
// How Dear ImGui is compiled everywhere (IMGUI_USER_CONFIG). Nothing here may differ between
// targets.

#define IMGUI_USE_WCHAR32
#define IMGUI_ENABLE_TEST_ENGINE
#define IMGUI_DISABLE_DEFAULT_FONT
#define IMGUI_ENABLE_FREETYPE  // As a name for "no default font loader": imgui_rest.cpp.
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS

// In the browser a check that fails ends the program, and does not say which it was: their texts
// would be a sixth of what ImGui is. The other targets say it.
#ifdef __EMSCRIPTEN__
#include <cstdlib>
#define IM_ASSERT(expression) ((expression) ? static_cast<void>(0) : std::abort())
#endif

// WebGL 2 has no base vertex, and a long table has more than 65,536 of them.
#define ImDrawIdx unsigned int
