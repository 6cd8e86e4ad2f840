#include "shell/platform/graphics.h"

#include <GLES3/gl3.h>
#include <emscripten/html5.h>
#include <imgui.h>

#include <array>
#include <cstddef>
#include <cstdint>

#include "shell/platform/js.h"

namespace {
constexpr const char* canvas = "#canvas";
constexpr GLuint scale_attribute =
    3;  // The same for all vertices; a uniform's place would be asked for.
constexpr int texture_size_max = 4096;  // Every WebGL 2 in use has it.

constexpr const char* vertex_shader = R"(#version 300 es
layout(location = 0) in vec2 position;
layout(location = 1) in vec2 place;
layout(location = 2) in vec4 color;
layout(location = 3) in vec2 scale;
out vec2 at;
out vec4 tint;
void main() {
    at = place;
    tint = color;
    gl_Position = vec4(position.x * scale.x - 1.0, 1.0 - position.y * scale.y, 0.0, 1.0);
})";
constexpr const char* fragment_shader = R"(#version 300 es
precision highp float;
uniform sampler2D image;
in vec2 at;
in vec4 tint;
out vec4 pixel;
void main() { pixel = tint * texture(image, at); })";

void attach_shader(GLuint program, GLenum kind, const char* source) {
    const GLuint shader = glCreateShader(kind);
    glShaderSource(shader, 1, &source, nullptr);
    glCompileShader(shader);
    glAttachShader(program, shader);
}

GLuint texture_of(ImTextureID id) {
    return static_cast<GLuint>(id);
}

const void* offset(std::size_t bytes) {
    return reinterpret_cast<const void*>(bytes);  // As OpenGL wants places in a buffer.
}

void create(ImTextureData& texture) {
    GLuint id = 0;
    glGenTextures(1, &id);
    glBindTexture(GL_TEXTURE_2D, id);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, texture.Width, texture.Height, 0, GL_RGBA,
                 GL_UNSIGNED_BYTE, texture.GetPixels());
    texture.SetTexID(id);
    texture.SetStatus(ImTextureStatus_OK);
}

void upload(ImTextureData& texture) {
    glBindTexture(GL_TEXTURE_2D, texture_of(texture.TexID));
    glPixelStorei(GL_UNPACK_ROW_LENGTH, texture.Width);
    for (const ImTextureRect& part : texture.Updates)
        glTexSubImage2D(GL_TEXTURE_2D, 0, part.x, part.y, part.w, part.h, GL_RGBA, GL_UNSIGNED_BYTE,
                        texture.GetPixelsAt(part.x, part.y));
    glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
    texture.SetStatus(ImTextureStatus_OK);
}

void destroy(ImTextureData& texture) {
    const GLuint id = texture_of(texture.TexID);
    glDeleteTextures(1, &id);
    texture.SetTexID(ImTextureID_Invalid);
    texture.SetStatus(ImTextureStatus_Destroyed);
}

void bring_up_to_date(ImTextureData& texture) {
    if (texture.Status == ImTextureStatus_WantCreate) create(texture);
    if (texture.Status == ImTextureStatus_WantUpdates) upload(texture);
    if (texture.Status == ImTextureStatus_WantDestroy && texture.UnusedFrames > 0) destroy(texture);
}
}  // namespace

bool Graphics::start() {
    events_fit_canvas();  // A context that is there already would make its buffers anew, twice.
    EmscriptenWebGLContextAttributes wanted;
    emscripten_webgl_init_context_attributes(&wanted);
    wanted.majorVersion = 2;
    wanted.alpha = wanted.depth = wanted.stencil = wanted.antialias = false;
    wanted.enableExtensionsByDefault = false;  // Each of them would be asked for, and waited for.
    const auto context = emscripten_webgl_create_context(canvas, &wanted);
    if (context <= 0) return false;
    emscripten_webgl_make_context_current(context);
    ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    ImGuiPlatformIO& platform = ImGui::GetPlatformIO();
    platform.Renderer_TextureMaxWidth = platform.Renderer_TextureMaxHeight = texture_size_max;
    prepare();
    return true;
}

