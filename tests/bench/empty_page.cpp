// The least that a page of this kind can be: wasm, WebGL 2, one frame.
#include <GLES3/gl3.h>
#include <emscripten.h>
#include <emscripten/html5.h>

EM_JS(void, say_ready, (), { document.documentElement.dataset["ready"] = "1"; });

int main() {
    EmscriptenWebGLContextAttributes wanted;
    emscripten_webgl_init_context_attributes(&wanted);
    wanted.majorVersion = 2;
    emscripten_webgl_make_context_current(emscripten_webgl_create_context("#canvas", &wanted));
    glClearColor(1, 1, 1, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    say_ready();
}
