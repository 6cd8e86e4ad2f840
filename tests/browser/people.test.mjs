// The documents' steps about people, by the labels they print in bold, in each language: a new user,
// whose first sign-in changes the password, and checking that one is an Admin agent.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFindings, forget, open, openProfile, saved, servePage, watch } from './support/page.mjs';
import { actAs, speaker } from './support/people.mjs';
import { readWords } from './support/words.mjs';

const words = readWords();

// As the documents have them; everything else is asked of the catalogue.
const languages = {
  en: { locale: 'en-US', settings: 'Settings', users: 'User management', addUser: 'Add user', add: 'Add', agent: 'Admin agent', update: 'Update' },
  de: {
    locale: 'de-DE', settings: 'Einstellungen', users: 'Benutzerverwaltung', addUser: 'Benutzer hinzufügen',
    add: 'Hinzufügen', agent: 'Administrator-Agent', update: 'Aktualisieren',
  },
  zh: { locale: 'zh-CN', settings: '设置', users: '用户管理', addUser: '添加用户', add: '添加', agent: '管理员代理', update: '更新' },
};

let site;
before(async () => {
  site = await servePage();
});
after(async () => {
  await site?.close();
});

for (const [language, labels] of Object.entries(languages))
  test(`a user is added, signs in, and becomes an Admin agent (${language})`, async () => {
    const say = speaker(words, language);
    const profile = await openProfile({ locale: labels.locale });
    try {
      const page = profile.context.pages()[0];
      const troubles = watch(page, site.url);
      const main = page.getByRole('main');
      const button = (name) => main.getByRole('button', { name, exact: true });
      const field = (key) => main.getByRole('textbox', { name: say(key), exact: true });
      const clean = async () => assert.deepEqual(await accessibilityFindings(page), []);
      const openUsers = async () => {
        await page.getByRole('navigation').getByRole('link', { name: labels.settings, exact: true }).first().click();
        await main.getByRole('link', { name: labels.users, exact: true }).click();
      };
      await open(page, `${site.url}/?demo#/customers`);
      await actAs(page, site, say, 'Ada Berger');

      await openUsers();
      await clean();
      await button(labels.addUser).click();
      await field('field_first_name').fill('Nele');
      await field('field_last_name').fill('Thoms');
      await field('field_email').fill('nele.thoms@fabrikam-systemhaus.example');
      await button(labels.add).click();
      await main.getByText(say('credentials_once')).waitFor();
      const password = await main.getByText(/^(?=.*[2-9])[A-HJ-NP-Za-km-z2-9]{12}$/).textContent();
      await clean();
      await button(say('done')).click();

      // Select the name from the list, then Admin agent, then Update.
      await main.getByRole('grid').getByRole('link', { name: 'Nele Thoms', exact: true }).click();
      const agent = main.getByRole('checkbox', { name: labels.agent, exact: true });
      assert.equal(await agent.isChecked(), false);
      await agent.check();
      await button(labels.update).click();
      await saved(page, say('save_saved'));
      await page.reload();
      assert.equal(await agent.isChecked(), true);
      await clean();

      // At the first sign-in the password is changed.
      await page.goto(`${site.url}/?demo#/organisations`);
      await button(say('act_as')).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Nele Thoms', exact: true }).click();
      await dialog.getByLabel(say('temporary_password'), { exact: true }).fill(password);
      await dialog.getByLabel(say('new_password'), { exact: true }).fill('a better one 7');
      await dialog.getByLabel(say('repeat_password'), { exact: true }).fill('a better one 7');
      await clean();
      await dialog.getByRole('button', { name: say('sign_in'), exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.getByRole('button', { name: /Nele Thoms/ }).first().waitFor();
      assert.deepEqual(troubles, []);
    } finally {
      await profile.close();
      await forget(profile.folder);
    }
  });
