// The store in a real browser: killed, cut short, filled up, opened twice and tampered with.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { forget, openKillable, openProfile } from './support/page.mjs';
import { edit, load, namesIn, openStore, order, random, start, stateOf, storePage, until } from './support/store.mjs';

let site;
let profile;
let page;

before(async () => { site = await serve({ root: storePage, port: 0 }); });
after(() => site.close());
beforeEach(async () => {
  profile = await openProfile();
  [page] = profile.context.pages();
});
afterEach(async () => {
  await profile.close();
  await forget(profile.folder);
});

const newPage = () => profile.context.newPage();

test('edits are found again after a restart, and IDBFS reads the records', async () => {
  await start(page, site.url);
  const saved = await edit(page, 150);
  assert.equal(saved.phase, 'saved');
  const record = await page.evaluate(async () => {
    const keys = await records((store) => store.getAllKeys());
    const value = await records((store) => store.get(keys.at(-1)));
    return {
      keys: keys.every((key) => key.startsWith('/work/')), members: Object.keys(value),
      isDate: value.timestamp instanceof Date, mode: value.mode, isBytes: value.contents instanceof Uint8Array,
      isExact: value.contents.buffer.byteLength === value.contents.length,
    };
  });
  assert.deepEqual(record, {
    keys: true, members: ['timestamp', 'mode', 'contents'], isDate: true, mode: 0o100666, isBytes: true, isExact: true,
  });
  const again = await newPage();
  await page.close();
  const found = await start(again, site.url);
  assert.equal(found.digest, saved.digest);
  assert.deepEqual(found.damaged, []);
  assert.equal(found.access, 'writer');
  assert.deepEqual(await again.evaluate(() => globalThis.violations), []);
});

test('looking writes nothing; the browser is asked to keep the data at the first edit', async () => {
  await start(page, site.url, { prepare: () => {
    globalThis.asked = 0;
    navigator.storage.persist = () => { globalThis.asked += 1; return Promise.resolve(true); };
  } });
  assert.deepEqual(await namesIn(page), []);
  assert.equal(await page.evaluate(() => globalThis.asked), 0);
  await edit(page, 3);
  assert.equal(await page.evaluate(() => globalThis.asked), 1);
});

test('the demo and the real world do not touch each other', async () => {
  await start(page, site.url);
  const work = await edit(page, 5);
  const other = await newPage();
  const demo = await start(other, site.url, { database: '/demo' });
  assert.equal(demo.access, 'writer');
  assert.equal(demo.log, 0);
  await edit(other, 3);
  assert.equal((await namesIn(other, '/demo')).filter((name) => name.startsWith('s.')).length, 1);
  assert.equal((await stateOf(page)).digest, work.digest);
});

test('thirty times the whole browser is killed at work: nothing acknowledged is lost', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'twotier-killed-'));
  let recovered = 0;
  let told = 0;
  let generations = 0;
  for (let life = 0; life <= 30; life += 1) {
    const browser = await openKillable(folder);
    let acknowledged = 0;
    let reached;
    let target = Infinity;
    await browser.page.exposeFunction('acknowledged', (count) => {
      acknowledged = Math.max(acknowledged, count);
      if (acknowledged >= target) reached?.();
    });
    const state = await start(browser.page, site.url);
    assert.deepEqual(state.damaged, [], `life ${life}`);
    assert.equal(state.error, '');
    assert.ok(state.log >= recovered + told, `life ${life}: ${told} acknowledged after ${recovered}, ${state.log} found`);
    recovered = state.log;
    generations = Math.max(...(await namesIn(browser.page)).map((name) => Number(name.slice(2, 12))), 0);
    target = 1 + random(200);
    const enough = new Promise((resolve) => { reached = resolve; });
    await order(browser.page, 1_000_000);
    await enough;
    await browser.kill();
    told = acknowledged;
  }
  assert.ok(recovered > 1000 && generations > 3, `${recovered} edits, ${generations} generations`);
  console.log(`30 kills: ${recovered} edits recovered, generation ${generations}`);
  await forget(folder);
});

test('edits in the same millisecond are all kept', async () => {
  await start(page, site.url, { prepare: () => {
    const frozen = Date.now();
    const Real = Date;
    globalThis.Date = class extends Real {
      constructor(...given) { super(...(given.length ? given : [frozen])); }
      static now() { return frozen; }
    };
  } });
  for (let i = 0; i < 40; i += 1) await edit(page, 10);
  const saved = await stateOf(page);
  assert.equal(saved.acknowledged, 400);
  const again = await newPage();
  await page.close();
  assert.deepEqual(
    await start(again, site.url).then(({ log, digest, damaged }) => ({ log, digest, damaged })),
    { log: 400, digest: saved.digest, damaged: [] });
});

