// The page on a phone: keyboards of the right kind, filters in a sheet, the way back, and pinching.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFindings, forget, open, openProfile, servePage, watch } from './support/page.mjs';

let site;
let profile;
let page;
let troubles;

before(async () => {
  site = await servePage();
  profile = await openProfile({ viewport: { width: 390, height: 844 }, density: 2, hasTouch: true, isMobile: true });
  page = profile.context.pages()[0] ?? (await profile.context.newPage());
  troubles = watch(page, site.url);
});

after(async () => {
  await profile?.close();
  await site?.close();
  if (profile) await forget(profile.folder);
});

/** Begins anew at a place of the demo. */
async function begin(place) {
  await page.goto('about:blank');
  await open(page, `${site.url}/?demo#/${place}`);
}
const button = (name) => page.getByRole('button', { name, exact: true });
const entry = (name) => page.getByRole('main').getByRole('textbox', { name, exact: true });
const focused = () => page.evaluate(() => document.activeElement.getAttribute('aria-label'));

// Of each field of the form: type, inputmode, autocomplete, autocapitalize, enterkeyhint, spellcheck.
const keyboards = {
  'Company name': ['text', 'text', 'organization', 'words', 'next', 'false'],
  'Primary domain name': ['text', 'url', 'off', 'none', 'next', 'false'],
  'First name': ['text', 'text', 'given-name', 'words', 'next', 'false'],
  'Last name': ['text', 'text', 'family-name', 'words', 'next', 'false'],
  'Email address': ['email', 'email', 'email', 'none', 'next', 'false'],
  'Phone number': ['tel', 'tel', 'tel', 'none', 'next', 'false'],
  'Address line 1': ['text', 'text', 'address-line1', 'words', 'next', 'false'],
  'City': ['text', 'text', 'address-level2', 'words', 'next', 'false'],
  'Postal code': ['text', 'text', 'postal-code', 'characters', 'next', 'false'],
  'Notes': [null, null, null, 'sentences', null, 'true'],
};
const traits = ['type', 'inputmode', 'autocomplete', 'autocapitalize', 'enterkeyhint', 'spellcheck'];

test('every field asks for the keyboard of its kind', async () => {
  await begin('customers/new');
  for (const [name, wanted] of Object.entries(keyboards)) {
    const found = await entry(name).evaluate((element, names) => names.map((each) => element.getAttribute(each)), traits);
    assert.deepEqual(found, wanted, name);
  }
});

test('a postal code of digits alone gets the keys for numbers', async () => {
  const country = page.getByRole('combobox', { name: 'Country/region' });
  const mode = () => entry('Postal code').getAttribute('inputmode');
  await country.selectOption('Germany');
  assert.equal(await mode(), 'numeric');
  await country.selectOption('United Kingdom');
  assert.equal(await mode(), 'text');
});

test('the Enter key of a phone goes on to the next field', async () => {
  await entry('First name').focus();
  await page.keyboard.press('Enter');
  assert.equal(await focused(), 'Last name');
  await page.keyboard.press('Enter');
  assert.equal(await focused(), 'Email address');
});

test('filters are in a sheet, and their button says how many are set', async () => {
  await begin('customers');
  assert.equal(await page.getByRole('combobox').count(), 0);
  await button('Filters').tap();
  const sheet = page.getByRole('dialog', { name: 'Filters' });
  await sheet.getByRole('combobox', { name: 'Country/region' }).selectOption('Germany');
  assert.deepEqual(await accessibilityFindings(page), []);
  await sheet.getByRole('button', { name: /^Show \d+ customers$/ }).tap();
  await sheet.waitFor({ state: 'detached' });
  await button('Filters (1)').tap();
  await sheet.getByRole('button', { name: 'Clear filters' }).tap();
  await sheet.getByRole('button', { name: 'Show 200 customers' }).tap();
  await button('Filters').waitFor();
});

test('back from a customer the list stands where it was, and the chosen are still chosen', async () => {
  const list = page.getByRole('list', { name: 'Customer list' });
  const box = list.getByRole('checkbox').nth(4);
  const first = await box.getAttribute('aria-label');
  await list.evaluate((element) => element.scrollTo(0, 1280));
  // The cards of that place come with the next frame.
  await page.waitForFunction(
    ([element, name]) => element.getAttribute('aria-label') !== name || !element.isConnected, [await box.elementHandle(), first]);
  const name = await box.getAttribute('aria-label');
  await box.tap();
  await page.getByText('1 selected', { exact: true }).first().waitFor();
  await list.getByRole('link').nth(4).tap();
  await button('Update details').waitFor();
  await page.goBack();
  await list.waitFor();
  await page.waitForFunction((element) => element.scrollTop === 1280, await list.elementHandle());
  const chosen = list.getByRole('checkbox', { name, exact: true });
  assert.equal(await chosen.getAttribute('aria-checked'), 'true');
  await button('Clear selection').tap();
});

test('what is pinched larger is still hit where it is seen', async () => {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
  assert.equal(await page.evaluate(() => visualViewport.scale), 2);
  const areLevel = await page.evaluate(() => {
    const [canvas, mirror] = ['canvas', 'mirror'].map((id) => document.getElementById(id).getBoundingClientRect());
    return canvas.left === mirror.left && canvas.top === mirror.top && canvas.width === mirror.width;
  });
  assert.ok(areLevel, 'what is drawn lies on what is hit');
  await button('Open menu').tap();
  await page.getByRole('dialog', { name: 'Main menu' }).getByRole('link', { name: 'Settings' }).tap();
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1 });
});

test('nothing was said in the console and nothing left the page', () => {
  assert.deepEqual(troubles, []);
});
