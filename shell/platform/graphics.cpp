#include "shell/platform/graphics.h"

#include <GLES3/gl3.h>
#include <backends/imgui_impl_opengl3.h>
#include <emscripten/html5.h>
#include <imgui.h>

namespace {
constexpr const char* canvas = "#canvas";
constexpr const char* shader_version = "#version 300 es";
}  // namespace

bool Graphics::start() {
    EmscriptenWebGLContextAttributes wanted;
    emscripten_webgl_init_context_attributes(&wanted);
    wanted.majorVersion = 2;
    wanted.alpha = wanted.depth = wanted.stencil = wanted.antialias = false;
    const auto context = emscripten_webgl_create_context(canvas, &wanted);
    if (context <= 0) return false;
    emscripten_webgl_make_context_current(context);
    return ImGui_ImplOpenGL3_Init(shader_version);
}

void Graphics::resize(int width, int height) {
    if (width == width_ && height == height_) return;
    width_ = width;
    height_ = height;
    emscripten_set_canvas_element_size(canvas, width, height);
}

void Graphics::paint() {
    ImDrawData* data = ImGui::GetDrawData();
    if (is_lost_ || !data) return;
    ImGui_ImplOpenGL3_NewFrame();
    glViewport(0, 0, width_, height_);
    glClearColor(0, 0, 0, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(data);
}

void Graphics::lose() {
    is_lost_ = true;
    // All textures and programs went with the context. Forgotten now, while deleting is no error,
    // they are made anew from ImGui's copies when it is back.
    ImGui_ImplOpenGL3_DestroyDeviceObjects();
}
