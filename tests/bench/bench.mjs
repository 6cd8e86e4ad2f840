// Measures Twotier against npm peers in one Chromium, on the same invented customers, and says how it
// stands to its goals. scripts/bench builds what this needs.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { chromiumFlags, chromiumPath } from '../browser/support/page.mjs';
import { measureDownload, measureIdle, measureOurs, measurePeers, measureStart } from './measure.mjs';
import { markdown, plot, rowsOf } from './report.mjs';
import { serveAll } from './site.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../..');
const { values: given } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000,100000,1000000' },
    edits: { type: 'string', default: '60' },
    rounds: { type: 'string', default: '5' },
    idle: { type: 'string', default: '10' },
    dist: { type: 'string', default: path.join(root, 'dist') },
    out: { type: 'string', default: path.join(root, 'build/bench') },
    'no-peers': { type: 'boolean', default: false },
  },
});
const options = { edits: Number(given.edits), rounds: Number(given.rounds), frames: 120, settle: 4000, notices: 15_000 };
const sizes = given.sizes.split(',').map(Number);
const main = sizes.includes(100_000) ? 100_000 : sizes.at(-1);

const site = await serveAll([
  ['/packages/', path.join(root, '.toolchain/bench/node_modules')],
  ['/peers/', here],
  ['/empty/', path.join(root, 'build/web/empty_page')],
  ['/', given.dist],
]);
const profile = await mkdtemp(path.join(tmpdir(), 'twotier-bench-'));
const context = await chromium.launchPersistentContext(profile, {
  executablePath: chromiumPath, headless: true, locale: 'en-US', viewport: { width: 1280, height: 800 },
  args: [...chromiumFlags, '--enable-precise-memory-info', '--host-resolver-rules=MAP *.localhost 127.0.0.1'],
});
const say = (text) => console.log(`bench: ${text}`);
const result = { at: new Date().toISOString(), browser: context.browser()?.version() ?? '', cpu: cpus()[0].model, ours: [], sizes };
try {
  const page = context.pages()[0];
  page.setDefaultTimeout(300_000);
  const plain = await context.newPage();
  await page.addInitScript({ content: await readFile(path.join(here, 'ours.js'), 'utf8') });
  say('page start and download');
  await page.bringToFront();
  result.download = await measureDownload(page, site, given.dist);
  result.start = await measureStart(page, site, options.rounds + 4);
  for (const size of sizes) {
    say(`ours, ${size.toLocaleString('en')} customers`);
    try {
      result.ours.push(await measureOurs(page, site, size, options));
    } catch (error) {
      say(`  given up: ${error.message.split('\n')[0]}`);
      result.ours.push({ size, failure: error.message.split('\n')[0] });
      break;
    }
    if (size !== main) continue;
    await page.waitForTimeout(options.notices);
    result.idle = await measureIdle(page, Number(given.idle));
  }
  await page.goto('about:blank');
  if (!given['no-peers']) {
    say(`the peers, ${main.toLocaleString('en')} customers`);
    await plain.bringToFront();
    plain.setDefaultTimeout(600_000);
    result.peers = await measurePeers(plain, site, main, options);
  }
} finally {
  await context.close();
  site.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
}
const rows = rowsOf(result, main);
await mkdir(given.out, { recursive: true });
await writeFile(path.join(given.out, 'bench.json'), JSON.stringify(result, null, 1));
await writeFile(path.join(given.out, 'bench.md'), markdown(rows, result));
await writeFile(path.join(given.out, 'bench.svg'), plot(result.ours.filter((one) => !one.failure)));
console.log(`\n${markdown(rows, result)}`);
say(`written to ${path.relative(process.cwd(), given.out) || '.'}/bench.{json,md,svg}`);
