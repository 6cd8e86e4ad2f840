// The first day in Firefox, and the program in one file.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { customerFile, firstDesk } from './journeys/first_desk.mjs';
import { firefox } from './support/engines.mjs';
import { drop, forget, oneFile, open, saved } from './support/page.mjs';

firstDesk(firefox);

test('the one file opens from the disk and keeps what was saved when the browser is killed', async () => {
  let browser = await firefox.open({ origin: oneFile });
  const { folder } = browser;
  try {
    await open(browser.page, oneFile);
    await drop(browser.page, [{ name: 'customer.json', bytes: customerFile }]);
    await browser.page.getByRole('button', { name: 'Import 1 customer' }).click();
    await browser.page.getByRole('link', { name: '1kl as kjk' }).waitFor();
    await saved(browser.page);
    assert.deepEqual(await browser.troubles(), []);
    await browser.kill();
    browser = await firefox.open({ origin: oneFile, folder });
    await open(browser.page, oneFile);
    await browser.page.getByRole('link', { name: '1kl as kjk' }).waitFor();
  } finally {
    await browser.close();
    await forget(folder);
  }
});
