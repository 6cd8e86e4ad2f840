// The page without a network, and from one build to the next: one whole build at a time, never by force.
import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { accessibilityFindings, addCustomer, dist, forget, open, openProfile, saved, watch } from './support/page.mjs';
import { buildOf, otherBuild } from './support/builds.mjs';

let folder;
let site;
let port;
let profile;
let page;
let answers = [];

const pages = () => profile.context.pages();
const banner = (on) => on.getByText('A new version of Twotier is ready.', { exact: false });

/** Waits until a service worker keeps the whole build. */
const kept = (on) => on.evaluate(async () => {
  const { active } = await navigator.serviceWorker.ready;
  if (active.state === 'activated') return;
  await new Promise((resolve) => active.addEventListener('statechange', () => active.state === 'activated' && resolve()));
});
const caches = (on) => on.evaluate(() => window.caches.keys());

async function start() {
  site = await serve({ root: folder, port, answered: (name, status) => answers.push(`${status} ${name}`) });
  port = Number(new URL(site.url).port);
}

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'twotier-site-'));
  await cp(dist, folder, { recursive: true });
  await start();
  profile = await openProfile();
  page = pages()[0] ?? (await profile.context.newPage());
});

after(async () => {
  await profile?.close();
  await site?.close();
  if (profile) await forget(profile.folder);
  if (folder) await rm(folder, { recursive: true, force: true });
});

test('the first visit downloads nothing twice', async () => {
  await open(page, site.url);
  await kept(page);
  const sent = answers.filter((answer) => answer.startsWith('200')).sort();
  assert.deepEqual(sent, [...new Set(sent)]);
  assert.ok(sent.includes('200 /twotier.wasm'));
  assert.ok(!sent.includes('200 /twotier.html'), 'the one file is not part of the page');
});

test('the page can be installed', async () => {
  const session = await page.context().newCDPSession(page);
  assert.deepEqual((await session.send('Page.getInstallabilityErrors')).installabilityErrors, []);
  assert.deepEqual((await session.send('Page.getAppManifest')).errors, []);
});

test('after the first visit everything works with the network gone', async () => {
  await site.close();
  await page.reload();
  const troubles = watch(page, site.url);
  await page.getByRole('heading', { level: 1, name: 'Customers' }).waitFor();
  await addCustomer(page, 'Offline GmbH');
  await saved(page);
  await page.goto(`${site.url}/index.html#/customers`);
  await page.getByRole('link', { name: 'Offline GmbH' }).waitFor();
  await page.goto(`${site.url}/?demo#/customers`);
  await page.getByText('Demo', { exact: true }).first().waitFor();
  assert.deepEqual(troubles, []);
  await page.goto(`${site.url}/#/customers`);
  await page.getByRole('link', { name: 'Offline GmbH' }).waitFor();
  await start();
});

