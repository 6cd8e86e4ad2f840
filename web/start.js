// The start: loads the program and says how far it is; when it cannot, says why and what to do.
// All parts of the program name their build to it, and parts of two builds are kept apart.
(() => {
  const build = '@BUILD@';
  const wasmSize = Number('@WASM_SIZE@');
  const words = '@WORDS@';
  const tags = { en: 'en', de: 'de', zh: 'zh-CN' };
  const root = document.documentElement;
  const find = (selector) => document.querySelector(selector);

  const language = (() => {
    let chosen = null;
    try { chosen = localStorage.getItem('twotier.language'); } catch { /* Then what the browser prefers. */ }
    const wanted = [chosen, ...(navigator.languages || [navigator.language])];
    return wanted.map((tag) => String(tag).slice(0, 2)).find((tag) => tag in words) || 'en';
  })();
  const say = (key, ...values) => words[language][key].replace(/\{(\d)\}/g, (_, i) => values[i]);

  class Trouble extends Error {
    constructor(word, detail = '') {
      super(detail || word);
      this.word = word;
      this.detail = detail;
    }
  }

  const phase = (key) => {
    const line = find('#startup .phase span');
    if (line) line.textContent = say(key);
  };
  const kilobytes = (count) => new Intl.NumberFormat(tags[language]).format(Math.round(count / 1000));
  const arrived = (count) => {
    const line = find('#startup .bytes');
    if (!line) return;
    line.textContent = say('start_bytes', kilobytes(count), kilobytes(wasmSize));
    find('#startup progress').value = count;
  };

  function line(tag, text) {
    const element = document.createElement(tag);
    element.textContent = text;
    return element;
  }
  function button(text, action) {
    const element = line('button', text);
    element.type = 'button';
    element.addEventListener('click', action);
    return element;
  }
  // A page of plain HTML in place of the outline. The first trouble is the cause of all others.
  function tell(word, detail, ...more) {
    if (root.dataset.failed) return;
    root.dataset.failed = word;
    const section = find('#startup .trouble') || document.body.appendChild(line('section', ''));
    section.className = 'trouble';
    const technical = detail ? [line('code', detail)] : [];
    section.replaceChildren(line('h1', 'Twotier'), line('p', say(word)), ...more, ...technical);
    section.hidden = false;
  }
  const reload = () => button(say('start_reload'), async () => {
    // A service worker that has lost a part would bring the same mixture again.
    if (root.dataset.failed === 'start_two_builds' && navigator.serviceWorker)
      for (const registration of await navigator.serviceWorker.getRegistrations())
        if (location.href.startsWith(registration.scope)) await registration.unregister();
    location.reload();
  });
  function fail(error) {
    tell(error.word || 'start_not_loaded', error.detail ?? String(error), reload());
  }

  function meet(part, its) {
    if (its !== build) throw new Trouble('start_two_builds', `${part}: ${its || '?'} ≠ ${build}`);
  }
  const addressOf = (name) => `${name}?build=${build}`;

  async function count(stream) {
    let sum = 0;
    const reader = stream.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) arrived(sum += part.value.length);
  }
  async function fetched(name) {
    const response = await fetch(addressOf(name), { credentials: 'same-origin' });
    if (response.status === 409) throw new Trouble('start_two_builds', name);
    if (!response.ok) throw new Trouble('start_not_loaded', `${response.status} ${name}`);
    // What the service worker keeps is here at once, and only an untouched answer is compiled from the cache.
    if (!navigator.serviceWorker?.controller) count(response.clone().body).catch(() => {});
    return response;
  }
  // In the one file, the program is in the page.
  function embedded(text) {
    const packed = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Response(stream, { headers: { 'Content-Type': 'application/wasm' } });
  }
  async function compiled() {
    if (typeof WebAssembly !== 'object') throw new Trouble('start_no_webassembly');
    phase('start_loading');
    const packed = find('#program');
    const response = packed ? embedded(packed.textContent) : await fetched('twotier.wasm');
    const isTyped = response.headers.get('Content-Type')?.startsWith('application/wasm');
    const program = isTyped ? await WebAssembly.compileStreaming(response) : await WebAssembly.compile(await response.arrayBuffer());
    const [section] = WebAssembly.Module.customSections(program, 'build');
    meet('twotier.wasm', section && new TextDecoder().decode(section));
    return program;
  }
  const program = compiled();
  program.catch(fail);

  globalThis.Module = {
    meet(its) {
      try {
        meet('twotier.js', its);
      } catch (trouble) {
        fail(trouble);
        throw trouble;
      }
    },
    instantiateWasm(imports, take) {
      program.then(async (module) => {
        const instance = await WebAssembly.instantiate(module, imports);
        phase('start_opening');
        take(instance, module);
      }).catch(fail);
      return {};
    },
    onAbort: (what) => tell('start_stopped', String(what), reload()),
    // No WebGL 2. Answers with a function that says how the workspace came out.
    plainPage(save) {
      const state = line('p', say('start_opening'));
      state.setAttribute('role', 'status');
      const buttons = Object.entries({ workspace_json: 'export_json', customer_csv: 'export_csv' })
        .map(([kind, word]) => button(say(word), () => save(kind)));
      for (const one of buttons) one.disabled = true;
      const row = line('p', '');
      row.append(...buttons);
      tell('start_no_graphics', '', state, row);
      return (isReadable) => {
        state.textContent = say(isReadable ? 'start_export_here' : 'start_unreadable');
        for (const one of buttons) one.disabled = !isReadable;
      };
    },
  };

  if (find('#program')) return;
  const script = document.createElement('script');
  script.addEventListener('error', () => fail(new Trouble('start_not_loaded', 'twotier.js')));
  script.src = addressOf('twotier.js');
  document.head.append(script);
})();
