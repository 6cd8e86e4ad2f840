// One person's first day: a list from the portal comes in, is worked with in three languages, and is
// there again after the browser was killed. The same text is played in every engine (support/engines.mjs).
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before } from 'node:test';
import { inOrder } from '../support/in_order.mjs';
import { accessibilityFindings, address, drop, forget, open, samples, saved, servePage } from '../support/page.mjs';

export const customerFile = existsSync(samples)
  ? readFileSync(path.join(samples, 'get-a-customer-by-id.response.json'))
  : JSON.stringify({
      id: 'eebd1b55-5360-4438-a11d-5c06918c3014',
      companyProfile: { domain: 'abcdefgh1234.ccsctp.net', companyName: '1kl as kjk' },
      billingProfile: {
        firstName: 'Ada', lastName: 'Lovelace', email: 'a@a.com', culture: 'en-US', language: 'en',
        defaultAddress: { country: 'US', city: 'redmond', state: 'WA', addressLine1: '1 ms way', postalCode: '98052', phoneNumber: '1234567890' },
      },
      relationshipToPartner: 'reseller', allowDelegatedAccess: true,
    });

/** Plays the day in this engine, as tests of node's runner. */
export function firstDesk(engine) {
  const test = inOrder();
  let site;
  let browser;
  let page;

  before(async () => {
    site = await servePage();
    browser = await engine.open({ origin: site.url });
    page = browser.page;
    await open(page, site.url);
  });

  after(async () => {
    await browser?.close();
    await site?.close();
    if (browser) await forget(browser.folder);
  });

  test('an empty workspace says what to do next', async () => {
    await page.getByRole('heading', { name: 'No customers yet' }).waitFor();
    await page.getByRole('button', { name: 'Import customers' }).waitFor();
    await page.getByRole('link', { name: 'Open the demo' }).waitFor();
    assert.deepEqual(await accessibilityFindings(page), []);
  });

  test('a dropped file shows what it would change before anything changes', async () => {
    await drop(page, [{ name: 'customer.json', bytes: customerFile }]);
    await page.getByRole('heading', { name: 'Preview of customer.json' }).waitFor();
    await page.getByRole('row', { name: /Added.*1kl as kjk/ }).waitFor();
    assert.deepEqual(await accessibilityFindings(page), []);
    await page.getByRole('button', { name: 'Import 1 customer' }).click();
    await page.getByRole('link', { name: '1kl as kjk' }).waitFor();
    await saved(page);
  });

  test('a malformed file is refused with its place and changes nothing', async () => {
    await drop(page, [{ name: 'broken.json', bytes: '{"items":[{"id":1},]}' }]);
    await page.getByText(/broken\.json cannot be imported\./).first().waitFor();
    await page.getByText(/row 1, column 20/).first().waitFor();
    await page.getByRole('link', { name: 'Customers', exact: true }).first().click();
    await page.getByText('1 customer', { exact: true }).waitFor();
  });

  test('search looks at every field and the count is spoken', async () => {
    await page.getByRole('searchbox', { name: 'Search all customers' }).fill('REDMOND');
    await page.getByRole('link', { name: '1kl as kjk' }).waitFor();
    await page.getByRole('searchbox', { name: 'Search all customers' }).fill('nowhere');
    await page.getByRole('heading', { name: 'Nothing found' }).waitFor();
    assert.match(await address(page), /search=nowhere/);
    await page.getByRole('button', { name: 'Clear filters' }).first().click();
    await page.getByRole('link', { name: '1kl as kjk' }).waitFor();
  });

  test('the down arrow opens the record, the name opens the account', async () => {
    await page.getByRole('button', { name: 'Show details of 1kl as kjk' }).click();
    await page.getByText('a@a.com').first().waitFor();
    await page.getByRole('link', { name: '1kl as kjk' }).click();
    await page.getByRole('heading', { level: 1, name: '1kl as kjk' }).waitFor();
    assert.deepEqual(await accessibilityFindings(page), []);
  });

  test('an address is refused with its reason beside the field, then taken', async () => {
    await page.getByRole('button', { name: 'Update details' }).click();
    const code = page.getByRole('textbox', { name: 'Postal code' });
    await code.fill('12');
    await page.getByRole('button', { name: 'Submit' }).click();
    await page.getByText('This is not a postal code of that country/region. For example: 98052.').first().waitFor();
    assert.equal(await code.getAttribute('aria-invalid'), 'true');
    assert.ok(await code.evaluate((field) => field === document.activeElement), 'the field has the focus');
    assert.deepEqual(await accessibilityFindings(page), []);
    await code.fill('98053');
    await page.getByRole('button', { name: 'Submit' }).click();
    await page.getByRole('heading', { level: 1, name: '1kl as kjk' }).waitFor();
    await page.getByText('98053').first().waitFor();
    await saved(page);
  });

  test('Undo in the notice takes the change back', async () => {
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await page.getByText('98052').first().waitFor();
    await page.keyboard.press('Control+y');
    await page.getByText('98053').first().waitFor();
    await saved(page);
  });

  /** Presses Tab until the element with this role and name has the focus. */
  async function tabTo(role, name) {
    const wanted = page.getByRole(role, { name }).first();
    for (let step = 0; step < 80; ++step) {
      if (await wanted.evaluate((element) => element === document.activeElement).catch(() => false)) return wanted;
      await page.keyboard.press('Tab');
    }
    assert.fail(`Tab never reached ${role} ${name}`);
  }

  test('a customer is added by the keyboard alone, its Chinese name through an input method', async () => {
    await page.goto(`${site.url}/#/customers`);
    await page.getByRole('heading', { level: 1, name: 'Customers' }).waitFor();
    await tabTo('button', 'Add customer');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Add a new customer' }).waitFor();
    await tabTo('textbox', /^Company name/);
    await browser.compose(['ke li', '克里'], '克里科技');
    await tabTo('textbox', /^Primary domain name/);
    await page.keyboard.type('kelikeji');
    await tabTo('textbox', /^First name/);
    await page.keyboard.type('丽');
    await tabTo('textbox', /^Last name/);
    await page.keyboard.type('王');
    await tabTo('textbox', /^Email address/);
    await page.keyboard.type('li.wang@kelikeji.example');
    await tabTo('combobox', /^Country\/region/);
    await page.keyboard.type('Germany');
    await tabTo('textbox', /^Address line 1/);
    await page.keyboard.type('Hauptstraße 1');
    await tabTo('textbox', /^City/);
    await page.keyboard.type('Köln');
    await tabTo('textbox', /^Postal code/);
    await page.keyboard.type('50667');
    await tabTo('button', 'Submit');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '克里科技' }).waitFor();
    await page.getByText('kelikeji.onmicrosoft.com').first().waitFor();
    await saved(page);
  });

  test('the language changes at once, and stays', async () => {
    await page.goto(`${site.url}/#/customers`);
    await page.getByRole('button', { name: 'Language' }).click();
    await page.getByRole('menuitemradio', { name: 'Deutsch' }).click();
    await page.getByRole('heading', { level: 1, name: 'Kunden' }).waitFor();
    assert.equal(await page.locator('html').getAttribute('lang'), 'de');
    assert.deepEqual(await accessibilityFindings(page), []);
    await page.getByRole('button', { name: 'Sprache' }).click();
    await page.getByRole('menuitemradio', { name: '简体中文' }).click();
    await page.getByRole('heading', { level: 1, name: '客户' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: '客户' }).waitFor();
    await page.getByRole('link', { name: '克里科技' }).waitFor();
    await page.getByRole('button', { name: '语言' }).click();
    await page.getByRole('menuitemradio', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Customers' }).waitFor();
  });

  test('back, forward and reload lead to the same places', async () => {
    await page.getByRole('link', { name: '克里科技' }).click();
    await page.getByRole('heading', { level: 1, name: '克里科技' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Customers' }).waitFor();
    await page.goForward();
    await page.getByRole('heading', { level: 1, name: '克里科技' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: '克里科技' }).waitFor();
  });

  test('the workspace leaves as JSON and the list as CSV', async () => {
    await page.goto(`${site.url}/#/customers`);
    const exported = JSON.parse(await browser.download(async () => {
      await page.getByRole('button', { name: 'Export customers' }).click();
      await page.getByRole('menuitem', { name: 'Workspace as JSON' }).click();
    }));
    assert.equal(exported.format, 'twotier/workspace');
    assert.equal(exported.customers.length, 2);
    const csv = await browser.download(async () => {
      await page.getByRole('button', { name: 'Export customers' }).click();
      await page.getByRole('menuitem', { name: 'Customer list as CSV' }).click();
    });
    assert.match(csv.toString(), /"克里科技"/);
  });

  test('a customer is removed after a question, and Undo brings it back', async () => {
    await page.getByRole('link', { name: '1kl as kjk' }).click();
    await page.getByRole('button', { name: 'Remove customer' }).click();
    const question = page.getByRole('alertdialog').or(page.getByRole('dialog'));
    await question.getByRole('button', { name: 'Remove customer' }).click();
    await page.getByText('1 customer', { exact: true }).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText('2 customers', { exact: true }).waitFor();
    await saved(page);
  });

  test('the log tells what was done and by whom', async () => {
    await page.getByRole('link', { name: 'Activity log' }).click();
    await page.getByRole('row', { name: /Customers imported/ }).first().waitFor();
    assert.deepEqual(await accessibilityFindings(page), []);
  });

  test('nothing was logged as an error and no request left the origin', async () => {
    assert.deepEqual(await browser.troubles(), []);
    await page.evaluate(() => console.error('on purpose'));
    assert.match((await browser.troubles()).join(), /on purpose/, 'an error would have been noticed');
  });

  test('everything is there after the browser was killed right after "saved"', { skip: engine.forgets }, async () => {
    const { folder } = browser;
    await browser.close();
    browser = await engine.open({ origin: site.url, folder, isKillable: true });
    page = browser.page;
    await open(page, `${site.url}/#/customers`);
    await page.getByRole('link', { name: '克里科技' }).click();
    await page.getByRole('button', { name: 'Update details' }).click();
    await page.getByRole('textbox', { name: 'City' }).fill('Bonn');
    await page.getByRole('button', { name: 'Submit' }).click();
    await page.getByText('Bonn').first().waitFor();  // The form has the same heading as the account.
    await saved(page);
    await browser.kill();
    browser = await engine.open({ origin: site.url, folder });
    page = browser.page;
    await open(page, `${site.url}/#/customers?search=bonn`);
    await page.getByRole('link', { name: '克里科技' }).waitFor();
  });

  test('ten idle seconds draw nothing', async () => {
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await saved(page);
    await page.evaluate(() => {
      window.framesAsked = 0;
      const ask = window.requestAnimationFrame.bind(window);
      window.requestAnimationFrame = (callback) => { ++window.framesAsked; return ask(callback); };
    });
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 10_000)));
    assert.equal(await page.evaluate(() => window.framesAsked), 0);
  });
}