test('a new build waits behind a banner in the language of the page, and nothing is reloaded', async () => {
  const first = await buildOf(folder);
  const second = await profile.context.newPage();
  await open(second, site.url);
  for (const one of [page, second]) await one.evaluate(() => { window.isTheSame = true; });
  await otherBuild(folder);
  assert.notEqual(await buildOf(folder), first);
  await second.evaluate(() => navigator.serviceWorker.getRegistration().then((registration) => registration.update()));
  for (const one of [page, second]) await banner(one).waitFor();
  assert.equal((await caches(page)).length, 2);
  assert.deepEqual(await accessibilityFindings(page), []);
  for (const one of [page, second]) assert.ok(await one.evaluate(() => window.isTheSame));
  await page.getByRole('button', { name: 'Language' }).click();
  await page.getByRole('menuitemradio', { name: 'Deutsch' }).click();
  await page.getByText('Eine neue Version von Twotier ist bereit.', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Sprache' }).click();
  await page.getByRole('menuitemradio', { name: 'English' }).click();
  // A page that is opened now is still whole, and of the build that is in use.
  const third = await profile.context.newPage();
  await open(third, site.url);
  assert.ok((await third.content()).includes(first));
  await third.close();
});

test('a form that is being filled in is not lost to a new build', async () => {
  await page.getByRole('button', { name: 'Add customer' }).click();
  await page.getByRole('textbox', { name: /^Company name/ }).fill('Half done');
  await page.getByRole('button', { name: 'Reload' }).click();
  await page.getByText('Submit or cancel the form first', { exact: false }).first().waitFor();
  assert.equal(await page.getByRole('textbox', { name: /^Company name/ }).inputValue(), 'Half done');
  await page.getByRole('textbox', { name: /^Company name/ }).fill('');
  await page.getByRole('button', { name: 'Cancel' }).click();
});

test('who agrees gets the new build whole, with everything saved; another tab goes on undisturbed', async () => {
  const [, second] = pages();
  await addCustomer(page, 'Last Minute GmbH');
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Reload' }).click()]);
  await page.getByRole('link', { name: 'Last Minute GmbH' }).waitFor();
  const build = await buildOf(folder);
  assert.ok((await page.content()).includes(build));
  assert.deepEqual(await caches(page), [`twotier ${site.url}/ ${build}`]);
  assert.equal(await banner(page).count(), 0);
  assert.ok(await second.evaluate(() => window.isTheSame));
  // The writer's place went to the tab that stayed, and it is asked for itself.
  await addCustomer(second, 'Second Tab GmbH');
  await saved(second);
  await page.getByRole('link', { name: 'Second Tab GmbH' }).waitFor();
  await Promise.all([second.waitForEvent('load'), second.getByRole('button', { name: 'Reload' }).click()]);
  await second.getByRole('link', { name: 'Second Tab GmbH' }).waitFor();
  assert.ok((await second.content()).includes(build));
  await second.close();
});

test('the service worker answers another build with a refusal', async () => {
  const status = await page.evaluate(() => fetch('twotier.wasm?build=0123456789abcdef').then((response) => response.status));
  assert.equal(status, 409);
});

for (const [part, name] of [['program', 'twotier.js'], ['wasm', 'twotier.wasm']])
  test(`a ${part} of another build is refused before it runs, and a reload brings one whole build`, async () => {
    const apart = await openProfile();
    const strange = await mkdtemp(path.join(tmpdir(), 'twotier-other-'));
    try {
      await cp(folder, strange, { recursive: true });
      await otherBuild(strange);
      const right = await readFile(path.join(folder, name));
      await writeFile(path.join(folder, name), await readFile(path.join(strange, name)));
      const tab = apart.context.pages()[0];
      await tab.goto(site.url);
      await tab.getByRole('alert').getByText('Parts of two versions of the program have met', { exact: false }).waitFor();
      assert.deepEqual(await accessibilityFindings(tab), []);
      await writeFile(path.join(folder, name), right);
      await tab.getByRole('button', { name: 'Reload' }).click();
      await tab.getByRole('heading', { level: 1, name: 'Customers' }).waitFor();
    } finally {
      await apart.close();
      await forget(apart.folder);
      await rm(strange, { recursive: true, force: true });
    }
  });

test('a build that arrives half is not kept', async () => {
  const apart = await openProfile();
  const icon = path.join(folder, 'icon-maskable.svg');
  const right = await readFile(icon);
  try {
    await writeFile(icon, '<svg/>');
    const tab = apart.context.pages()[0];
    await open(tab, site.url);
    assert.equal(await tab.evaluate(async () => {
      const { installing } = await navigator.serviceWorker.register('service-worker.js', { updateViaCache: 'none' });
      return new Promise((resolve) => installing.addEventListener('statechange', () => resolve(installing.state)));
    }), 'redundant');
    assert.deepEqual(await caches(tab), []);
  } finally {
    await writeFile(icon, right);
    await apart.close();
    await forget(apart.folder);
  }
});
