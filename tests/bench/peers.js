// What the npm peers take for the same work on the same customers, in the same browser.
import Dexie from 'dexie';

const median = (times) => times.toSorted((a, b) => a - b)[times.length >> 1];
const timed = async (work) => {
  const start = performance.now();
  const result = await work();
  return { time: performance.now() - start, result };
};
const breath = () => new Promise((resolve) => setTimeout(resolve, 20));
/** The median of some rounds, each after a pause. */
async function rounds(count, work) {
  const times = [];
  for (let i = 0; i < count; ++i) {
    times.push((await timed(() => work(i))).time);
    await breath();
  }
  return median(times);
}

const fold = (text) => text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
const flat = ({ id, companyProfile, billingProfile: { defaultAddress, ...billing }, relationshipToPartner }) => ({
  id, name: companyProfile.companyName, domain: companyProfile.domain, first: billing.firstName, last: billing.lastName,
  email: billing.email, country: defaultAddress.country, city: defaultAddress.city, state: defaultAddress.state ?? '',
  street: defaultAddress.addressLine1, code: defaultAddress.postalCode, phone: defaultAddress.phoneNumber,
  relationship: relationshipToPartner,
});

let text = '';
let items = [];

window.peers = {
  async load(address) {
    text = await (await fetch(address)).text();
    items = JSON.parse(text).items;
  },

  async javascript(keystrokes) {
    const rows = items.map(flat);
    const folded = rows.map((row) => fold(Object.values(row).join('\n')));
    const types = [];
    for (const query of keystrokes) {
      const words = fold(query).split(' ').filter(Boolean);
      types.push((await timed(() => rows.filter((_, i) => words.every((word) => folded[i].includes(word))))).time);
    }
    return {
      parse: await rounds(3, () => JSON.parse(text)),
      stringify: await rounds(5, () => JSON.stringify(items)),
      search: median(types),
      sort: await rounds(3, () => rows.toSorted((a, b) => collator.compare(a.name, b.name))),
    };
  },

  async dexie(edits, keystrokes) {
    const open = () => {
      const db = new Dexie('peers', { chromeTransactionDurability: 'strict' });
      db.version(1).stores({ customers: 'id, companyProfile.companyName' });
      return db;
    };
    await Dexie.delete('peers');
    let db = open();
    await db.open();
    const written = await timed(() => db.customers.bulkAdd(JSON.parse(text).items));
    const times = [];
    for (let i = 0; i < edits; ++i) {
      const id = items[(i * 7919) % items.length].id;
      times.push((await timed(() => db.customers.update(id, { 'billingProfile.defaultAddress.city': `City ${i}` }))).time);
    }
    const reopened = await rounds(3, async () => {
      db.close();
      db = open();
      await db.customers.toArray();
    });
    const search = fold(keystrokes.at(-1));
    const searched = await timed(() => db.customers.filter((item) => fold(JSON.stringify(item)).includes(search)).count());
    const sorted = await timed(() => db.customers.orderBy('companyProfile.companyName').toArray());
    db.close();
    await Dexie.delete('peers');
    return {
      import: written.time, edit: median(times), edit95: times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)],
      reopen: reopened, search: searched.time, sort: sorted.time,
    };
  },

  sqlite(edits, keystrokes) {
    const worker = new Worker('/peers/sqlite_worker.js', { type: 'module' });
    return new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => {
        worker.terminate();
        if (data.error) reject(new Error(data.error));
        else resolve(data);
      };
      worker.onerror = (event) => reject(new Error(event.message));
      worker.postMessage({ text, edits, keystrokes: keystrokes.map(fold) });
    });
  },

  grid: null,
  async agGrid(keystrokes) {
    const rows = items.map(flat);
    const element = document.getElementById('grid');
    const shown = await timed(() => new Promise((resolve) => {
      window.peers.grid = agGrid.createGrid(element, {
        columnDefs: ['name', 'domain', 'relationship', 'country', 'first', 'email', 'city', 'phone'].map((field) => ({ field, sortable: true, comparator: collator.compare })),
        rowData: rows, cacheQuickFilter: true, animateRows: false, onFirstDataRendered: resolve,
      });
    }));
    const grid = window.peers.grid;
    const sort = await rounds(5, (i) => grid.applyColumnState({ state: [{ colId: i % 2 ? 'name' : 'domain', sort: 'asc' }], defaultState: { sort: null } }));
    grid.setGridOption('quickFilterText', 'warm'); // Builds its cache.
    const types = [];
    for (const query of keystrokes) {
      types.push((await timed(() => grid.setGridOption('quickFilterText', query))).time);
      await breath();
    }
    grid.setGridOption('quickFilterText', '');
    return { show: shown.time, sort, search: median(types) };
  },
  async scrollGrid(frames) {
    const [element] = [...document.querySelectorAll('#grid *')].sort((a, b) => b.scrollHeight - b.clientHeight - a.scrollHeight + a.clientHeight);
    for (let i = 0; i < frames; ++i) {
      element.scrollTop += 97;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  },
  heap: () => performance.memory.usedJSHeapSize,
};
document.documentElement.dataset.ready = '1';
