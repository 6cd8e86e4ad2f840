// A workspace that leaves one browser as a file and comes into another is the same workspace.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { drop, forget, open, openProfile, saved, servePage, watch } from './support/page.mjs';

let site;
const desks = [];

/** A browser of its own, on the page at this address. */
async function desk(address) {
  const profile = await openProfile();
  const page = profile.context.pages()[0] ?? (await profile.context.newPage());
  desks.push({ profile, troubles: watch(page, site.url) });
  await open(page, site.url + address);
  return page;
}

async function exported(page) {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export customers' }).click().then(() =>
      page.getByRole('menuitem', { name: 'Workspace as JSON' }).click()),
  ]);
  return readFileSync(await file.path());
}

before(async () => {
  site = await servePage();
});

after(async () => {
  for (const { profile } of desks) {
    await profile.close();
    await forget(profile.folder);
  }
  await site?.close();
});

test('two hundred customers of four clouds come out of an empty workspace byte for byte as they came in', async () => {
  const demo = await desk('/?demo#/customers');
  await demo.getByText('200 customers', { exact: true }).waitFor();
  const file = await exported(demo);
  assert.equal(JSON.parse(file).customers.length, 200);

  const other = await desk('/');
  await drop(other, [{ name: 'from-the-demo.json', bytes: file }]);
  await other.getByRole('button', { name: 'Import 200 customers' }).click();
  await other.getByText('200 customers', { exact: true }).waitFor();
  await saved(other);
  assert.ok(file.equals(await exported(other)), 'the bytes are the same');

  await other.reload();
  await other.getByText('200 customers', { exact: true }).waitFor();
  assert.ok(file.equals(await exported(other)), 'and the same again from the disk');
});

test('nothing was logged as an error and no request left the origin', () => {
  assert.deepEqual(desks.flatMap(({ troubles }) => troubles), []);
});
