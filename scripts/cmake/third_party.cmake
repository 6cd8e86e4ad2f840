# Dear ImGui, compiled from the source that scripts/setup unpacked: its core, without widgets and tables.

set(imgui ${PROJECT_SOURCE_DIR}/.toolchain/imgui)
add_library(twotier_imgui STATIC EXCLUDE_FROM_ALL
    ${imgui}/imgui.cpp
    ${imgui}/imgui_draw.cpp
)
# The file of settings that it would scan is never read.
target_compile_definitions(twotier_imgui PRIVATE sscanf=imgui_sscanf)
if(EMSCRIPTEN)
    # Of numbers it writes whole ones only: Emscripten's name for a printf without all others.
    target_compile_definitions(twotier_imgui PRIVATE vsnprintf=vsniprintf)
    set_property(SOURCE ${imgui}/imgui_draw.cpp APPEND PROPERTY COMPILE_OPTIONS $<$<CONFIG:Release>:-O2>)
endif()
target_compile_options(twotier_imgui PRIVATE -w -fno-exceptions -fno-rtti)
target_compile_definitions(twotier_imgui PUBLIC IMGUI_USER_CONFIG="shell/imgui_config.h")
target_include_directories(twotier_imgui SYSTEM PUBLIC ${imgui})
target_include_directories(twotier_imgui PUBLIC ${PROJECT_SOURCE_DIR})
