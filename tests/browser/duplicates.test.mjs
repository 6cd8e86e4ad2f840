// Customers who are there twice: found, compared, merged by keyboard, and brought back, in each
// language.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFindings, drop, forget, open, openProfile, saved, servePage, watch } from './support/page.mjs';
import { readWords } from './support/words.mjs';

const words = readWords();
const timeout = 180_000;
let site;

const customer = (number, companyName, phoneNumber) => ({
  id: `1111111${number}-1111-4111-8111-111111111111`,
  companyProfile: { domain: `contoso${number}.onmicrosoft.com`, companyName },
  billingProfile: { firstName: 'Ada', lastName: 'Lovelace', email: 'ada@contoso.example', culture: 'en-US', language: 'en',
    defaultAddress: { country: 'US', city: 'Redmond', state: 'WA', addressLine1: 'One Way', postalCode: '98052', phoneNumber } },
  relationshipToPartner: 'reseller',
});
const list = JSON.stringify([customer(1, 'Contoso Ltd.', '4255550100'), customer(2, 'Contoso Limited', '4255550199')]);

before(async () => {
  site = await servePage();
});

after(async () => {
  await site?.close();
});

async function play(language, locale) {
  const profile = await openProfile({ locale });
  try {
    const page = profile.context.pages()[0] ?? (await profile.context.newPage());
    const troubles = watch(page, site.url);
    const say = (key, ...values) => words[key][language].replace(/\{(\d)\}/g, (_, place) => values[place]);
    const by = (role, key, ...values) => page.getByRole(role, { name: say(key, ...values), exact: true });
    await open(page, `${site.url}/#/customers`);
    await drop(page, [{ name: 'list.json', bytes: list }]);
    await by('button', 'import_apply_other', '2').click();
    await saved(page, say('save_saved'));

    await by('button', 'more_actions').click();
    await by('menuitem', 'order_find_duplicates').click();
    await by('heading', 'place_duplicates').waitFor();
    assert.equal(new URL(page.url()).hash, '#/duplicates');
    const group = by('grid', 'place_duplicates').getByRole('row').nth(1);
    await group.getByText(say('same_email')).waitFor();
    assert.deepEqual(await accessibilityFindings(page), []);

    await group.getByRole('button').press('Enter');
    const dialog = page.getByRole('dialog');
    await by('grid', 'merge_comparison').waitFor();
    assert.deepEqual(await accessibilityFindings(page), []);
    const shorter = dialog.getByRole('radio', { name: say('merge_option', 'Contoso Ltd.', 'A'), exact: true });
    const longer = dialog.getByRole('radio', { name: say('merge_option', 'Contoso Limited', 'B'), exact: true });
    assert.equal(await longer.getAttribute('aria-checked'), 'true');
    await longer.focus();
    await page.keyboard.press('ArrowUp');
    assert.equal(await shorter.getAttribute('aria-checked'), 'true');
    await by('button', 'merge_apply').press('Enter');
    await by('heading', 'duplicates_none_title').waitFor();
    assert.equal(await dialog.count(), 0);
    await page.getByText(say('merged_line', 'Contoso Limited', 'Contoso Ltd.')).first().waitFor();
    await saved(page, say('save_saved'));

    await page.getByRole('region').getByRole('button', { name: say('undo'), exact: true }).last().click();
    await group.getByText(say('same_email')).waitFor();
    await group.getByRole('button').click();
    await by('button', 'merge_not_duplicates').click();
    await by('heading', 'duplicates_none_title').waitFor();
    await saved(page, say('save_saved'));
    await page.reload();
    await by('heading', 'duplicates_none_title').waitFor();
    assert.deepEqual(troubles, []);
  } finally {
    await profile.close();
    await forget(profile.folder);
  }
}

for (const [language, locale] of [['en', 'en-US'], ['de', 'de-DE'], ['zh', 'zh-CN']])
  test(`duplicates are found, merged, brought back and told apart (${language})`, { timeout }, () => play(language, locale));
