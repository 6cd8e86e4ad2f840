// The documents' steps of working with an indirect provider and with customers, by the labels they
// print in bold, in each language: partners, a customer of both, and the end of a relationship.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFindings, forget, open, openProfile, saved, servePage, watch } from './support/page.mjs';
import { actAs, speaker } from './support/people.mjs';
import { readWords } from './support/words.mjs';

const words = readWords();

// As the documents have them; everything else is asked of the catalogue.
const languages = {
  en: {
    locale: 'en-US', customers: 'Customers', request: 'Request a reseller relationship', done: 'Done',
    providers: 'Indirect providers', resellers: 'Indirect resellers', view: 'View customers',
    invite: 'Invite new customers', authorize: 'Authorize indirect provider', remove: 'Remove customer relationship',
    account: 'Account',
  },
  de: {
    locale: 'de-DE', customers: 'Kunden', request: 'Vertriebspartnerschaft beantragen', done: 'Fertig',
    providers: 'Indirekte Anbieter', resellers: 'Indirekte Vertriebspartner', view: 'Kunden anzeigen',
    invite: 'Neue Kunden einladen', authorize: 'Indirekten Anbieter autorisieren',
    remove: 'Kundenbeziehung entfernen', account: 'Konto',
  },
  zh: {
    locale: 'zh-CN', customers: '客户', request: '请求经销商关系', done: '完成', providers: '间接提供商',
    resellers: '间接经销商', view: '查看客户', invite: '邀请新客户', authorize: '批准间接提供商', remove: '删除客户关系',
    account: '帐户',
  },
};

const provider = 'Wingtip Distribution GmbH';
const customer = 'Seeblick Hotels GmbH';

let site;
before(async () => {
  site = await servePage();
});
after(async () => {
  await site?.close();
});

for (const [language, labels] of Object.entries(languages))
  test(`partners meet, gain a customer and part from it (${language})`, async () => {
    const say = speaker(words, language);
    const profile = await openProfile({ locale: labels.locale });
    try {
      const page = profile.context.pages()[0];
      const troubles = watch(page, site.url);
      const main = page.getByRole('main');
      const menu = (name) => page.getByRole('navigation').getByRole('link', { name, exact: true }).first().click();
      const press = (name) => main.getByRole('button', { name, exact: true }).click();
      const clean = async () => assert.deepEqual(await accessibilityFindings(page), []);
      const layInMailbox = (name) => main.getByRole('combobox', { name: say('invite_whom') }).selectOption({ label: name });
      const followMail = async () => {
        await menu(say('place_mailbox'));
        await clean();
        await main.getByRole('grid').getByRole('link').first().click();
        await clean();
        await main.getByRole('link', { name: say('mail_open_link'), exact: true }).click();
      };
      await open(page, `${site.url}/?demo#/customers`);

      // The provider asks, the reseller ticks the box and authorizes.
      await actAs(page, site, say, 'Grace Vogel');
      await menu(labels.resellers);
      await press(say('request_partnership'));
      await layInMailbox('Fabrikam Systemhaus GmbH');
      await clean();
      await press(labels.done);
      await actAs(page, site, say, 'Ada Berger');
      await followMail();
      await main.getByRole('checkbox', { name: say('authorize_box', provider) }).check();
      await clean();
      await press(labels.authorize);
      await main.getByText(say('offer_is_done')).waitFor();
      await menu(labels.providers);
      await main.getByRole('link', { name: provider, exact: true }).waitFor();
      await clean();

      // Both invite a customer, whose global admin accepts.
      await main.getByRole('link', { name: labels.view, exact: true }).click();
      await press(labels.invite);
      await layInMailbox(customer);
      await press(labels.done);
      await saved(page, say('save_saved'));
      await page.reload();
      await actAs(page, site, say, 'Clara Weiss');
      await followMail();
      await main.getByText(say('effect_orders', provider)).waitFor();
      await clean();
      await press(say('accept'));
      await main.getByText(say('offer_is_done')).waitFor();

      // Both have it; the reseller parts from it, and the provider still has it.
      await actAs(page, site, say, 'Ada Berger');
      await menu(labels.customers);
      await main.getByRole('button', { name: labels.request, exact: true }).waitFor();
      await main.getByRole('grid').getByRole('link', { name: customer, exact: true }).click();
      await main.getByRole('link', { name: labels.account, exact: true }).click();
      await press(labels.remove);
      const dialog = page.getByRole('alertdialog');
      await dialog.getByRole('checkbox', { name: say('declaration') }).check();
      await clean();
      await dialog.getByRole('button', { name: labels.remove, exact: true }).click();
      await main.getByText(say('customers_none_listed')).or(main.getByRole('heading', { name: say('customers_none_title') })).first().waitFor();
      await actAs(page, site, say, 'Grace Vogel');
      await menu(labels.customers);
      await main.getByRole('grid').getByRole('link', { name: customer, exact: true }).waitFor();
      await saved(page, say('save_saved'));
      assert.deepEqual(troubles, []);
    } finally {
      await profile.close();
      await forget(profile.folder);
    }
  });