test('a second page follows, and takes over when the first one closes', async () => {
  await start(page, site.url);
  await edit(page, 20);
  const second = await newPage();
  const found = await start(second, site.url);
  assert.equal(found.access, 'follower');
  assert.equal(found.phase, 'read_only');
  assert.equal(found.digest, (await stateOf(page)).digest);
  for (let i = 0; i < 30; i += 1) {
    const { digest, log } = await edit(page, 7);  // Through merges and snapshots.
    const followed = await until(second, (state) => state.log === log);
    assert.equal(followed.digest, digest);
  }
  await order(second, 1);
  assert.equal((await stateOf(second)).accepted, 0);
  const { digest, log } = await stateOf(page);
  await page.close();
  const heir = await until(second, (state) => state.access === 'writer' && state.phase === 'saved');
  assert.equal(heir.digest, digest);
  const saved = await edit(second, 10);
  const third = await newPage();
  const last = await start(third, site.url);
  assert.equal(last.digest, saved.digest);
  assert.equal(last.log, log + 10);
  assert.deepEqual(last.damaged, []);
});

test('a follower takes over from a page that crashed in the middle of its work', async () => {
  let acknowledged = 0;
  await page.exposeFunction('acknowledged', (count) => { acknowledged = Math.max(acknowledged, count); });
  await start(page, site.url);
  const second = await newPage();
  await start(second, site.url);
  await order(page, 1_000_000);
  await until(second, (state) => state.log > 100);
  await page.goto('chrome://crash').catch(() => {});
  const heir = await until(second, (state) => state.access === 'writer' && state.phase === 'saved');
  assert.ok(heir.log >= acknowledged, `${heir.log} of ${acknowledged}`);
  assert.deepEqual(heir.damaged, []);
  await edit(second, 10);
});

test('a page that hears of a newer program saves, stops writing and gives way', async () => {
  await start(page, site.url);
  await edit(page, 5);
  const second = await newPage();
  await load(second, site.url);
  await second.evaluate(() => {
    new BroadcastChannel('twotier:/work').postMessage({ kind: 'hello', name: '', format: 1e9 });
  });
  const state = await until(page, ({ phase }) => phase === 'read_only');
  assert.equal(state.error, 'segment_is_of_a_newer_format');
  await second.evaluate(() => navigator.locks.request('twotier:/work', () => {}));
});

// Runs before the page's own scripts: the k-th add() of a journal segment goes wrong in this way.
function installFailure({ way, k }) {
  const ways = {
    'throws': () => { throw new DOMException('no', 'UnknownError'); },
    'finds the disk full': () => { throw new DOMException('no', 'QuotaExceededError'); },
    'finds its name taken': (store, value, key) => {
      add.call(store, value, key);
      return add.call(store, value, key);
    },
    'is aborted': (store, value, key) => {
      store.transaction.commit = () => store.transaction.abort();
      return add.call(store, value, key);
    },
    'is never answered': (store, value, key) => {
      const again = () => { store.get(key).onsuccess = again; };
      store.transaction.commit = again;
      return add.call(store, value, key);
    },
  };
  const { add } = IDBObjectStore.prototype;
  let count = 0;
  IDBObjectStore.prototype.add = function (value, key) {
    if (!key.startsWith('/work/j.')) return add.call(this, value, key);
    count += 1;
    return count === k ? ways[way](this, value, key) : add.call(this, value, key);
  };
  // The program's patience is shortened, not the test's lengthened.
  const wait = globalThis.setTimeout;
  globalThis.setTimeout = (call, milliseconds, ...rest) => wait(call, milliseconds === 10000 ? 300 : milliseconds, ...rest);
}

for (const [way, code] of [
  ['throws', 'storage_failed'], ['finds the disk full', 'storage_is_full'],
  ['finds its name taken', 'storage_has_another_writer'], ['is aborted', 'storage_failed'],
  ['is never answered', 'storage_timed_out'],
]) {
  test(`a commit that ${way} is shown, and nothing is half there`, async () => {
    let before = 0;
    for (const k of [1, 2, 5, 40]) {
      const broken = await newPage();
      await start(broken, site.url, { prepare: installFailure, argument: { way, k } });
      await order(broken, 1000);
      const failed = await until(broken, ({ phase, error }) => error !== '' && phase !== 'saving');
      assert.equal(failed.error, code);
      assert.equal(failed.pending, failed.accepted - failed.acknowledged);
      assert.equal(failed.phase, failed.pending > 0 ? 'failed' : 'read_only');
      assert.equal(failed.pending === 0, way === 'finds the disk full');  // There the ballast helps.
      await order(broken, 1);
      assert.equal((await stateOf(broken)).accepted, failed.accepted);
      await broken.close();
      const next = await newPage();
      const found = await start(next, site.url);
      assert.deepEqual(found.damaged, []);
      assert.equal(found.log, before + failed.acknowledged);
      before = (await edit(next, 1)).log;
      await next.close();
    }
  });
}

