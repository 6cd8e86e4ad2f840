// Draws characters and icons on a small canvas of the browser, for ImGui's font atlas.

addToLibrary({
  $glyphs: {
    context: null,
    font: '',
    family: 'system-ui,"Segoe UI",Roboto,"Noto Sans","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif',

    canvas(width, height) {
      if (!glyphs.context) {
        const surface = typeof OffscreenCanvas === 'undefined' ? document.createElement('canvas') : new OffscreenCanvas(128, 128);
        if (!surface.width) surface.width = surface.height = 128;
        glyphs.context = surface.getContext('2d', { willReadFrequently: true });
      }
      const surface = glyphs.context.canvas;
      // Another size makes a canvas forget its font.
      if (surface.width < width) glyphs.font = '', surface.width = width;
      if (surface.height < height) glyphs.font = '', surface.height = height;
      return glyphs.context;
    },
    prepare(size, weight) {
      const context = glyphs.canvas(1, 1);
      const font = `${weight} ${size}px ${glyphs.family}`;
      if (font === glyphs.font) return context;
      glyphs.font = context.font = font;
      context.fontKerning = 'none';
      context.textBaseline = 'alphabetic';
      return context;
    },
    // Pixels to memory. True if the character brings its own colours.
    read(width, height, out) {
      const { data } = glyphs.context.getImageData(0, 0, width, height);
      let isColored = false;
      for (let i = 0; i < data.length; i += 4)
        if (data[i + 3] > 32 && (data[i] < 250 || data[i + 1] < 250 || data[i + 2] < 250)) {
          isColored = true;
          break;
        }
      if (!isColored) for (let i = 0; i < data.length; i += 4) data[i] = data[i + 1] = data[i + 2] = 255;
      HEAPU8.set(data, out);
      return isColored;
    },
  },

  // advance, left, ascent, right, descent: in pixels, with a pixel of margin.
  glyph_measure__deps: ['$glyphs'],
  glyph_measure: (codePoint, size, weight, out) => {
    const metrics = glyphs.prepare(size, weight).measureText(String.fromCodePoint(codePoint));
    const at = out >> 2;
    HEAPF32[at] = metrics.width;
    HEAPF32[at + 1] = Math.ceil(metrics.actualBoundingBoxLeft) + 1;
    HEAPF32[at + 2] = Math.ceil(metrics.actualBoundingBoxAscent) + 1;
    HEAPF32[at + 3] = Math.ceil(metrics.actualBoundingBoxRight) + 1;
    HEAPF32[at + 4] = Math.ceil(metrics.actualBoundingBoxDescent) + 1;
  },

  glyph_draw__deps: ['$glyphs'],
  glyph_draw: (codePoint, size, weight, left, ascent, width, height, out) => {
    glyphs.canvas(width, height);
    const context = glyphs.prepare(size, weight);
    context.clearRect(0, 0, width, height);
    context.fillStyle = '#fff';
    context.fillText(String.fromCodePoint(codePoint), left, ascent);
    return glyphs.read(width, height, out);
  },

  glyph_icon__deps: ['$glyphs', '$UTF8ToString'],
  glyph_icon: (path, size, stroke, out) => {
    const context = glyphs.canvas(size, size);
    const scale = size / 24;
    context.clearRect(0, 0, size, size);
    context.save();
    context.scale(scale, scale);
    context.lineWidth = stroke / scale;
    context.lineCap = context.lineJoin = 'round';
    context.strokeStyle = '#fff';
    context.stroke(new Path2D(UTF8ToString(path)));
    context.restore();
    glyphs.read(size, size, out);
  },

  // Where the browser puts the baseline in a line of its own, from the top of the line box.
  glyph_baseline__deps: ['$glyphs'],
  glyph_baseline: (size, weight, lineHeight) => {
    const line = document.createElement('div');
    const mark = document.createElement('span');
    line.style.cssText = `position:absolute;left:0;top:0;visibility:hidden;white-space:nowrap;` +
      `font:${weight} ${size}px ${glyphs.family};line-height:${lineHeight}px`;
    mark.style.cssText = 'display:inline-block;width:0;height:0';
    line.append('Hg', mark);
    document.body.appendChild(line);
    const baseline = mark.getBoundingClientRect().bottom - line.getBoundingClientRect().top;
    line.remove();
    return baseline;
  },

  // Ascent and descent, as the browser rounds them in its own lines.
  glyph_metrics__deps: ['$glyphs'],
  glyph_metrics: (size, weight, out) => {
    const metrics = glyphs.prepare(size, weight).measureText('Hg');
    HEAPF32[out >> 2] = Math.round(metrics.fontBoundingBoxAscent);
    HEAPF32[(out >> 2) + 1] = Math.round(metrics.fontBoundingBoxDescent);
  },
});
