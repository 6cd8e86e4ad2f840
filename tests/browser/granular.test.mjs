// A partner asks for roles, and the customer approves them: by the labels of each language, with the page loaded
// anew in between.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFindings, forget, open, openProfile, saved, servePage, watch } from './support/page.mjs';
import { actAs } from './support/people.mjs';
import { readWords } from './support/words.mjs';

const words = readWords();
let site;

before(async () => {
  site = await servePage();
});
after(async () => {
  await site?.close();
});

for (const [language, locale] of [['en', 'en-US'], ['de', 'de-DE'], ['zh', 'zh-CN']])
  test(`roles are asked for and approved (${language})`, async () => {
    const say = (key) => words[key][language];
    const profile = await openProfile({ locale });
    try {
      const page = profile.context.pages()[0];
      const troubles = watch(page, site.url);
      const button = (key) => page.getByRole('main').getByRole('button', { name: say(key), exact: true });
      const heading = (name) => page.getByRole('heading', { level: 1, name, exact: true });
      const field = (key) => page.getByRole('textbox', { name: say(key) });
      await open(page, `${site.url}/?demo#/customers`);

      await actAs(page, site, say, 'Nora Lindner');
      await page.getByRole('link', { name: say('place_admin_relationships'), exact: true }).click();
      await button('granular_request').click();
      assert.deepEqual(await accessibilityFindings(page), []);
      await button('granular_save_draft').click();
      assert.equal(await field('granular_name').getAttribute('aria-invalid'), 'true');
      await page.getByRole('combobox', { name: say('granular_customer') }).selectOption('Seeblick Hotels GmbH');
      await field('granular_name').fill('Hotels');
      await field('granular_days').fill('90');
      await page.getByRole('checkbox', { name: say('directory_role_helpdesk_administrator'), exact: true }).click();
      await button('granular_save_draft').click();
      await heading('Hotels').waitFor();

      await button('granular_lock').click();
      assert.deepEqual(await accessibilityFindings(page), []);
      const link = await field('mail_link').inputValue();
      assert.ok((await field('mail_message').inputValue()).includes(link));
      await field('mail_message').fill('…');
      assert.equal(await button('done').getAttribute('aria-disabled'), 'true');
      await field('mail_message').fill(`… ${link}`);
      await button('done').click();
      await page.getByText(say('granular_administration_approval_pending'), { exact: true }).first().waitFor();
      assert.deepEqual(await accessibilityFindings(page), []);
      await saved(page, say('save_saved'));
      await page.reload();
      await heading('Hotels').waitFor();

      await actAs(page, site, say, 'Clara Weiss');
      await page.getByRole('link', { name: say('place_partner_relationships'), exact: true }).click();
      assert.deepEqual(await accessibilityFindings(page), []);
      await page.goto(link);
      await heading('Hotels').waitFor();
      await page.getByText(say('directory_role_helpdesk_administrator'), { exact: true }).waitFor();
      assert.deepEqual(await accessibilityFindings(page), []);
      await button('granular_approve').click();
      await page.locator(`[aria-disabled=true]`, { hasText: say('granular_approve') }).waitFor();
      assert.deepEqual(troubles, []);
    } finally {
      await profile.close();
      await forget(profile.folder);
    }
  });
