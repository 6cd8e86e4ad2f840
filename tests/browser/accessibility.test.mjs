// What a screen reader says along the walk-through of tests/WALKTHROUGH.md: the page is the text of this test.
// And what axe-core finds, in every place and state.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test as alone } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { customerFile } from './journeys/first_desk.mjs';
import { inOrder } from './support/in_order.mjs';
import { Listener } from './support/listener.mjs';
import { accessibilityFindings, drop, forget, open, openProfile, servePage } from './support/page.mjs';

const patience = 20_000;  // In milliseconds: a busy machine is no defect.
const stops = 60;         // Tab comes everywhere within as many.

const files = { 'customer.json': customerFile, 'broken.json': '{"items":[{"id":1},]}' };

/** The rows of the tables in a Markdown text: what is done, what is heard. */
function stepsOf(markdown) {
  const rows = markdown.split('\n').filter((line) => /^\| \d+ \|/.test(line));
  return rows.map((row) => {
    const [, number, act, heard] = row.split('|').map((cell) => cell.trim());
    return { number, act, heard: [...heard.matchAll(/`([^`]+)`/g)].map(([, text]) => text) };
  });
}

let site;
let profile;
let page;
let listener;

before(async () => {
  site = await servePage();
  profile = await openProfile();
  page = profile.context.pages()[0] ?? (await profile.context.newPage());
  listener = await Listener.on(page);
});

after(async () => {
  await profile?.close();
  await site?.close();
  if (profile) await forget(profile.folder);
});

async function tabTo(key, start) {
  for (let stop = 0; stop < stops; ++stop) {
    await page.keyboard.press(key);
    if ((await listener.focused()).startsWith(start)) return;
  }
  assert.fail(`${key} never came to ${start}`);
}

/** The sentences in which the walk-through says what to do. */
const acts = [
  [/^Open `([^`]+)`$/, (address) => open(page, `${site.url}/${address}`)],
  [/^Press `([^`]+)`$/, (key) => page.keyboard.press(key)],
  [/^Press `([^`]+)` until `([^`]+)`$/, tabTo],
  [/^Type `([^`]+)`$/, (text) => page.keyboard.type(text)],
  [/^Drop `([^`]+)`$/, (name) => drop(page, [{ name, bytes: files[name] }])],
];

async function perform(act) {
  for (const [sentence, run] of acts) {
    const found = sentence.exec(act);
    if (found) return run(...found.slice(1));
  }
  assert.fail(`nobody knows how to: ${act}`);
}

/** Listens until all of it was said; what was said instead is the failure. */
async function hears(wanted) {
  const heard = [];
  const end = Date.now() + patience;
  for (;;) {
    heard.push(await listener.focused(), ...await listener.news());
    const missing = wanted.filter((sentence) => !heard.includes(sentence));
    if (missing.length === 0) return;
    if (Date.now() > end) assert.deepEqual([...new Set(heard)], wanted);
    await pause(50);
  }
}

const test = inOrder();
const walkthrough = readFileSync(new URL('../WALKTHROUGH.md', import.meta.url), 'utf8');
for (const { number, act, heard } of stepsOf(walkthrough)) {
  test(`${number}. ${act}`, async () => {
    await perform(act);
    await hears(heard);
  });
}

/** A place, and what is done there before axe-core looks; by keys that mean the same in every language. */
const states = [
  ['customers', '?demo#/customers'],
  ['a search that finds nothing', '?demo#/customers?search=nowhere'],
  ['an empty workspace', '#/customers'],
  ['a form', '?demo#/customers/new'],
  ['a form with errors', '?demo#/customers/new', (words) => click('button', words.submit)],
  ['the import', '?demo#/import'],
  ['a preview', '?demo#/import', () => drop(page, [{ name: 'a.json', bytes: customerFile }])],
  ['a refusal', '?demo#/import', () => drop(page, [{ name: 'b.json', bytes: files['broken.json'] }])],
  ['the log', '?demo#/activity'],
  ['the settings', '?demo#/settings'],
  ['a place that is not', '#/nowhere'],
  ['a menu', '?demo#/customers', async (words) => {
    if (words.drawer) await click('button', words.drawer);
    await click('button', words.language);
  }],
  ['the filters', '?demo#/customers', (words) => words.filters && click('button', words.filters)],
  ['the palette', '?demo#/customers', () => page.keyboard.press('Control+k')],
  ['the shortcuts', '?demo#/customers', () => page.keyboard.press('Shift+?')],
  ['an account', '?demo#/customers?search=adatum', () => account()],
  ['a question', '?demo#/customers?search=adatum', async (words) => {
    await account();
    await click('button', words.remove);
    await page.getByRole('alertdialog').waitFor();
  }],
];

// An open menu hangs over the page, beside all of its landmarks: it belongs to the button with the focus.
const menuBesidePage = /^region: <div [^>]*role="menu"/;

const click = (role, name) => page.getByRole(role, { name }).first().click();
async function account() {
  await page.getByRole('main').getByRole('link', { name: 'Adatum' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Adatum' }).waitFor();
}

const looks = [
  { language: 'en', theme: 'light', width: 1280, words: { submit: 'Submit', language: 'Language', remove: 'Remove customer' } },
  { language: 'de', theme: 'dark', width: 390, words: {
    submit: 'Übermitteln', language: 'Sprache', remove: 'Kunden entfernen', drawer: 'Menü öffnen', filters: 'Filter',
  } },
  { language: 'zh', theme: 'high_contrast', width: 1280, words: { submit: '提交', language: '语言', remove: '删除客户' } },
];

for (const { language, theme, width, words } of looks) {
  alone(`axe finds nothing anywhere in ${language}, ${theme}, ${width} pixels wide`, async () => {
    await page.setViewportSize({ width, height: 800 });
    await open(page, site.url);
    await page.evaluate(([language, theme]) => {
      localStorage.setItem('twotier.language', language);
      localStorage.setItem('twotier.theme', theme);
    }, [language, theme]);
    for (const [name, address, act] of states) {
      await page.goto('about:blank');  // The next state begins anew.
      await page.goto(`${site.url}/${address}`);
      await page.getByRole('main').getByRole('heading').first().waitFor();
      await act?.(words);
      assert.deepEqual((await accessibilityFindings(page)).filter((line) => !menuBesidePage.test(line)), [], name);
    }
  });
}
