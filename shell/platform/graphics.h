#pragma once
// The canvas: a WebGL 2 context that may be lost and come back, and ImGui's pixels in it.

class Graphics {
public:
    bool start();  // False: the browser has no WebGL 2.
    void resize(int width, int height);
    void paint();
    void lose();
    void restore() { is_lost_ = false; }

private:
    int width_ = 0, height_ = 0;
    bool is_lost_ = false;
};
