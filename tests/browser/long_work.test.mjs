// A hundred thousand customers: the page answers while they come in, and Cancel leaves no trace.
// Work gives the page its turn by a message to itself; the tests keep those messages back, so that
// "in the middle" is a place that a fast machine does not run past.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFindings, forget, open, openProfile, saved, servePage, watch } from './support/page.mjs';

const timeout = 300_000;
const count = 100_000;
let site;
let profile;
let page;
let troubles;

const button = (name) => page.getByRole('button', { name, exact: true });
const dialog = (name) => page.getByRole('dialog', { name });
const progress = () => page.getByRole('progressbar');
const percent = () => progress().getAttribute('aria-valuenow').then(Number);

/** Runs in the page: each message that a port sends waits a while, or until it is let go. */
const paceMessages = () => {
  const send = MessagePort.prototype.postMessage;
  const kept = [];
  let pace = 'slow';
  MessagePort.prototype.postMessage = function (...args) {
    if (pace === 'held') kept.push(() => send.apply(this, args));
    else if (pace === 'slow') setTimeout(() => send.apply(this, args), 60);
    else send.apply(this, args);
  };
  window.paceWork = (next) => {
    pace = next;
    if (pace !== 'held') for (const go of kept.splice(0)) go();
  };
};
const pace = (next) => page.evaluate((name) => window.paceWork(name), next);

/** Long work under way, brought to a halt in its middle. */
const halted = async (name) => {
  await dialog(name).waitFor();
  await pace('held');
};

/** The file is made in the page: it is too large to be handed in. */
const dropMany = () => page.evaluate((many) => {
  const customer = (i) => {
    const number = String(i).padStart(6, '0');
    return JSON.stringify({
      id: `11111111-1111-4111-8111-111111${number}`,
      companyProfile: { domain: `company${number}.onmicrosoft.com`, companyName: `Company ${number} GmbH` },
      billingProfile: { firstName: 'Ada', lastName: 'Lovelace', email: `ada${number}@contoso.example`, culture: 'de-DE', language: 'de',
        defaultAddress: { country: 'DE', city: i % 2 ? 'Köln' : 'Bonn', addressLine1: `Domstraße ${i}`, postalCode: '50668' } },
      relationshipToPartner: 'reseller',
    });
  };
  const dataTransfer = new DataTransfer();
  const items = Array.from({ length: many }, (_, i) => customer(i)).join(',');
  dataTransfer.items.add(new File([`{"totalCount":${many},"items":[${items}]}`], 'many.json', { type: 'application/json' }));
  for (const kind of ['dragenter', 'dragover', 'drop'])
    document.body.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer }));
}, count);

/** The list of customers, with the preview of the file before it. */
const preview = async () => {
  await pace('fast');
  await page.goto(`${site.url}/#/customers`);
  await dropMany();
  await page.getByRole('heading', { name: 'Preview of many.json' }).waitFor();
  await pace('slow');
};

before(async () => {
  site = await servePage();
  profile = await openProfile();
  await profile.context.addInitScript(paceMessages);
  page = profile.context.pages()[0] ?? (await profile.context.newPage());
  troubles = watch(page, site.url);
  await open(page, `${site.url}/#/customers`);
}, { timeout });

after(async () => {
  await profile?.close();
  await site?.close();
  if (profile) await forget(profile.folder);
});

test('while a long file is read the page shows how far it is, and answers', { timeout }, async () => {
  await dropMany();
  await halted('Reading the file…');
  const before = await percent();
  // The focus moves where Tab leads, while the work goes on.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  assert.ok(await page.evaluate(() => document.querySelector('[role=dialog]').contains(document.activeElement)));
  await pace('slow');
  await page.waitForFunction((from) => {
    const bar = document.querySelector('[role=progressbar]');
    return bar && Number(bar.getAttribute('aria-valuenow')) > from;
  }, before);
  await pace('fast');
  await page.getByRole('heading', { name: 'Preview of many.json' }).waitFor();
  assert.equal(await progress().count(), 0);
});

test('an import is cancelled in the middle, and nothing of it is there', { timeout }, async () => {
  await preview();
  await button('Import 100,000 customers').click();
  await halted('Importing customers…');
  assert.deepEqual(await accessibilityFindings(page), []);
  await page.keyboard.press('Escape');
  await page.getByText('Cancelled. Nothing has changed.').first().waitFor();
  await pace('fast');
  assert.equal(await progress().count(), 0);
  await page.getByRole('heading', { name: 'Preview of many.json' }).waitFor();
  await page.goto(`${site.url}/#/customers`);
  await page.getByRole('heading', { name: 'No customers yet' }).waitFor();
});

test('closed in the middle, the workspace is as it was', { timeout }, async () => {
  await preview();
  await button('Import 100,000 customers').click();
  await halted('Importing customers…');
  await page.reload();
  await page.goto(`${site.url}/#/customers`);
  await page.getByRole('heading', { name: 'No customers yet' }).waitFor();
});

test('agreed to and let alone, all of them come in by one step', { timeout }, async () => {
  await preview();
  await pace('fast');
  await button('Import 100,000 customers').click();
  await page.getByText('100,000 customers', { exact: true }).first().waitFor();
  await saved(page);
  await page.goto(`${site.url}/#/history`);
  const steps = page.getByRole('grid', { name: 'Undo history' });
  await steps.waitFor();
  assert.equal(await steps.getAttribute('aria-rowcount'), '3', 'a header, the import, the beginning');
});

test('a long export of all that came in is cancelled without a file, and goes on when asked again', { timeout }, async () => {
  const downloads = [];
  page.on('download', (download) => downloads.push(download.suggestedFilename()));
  const exportList = async () => {
    await button('Export customers').click();
    await page.getByRole('menuitem', { name: 'Customer list as CSV' }).click();
  };
  await page.goto(`${site.url}/#/customers`);
  await pace('slow');
  await exportList();
  await halted('Exporting customers…');
  await button('Cancel').click();
  await dialog('Exporting customers…').waitFor({ state: 'detached' });
  await pace('fast');
  const downloaded = page.waitForEvent('download');
  await exportList();
  await downloaded;
  assert.equal(downloads.length, 1, 'the cancelled one gave none');
  assert.match(downloads[0], /^twotier-customers-.*\.csv$/);
  assert.deepEqual(troubles, []);
});
