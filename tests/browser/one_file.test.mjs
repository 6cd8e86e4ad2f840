// The program in one file, opened from the disk: nothing is fetched, and what is saved is there again.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addCustomer, accessibilityFindings, forget, oneFile, open, openKillable, openProfile, saved, watch } from './support/page.mjs';

let profile;
let page;
let troubles;

before(async () => {
  profile = await openProfile();
  page = profile.context.pages()[0] ?? (await profile.context.newPage());
  troubles = watch(page, oneFile);
});

after(async () => {
  await profile?.close();
  if (profile) await forget(profile.folder);
});

test('it opens from the disk and is worked with', async () => {
  await open(page, oneFile);
  await addCustomer(page, 'Ein Stück GmbH');
  await saved(page);
  assert.deepEqual(await accessibilityFindings(page), []);
});

test('addresses, languages and the demo work as on a server', async () => {
  await page.getByRole('link', { name: 'Ein Stück GmbH' }).click();
  await page.getByRole('heading', { level: 1, name: 'Ein Stück GmbH' }).waitFor();
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: 'Customers' }).waitFor();
  await page.getByRole('button', { name: 'Language' }).click();
  await page.getByRole('menuitemradio', { name: 'Deutsch' }).click();
  await page.getByRole('heading', { level: 1, name: 'Kunden' }).waitFor();
  await open(page, `${oneFile}?demo#/customers`);
  const [own] = await Promise.all([
    profile.context.waitForEvent('page'),
    page.getByRole('link', { name: 'Zurück zu meinen Daten' }).click(),
  ]);
  await own.getByRole('link', { name: 'Ein Stück GmbH' }).waitFor();
  await own.close();
  await open(page, `${oneFile}#/customers`);
});

test('it may load nothing: not a script, not a picture, not a byte', async () => {
  const blocked = await page.evaluate(async () => {
    const seen = [];
    addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective));
    await fetch('https://example.invalid/').catch(() => {});
    const script = document.createElement('script');
    script.src = 'https://example.invalid/a.js';
    const answered = new Promise((resolve) => { script.onerror = resolve; });
    document.head.append(script);
    await answered;
    return seen.sort();
  });
  assert.deepEqual(blocked, ['connect-src', 'script-src-elem']);
  assert.deepEqual(troubles.filter((line) => !line.includes('example.invalid')), []);
});

test('a second tab follows the first', async () => {
  const second = await profile.context.newPage();
  await open(second, oneFile);
  await second.getByRole('link', { name: 'Ein Stück GmbH' }).waitFor();
  await second.getByText('Ein anderer Tab arbeitet in diesem Arbeitsbereich.', { exact: false }).waitFor();
  await second.close();
});

test('everything is there after the browser was killed right after "saved"', async () => {
  const { folder } = profile;
  await profile.close();
  const doomed = await openKillable(folder);
  await open(doomed.page, `${oneFile}#/settings`);
  await doomed.page.getByRole('radio', { name: 'English' }).click();
  await addCustomer(doomed.page, 'Kept GmbH');
  await saved(doomed.page);
  await doomed.kill();
  profile = await openProfile({ folder });
  page = profile.context.pages()[0] ?? (await profile.context.newPage());
  await open(page, `${oneFile}#/customers`);
  await page.getByRole('link', { name: 'Kept GmbH' }).waitFor();
  await page.getByRole('link', { name: 'Ein Stück GmbH' }).waitFor();
});
