// A partner adds a customer in the portal's steps and looks after it: the account, services, users
// and licences behind the down arrow, and the end of the relationship, by the documents' labels.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFindings, forget, open, openProfile, saved, servePage, watch } from './support/page.mjs';
import { actAs, speaker } from './support/people.mjs';
import { readWords } from './support/words.mjs';

const words = readWords();

// As the documents have them; everything else is asked of the catalogue.
const languages = {
  en: { locale: 'en-US', customers: 'Customers', account: 'Account', remove: 'Remove customer relationship' },
  de: { locale: 'de-DE', customers: 'Kunden', account: 'Konto', remove: 'Kundenbeziehung entfernen' },
  zh: { locale: 'zh-CN', customers: '客户', account: '帐户', remove: '删除客户关系' },
};
const company = 'Lighthouse Works GmbH';
const product = 'Office 365 E3';

let site;
before(async () => {
  site = await servePage();
});
after(async () => {
  await site?.close();
});

for (const [language, labels] of Object.entries(languages))
  test(`a customer is added, sold to, looked after and left (${language})`, async () => {
    const say = speaker(words, language);
    const germany = new Intl.DisplayNames([labels.locale], { type: 'region' }).of('DE');
    const profile = await openProfile({ locale: labels.locale });
    try {
      const page = profile.context.pages()[0];
      const troubles = watch(page, site.url);
      const main = page.getByRole('main');
      const menu = (name) => page.getByRole('navigation').getByRole('link', { name, exact: true }).first().click();
      const button = (name) => main.getByRole('button', { name, exact: true });
      const tab = (name) => main.getByRole('link', { name, exact: true }).click();
      const field = (key) => main.getByRole('textbox', { name: say(key), exact: true });
      const clean = async () => assert.deepEqual(await accessibilityFindings(page), []);
      await open(page, `${site.url}/?demo#/customers`);
      await actAs(page, site, say, 'Nora Lindner');

      // Account info, Subscriptions, Review, Submit, Confirmation.
      await menu(labels.customers);
      await button(say('add_customer')).first().click();
      await clean();
      await main.getByRole('combobox', { name: say('field_country'), exact: true }).selectOption({ label: germany });
      const info = {
        field_company_name: company, field_domain: 'lighthouse-works', field_address_line_1: 'Hafenstrasse 3',
        field_city: 'Kiel', field_postal_code: '24103', field_first_name: 'Lena', field_last_name: 'Brodersen',
        field_email: 'lena@lighthouse.example', field_phone: '+49 431 5550 2001',
      };
      for (const [key, value] of Object.entries(info)) await field(key).fill(value);
      await button(say('next')).click();
      await main.getByRole('checkbox', { name: product, exact: true }).check();
      await main.getByRole('textbox', { name: say('add_customer_seats_of', product) }).fill('25');
      await clean();
      await button(say('next')).click();
      await main.getByText('lighthouse-works.onmicrosoft.com', { exact: true }).waitFor();
      await clean();
      await button(say('submit')).click();
      await main.getByText('admin@lighthouse-works.onmicrosoft.com', { exact: true }).waitFor();
      await clean();
      await button(say('done')).click();
      await main.getByRole('heading', { name: company }).waitFor();
      await saved(page, say('save_saved'));
      await page.reload();

      // The down arrow leads to the account, the services, the users and the licences.
      await menu(labels.customers);
      await button(say('expand_customer', company)).click();
      await tab(say('tab_services'));
      await main.getByText('Exchange Online', { exact: true }).waitFor();
      await clean();
      await tab(say('tab_users_and_licenses'));
      await clean();
      await button(say('user_add')).click();
      await field('field_first_name').fill('Mats');
      await field('field_last_name').fill('Iversen');
      await field('user_sign_in_name').fill('mats');
      await main.getByRole('combobox', { name: say('user_usage_location') }).selectOption({ label: germany });
      await clean();
      await button(say('add')).click();
      await main.getByText('mats@lighthouse-works.onmicrosoft.com', { exact: true }).waitFor();
      await button(say('done')).click();
      await main.getByRole('link', { name: 'Mats Iversen' }).click();
      await main.getByRole('checkbox', { name: product, exact: true }).check();
      await button(say('licenses_update')).click();
      await main.getByText(say('licenses_left', '24')).waitFor();
      await clean();

      // Customers, the customer, Account, Remove customer relationship: not while it uses something.
      const remove = async () => {
        await menu(labels.customers);
        await main.getByRole('grid').getByRole('link', { name: company, exact: true }).click();
        await tab(labels.account);
        await button(labels.remove).click();
        return page.getByRole('alertdialog');
      };
      const held = await remove();
      await held.getByText(say('remove_blocked_by', product, say('subscription_state_active'))).waitFor();
      await held.getByRole('button', { name: say('cancel'), exact: true }).click();
      await tab(say('tab_subscriptions'));
      await clean();
      await button(say('subscription_suspend')).click();
      await main.getByText(say('subscription_state_suspended'), { exact: true }).waitFor();
      const dialog = await remove();
      await dialog.getByRole('checkbox', { name: say('declaration') }).check();
      await dialog.getByRole('button', { name: labels.remove, exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
      await menu(labels.customers);
      assert.equal(await main.getByRole('link', { name: company, exact: true }).count(), 0);
      assert.deepEqual(troubles, []);
    } finally {
      await profile.close();
      await forget(profile.folder);
    }
  });
