// SQLite on its fastest durable storage in a browser: the pool of access handles in OPFS.
import sqlite3InitModule from '/packages/@sqlite.org/sqlite-wasm/dist/index.mjs';

const median = (times) => times.toSorted((a, b) => a - b)[times.length >> 1];
const fold = (text) => text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
const timed = (work) => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

const columns = 'id, name, domain, first, last, email, country, city, code, street, phone, relationship, folded';
function valuesOf({ id, companyProfile, billingProfile: { defaultAddress, ...billing }, relationshipToPartner }) {
  const values = [
    id, companyProfile.companyName, companyProfile.domain, billing.firstName, billing.lastName, billing.email,
    defaultAddress.country, defaultAddress.city, defaultAddress.postalCode, defaultAddress.addressLine1,
    defaultAddress.phoneNumber, relationshipToPartner,
  ];
  return [...values, fold(values.join('\n'))];
}

async function run({ text, edits, keystrokes }) {
  const sqlite = await sqlite3InitModule();
  const pool = await sqlite.installOpfsSAHPoolVfs({ clearOnInit: true });
  let db = new pool.OpfsSAHPoolDb('/peers.db');
  db.exec(`PRAGMA synchronous=FULL; CREATE TABLE customers(${columns.replace('id,', 'id TEXT PRIMARY KEY,')})`);
  const written = timed(() => db.transaction(() => {
    const insert = db.prepare(`INSERT INTO customers VALUES(${columns.split(',').map(() => '?').join(',')})`);
    for (const item of JSON.parse(text).items) insert.bind(valuesOf(item)).stepReset();
    insert.finalize();
  }));
  const ids = db.selectValues('SELECT id FROM customers');
  const times = Array.from({ length: edits }, (_, i) => timed(() =>
    db.exec('UPDATE customers SET city=? WHERE id=?', { bind: [`City ${i}`, ids[(i * 7919) % ids.length]] })));
  const reopened = timed(() => {
    db.close();
    db = new pool.OpfsSAHPoolDb('/peers.db');
    db.exec('SELECT * FROM customers', { rowMode: 'array', resultRows: [] });
  });
  const types = keystrokes.map((query) => {
    const words = query.split(' ').filter(Boolean);
    const where = words.map(() => 'instr(folded, ?)').join(' AND ');
    return timed(() => db.selectValues(`SELECT rowid FROM customers WHERE ${where}`, words));
  });
  const sort = timed(() => db.selectValues('SELECT rowid FROM customers ORDER BY name COLLATE NOCASE'));
  db.close();
  await pool.removeVfs();
  return {
    import: written, edit: median(times), edit95: times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)],
    reopen: reopened, search: median(types), sort,
  };
}

onmessage = ({ data }) => run(data).then(postMessage, (error) => postMessage({ error: String(error.stack ?? error) }));
