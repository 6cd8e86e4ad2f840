// Every widget as a person meets it: by role and name, by keyboard, by wheel, by input method.
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { serve } from '../../scripts/serve.mjs';
import { accessibilityFindings, forget, open, openProfile, watch } from './support/page.mjs';

const root = process.env.TWOTIER_GALLERY ??
  path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../build/web/gallery');

let site;
let profile;
let page;
let troubles;

const by = (role, name) => page.getByRole(role, { name, exact: true });
const tab = (name) => by('tab', name).click();
const lastAction = (text) => page.getByText(`Last action: ${text}`, { exact: true }).waitFor({ state: 'attached' });
const focused = (what) => page.evaluate((name) => {
  const element = document.activeElement;
  return name === 'text' ? element.textContent : element.getAttribute(name);
}, what);
const cell = () => page.evaluate(() => {
  const element = document.activeElement;
  return [element.getAttribute('role'), element.parentElement.getAttribute('aria-rowindex'), element.getAttribute('aria-colindex')].join(' ');
});

before(async () => {
  site = await serve({ root, port: 0 });
  profile = await openProfile();
  page = profile.context.pages()[0] ?? (await profile.context.newPage());
  troubles = watch(page, site.url);
  await open(page, site.url);
});

after(async () => {
  await profile?.close();
  await site?.close();
  if (profile) await forget(profile.folder);
});

test('a button acts on click and a button that is off does not', async () => {
  await by('button', 'Invite customer').click();
  await lastAction('Invite customer 1');
  assert.ok(await by('button', 'Save').isDisabled());
  assert.equal(await by('button', 'Save').getAttribute('aria-description'), 'Nothing has changed yet.');
});

test('every item that ImGui knows has a node', async () => {
  // The program's functions are globals of the page.
  assert.equal(await page.evaluate(() => UTF8ToString(_shell_unnamed_items())), '');
});

test('a menu opens, is walked by arrow keys and gives the focus back', async () => {
  await by('button', 'Export as').click();
  await page.getByRole('menu').waitFor();
  assert.equal(await focused('text'), 'JSON');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await lastAction('menu 1');
  assert.equal(await page.getByRole('menu').count(), 0);
  assert.equal(await focused('text'), 'Export as');
  await by('button', 'Export as').click();
  await page.mouse.click(900, 780);
  assert.equal(await page.getByRole('menu').count(), 0);
});

test('a link changes the address', async () => {
  await page.getByRole('region', { name: 'Buttons' }).getByRole('link', { name: 'Customers' }).click();
  assert.equal(new URL(page.url()).hash, '#/customers');
});

test('a toast can be answered', async () => {
  await by('button', 'Export').click();
  await page.getByRole('region', { name: 'Exported' }).waitFor();
  await by('button', 'Undo').click();
  await lastAction('undone');
});

test('a dialog holds the focus, and gives it back on Escape', async () => {
  await by('button', 'Delete').click();
  await page.getByRole('alertdialog').waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'INPUT');
  assert.ok(await page.evaluate(() => document.querySelector('.layer').inert));
  assert.deepEqual(await accessibilityFindings(page), []);
  await page.keyboard.press('Escape');
  assert.equal(await page.getByRole('alertdialog').count(), 0);
  assert.equal(await focused('text'), 'Delete');
});

test('fields take what is typed, and say what is wrong', async () => {
  await tab('Forms');
  await by('textbox', 'Email').fill('wrong');
  assert.equal(await by('textbox', 'Email').getAttribute('aria-invalid'), 'true');
  await by('textbox', 'Email').fill('a@b.de');
  await by('textbox', 'Email').press('Enter');
  await by('combobox', 'Country').selectOption('中国');
  await by('textbox', 'Notes').fill('A\nB\n客户');
  assert.equal(await by('textbox', 'Notes').inputValue(), 'A\nB\n客户');
  await by('checkbox', 'I accept the reseller agreement').check();
  await by('switch', 'Tell me about renewals').uncheck();
  await by('radio', 'Indirect reseller').check();
  await by('radio', 'Indirect reseller').press('ArrowUp');
  assert.ok(await by('radio', 'Indirect provider').isChecked());
});

test('tags are added by Enter and removed by Backspace', async () => {
  const tags = by('textbox', 'Tags');
  await tags.fill('new one');
  await tags.press('Enter');
  assert.equal(await tags.inputValue(), '');
  assert.equal(await by('button', 'Remove new one').count(), 1);
  await tags.press('Backspace');
  assert.equal(await by('button', 'Remove new one').count(), 0);
  await tags.press('ArrowLeft');
  assert.equal(await focused('aria-label'), 'Remove 教育');
});

