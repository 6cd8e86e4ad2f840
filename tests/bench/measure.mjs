// What is measured, one function a subject; each returns plain numbers in milliseconds and bytes.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { customer, keystrokes } from './world.mjs';

export const sorted = (times) => times.toSorted((a, b) => a - b);
export const median = (times) => sorted(times)[times.length >> 1];
export const percentile = (times, share) => sorted(times)[Math.min(times.length - 1, Math.floor(times.length * share))];

const chunk = 100_000;
const editBytes = 400; // About what the segment of one edit weighs.

/** Processor time of the page's main thread per turn of `work`, by kind. */
async function cpuOf(page, turns, work) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const now = async () => Object.fromEntries((await session.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value * 1000]));
  const before = await now();
  await work();
  const after = await now();
  await session.detach();
  const per = (name) => (after[name] - before[name]) / turns;
  return { script: per('ScriptDuration'), layout: per('LayoutDuration') + per('RecalcStyleDuration'), task: per('TaskDuration') };
}

async function open(page, address) {
  await page.goto(address);
  await page.waitForFunction(() => window.bench?.usable > 0);
}

/** From the program's first step to the first row: as the peers, which are there before they open. */
async function reopened(page, address, times) {
  const rows = [];
  const fromNavigation = [];
  for (let i = 0; i < times; ++i) {
    await page.goto('about:blank');
    await page.goto(address);
    await page.waitForFunction(() => window.bench?.firstRow > 0 && window.bench?.usable > 0);
    const { begun, firstRow } = await page.evaluate(() => ({ begun: window.bench.begun, firstRow: window.bench.firstRow }));
    rows.push(firstRow - begun);
    fromNavigation.push(firstRow);
  }
  return { rows: median(rows), navigation: median(fromNavigation), memory: await page.evaluate(() => window.bench.memory.buffer.byteLength) };
}

/** Everything at one size: its import, then work with it. */
export async function measureOurs(page, site, size, options) {
  const address = site.address(`n${size}`);
  await open(page, address);
  const empty = await page.evaluate(() => window.bench.memory.buffer.byteLength);
  const parts = [];
  for (let from = 0; from < size; from += chunk) {
    const count = Math.min(chunk, size - from);
    parts.push(await page.evaluate(([data, rows]) => window.bench.importFile(data, rows), [`/data/${from}-${count}.json`, from + count]));
    await page.evaluate(() => window.bench.go('#/customers'));
  }
  const ours = { size, import: parts.reduce((sum, { preview, keep }) => sum + preview + keep, 0), parts };
  const again = await reopened(page, `${address}#/customers`, options.rounds);
  ours.reopen = again.rows;
  ours.navigation = again.navigation;
  ours.memory = (again.memory - empty) / size;
  ours.memoryTotal = again.memory;
  await page.waitForTimeout(options.settle);
  ours.type = await page.evaluate((queries) => window.bench.type(queries), keystrokes);
  await page.evaluate(() => window.bench.type(['']));
  ours.sort = [];
  const columns = await page.evaluate(() => window.bench.columns());
  for (const column of [...columns, ...columns])
    ours.sort.push(await page.evaluate((name) => window.bench.sortBy(name), column));
  await page.evaluate(() => window.bench.go('#/customers'));
  ours.scroll = await cpuOf(page, options.frames, () => page.evaluate((frames) => window.bench.scroll(frames), options.frames));
  ours.edits = [];
  for (let i = 0; i < options.edits; ++i) {
    const { id } = customer((i * 7919) % size);
    ours.edits.push(await page.evaluate(([one, city]) => window.bench.edit(one, city), [id, `City ${i}`]));
  }
  ours.bare = await page.evaluate(([edits, size]) => window.bench.bareWrites(edits, size), [options.edits, editBytes]);
  await page.evaluate(() => window.bench.go('#/customers'));
  await page.waitForTimeout(500);
  ours.export = await page.evaluate(() => window.bench.exportJson());
  await page.waitForTimeout(2000);
  return ours;
}

export async function measureIdle(page, seconds) {
  const framesBefore = await page.evaluate(() => window.bench.frames);
  const cpu = await cpuOf(page, 1, () => page.waitForTimeout(seconds * 1000));
  return { frames: (await page.evaluate(() => window.bench.frames)) - framesBefore, task: cpu.task };
}

/** From navigation to the first usable frame, warm cache: ours without customers, and the empty page. */
export async function measureStart(page, site, rounds) {
  const times = { ours: [], empty: [] };
  for (let i = 0; i < rounds + 2; ++i) {
    await page.goto('about:blank');
    await page.goto(site.address('start'));
    await page.waitForFunction(() => window.bench?.usable > 0);
    const ours = await page.evaluate(() => window.bench.usable);
    await page.goto('about:blank');
    await page.goto(site.address('start', '/empty/empty_page.html'));
    await page.waitForFunction(() => window.bench?.emptyUsable > 0);
    const empty = await page.evaluate(() => window.bench.emptyUsable);
    if (i < 2) continue; // Fills the caches.
    times.ours.push(ours);
    times.empty.push(empty);
  }
  return { ours: median(times.ours), empty: median(times.empty) };
}

/** What the first visit asks for, as a static host would send it. */
export async function measureDownload(page, site, dist) {
  const address = site.address('download');
  const files = new Set();
  const note = (request) => {
    const url = new URL(request.url());
    if (url.origin === new URL(address).origin) files.add(url.pathname === '/' ? '/index.html' : url.pathname);
  };
  page.on('request', note);
  await open(page, address);
  await page.waitForTimeout(500);
  page.off('request', note);
  const sizes = {};
  for (const file of files) {
    const bytes = await readFile(path.join(dist, file)).catch(() => null);
    if (!bytes) continue;
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    sizes[file] = brotliCompressSync(bytes, { params }).length;
  }
  return { total: Object.values(sizes).reduce((sum, size) => sum + size, 0), sizes };
}

export async function measurePeers(page, site, size, options) {
  await page.goto(site.address('peers', '/peers/peers.html'));
  await page.waitForFunction(() => window.peers);
  const heap = await page.evaluate(() => window.peers.heap());
  await page.evaluate((data) => window.peers.load(data), `/data/0-${size}.json`);
  const peers = { memory: ((await page.evaluate(() => window.peers.heap())) - heap) / size };
  peers.javascript = await page.evaluate((keys) => window.peers.javascript(keys), keystrokes);
  peers.dexie = await page.evaluate(([edits, keys]) => window.peers.dexie(edits, keys), [options.edits, keystrokes]);
  peers.sqlite = await page.evaluate(([edits, keys]) => window.peers.sqlite(edits, keys), [options.edits, keystrokes]);
  peers.grid = await page.evaluate((keys) => window.peers.agGrid(keys), keystrokes);
  peers.grid.scroll = await cpuOf(page, options.frames, () => page.evaluate((frames) => window.peers.scrollGrid(frames), options.frames));
  return peers;
}
