#pragma once
// The canvas: a WebGL 2 context that may be lost and come back, and ImGui's pixels in it. It never
// asks the context for anything: an answer would wait until all that was drawn before is done.

class Graphics {
public:
    bool start();  // False: the browser has no WebGL 2.
    void resize(int width, int height);
    void paint();
    void lose();
    void restore();

private:
    void prepare();
    void draw_lists() const;

    int width_ = 0, height_ = 0;
    bool is_lost_ = false;
};
