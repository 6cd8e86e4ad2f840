// A customer finds a partner by its business profile and sends it a referral, which is accepted,
// added as customer, and won; in each language, by the terms the documents print.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFindings, forget, open, openProfile, saved, servePage, watch } from './support/page.mjs';
import { readWords } from './support/words.mjs';

const words = readWords();

// As the documents have them; everything else is asked of the catalogue.
const languages = {
  en: { locale: 'en-US', referrals: 'Referrals', profile: 'Business profile', won: 'Won', accepted: 'Accepted' },
  de: { locale: 'de-DE', referrals: 'Empfehlungen', profile: 'Geschäftsprofil', won: 'Gewonnen', accepted: 'Angenommen' },
  zh: { locale: 'zh-CN', referrals: '引荐', profile: '业务配置文件', won: '赢得', accepted: '已接受' },
};

const location = 'Proseware Cloud München';
const request = 'WLAN am See';
const customer = 'Seeblick Hotels GmbH';

// The smallest image that is one: two pixels of GIF.
const logo = Buffer.from('R0lGODlhAgABAIAAAAAAAP///yH5BAAAAAAALAAAAAACAAEAAAICBAoAOw==', 'base64');

let site;
before(async () => {
  site = await servePage();
});
after(async () => {
  await site?.close();
});

async function actAs(page, say, name) {
  await page.goto(`${site.url}/?demo#/organisations`);
  await page.getByRole('main').getByRole('button', { name: say('act_as'), exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

for (const [language, labels] of Object.entries(languages))
  test(`a referral comes by a business profile and becomes a customer (${language})`, async () => {
    const say = (key, ...rest) => rest.reduce((text, value, i) => text.replace(`{${i}}`, value), words[key][language]);
    const profile = await openProfile({ locale: labels.locale });
    try {
      const page = profile.context.pages()[0];
      const troubles = watch(page, site.url);
      const main = page.getByRole('main');
      const dialog = page.getByRole('dialog');
      const menu = (name) => page.getByRole('navigation').getByRole('link', { name, exact: true }).first().click();
      const press = (name, within = main) => within.getByRole('button', { name, exact: true }).click();
      const type = (name, text, within = main) => within.getByRole('textbox', { name }).first().fill(text);
      const clean = async () => assert.deepEqual(await accessibilityFindings(page), []);
      await open(page, `${site.url}/?demo#/customers`);

      // The partner gives its location a logo.
      await actAs(page, say, 'Lena Fuchs');
      await menu(labels.profile);
      await clean();
      await main.getByRole('link', { name: location, exact: true }).click();
      await main.getByText(say('profile_parts_done', '9', '10')).waitFor();
      const chooser = page.waitForEvent('filechooser');
      await press(say('profile_logo_choose'));
      await (await chooser).setFiles({ name: 'logo.gif', mimeType: 'image/gif', buffer: logo });
      await main.getByText(say('profile_logo_facts', 'GIF', '2', '1')).waitFor();
      await press(say('save'));
      await main.getByText(say('profile_parts_done', '10', '10')).waitFor();
      await clean();

      // The customer finds it.
      await actAs(page, say, 'Clara Weiss');
      await menu(labels.referrals);
      await clean();
      await press(say('place_find_partner'));
      await main.getByRole('combobox', { name: say('referral_receiver') }).selectOption({ label: location });
      await main.getByRole('heading', { name: location }).waitFor();
      await type(say('referral_name'), request);
      await main.getByRole('checkbox', { name: say('referral_own_consent_share') }).check();
      await main.getByRole('checkbox', { name: say('referral_own_consent_contact') }).check();
      await main.getByRole('checkbox', { name: say('referral_own_wants_contact') }).check();
      await clean();
      await press(say('referral_send'));
      await main.getByRole('heading', { name: request }).waitFor();
      await main.getByText(say('referral_pending')).first().waitFor();
      await saved(page, say('save_saved'));
      await page.reload();

      // The partner accepts it…
      await actAs(page, say, 'Ben Arnold');
      await menu(labels.referrals);
      await main.getByRole('grid').getByRole('link', { name: request, exact: true }).click();
      await main.getByText(say('referral_alert_asked')).waitFor();
      await clean();
      await press(say('accept'));
      await type(say('referral_value'), '4200', dialog);
      await dialog.getByLabel(say('referral_closing_date')).fill('2099-12-31');
      await clean();
      await press(say('accept'), dialog);
      await main.getByText(labels.accepted, { exact: true }).first().waitFor();

      // …adds the customer, whose account begins with what the referral says, and wins.
      await press(say('referral_add_customer'));
      assert.equal(await main.getByRole('textbox', { name: say('field_company_name') }).inputValue(), customer);
      await type(say('field_domain'), 'seeblick-am-see');
      await clean();
      await press(say('next'));
      await press(say('next'));
      await press(say('submit'));
      await press(say('done'));
      await main.getByRole('heading', { name: customer }).waitFor();
      await menu(labels.referrals);
      await main.getByRole('grid').getByRole('link', { name: request, exact: true }).click();
      await main.getByRole('link', { name: customer, exact: true }).waitFor();
      await press(say('referral_win'));
      await main.getByText(labels.won, { exact: true }).first().waitFor();
      await saved(page, say('save_saved'));
      assert.deepEqual(troubles, []);
    } finally {
      await profile.close();
      await forget(profile.folder);
    }
  });
