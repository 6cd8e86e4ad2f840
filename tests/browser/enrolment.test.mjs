// The documents' steps to enrol as an indirect reseller, by the labels they print in bold, in each
// language: from Welcome to the account in use.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFindings, forget, open, openProfile, saved, servePage, watch } from './support/page.mjs';
import { actAs, speaker } from './support/people.mjs';
import { readWords } from './support/words.mjs';

const words = readWords();

// As the documents have them; everything else is asked of the catalogue.
const languages = {
  en: {
    locale: 'en-US', welcome: 'Welcome', next: 'Next', signIn: 'Sign in', createOne: 'Create one', goOn: 'Continue',
    cancel: 'Cancel', enroll: 'Enroll now', settings: 'Settings', users: 'User management', agent: 'Admin agent',
    update: 'Update', customers: 'Customers',
  },
  de: {
    locale: 'de-DE', welcome: 'Willkommen', next: 'Weiter', signIn: 'Anmelden', createOne: 'Erstellen',
    goOn: 'Fortsetzen', cancel: 'Abbrechen', enroll: 'Jetzt registrieren', settings: 'Einstellungen',
    users: 'Benutzerverwaltung', agent: 'Administrator-Agent', update: 'Aktualisieren', customers: 'Kunden',
  },
  zh: {
    locale: 'zh-CN', welcome: '欢迎', next: '下一步', signIn: '登录', createOne: '创建', goOn: '继续', cancel: '取消',
    enroll: '立即注册', settings: '设置', users: '用户管理', agent: '管理员代理', update: '更新', customers: '客户',
  },
};

let site;
before(async () => {
  site = await servePage();
});
after(() => site?.close());

/** The link of the last mail that verifies an address, out of the workspace's own export. */
async function confirmationLink(page, say) {
  await actAs(page, site, say, say('act_as_workspace'));
  await page.goto(`${site.url}/?demo#/settings`);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: say('export_json'), exact: true }).click();
  const stream = await (await download).createReadStream();
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  const links = Buffer.concat(chunks).toString('utf8').match(/#\/enrolment\/confirm\?mail=[0-9a-f-]+/g);
  await actAs(page, site, say, 'Hanna Brandt');
  return links.at(-1);
}

async function enrol(language, page) {
  const labels = languages[language];
  const say = speaker(words, language);
  const heading = (name) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  const press = (name) => page.getByRole('main').getByRole('button', { name, exact: true }).click();
  const field = (key) => page.getByRole('textbox', { name: say(key) });
  const clean = async () => assert.deepEqual(await accessibilityFindings(page), []);
  const passSite = async () => {
    await press(labels.signIn);
    await field('user_sign_in_name').fill('hanna');
    await press(labels.next);
    await field('field_password').fill('anything');
    await press(labels.signIn);
    await heading(say('enrol_memberships_title'));
  };

  await heading(labels.welcome); // 2. Review the Welcome page, and select Next.
  await clean();
  await press(labels.next);
  await page.getByRole('button', { name: labels.createOne, exact: true }).waitFor(); // 3. Sign in, or Create one.
  await press(labels.signIn);
  await field('user_sign_in_name').fill('hanna.brandt@tailspin-cloudservice.onmicrosoft.com');
  await field('field_password').fill('anything');
  await press(labels.signIn);
  await heading(say('enrol_membership_title', say('membership_mpn_id'))); // 4. to 6. The membership site.
  await passSite();
  await page.getByRole('radio', { name: /^4410010/ }).click(); // 7. Only an active profile is taken.
  await press(labels.goOn);
  await page.getByText(say('error_membership_must_be_active')).first().waitFor();
  await clean();
  await press(labels.cancel);
  await press(labels.next);
  await field('field_password').fill('anything');
  await press(labels.signIn);
  await page.getByRole('radio', { name: /^4410009/ }).click();
  await press(labels.goOn);

  await heading(say('enrolment_company_profile')); // 8. The profile, left half filled in.
  await field('field_support_website').fill('https://tailspin.example');
  await saved(page, say('save_saved'));
  await page.reload();
  await heading(say('enrolment_company_profile'));
  assert.equal(await field('field_support_website').inputValue(), 'https://tailspin.example');
  await press(labels.enroll);
  await page.getByText(say('error_must_not_be_empty')).first().waitFor();
  await field('field_support_email').fill('help@tailspin.example');
  await clean();
  await press(labels.enroll);
  await heading(say('enrolment_email_ownership'));
  const link = await confirmationLink(page, say);
  await page.goto(`${site.url}/?demo${link}`);

  await heading(say('enrolment_in_review')); // The review, on a clock that is moved.
  await clean();
  await page.getByRole('radio', { name: say('clock_simulated') }).click();
  await press(say('clock_advance_next'));
  await heading(say('microsoft_partner_agreement'));
  await page.getByRole('checkbox', { name: /Tailspin/ }).click();
  await clean();
  await press(say('enrol_agreement_sign'));

  await heading(say('station_admin_agent')); // 9. Verify that you are in the admin agent group.
  await page.getByRole('link', { name: labels.settings, exact: true }).first().click();
  await page.getByRole('link', { name: labels.users, exact: true }).click();
  await page.getByRole('link', { name: 'Hanna Brandt' }).click();
  await page.getByRole('checkbox', { name: labels.agent }).click();
  await press(labels.update);
  await page.getByRole('link', { name: say('place_enrolment'), exact: true }).first().click();
  await press(say('enrol_agent_finish'));
  await heading(say('enrolment_active'));
  await clean();
  // The customers that the company transacts with through other portals are on its list.
  await page.getByRole('link', { name: labels.customers, exact: true }).first().click();
  for (const customer of ['Seeblick Hotels GmbH', 'Kranich Logistik GmbH'])
    await page.getByRole('link', { name: customer }).waitFor();
}

for (const language of Object.keys(languages))
  test(`a company enrols by the numbered steps, in ${language}`, async () => {
    const profile = await openProfile({ locale: languages[language].locale });
    try {
      const page = profile.context.pages()[0] ?? (await profile.context.newPage());
      const troubles = watch(page, site.url);
      await open(page, `${site.url}/?demo#/enrolment`);
      await enrol(language, page);
      assert.deepEqual(troubles, []);
    } finally {
      await profile.close();
      await forget(profile.folder);
    }
  });
