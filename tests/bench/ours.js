// Runs in Twotier's own page before it starts: drives it through the elements a person uses, and
// notes when what they wait for is there. What the program notes by itself arrives in twotierTook.
window.twotierTook = [];
const bench = (window.bench = {
  frames: 0,
  memory: null,
  begun: 0,
  firstRow: 0,
  usable: 0,
  exports: [],
  writes: [],

  text: (element) => (element.getAttribute('aria-label') ?? element.textContent).trim(),
  find(selector, name) {
    const fits = (element) => (name instanceof RegExp ? name.test(bench.text(element)) : bench.text(element) === name);
    return [...document.querySelectorAll(`#mirror ${selector}`)].find(fits);
  },
  /** The time at which `holds` first is true, seen with every change of the page. */
  until(holds, what) {
    return new Promise((resolve, reject) => {
      const observer = new MutationObserver(() => look());
      const timer = setTimeout(() => reject(new Error(`never seen: ${what}`)), 60_000);
      const look = () => {
        if (!holds()) return false;
        observer.disconnect();
        clearTimeout(timer);
        resolve(performance.now());
        return true;
      };
      if (!look()) observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    });
  },
  heading: (name) => bench.until(() => bench.find('h1, h2', name), `heading ${name}`),
  async press(selector, name) {
    await bench.until(() => bench.find(selector, name), `${selector} ${name}`);
    const element = bench.find(selector, name);
    const start = performance.now();
    element.click();
    return start;
  },
  isSaved: () => [...document.querySelectorAll('#mirror header *, #mirror [role=banner] *')].some((e) => !e.children.length && bench.text(e) === 'Saved'),
  rows: () => Number(document.querySelector('#mirror [role=grid]')?.getAttribute('aria-rowcount') ?? 0),
  frame: () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))),
  async go(hash) {
    location.hash = hash;
    await bench.frame();
  },

  /** From the dropped file to the preview, and from the agreement to what is durable and shown. */
  async importFile(address, rows) {
    const bytes = await (await fetch(address)).arrayBuffer();
    const transfer = new DataTransfer();
    transfer.items.add(new File([bytes], 'customers.json', { type: 'application/json' }));
    const dropped = performance.now();
    for (const kind of ['dragenter', 'dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: transfer, bubbles: true, cancelable: true }));
    const previewed = await bench.heading(/^Preview of/);
    const agreed = await bench.press('button', /^Import [\d,]+ customers?$/);
    const isList = () => bench.find('h1, h2', 'Customers') && !bench.find('h1, h2', /^Preview of/);
    const kept = await bench.until(() => isList() && bench.rows() >= rows && bench.isSaved(), 'the imported list, saved');
    return { preview: previewed - dropped, keep: kept - agreed };
  },

  /** One edit by its form: from Submit to "Saved", which a completed strict transaction says. */
  async edit(id, city) {
    await bench.go(`#/customers/${id}`);
    await bench.press('button', 'Update details');
    await bench.until(() => bench.find('input', /^City/), 'the field City');
    const field = bench.find('input', /^City/);
    field.value = city;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await bench.frame();
    bench.writes.length = 0;
    const start = await bench.press('button', 'Submit');
    const handled = performance.now();
    const saved = await bench.until(() => bench.find('button', 'Update details') && bench.isSaved(), 'the edit, saved');
    await bench.frame();
    const [{ asked, durable }] = bench.writes;
    return { handled: handled - start, asked: asked - start, durable: durable - start, saved: saved - start };
  },

  /** The least an edit can take here: records of its size, each in a strict transaction of its own. */
  async bareWrites(count, size) {
    const name = 'bare';
    const db = await new Promise((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onupgradeneeded = () => request.result.createObjectStore('files');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const times = [];
    for (let i = 0; i < count; ++i) {
      await bench.frame();
      await bench.frame();
      const start = performance.now();
      const transaction = db.transaction('files', 'readwrite', { durability: 'strict' });
      transaction.objectStore('files').add({ contents: new Uint8Array(size) }, i);
      transaction.commit();
      await new Promise((resolve, reject) => { transaction.oncomplete = resolve; transaction.onabort = reject; });
      times.push(performance.now() - start);
    }
    db.close();
    indexedDB.deleteDatabase(name);
    return times;
  },

  async type(queries) {
    const field = document.querySelector('#mirror input[type=search]');
    const times = [];
    for (const query of queries) {
      window.twotierTook.length = 0;
      const start = performance.now();
      field.value = query;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      times.push({ query, handled: performance.now() - start, view: bench.took('view') });
      await bench.frame();
    }
    return times;
  },
  took: (name) => window.twotierTook.filter(([label]) => label === name).reduce((sum, [, time]) => sum + time, 0),

  columns: () => [...document.querySelectorAll('#mirror [role=columnheader] button')].map(bench.text),
  async sortBy(name) {
    window.twotierTook.length = 0;
    const start = await bench.press('[role=columnheader] button', name);
    const time = { column: name, handled: performance.now() - start, view: bench.took('view') };
    await bench.frame();
    return time;
  },

  scroller: () => [...document.querySelectorAll('#mirror .scroller')].sort((a, b) => b.scrollHeight - a.scrollHeight)[0],
  async scroll(frames, element = bench.scroller()) {
    for (let i = 0; i < frames; ++i) {
      element.scrollTop += 97;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  },

  async exportJson() {
    await bench.press('button', /^Export customers/);
    bench.exports.length = 0;
    const start = await bench.press('[role=menuitem]', 'Workspace as JSON');
    await bench.until(() => bench.exports.length > 0, 'the exported file');
    return { time: bench.exports[0].at - start, bytes: bench.exports[0].bytes };
  },
});

// What cannot be seen in the page is overheard at the browser's own functions.
for (const name of ['instantiate', 'instantiateStreaming']) {
  const original = WebAssembly[name];
  WebAssembly[name] = async (...given) => {
    const made = await original.apply(WebAssembly, given);
    const exported = Object.values((made.instance ?? made).exports);
    bench.memory = exported.find((value) => value instanceof WebAssembly.Memory) ?? bench.memory;
    bench.begun = performance.now();
    return made;
  };
}
const add = IDBObjectStore.prototype.add;
IDBObjectStore.prototype.add = function overheard(...given) {
  const write = { asked: performance.now(), durable: NaN };
  bench.writes.push(write);
  this.transaction.addEventListener('complete', () => { write.durable = performance.now(); });
  return Reflect.apply(add, this, given);
};
const ask = window.requestAnimationFrame.bind(window);
window.requestAnimationFrame = (callback) => {
  ++bench.frames;
  return ask(callback);
};
const makeAddress = URL.createObjectURL.bind(URL);
URL.createObjectURL = (blob) => {
  bench.exports.push({ at: performance.now(), bytes: blob.size });
  return makeAddress(blob);
};
HTMLAnchorElement.prototype.click = new Proxy(HTMLAnchorElement.prototype.click, {
  apply: (click, link, given) => (link.download ? undefined : Reflect.apply(click, link, given)),
});
bench.until(() => document.querySelector('#mirror [role=gridcell] a'), 'a customer').then((time) => { bench.firstRow = time; }, () => {});
bench.until(() => document.documentElement?.dataset.ready && bench.find('h1', /./), 'a page')
  .then(() => ask(() => { bench.usable = performance.now(); }), () => {});
// The empty page beside it is measured to the same point.
bench.until(() => document.documentElement?.dataset.ready && document.title === 'Empty', 'the empty page')
  .then(() => ask(() => { bench.emptyUsable = performance.now(); }), () => {});
