// The store's own page, and its database seen raw.
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const storePage = process.env.TWOTIER_STORE_PAGE ??
  path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../build/web/store_page');

let seed = Number(process.env.TWOTIER_SEED ?? Date.now() % 1e9);
console.log(`TWOTIER_SEED=${seed}`);
/** The same numbers for the same seed. */
export function random(below) {
  seed = (seed * 1103515245 + 12345) % 2 ** 31;
  return Math.floor((seed / 2 ** 31) * below);
}

function beforePage() {
  globalThis.ready = new Promise((resolve) => {
    globalThis.Module = { onRuntimeInitialized: resolve };
  });
  globalThis.violations = [];
  addEventListener('securitypolicyviolation', (event) => globalThis.violations.push(event.blockedURI));
  // Works on the records beside the program: work(objectStore) may answer with a request.
  globalThis.records = async (work, database = '/work') => {
    const done = (request) => new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const db = await done(indexedDB.open(database));
    const request = work(db.transaction('FILE_DATA', 'readwrite').objectStore('FILE_DATA'));
    const result = await done(request);
    db.close();
    return result;
  };
}

/** Loads the page, before the store is opened. `prepare` runs ahead of the page's own scripts. */
export async function load(page, url, prepare, argument) {
  await page.addInitScript(beforePage);
  if (prepare) await page.addInitScript(prepare, argument);
  await page.goto(new URL('store_page.html', url).href);
  await page.evaluate(() => globalThis.ready);
}

/** Opens the store on a loaded page and waits until it is open or has failed. */
export async function openStore(page, database = '/work') {
  await page.evaluate(([name, number]) => {
    Module.ccall('page_open', null, ['string', 'number'], [name, number]);
  }, [database, random(2 ** 31)]);
  return until(page, (state) => state.phase !== 'opening');
}

export async function start(page, url, { database, prepare, argument } = {}) {
  await load(page, url, prepare, argument);
  return openStore(page, database);
}

/** How things stand. The digest is of everything the state says, so it takes its time. */
export const stateOf = (page, withDigest = 1) => page.evaluate(
  (number) => JSON.parse(Module.ccall('page_json', 'string', ['number'], [number])), withDigest);

/** Asks until the page's state is as wanted. */
export async function until(page, isWanted, patience = 60_000) {
  const end = Date.now() + patience;
  for (;;) {
    const state = await stateOf(page, 0);
    if (isWanted(state)) return stateOf(page);
    if (Date.now() > end) throw new Error(`still not: ${isWanted} but ${JSON.stringify(state)}`);
    await pause(5);
  }
}

/** Orders so many edits: random ones, or customers with notes of so many bytes. */
export const order = (page, count, notes = 0) =>
  page.evaluate(([n, bytes]) => Module.ccall('page_edit', null, ['number', 'number'], [n, bytes]), [count, notes]);

/** Makes so many edits and waits until they are durable. */
export async function edit(page, count, notes = 0) {
  const before = await stateOf(page, 0);
  await order(page, count, notes);
  return until(page, (state) => state.acknowledged >= before.acknowledged + count);
}

export const namesIn = async (page, database = '/work') =>
  (await page.evaluate((name) => globalThis.records((store) => store.getAllKeys(), name), database))
    .map((key) => key.slice(database.length + 1));
