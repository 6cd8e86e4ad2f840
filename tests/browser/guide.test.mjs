// Finding one's way by keyboard and by voice: the palette, the shortcuts, the way back.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFindings, forget, open, openProfile, servePage, watch } from './support/page.mjs';

let site;
let profile;
let page;
let troubles;

before(async () => {
  site = await servePage();
  profile = await openProfile();
  page = profile.context.pages()[0] ?? (await profile.context.newPage());
  troubles = watch(page, site.url);
  await open(page, `${site.url}/?demo#/customers`);
  await page.getByText('200 customers', { exact: true }).waitFor();
});

after(async () => {
  await profile?.close();
  await site?.close();
  if (profile) await forget(profile.folder);
});

/** The text of the option that the combobox says is active. */
const activeOption = () => page.evaluate(() => {
  const id = document.activeElement.getAttribute('aria-activedescendant');
  return id && document.getElementById(id)?.textContent;
});

test('Ctrl+K opens a combobox that keeps the focus while arrows walk its list', async () => {
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Search everything' });
  await field.waitFor();
  assert.ok(await field.evaluate((element) => element === document.activeElement));
  assert.equal(await field.getAttribute('aria-expanded'), 'true');
  const first = await activeOption();
  await page.keyboard.press('ArrowDown');
  assert.notEqual(await activeOption(), first);
  const chosen = await page.locator('[role=option][aria-selected=true]').textContent();
  assert.equal(chosen, await activeOption());
  assert.deepEqual(await accessibilityFindings(page), []);
});

test('a customer is found by a few letters, accents or not, and opened with Enter', async () => {
  await page.keyboard.type('angstrom');
  await page.getByRole('option', { name: /^Ångström/ }).waitFor();
  assert.match(await activeOption(), /^Ångström/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /^Ångström/ }).waitFor();
  assert.equal(await page.getByRole('dialog').count(), 0);
});

test('the button in the top bar opens it too, and Escape gives the focus back', async () => {
  const button = page.getByRole('button', { name: 'Search everything' });
  await button.click();
  await page.getByRole('combobox', { name: 'Search everything' }).waitFor();
  assert.match(await activeOption(), /^Ångström/, 'what was opened last stands first');
  await page.keyboard.press('Escape');
  assert.equal(await page.getByRole('dialog').count(), 0);
  assert.ok(await button.evaluate((element) => element === document.activeElement));
});

test('an action is given by its name, and by a click', async () => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('german');
  await page.getByRole('option', { name: 'Switch to German' }).click();
  await page.getByRole('button', { name: 'Alles durchsuchen' }).waitFor();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('englisch');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Search everything' }).waitFor();
});

test('? lists every shortcut, and each of them works', async () => {
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await dialog.getByText('Ctrl+K', { exact: true }).waitFor();
  assert.deepEqual(await accessibilityFindings(page), []);
  await page.keyboard.press('Escape');
  await page.keyboard.press('a');
  await page.getByRole('heading', { level: 1, name: 'Activity log' }).waitFor();
  await page.keyboard.press('/');
  const search = page.getByRole('searchbox', { name: 'Search all customers' });
  await search.waitFor();
  await page.waitForFunction(() => document.activeElement.type === 'search');
  await page.keyboard.type('s');
  assert.equal(await search.inputValue(), 's', 'a letter typed into a field is a letter');
  await page.keyboard.press('Escape');
});

test('letters typed at a list of choices choose there and order nothing', async () => {
  await page.getByRole('combobox', { name: 'Country/region' }).focus();
  await page.keyboard.type('a');
  assert.match(page.url(), /#\/customers/);
});

test('the button says by which keys it can be reached', async () => {
  const button = page.getByRole('button', { name: 'Search everything' });
  assert.equal(await button.getAttribute('aria-keyshortcuts'), 'Control+K');
});

test('the first Tab offers to skip to the content', async () => {
  await page.goto(`${site.url}/?demo#/customers`);
  await page.reload();
  await page.getByText('200 customers', { exact: true }).waitFor();
  await page.keyboard.press('Tab');
  const skip = page.getByRole('button', { name: 'Skip to content' });
  assert.ok(await skip.evaluate((element) => element === document.activeElement));
  await page.keyboard.press('Enter');
  assert.ok(await page.getByRole('main').evaluate((element) => element === document.activeElement));
});

test('the tour goes by keyboard, and is spoken', async () => {
  await page.getByRole('button', { name: 'Take the tour' }).click();
  await page.getByRole('dialog', { name: 'Welcome to the demo' }).waitFor();
  assert.deepEqual(await accessibilityFindings(page), []);
  for (const title of ['Your customers', 'Find anything', 'Bring in real data', 'Nothing is lost', 'Always saved', 'See it as somebody else']) {
    await page.getByRole('button', { name: 'Next' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: title }).waitFor();
    const spoken = await page.locator('[aria-live=polite]').textContent();
    assert.ok(spoken.startsWith(title), spoken);
  }
  await page.keyboard.press('Escape');
  assert.equal(await page.getByRole('dialog').count(), 0);
  assert.equal(await page.getByRole('button', { name: 'Take the tour' }).count(), 0);
});

test('the history says what a step changed, and goes back to it after a preview', async () => {
  await page.getByRole('link', { name: /^Ångström/ }).first().click();
  await page.getByRole('button', { name: 'Update details' }).click();
  await page.getByRole('textbox', { name: 'City' }).fill('Visby');
  await page.getByRole('button', { name: 'Submit' }).click();
  await page.getByText('Visby').first().waitFor();
  await page.goto(`${site.url}/?demo#/history`);
  await page.getByRole('row', { name: /You are here.*Customer updated/ }).waitFor();
  assert.deepEqual(await accessibilityFindings(page), []);
  await page.getByRole('button', { name: 'Show: Customer updated' }).click();
  await page.getByText(/City: .* → Visby/).first().waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Show: Demo loaded' }).click();
  await page.getByRole('heading', { name: 'Going here undoes 1 step' }).waitFor();
  assert.deepEqual(await accessibilityFindings(page), []);
  await page.getByRole('button', { name: 'Go to this step' }).click();
  await page.getByRole('row', { name: /You are here.*Demo loaded/ }).waitFor();
});

test('help tells places, keys, files and what is stored where', async () => {
  await page.keyboard.press('h');
  await page.getByRole('heading', { level: 1, name: 'Help' }).waitFor();
  for (const name of ['Places', 'Keyboard shortcuts', 'Files', 'What is stored where'])
    await page.getByRole('region', { name }).waitFor();
  assert.deepEqual(await accessibilityFindings(page), []);
});

test('nothing was logged as an error and no request left the origin', () => {
  assert.deepEqual(troubles, []);
});
