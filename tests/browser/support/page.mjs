// The page in a real browser, for journeys: it is served, opened, watched and driven by role and name.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { chromium } from 'playwright-core';
import { serve } from '../../../scripts/serve.mjs';
import { freePort } from './free_port.mjs';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
export const dist = process.env.TWOTIER_DIST ?? path.join(root, 'dist');
/** The address of the program in one file. Any engine opens it as it is: it fetches nothing. */
export const oneFile = pathToFileURL(path.join(dist, 'twotier.html')).href;
export const samples = path.join(root, '../shared/domain/samples');

export const chromiumPath = process.env.TWOTIER_CHROMIUM ?? '/usr/bin/chromium';
export const chromiumFlags = [
  '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--use-gl=angle', '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader', '--disable-dev-shm-usage',
];

/** Serves the page on a port of its own until close(). */
export async function servePage() {
  return serve({ root: dist, port: 0 });
}

/** A browser with a profile that outlives it: restarts find the same data. */
export async function openProfile(options = {}) {
  const folder = options.folder ?? (await mkdtemp(path.join(tmpdir(), 'twotier-profile-')));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: chromiumPath,
    headless: true,
    args: chromiumFlags,
    viewport: options.viewport ?? { width: 1280, height: 800 },
    deviceScaleFactor: options.density ?? 1,
    locale: options.locale ?? 'en-US',
    colorScheme: options.colorScheme ?? 'light',
    acceptDownloads: true,
    hasTouch: options.hasTouch ?? false,
    isMobile: options.isMobile ?? false,
  });
  return { folder, context, close: () => context.close() };
}

export async function forget(folder) {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** Notes what must never happen: an error in the console, a request that leaves the origin. */
export function watch(page, origin) {
  const troubles = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      if (!/GPU stall due to ReadPixels/.test(message.text())) troubles.push(`console: ${message.text()}`);
    }
  });
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith('data:') && !url.startsWith('blob:'))
      troubles.push(`request: ${url}`);
  });
  return troubles;
}

/** Opens the page and waits until it can be worked with. */
export async function open(page, url) {
  await page.goto(url);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** Waits until every change is durable. */
export async function saved(page, word = 'Saved') {
  await page.getByRole('banner').getByText(word, { exact: true }).waitFor();
}

/** Adds a customer by the form, and waits for its page; then back to the list. */
export async function addCustomer(page, name) {
  await page.getByRole('link', { name: 'Customers', exact: true }).first().click();
  await page.getByRole('button', { name: 'Add customer' }).first().click();
  const fill = (label, text) => page.getByRole('textbox', { name: label }).fill(text);
  await fill(/^Company name/, name);
  await fill(/^Primary domain name/, name.toLowerCase().replace(/[^a-z]/g, ''));
  await fill(/^First name/, 'Ada');
  await fill(/^Last name/, 'Lovelace');
  await fill(/^Email address/, 'ada@example.com');
  await page.getByRole('combobox', { name: /^Country\/region/ }).selectOption('Germany');
  await fill(/^Address line 1/, 'Hauptstraße 1');
  await fill(/^City/, 'Köln');
  await fill(/^Postal code/, '50667');
  await page.getByRole('button', { name: 'Submit' }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await page.getByRole('link', { name: 'Customers', exact: true }).first().click();
}

/** Drops files from the person's disk on the page. */
export async function drop(page, files) {
  await page.evaluate((list) => {
    const dataTransfer = new DataTransfer();
    for (const { name, bytes, type } of list)
      dataTransfer.items.add(new File([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))], name, { type }));
    for (const kind of ['dragenter', 'dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer }));
  }, files.map(({ name, bytes, type }) => ({
    name, type: type ?? 'application/json', bytes: Buffer.from(bytes).toString('base64'),
  })));
}

/** Where the page is. */
export async function address(page) {
  return page.evaluate(() => location.href);
}

/** What axe-core finds on the page, one line a finding. */
export async function accessibilityFindings(page) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const result = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  return result.violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.html.slice(0, 160)} (${node.failureSummary?.split('\n')[1]?.trim()})`));
}

/** Chromium as its own process, to be killed: it is driven over its debugging port. */
export async function openKillable(folder) {
  const port = await freePort();
  const child = spawn(chromiumPath, [
    ...chromiumFlags, '--headless=new', `--user-data-dir=${folder}`, `--remote-debugging-port=${port}`,
    '--window-size=1280,800', 'about:blank',
  ], { detached: true, stdio: 'ignore' });
  const browser = await connect(port, child);
  return {
    page: browser.contexts()[0].pages()[0] ?? (await browser.contexts()[0].newPage()),
    /** Ends every process of the browser at once, as a power cut of the program would. */
    async kill() {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      process.kill(-child.pid, 'SIGKILL');
      await gone;
      await browser.close().catch(() => {});
    },
    close: () => browser.close(),
  };
}

async function connect(port, child) {
  let failure;
  for (let attempt = 0; attempt < 200 && child.exitCode === null; ++attempt) {
    try {
      return await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    } catch (error) {
      failure = error;
      await new Promise((resolve) => setTimeout(resolve, 100)); // The port opens when it opens.
    }
  }
  throw new Error(`Chromium did not open its debugging port: ${failure?.message}`);
}
