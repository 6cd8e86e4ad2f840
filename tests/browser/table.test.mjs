// The customer table as a tool: many customers at once, columns, groups, views, statistics, copies.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { accessibilityFindings, forget, open, openProfile, saved, servePage, watch } from './support/page.mjs';

let site;
let profile;
let page;
let troubles;
const timeout = 180_000;

const button = (name) => page.getByRole('button', { name, exact: true });
const box = (name) => page.getByRole('checkbox', { name, exact: true });
const rows = () => page.getByRole('grid', { name: 'Customer list' }).getByRole('row');
const names = () => page.getByRole('grid', { name: 'Customer list' }).getByRole('link').allTextContents();
const route = () => new URL(page.url()).hash;

async function columnMenu(column, item) {
  await page.getByRole('columnheader', { name: column }).hover();
  await button(`Column menu: ${column}`).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
}

before(async () => {
  site = await servePage();
  profile = await openProfile();
  await profile.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  page = await profile.context.newPage();
  troubles = watch(page, site.url);
  await open(page, `${site.url}/?demo#/customers`);
  await rows().nth(5).waitFor();
}, { timeout });

after(async () => {
  await profile?.close();
  await site?.close();
  if (profile) await forget(profile.folder);
});

test('a range of customers gets a tag by one order, and one Undo takes it back', { timeout }, async () => {
  const [, second, , , fifth] = await names();
  await box(`Select ${second}`).click();
  await box(`Select ${fifth}`).click({ modifiers: ['Shift'] });
  await page.getByText('4 selected', { exact: true }).first().waitFor();
  assert.equal(await box('Select all').getAttribute('aria-checked'), 'mixed');
  assert.equal(await rows().nth(2).getAttribute('aria-selected'), 'true');
  await button('Change tags').click();
  const dialog = page.getByRole('dialog', { name: 'Change tags: 4 customers' });
  await dialog.getByRole('textbox', { name: 'Add these tags' }).fill('pilot');
  await page.keyboard.press('Enter');
  await dialog.getByRole('grid', { name: 'What will change' }).getByText('→ pilot').first().waitFor();
  assert.deepEqual(await accessibilityFindings(page), []);
  await dialog.getByRole('button', { name: 'Change 4 customers' }).click();
  await saved(page);
  await page.getByRole('region', { name: /updated$/ }).getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Undone: Customers updated').first().waitFor();
  await saved(page);
});

test('the keyboard chooses rows, all of them and none', { timeout }, async () => {
  await page.getByRole('grid', { name: 'Customer list' }).getByRole('link').nth(1).focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.getByText('3 selected', { exact: true }).first().waitFor();
  await page.keyboard.press('Control+a');
  await page.getByText('200 selected', { exact: true }).first().waitFor();
  assert.equal(await page.getByRole('grid').getAttribute('aria-multiselectable'), 'true');
  await page.keyboard.press('Escape');
  await button('Clear selection').waitFor({ state: 'detached' });
});

test('the chosen rows are copied as a table', { timeout }, async () => {
  const [first, second] = await names();
  await box(`Select ${first}`).click();
  await box(`Select ${second}`).click();
  await page.keyboard.press('Control+c');
  await page.getByText('2 customers copied as a table').first().waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  const lines = text.trim().split(/\r?\n/);
  assert.equal(lines.length, 3);
  assert.equal(lines[0].split('\t')[0], 'Company name');
  assert.equal(lines[1].split('\t')[0], first);
  const html = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item.getType('text/html')).text();
  });
  assert.match(html, /<table>/);
});

test('only the chosen are exported', { timeout }, async () => {
  await button('Export selection').click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Selected customers as CSV' }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  assert.equal(text.trim().split('\n').length, 3);
  await button('Clear selection').click();
});

test('a column is pulled wider, moved, hidden and pinned, and the address says so', { timeout }, async () => {
  const edge = await page.getByRole('separator', { name: 'Column width: Company name' }).boundingBox();
  await page.mouse.move(edge.x + edge.width / 2, edge.y + 10);
  await page.mouse.down();
  await page.mouse.move(edge.x + 60, edge.y + 10, { steps: 4 });
  await page.mouse.up();
  assert.match(route(), /columns=company_name:\d+,domain/);
  const before = Number(/company_name:(\d+)/.exec(route())[1]);
  await button('Company name').focus();
  await page.keyboard.press('Shift+ArrowRight');
  assert.equal(Number(/company_name:(\d+)/.exec(route())[1]), before + 16);
  await page.keyboard.press('Control+ArrowRight');
  assert.match(route(), /columns=domain,company_name:/);
  await columnMenu('Primary contact', 'Hide column');
  assert.doesNotMatch(route(), /contact/);
  await page.keyboard.press('Alt+ArrowDown');
  // A menu hangs beside the landmarks, over whatever opened it.
  const findings = await accessibilityFindings(page);
  assert.deepEqual(findings.filter((finding) => !/^region: .*role="menu"/.test(finding)), []);
  await page.keyboard.press('Escape');
  await button('Columns').click();
  await box('City').click();
  assert.match(route(), /,city/);
  await button('Usual columns').click();
  await button('Done').click();
  assert.equal(route(), '#/customers');
});

test('statistics lead to a filter, groups fold, and the view is kept under a name', { timeout }, async () => {
  await columnMenu('Country/region', 'Statistics');
  await page.getByRole('dialog', { name: 'Statistics: Country/region' }).waitFor();
  assert.deepEqual(await accessibilityFindings(page), []);
  await page.getByRole('dialog').getByRole('button', { name: /^Germany/ }).click();
  assert.equal(route(), '#/customers?country=DE');
  await columnMenu('Cloud', 'Group by this column');
  const tree = page.getByRole('treegrid', { name: 'Customer list' });
  const group = tree.getByRole('row', { level: 1 }).first();
  assert.equal(await group.getAttribute('aria-expanded'), 'true');
  const all = Number(await tree.getAttribute('aria-rowcount'));
  await group.getByRole('gridcell').click();
  assert.equal(await group.getAttribute('aria-expanded'), 'false');
  assert.ok(Number(await tree.getAttribute('aria-rowcount')) < all);
  assert.deepEqual(await accessibilityFindings(page), []);
  await button('Views').click();
  await page.getByRole('menuitem', { name: 'Save this view…' }).click();
  await page.getByRole('textbox', { name: 'Name of this view' }).fill('Germany');
  await button('Save view').click();
  await page.keyboard.press('Escape');
  await page.goto(`${site.url}/?demo#/customers`);
  await page.reload();
  await button('Views').click();
  await page.getByRole('menuitemradio', { name: 'Germany' }).click();
  await tree.waitFor();
  assert.equal(route(), '#/customers?country=DE&group=cloud');
});

test('nothing was said in the console and nothing left the page', () => {
  assert.deepEqual(troubles, []);
});