test('a damaged record is put aside, named and kept', async () => {
  await start(page, site.url);
  for (let i = 0; i < 6; i += 1) await edit(page, 1);
  const { log } = await stateOf(page);
  await page.close();
  const raw = await newPage();
  await load(raw, site.url);
  const [name, bytes] = await raw.evaluate(async () => {
    const key = (await records((store) => store.getAllKeys())).filter((k) => k.startsWith('/work/j.')).at(-2);
    const record = await records((store) => store.get(key));
    record.contents[100] ^= 1;
    await records((store) => store.put(record, key));
    return [key.slice(6), [...record.contents]];
  });
  const found = await openStore(raw);
  assert.equal(found.phase, 'saved');
  assert.equal(found.log, log - 2);
  assert.equal(found.damaged[0], `${name} payload_is_damaged`);
  assert.equal(found.damaged.length, 2);
  await edit(raw, 1);
  const kept = await raw.evaluate((key) => records((store) => store.get(key)), `/work/q.0000000000.${name}`);
  assert.deepEqual([...kept.contents], bytes);
  await raw.close();
  const again = await newPage();
  const healed = await start(again, site.url);
  assert.deepEqual(healed.damaged, []);
  assert.equal(healed.log, log - 1);
});

test('a record that is no file is damage, and does not keep the others from being read', async () => {
  for (const value of ['text', { timestamp: 0, mode: 1 }, null]) {
    const broken = await newPage();
    await start(broken, site.url);
    await edit(broken, 1);
    await edit(broken, 1);
    const { log } = await stateOf(broken);
    await broken.close();
    const raw = await newPage();
    await load(raw, site.url);
    await raw.evaluate(async (other) => {
      const key = (await records((store) => store.getAllKeys())).filter((k) => k.startsWith('/work/j.')).at(-1);
      const record = await records((store) => store.get(key));
      const date = record.timestamp;
      await records((store) => store.put(other && other.mode ? { ...other, timestamp: date } : other, key));
    }, value);
    const found = await openStore(raw);
    assert.equal(found.phase, 'saved');
    assert.equal(found.log, log - 1);
    assert.match(found.damaged[0], /is_cut_off$/);
    await edit(raw, 1);
    await raw.close();
  }
});

test('without a whole generation there is a recovery, never an empty workspace', async () => {
  await start(page, site.url);
  await edit(page, 10);
  await page.close();
  const raw = await newPage();
  await load(raw, site.url);
  await raw.evaluate(async () => {
    for (const key of await records((store) => store.getAllKeys()))
      if (key.startsWith('/work/s.')) await records((store) => store.delete(key));
  });
  const names = await namesIn(raw);
  const found = await openStore(raw);
  assert.equal(found.phase, 'failed');
  assert.equal(found.error, 'no_generation_is_whole');
  assert.equal(found.raw, names.length);
  assert.deepEqual(await namesIn(raw), names);
  await raw.evaluate(() => Module.ccall('page_start_over', null, [], []));
  assert.equal((await edit(raw, 2)).phase, 'saved');
  const after = await namesIn(raw);
  for (const name of names) assert.ok(after.includes(`q.0000000000.${name}`), name);
});

test('where the browser gives no storage, the page says so and works on nothing', async () => {
  const state = await start(page, site.url, { prepare: () => {
    IDBFactory.prototype.open = () => { throw new DOMException('private', 'SecurityError'); };
  } });
  assert.equal(state.phase, 'failed');
  assert.equal(state.error, 'storage_is_unavailable');
});

async function onSmallDisk(context, work) {
  const disk = await mkdtemp(path.join(tmpdir(), 'twotier-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=120m', 'tmpfs', disk], { stdio: 'pipe' });
  } catch (error) {
    await rm(disk, { recursive: true });
    context.skip(`a small disk cannot be mounted here: ${error.message.trim()}`);
    return;
  }
  const open = async (use) => {
    const small = await openProfile({ folder: path.join(disk, 'profile') });
    try {
      await use(small.context.pages()[0]);
    } finally {
      await small.close();
    }
  };
  try {
    await work(open, disk);
  } finally {
    execFileSync('umount', ['--lazy', disk]);
    await rm(disk, { recursive: true });
  }
}

test('a full disk is shown, and what was acknowledged is there afterwards', (context) => onSmallDisk(context, async (open, disk) => {
  let full;
  await open(async (writer) => {
    await start(writer, site.url);
    await order(writer, 10_000, 1_000_000);
    full = await until(writer, ({ phase, error }) => error !== '' && phase !== 'saving', 120_000);
    assert.equal(full.error, 'storage_is_full', full.detail);
    console.log(`full disk: ${full.acknowledged} of ${full.accepted} acknowledged, then ${full.phase} (${full.detail})`);
    await order(writer, 1);
    assert.equal((await stateOf(writer)).accepted, full.accepted);
  });
  execFileSync('mount', ['-o', 'remount,size=240m', disk]);
  await open(async (reader) => {
    const found = await start(reader, site.url);
    assert.ok(found.log >= full.acknowledged, `${found.log} of ${full.acknowledged}`);
    assert.ok(found.log <= full.accepted);
    assert.deepEqual(found.damaged, []);
    assert.equal((await edit(reader, 1)).phase, 'saved');
  });
}));
