// The page at 200 % of the browser's zoom, and in colours that the system forces on it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFindings, forget, open, openProfile, servePage } from './support/page.mjs';

let site;
let profile;
let page;

// What a window of 1280 by 800 leaves to the page at 200 %.
before(async () => {
  site = await servePage();
  profile = await openProfile({ viewport: { width: 640, height: 400 }, density: 2 });
  page = profile.context.pages()[0] ?? (await profile.context.newPage());
});

after(async () => {
  await profile?.close();
  await site?.close();
  if (profile) await forget(profile.folder);
});

/** What reaches over the right edge of the page, and is not scrolled to. */
const overTheEdge = () => page.evaluate(() =>
  [...document.querySelectorAll('#mirror [data-node]')]
    .filter((element) => !element.closest('[role=grid]') && element.getBoundingClientRect().right > innerWidth + 1)
    .map((element) => element.outerHTML.slice(0, 120)));

test('at 200 % every place fits the width, and axe finds nothing', async () => {
  for (const place of ['customers', 'customers/new', 'import', 'activity', 'history', 'settings', 'help']) {
    await page.goto('about:blank');
    await open(page, `${site.url}/?demo#/${place}`);
    assert.deepEqual(await overTheEdge(), [], place);
    assert.deepEqual(await accessibilityFindings(page), [], place);
  }
});

test('at 200 % the canvas has a pixel for each of the screen', async () => {
  const size = await page.locator('#canvas').evaluate((canvas) => [canvas.width, canvas.height]);
  assert.deepEqual(size, [1280, 800]);
});

test('at 200 % rows are opened, and the end of a form is reached', async () => {
  await open(page, `${site.url}/?demo#/customers`);
  await page.getByRole('grid', { name: 'Customer list' }).getByRole('link').nth(1).click();
  await page.getByRole('button', { name: 'Update details' }).click();
  await page.getByRole('textbox', { name: 'City' }).fill('Zoomville');
  await page.getByRole('button', { name: 'Submit' }).click();
  await page.getByText('Zoomville').first().waitFor();
});

test('forced colours are met by the theme of highest contrast', async () => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page, `${site.url}/?demo#/customers`);
  const field = page.getByRole('searchbox').first();
  await field.focus();
  // The page learns of it by an event, and paints the next frame so.
  await page.waitForFunction((element) => getComputedStyle(element).color === 'rgb(255, 255, 255)', await field.elementHandle());
  assert.deepEqual(await accessibilityFindings(page), []);
  await page.emulateMedia({ forcedColors: 'none' });
});