// What stays as it is as long as the context lives: nobody else draws in it.
void Graphics::prepare() {
    const GLuint program = glCreateProgram();
    attach_shader(program, GL_VERTEX_SHADER, vertex_shader);
    attach_shader(program, GL_FRAGMENT_SHADER, fragment_shader);
    glLinkProgram(program);
    glUseProgram(program);
    std::array<GLuint, 2> buffers{};
    glGenBuffers(2, buffers.data());
    glBindBuffer(GL_ARRAY_BUFFER, buffers[0]);
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, buffers[1]);
    for (const GLuint attribute : {0U, 1U, 2U})
        glEnableVertexAttribArray(attribute);
    constexpr GLsizei size = sizeof(ImDrawVert);
    glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, size, offset(offsetof(ImDrawVert, pos)));
    glVertexAttribPointer(1, 2, GL_FLOAT, GL_FALSE, size, offset(offsetof(ImDrawVert, uv)));
    glVertexAttribPointer(2, 4, GL_UNSIGNED_BYTE, GL_TRUE, size, offset(offsetof(ImDrawVert, col)));
    glEnable(GL_BLEND);
    glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    glClearColor(0, 0, 0, 1);
}

void Graphics::resize(int width, int height) {
    if (width == width_ && height == height_) return;
    width_ = width;
    height_ = height;
    int width_there = 0;
    int height_there = 0;
    emscripten_get_canvas_element_size(canvas, &width_there, &height_there);
    if (width == width_there && height == height_there) return;
    emscripten_set_canvas_element_size(canvas, width, height);
}

void Graphics::paint() {
    const ImDrawData* data = ImGui::GetDrawData();
    if (is_lost_ || !data) return;
    if (data->Textures)
        for (ImTextureData* texture : *data->Textures)
            if (texture->Status != ImTextureStatus_OK) bring_up_to_date(*texture);
    glViewport(0, 0, width_, height_);
    glDisable(GL_SCISSOR_TEST);
    glClear(GL_COLOR_BUFFER_BIT);
    glEnable(GL_SCISSOR_TEST);
    glVertexAttrib2f(scale_attribute, 2 / data->DisplaySize.x, 2 / data->DisplaySize.y);
    draw_lists();
}

void Graphics::draw_lists() const {
    const ImDrawData& data = *ImGui::GetDrawData();
    const ImVec2 density = data.FramebufferScale;
    for (const ImDrawList* list : data.CmdLists) {
        glBufferData(GL_ARRAY_BUFFER, list->VtxBuffer.size_in_bytes(), list->VtxBuffer.Data,
                     GL_STREAM_DRAW);
        glBufferData(GL_ELEMENT_ARRAY_BUFFER, list->IdxBuffer.size_in_bytes(), list->IdxBuffer.Data,
                     GL_STREAM_DRAW);
        for (const ImDrawCmd& command : list->CmdBuffer) {
            const auto left = static_cast<int>(command.ClipRect.x * density.x);
            const auto top = static_cast<int>(command.ClipRect.y * density.y);
            const auto right = static_cast<int>(command.ClipRect.z * density.x);
            const auto bottom = static_cast<int>(command.ClipRect.w * density.y);
            if (right <= left || bottom <= top || command.ElemCount == 0) continue;
            glScissor(left, height_ - bottom, right - left, bottom - top);
            glBindTexture(GL_TEXTURE_2D, texture_of(command.GetTexID()));
            static_assert(sizeof(ImDrawIdx) == 4);
            glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(command.ElemCount), GL_UNSIGNED_INT,
                           offset(command.IdxOffset * sizeof(ImDrawIdx)));
        }
    }
}

void Graphics::lose() {
    is_lost_ = true;
    // All textures went with the context. Forgotten now, while deleting is no error, they are made
    // anew from ImGui's copies when it is back.
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures)
        if (texture->TexID != ImTextureID_Invalid) destroy(*texture);
}

void Graphics::restore() {
    is_lost_ = false;
    prepare();
}
