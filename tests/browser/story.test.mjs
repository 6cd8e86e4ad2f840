// One long story with the keyboard alone, between two browsers: a provider and its reseller work in one, their customer
// in the other, and links go to and fro. What each of them sees is looked at after every turn.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { forget, open, openProfile, saved, servePage, watch } from './support/page.mjs';
import { actAs, speaker } from './support/people.mjs';
import { readWords } from './support/words.mjs';

const words = readWords();
const say = speaker(words, 'en');

const provider = 'Wingtip Distribution GmbH';
const reseller = 'Fabrikam Systemhaus GmbH';
const customer = 'Seeblick Hotels GmbH';

let site;
before(async () => {
  site = await servePage();
});
after(async () => {
  await site?.close();
});

/** A browser whose page is used by the keyboard. */
async function sitDown() {
  const profile = await openProfile();
  const page = profile.context.pages()[0];
  const troubles = watch(page, site.url);
  const main = page.getByRole('main');
  const enter = async (control) => {
    await control.focus();
    await page.keyboard.press('Enter');
  };
  const tick = async (box) => {
    await box.focus();
    await page.keyboard.press('Space');
  };
  await open(page, `${site.url}/?demo#/customers`);
  return {
    page, main, enter, tick, troubles,
    press: (key) => enter(main.getByRole('button', { name: say(key), exact: true })),
    follow: (name) => enter(main.getByRole('link', { name, exact: true }).first()),
    menu: (key) => enter(page.getByRole('navigation').getByRole('link', { name: say(key), exact: true }).first()),
    be: (name) => actAs(page, site, say, name, enter),
    choose: async (key, option) => {
      await main.getByRole('combobox', { name: say(key) }).focus();
      await page.keyboard.type(option);
    },
    open: async (link) => {
      await page.goto(`${site.url}/?demo${link.slice(link.indexOf('#'))}`);
    },
    confirm: async (key, ticks) => {
      const dialog = page.getByRole('alertdialog');
      if (ticks) await tick(dialog.getByRole('checkbox', { name: say('declaration') }));
      await enter(dialog.getByRole('button', { name: say(key), exact: true }));
      await dialog.waitFor({ state: 'detached' });
    },
    leave: async () => {
      await profile.close();
      await forget(profile.folder);
    },
  };
}

async function followNewestMail(desk) {
  await desk.menu('place_mailbox');
  await desk.enter(desk.main.getByRole('grid').getByRole('link').first());
  await desk.enter(desk.main.getByRole('link', { name: say('mail_open_link'), exact: true }));
}

async function lists(desk, person, isListed) {
  await desk.be(person);
  await desk.menu('place_customers');
  const entry = desk.main.getByRole('link', { name: customer, exact: true });
  if (isListed) await entry.first().waitFor();
  else
    await desk.main
      .getByText(say('customers_none_listed'))
      .or(desk.main.getByRole('heading', { name: say('customers_none_title') }))
      .first()
      .waitFor();
}

async function becomePartners(desk) {
  await desk.be('Grace Vogel');
  await desk.menu('place_resellers');
  await desk.press('request_partnership');
  await desk.choose('invite_whom', reseller);
  await desk.press('done');
  await desk.be('Ada Berger');
  await followNewestMail(desk);
  await desk.tick(desk.main.getByRole('checkbox', { name: say('authorize_box', provider) }));
  await desk.press('authorize_indirect_provider');
  await desk.main.getByText(say('offer_is_done')).waitFor();
}

/** The link of an invitation that Ada sends by other means, or lays into somebody's mailbox. */
async function invite(desk, whom) {
  await desk.be('Ada Berger');
  await desk.menu('place_providers');
  await desk.follow(say('view_customers'));
  await desk.press('invite_new_customers');
  if (whom) await desk.choose('invite_whom', whom);
  const link = await desk.main.getByRole('textbox', { name: say('mail_link') }).inputValue();
  await desk.press('done');
  return link;
}

async function removeRelationship(desk, person) {
  await lists(desk, person, true);
  await desk.enter(desk.main.getByRole('grid').getByRole('link', { name: customer, exact: true }));
  await desk.press('remove_relationship');
  await desk.confirm('remove_relationship', true);
}

test('partners and their customer deal by links, part, and deal again', async () => {
  const partners = await sitDown();
  const hotel = await sitDown();
  try {
    await becomePartners(partners);

    // The invitation goes to the other browser, and its answer comes back.
    const invitation = await invite(partners);
    await hotel.be('Clara Weiss');
    await hotel.open(invitation);
    await hotel.press('accept');
    await hotel.main.getByText(say('offer_is_done')).waitFor();
    const answer = await hotel.main.getByRole('textbox', { name: say('offer_answer_link') }).inputValue();
    await hotel.menu('place_partner_relationships');
    for (const partner of [provider, reseller]) await hotel.main.getByText(partner).first().waitFor();
    await partners.be('Ada Berger');
    await partners.open(answer);
    await partners.press('take_answer');
    await partners.main.getByText(say('offer_is_done')).waitFor();
    for (const person of ['Ada Berger', 'Grace Vogel']) await lists(partners, person, true);
    await lists(partners, 'Nora Lindner', false); // A stranger.

    // The provider no longer administers the reseller, and stays its provider.
    await partners.be('Ada Berger');
    await partners.menu('place_providers');
    await partners.follow(say('view_customers'));
    await partners.press('withdraw_access');
    await partners.confirm('withdraw_access', false);
    await partners.main.getByText(say('provider_access_withdrawn')).first().waitFor();

    // Both part from the customer, invite it again, and have it again.
    for (const person of ['Ada Berger', 'Grace Vogel']) {
      await removeRelationship(partners, person);
      await lists(partners, person, false);
    }
    await invite(partners, customer);
    await partners.be('Clara Weiss');
    await followNewestMail(partners);
    await partners.press('accept');
    await partners.main.getByText(say('offer_is_done')).waitFor();
    for (const person of ['Ada Berger', 'Grace Vogel']) await lists(partners, person, true);
    await saved(partners.page, say('save_saved'));
    assert.deepEqual([...partners.troubles, ...hotel.troubles], []);
  } finally {
    await partners.leave();
    await hotel.leave();
  }
});
