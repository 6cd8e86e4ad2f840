// The browser's events, handed to C++ as they happen. Everything is handled before a listener returns.

addToLibrary({
  $events__deps: ['$mirror', '$stringToNewUTF8', 'free'],
  $events: {
    // The order of UiEventKind.
    kinds: { none: 0, click: 1, hover: 2, press: 3, release: 4, focus: 5, input: 6, choose: 7, scroll: 8, key: 9, drag: 10 },
    // The order of Key.
    keys: {
      'Enter': 1, ' ': 2, 'Escape': 3, 'Tab': 4, 'ArrowUp': 5, 'ArrowDown': 6, 'ArrowLeft': 7,
      'ArrowRight': 8, 'Home': 9, 'End': 10, 'PageUp': 11, 'PageDown': 12, 'Backspace': 13,
      'Delete': 14, 'F2': 15,
    },
    hovered: 0,
    wasDragged: false,
    frame: 0,
    timer: 0,
    frames: 0,

    send(kind, id, text, x, y, number, key, bits) {
      const string = text ? stringToNewUTF8(text) : 0;
      const isConsumed = _shell_event(events.kinds[kind], id, string, x || 0, y || 0, number || 0, key || 0, bits || 0);
      if (string) _free(string);
      return isConsumed;
    },
    // The element of a node that a target is, or is in.
    element(target) {
      let element = target;
      while (element && !element.node) element = element.parentNode;
      return element || null;
    },
    id(target) {
      const element = events.element(target);
      return element ? element.node : 0;
    },
    isText(target) {
      return target && (target.tagName === 'INPUT' || target.tagName === 'TEXTAREA');
    },
    bits(event) {
      return (event.shiftKey ? 1 : 0) | (event.ctrlKey || event.metaKey ? 2 : 0) | (event.altKey ? 4 : 0);
    },

    click(event) {
      const element = events.element(event.target);
      if (events.wasDragged || !element || events.isText(element) || element.tagName === 'SELECT') return;
      if (element.tagName === 'A') {
        // Anything but a plain click is the browser's own: new tab, new window, download.
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button) return;
        if (element.getAttribute('href').startsWith('#')) event.preventDefault();
      }
      // Rows are chosen from here to there, not the text between.
      if (event.shiftKey) getSelection().removeAllRanges();
      events.send('click', events.id(element), '', 0, 0, event.detail, 0, events.bits(event));
    },
    pointerMove(event) {
      if (event.pointerType === 'touch') return;
      const id = events.id(event.target);
      if (id === events.hovered) return;
      events.hovered = id;
      events.send('hover', id);
    },
    pointerLeave() {
      if (!events.hovered) return;
      events.hovered = 0;
      events.send('hover', 0);
    },
    pointerDown(event) {
      mirror.lastInputWasKey = false;
      events.send('press', events.id(event.target));
      events.wasDragged = false;
      const thumb = event.target.scrolls && event.target;
      if (thumb) events.drag(thumb, event);
      const element = events.element(event.target);
      if (element && element.drags && event.button === 0) events.pull(element, event);
    },
    // A range of rows is not a range of text.
    mouseDown(event) {
      if (event.shiftKey && event.target.closest('[role=grid],[role=treegrid]')) event.preventDefault();
    },
    // Tells how far the pointer has gone since it went down; a click does not follow.
    pull(element, down) {
      const nearest = 4;
      const id = events.id(element);
      const tell = (event, phase) =>
        events.send('drag', id, '', event.clientX - down.clientX, event.clientY - down.clientY, phase);
      const move = (event) => {
        if (Math.abs(event.clientX - down.clientX) >= nearest) events.wasDragged = true;
        if (events.wasDragged) tell(event, 0);
      };
      const end = (event) => {
        removeEventListener('pointermove', move);
        removeEventListener('pointerup', end);
        removeEventListener('pointercancel', end);
        if (events.wasDragged) tell(event, event.type === 'pointerup' ? 1 : 2);
      };
      addEventListener('pointermove', move);
      addEventListener('pointerup', end);
      addEventListener('pointercancel', end);
    },
    drag(thumb, down) {
      down.preventDefault();
      const area = mirror.elements.get(thumb.scrolls.area);
      const from = area.scrollTop;
      const { ratio } = thumb.scrolls;
      const move = (event) => { area.scrollTop = from + (event.clientY - down.clientY) * ratio; };
      const end = () => {
        removeEventListener('pointermove', move);
        removeEventListener('pointerup', end);
        removeEventListener('pointercancel', end);
      };
      addEventListener('pointermove', move);
      addEventListener('pointerup', end);
      addEventListener('pointercancel', end);
    },
    focusIn(event) {
      const isVisible = event.target.matches(':focus-visible');
      events.send('focus', events.id(event.target), '', 0, 0, 0, 0, isVisible ? 8 : 0);
    },
    focusOut(event) {
      if (!event.relatedTarget) events.send('focus', 0);
    },
    input(event) {
      if (events.isText(event.target)) events.send('input', events.id(event.target), event.target.value);
    },
    change(event) {
      if (event.target.tagName === 'SELECT')
        events.send('choose', events.id(event.target), '', 0, 0, event.target.selectedIndex);
    },
    scroll(event) {
      const id = events.id(event.target);
      if (id) events.send('scroll', id, '', event.target.scrollLeft, event.target.scrollTop);
    },
    keyDown(event) {
      mirror.lastInputWasKey = true;
      if (event.isComposing || event.keyCode === 229) return;
      // Selected text is copied as the browser does it.
      if ((event.ctrlKey || event.metaKey) && event.key === 'c' && !getSelection().isCollapsed) return;
      const isCharacter = [...event.key].length === 1 && event.key !== ' ';
      const key = isCharacter ? 16 : events.keys[event.key] || 0;
      if (!key) return;
      let bits = events.bits(event);
      // A list of choices takes letters too: it goes to what begins with them.
      if (events.isText(event.target) || event.target.tagName === 'SELECT') bits |= 16;
      const text = isCharacter ? event.key.toLowerCase() : '';
      if (events.send('key', events.id(event.target), text, 0, 0, 0, key, bits)) {
        event.preventDefault();
        event.stopPropagation();
      }
    },

    wantedSize: () => [Math.round(innerWidth * devicePixelRatio), Math.round(innerHeight * devicePixelRatio)],
    surroundings() {
      const query = (text) => matchMedia(text).matches;
      const wanted = events.wantedSize();
      // Where a density is only emulated, the box is counted in the real one.
      const isNear = events.deviceSize && events.deviceSize.every((value, i) => Math.abs(value - wanted[i]) <= 2);
      const size = isNear ? events.deviceSize : wanted;
      const bits = (query('(prefers-color-scheme: dark)') ? 1 : 0) |
        (query('(prefers-contrast: more)') || query('(forced-colors: active)') ? 2 : 0) |
        (query('(prefers-reduced-motion: reduce)') ? 4 : 0) | (query('(pointer: coarse)') ? 8 : 0);
      _shell_surroundings(size[0], size[1], devicePixelRatio, bits);
    },

    // The exact number of device pixels, also when the density is no whole number.
    watchSize(canvas) {
      const observer = new ResizeObserver((entries) => {
        const box = entries[0].devicePixelContentBoxSize;
        events.deviceSize = box ? [box[0].inlineSize, box[0].blockSize] : null;
        events.surroundings();
      });
      try {
        observer.observe(canvas, { box: 'device-pixel-content-box' });
      } catch {
        observer.observe(canvas);
        addEventListener('resize', () => { events.deviceSize = null; events.surroundings(); });
      }
      const watchDensity = () => matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', () => {
        events.deviceSize = null;
        events.surroundings();
        watchDensity();
      }, { once: true });
      watchDensity();
    },

    install() {
      const stage = document.getElementById('stage');
      const canvas = document.getElementById('canvas');
      mirror.root = document.getElementById('mirror');
      const listen = (name, handler, options) => stage.addEventListener(name, handler, options);
      listen('click', events.click);
      listen('pointermove', events.pointerMove);
      listen('pointerleave', events.pointerLeave);
      listen('pointerdown', events.pointerDown);
      listen('mousedown', events.mouseDown);
      addEventListener('pointerup', () => events.send('release', 0));
      addEventListener('pointercancel', () => events.send('release', 0));
      listen('focusin', events.focusIn);
      listen('focusout', events.focusOut);
      listen('input', events.input);
      listen('change', events.change);
      listen('scroll', events.scroll, { capture: true, passive: true });
      listen('compositionstart', () => { mirror.isComposing = true; });
      listen('compositionend', (event) => { mirror.isComposing = false; events.input(event); });
      addEventListener('keydown', events.keyDown);
      for (const text of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)',
        '(prefers-reduced-motion: reduce)', '(pointer: coarse)'])
        matchMedia(text).addEventListener('change', events.surroundings);
      document.addEventListener('visibilitychange', () => _shell_visibility(document.hidden));
      addEventListener('languagechange', () => _shell_languages());
      addEventListener('popstate', () => _shell_route());
      addEventListener('hashchange', () => _shell_route());
      canvas.addEventListener('webglcontextlost', (event) => { event.preventDefault(); _shell_context(0); });
      canvas.addEventListener('webglcontextrestored', () => _shell_context(1));
      events.watchSize(canvas);
    },
  },

  events_fit_canvas__deps: ['$events'],
  events_fit_canvas: () => {
    const canvas = document.getElementById('canvas');
    [canvas.width, canvas.height] = events.wantedSize();
  },

  events_install__deps: ['$events'],
  events_install: () => { events.install(); events.surroundings(); },

  events_request_paint__deps: ['$events'],
  events_request_paint: () => {
    events.frame ||= requestAnimationFrame(() => {
      events.frame = 0;
      events.frames += 1;
      _shell_paint();
    });
  },

  // One timer at most; a negative delay stops it.
  events_wake_after__deps: ['$events'],
  events_wake_after: (delay) => {
    clearTimeout(events.timer);
    events.timer = delay < 0 ? 0 : setTimeout(() => _shell_wake(), delay);
  },

  // Lets the browser breathe: the next slice of long work comes as a task of its own.
  events_next_slice__deps: ['$events'],
  events_next_slice: () => {
    if (!events.channel) {
      events.channel = new MessageChannel();
      events.channel.port1.onmessage = () => _shell_slice();
    }
    events.channel.port2.postMessage(0);
  },

  events_page_is_ready: () => {
    const startup = document.getElementById('startup');
    if (startup) startup.remove();
    document.documentElement.dataset['ready'] = '1';
  },
  // Without graphics the page is plain HTML: it offers what is stored as files.
  events_plain_page__deps: ['$events', '$stringToNewUTF8', 'free'],
  events_plain_page: () => {
    events.tellPlainly = Module['plainPage']((kind) => {
      const text = stringToNewUTF8(kind);
      _shell_export(text);
      _free(text);
    });
  },
  events_plain_page_opened__deps: ['$events'],
  events_plain_page_opened: (isReadable) => events.tellPlainly(!!isReadable),
  events_theme: (isDark) => {
    document.documentElement.style.colorScheme = isDark ? 'dark' : 'light';
  },
});