test('an input method composes in a field', async () => {
  const session = await page.context().newCDPSession(page);
  const name = by('textbox', 'Company name');
  await name.focus();
  await page.keyboard.press('End');
  await session.send('Input.imeSetComposition', { text: 'ni', selectionStart: 2, selectionEnd: 2 });
  await session.send('Input.imeSetComposition', { text: '你好', selectionStart: 2, selectionEnd: 2 });
  await session.send('Input.insertText', { text: '你好' });
  assert.equal(await name.inputValue(), 'Contoso GmbH你好');
});

test('a grid of 100,000 rows is small in the page, and the wheel goes through it', async () => {
  await tab('Table');
  assert.equal(await by('grid', 'Customers').getAttribute('aria-rowcount'), '100001');
  assert.ok((await page.getByRole('row').count()) < 30);
  await page.mouse.move(700, 500);
  await page.mouse.wheel(0, 36000);
  await by('link', 'Adatum GmbH 1001').waitFor();
  await page.mouse.wheel(0, -36000);
  await by('link', 'Adatum GmbH 1').waitFor();
});

test('arrow keys, Home, End and Enter work in a grid', async () => {
  await by('link', 'Adatum GmbH 1').focus();
  await page.keyboard.press('ArrowDown');
  assert.equal(await cell(), 'gridcell 4 2');
  await page.keyboard.press('ArrowRight');
  assert.equal(await cell(), 'gridcell 4 3');
  await page.keyboard.press('Control+End');
  assert.equal(await cell(), 'gridcell 100001 7');
  await page.keyboard.press('Control+Home');
  assert.equal(await cell(), 'gridcell 2 1');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  assert.equal(new URL(page.url()).hash, '#/customers/0');
  await page.keyboard.press('ArrowUp');
  assert.equal(await focused('text'), 'Company name');
  await page.keyboard.press('Enter');
  assert.equal(await by('columnheader', 'Company name').getAttribute('aria-sort'), 'descending');
  await by('button', 'Details of customer 99998').click();
  await by('button', 'Open account').click();
});

test('nothing is drawn while nothing happens', async () => {
  await page.mouse.move(3, 790);
  // Tooltips and toasts have had their time.
  await page.waitForTimeout(7000);
  const frames = await page.evaluate(() => new Promise((resolve) => {
    const request = window.requestAnimationFrame;
    let count = 0;
    window.requestAnimationFrame = (callback) => { count += 1; return request(callback); };
    setTimeout(() => { window.requestAnimationFrame = request; resolve(count); }, 3000);
  }));
  assert.equal(frames, 0);
});

test('what moves is drawn over a few pictures, then nothing is drawn any more', async () => {
  await tab('Forms');
  const pictures = await page.evaluate(() => new Promise((resolve) => {
    const ask = window.requestAnimationFrame;
    let count = 0;
    let waiting = 0;
    window.requestAnimationFrame = (callback) => {
      waiting += 1;
      return ask((time) => {
        waiting -= 1;
        count += 1;
        callback(time);
        if (waiting > 0) return;
        window.requestAnimationFrame = ask;
        resolve(count);
      });
    };
    [...document.querySelectorAll('[role=switch]')].at(0).click();
  }));
  assert.ok(pictures > 1, `${pictures} pictures`);
});

test('axe finds nothing on any part, in any theme', async () => {
  for (const theme of ['Light', 'Dark', 'High contrast']) {
    await by('radio', theme).click();
    for (const part of ['Controls', 'Forms', 'Table', 'Notices']) {
      await tab(part);
      assert.deepEqual(await accessibilityFindings(page), [], `${theme}, ${part}`);
    }
  }
});

// What is seen once nothing moves any more.
async function stillPicture() {
  for (let earlier = await page.screenshot(); ;) {
    const later = await page.screenshot();
    if (later.equals(earlier)) return later;
    earlier = later;
  }
}

test('a lost graphics context comes back', async () => {
  await tab('Forms');  // Where nothing turns.
  const before = await stillPicture();
  await page.evaluate(async () => {
    const canvas = document.getElementById('canvas');
    const told = (event) => new Promise((resolve) => canvas.addEventListener(event, resolve, { once: true }));
    const context = canvas.getContext('webgl2').getExtension('WEBGL_lose_context');
    const lost = told('webglcontextlost');
    context.loseContext();
    await lost;
    const restored = told('webglcontextrestored');
    // The browser allows it once the event of the loss is over.
    setTimeout(() => context.restoreContext());
    await restored;
  });
  let after = await stillPicture();
  for (let tries = 0; tries < 50 && !before.equals(after); ++tries) after = await stillPicture();
  assert.ok(before.equals(after));
});

test('nothing went wrong on the way', () => assert.deepEqual(troubles, []));
