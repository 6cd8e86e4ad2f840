// Pictures of every screen and state of the demo world, for the eye: no test, it judges nothing.
//   node tests/browser/screens.mjs FOLDER [--only REGEX]
// A picture is named SIZE/THEME/LANGUAGE/STATE.png; --only looks for its pattern in that name.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumFlags, chromiumPath, drop, servePage } from './support/page.mjs';
import { readWords } from './support/words.mjs';

const sizes = {
  390: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
  1280: { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 },
  2560: { viewport: { width: 2560, height: 1440 }, deviceScaleFactor: 1 },
};
const themes = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  contrast: { colorScheme: 'dark', contrast: 'more' },
};
const languages = ['en', 'de', 'zh'];

/** The page in one language, driven by role and by the key of a sentence. */
class Visitor {
  constructor(page, words, language) {
    Object.assign(this, { page, words, language });
  }
  say(key, ...values) {
    const sentence = this.words[key]?.[this.language];
    if (!sentence) throw new Error(`no sentence ${key}`);
    return sentence.replace(/\{(\d)\}/g, (_, place) => values[place]);
  }
  by(role, key, ...values) {
    return this.page.getByRole(role, { name: this.say(key, ...values) }).first();
  }
  async go(route) {
    await this.page.goto('about:blank');
    await this.page.goto(`${this.url}/?demo${route}`);
    await this.page.getByRole('heading', { level: 1 }).waitFor();
  }
  row(number) {
    return this.page.getByRole('row').or(this.page.getByRole('listitem')).getByRole('link').nth(number);
  }
  /** The pixels of what has happened. */
  async drawn() {
    await this.page.evaluate(() =>
      new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  }
}

async function openFirstAccount(visitor) {
  await visitor.go('#/customers');
  await visitor.row(0).click();
  await visitor.by('button', 'edit_account').waitFor();
}

// The demo has nobody twice: two arrive.
async function openDuplicates(visitor) {
  await visitor.go('#/import');
  const items = ['Wingtip Toys GmbH', 'Wingtip Toys'].map((companyName, i) => ({
    id: `0000001${i}-1111-4111-8111-111111111111`,
    companyProfile: { domain: `wingtip${i}.onmicrosoft.com`, companyName },
    billingProfile: { firstName: 'Ada', lastName: 'Lovelace', email: 'ada@wingtip.example', culture: 'de-DE', language: 'de',
      defaultAddress: { country: 'DE', city: 'Köln', addressLine1: `Domstraße ${1 + i}`, postalCode: '50668', phoneNumber: `022145678${i}` } },
    relationshipToPartner: 'reseller',
  }));
  await drop(visitor.page, [{ name: 'twins.json', bytes: JSON.stringify(items) }]);
  const apply = visitor.page.getByRole('button', { name: visitor.say('import_apply_other', '2') });
  await apply.or(visitor.page.getByText(visitor.say('import_nothing_new'))).first().waitFor();
  if (await apply.count()) await apply.click();
  await visitor.go('#/duplicates');
}

async function chooseTwo(visitor) {
  await visitor.go('#/customers');
  for (const row of [1, 3]) await visitor.page.getByRole('main').getByRole('checkbox').nth(row).click();
}

const states = {
  async customers(visitor) {
    await visitor.go('#/customers');
  },
  async 'customers-scrolled'(visitor) {
    await visitor.go('#/customers');
    await visitor.row(4).hover();
    await visitor.page.locator('.scroller').last().evaluate((area) => area.scrollTo(0, 1234));
  },
  async 'customers-expanded'(visitor) {
    await visitor.go('#/customers');
    await visitor.page.getByRole('button', { expanded: false })
      .and(visitor.page.locator('[aria-label]')).nth(1).click();
  },
  async 'customers-filtered'(visitor) {
    await visitor.go('#/customers?cloud=china&search=co');
  },
  async 'customers-not-found'(visitor) {
    await visitor.go('#/customers?search=nobody-is-called-so');
  },
  async 'customers-chosen'(visitor) {
    await chooseTwo(visitor);
  },
  async 'customers-chosen-tags'(visitor) {
    await chooseTwo(visitor);
    await visitor.by('button', 'bulk_tags').click();
    await visitor.page.getByRole('dialog').getByRole('textbox').first().fill('pilot');
    await visitor.page.keyboard.press('Enter');
  },
  async 'customers-chosen-to-remove'(visitor) {
    await chooseTwo(visitor);
    await visitor.by('button', 'bulk_remove').click();
  },
  async 'customers-columns'(visitor) {
    await visitor.go('#/customers');
    await visitor.by('button', 'columns_button').click({ timeout: 2000 });
  },
  async palette(visitor) {
    await visitor.go('#/customers');
    await visitor.page.keyboard.press('Control+k');
  },
  async shortcuts(visitor) {
    await visitor.go('#/activity');
    await visitor.page.keyboard.press('Shift+?');
  },
  async history(visitor) {
    await visitor.go('#/history');
  },
  async help(visitor) {
    await visitor.go('#/help');
  },
  async tour(visitor) {
    await visitor.go('#/tour');
  },
  async 'customers-export-menu'(visitor) {
    await visitor.go('#/customers');
    await visitor.by('button', 'export_customers').click();
  },
  async 'theme-menu'(visitor) {
    await visitor.go('#/customers');
    const drawer = visitor.by('button', 'menu_open');
    if (await drawer.count()) await drawer.click();
    await visitor.by('button', 'theme').click();
  },
  async 'focus-by-keyboard'(visitor) {
    await visitor.go('#/customers');
    for (let step = 0; step < 4; ++step) await visitor.page.keyboard.press('Tab');
  },
  async account(visitor) {
    await openFirstAccount(visitor);
  },
  async 'account-end'(visitor) {
    await openFirstAccount(visitor);
    await visitor.page.locator('main .scroller').first().evaluate((area) => area.scrollTo(0, 99999));
  },
  async 'account-remove'(visitor) {
    await openFirstAccount(visitor);
    await visitor.by('button', 'remove_customer').click();
    await visitor.page.getByRole('alertdialog').waitFor();
  },
  async 'account-missing'(visitor) {
    await visitor.go('#/customers/nobody');
  },
  async edit(visitor) {
    await openFirstAccount(visitor);
    await visitor.by('button', 'edit_account').click();
    await visitor.by('button', 'submit').waitFor();
  },
  async 'edit-problem'(visitor) {
    await visitor.go('#/customers/new');
    await visitor.by('button', 'submit').click();
  },
  async 'edit-unsaved'(visitor) {
    await visitor.go('#/customers/new');
    await visitor.by('textbox', 'field_company_name').fill('Contoso');
    await visitor.page.evaluate(() => { location.hash = '#/activity'; });
    await visitor.page.getByRole('alertdialog').waitFor();
  },
  async 'edit-done'(visitor) {
    await openFirstAccount(visitor);
    await visitor.by('button', 'edit_account').click();
    const city = visitor.by('textbox', 'field_city');
    await city.fill(`Berlin ${Date.now() % 1000}`);
    await visitor.by('button', 'submit').click();
    await visitor.by('button', 'edit_account').waitFor();
  },
  async 'new-customer'(visitor) {
    await visitor.go('#/customers/new');
  },
  async import(visitor) {
    await visitor.go('#/import');
  },
  async 'import-failed'(visitor) {
    await visitor.go('#/import');
    await drop(visitor.page, [{ name: 'broken.json', bytes: '{"items":[{"id":1},]}' }]);
    await visitor.page.getByRole('alert').waitFor();
  },
  async 'import-preview'(visitor) {
    await visitor.go('#/import');
    const items = ['Adventure Works', 'Fabrikam', ''].map((name, i) => ({
      id: `0000000${i}-1111-4111-8111-111111111111`,
      companyProfile: { domain: `d${i}.onmicrosoft.com`, companyName: name },
      billingProfile: { firstName: 'Ada', lastName: 'Lovelace', email: 'ada@example', culture: 'en-US', language: 'en',
        defaultAddress: { country: 'US', city: 'Redmond', state: 'WA', addressLine1: 'One Way', postalCode: '98052' } },
      relationshipToPartner: 'reseller',
    }));
    await drop(visitor.page, [{ name: 'customers.json', bytes: JSON.stringify({ totalCount: 3, items }) }]);
    await visitor.by('button', 'cancel').waitFor();
  },
  async duplicates(visitor) {
    await openDuplicates(visitor);
  },
  async 'duplicates-compared'(visitor) {
    await openDuplicates(visitor);
    await visitor.page.getByText(/^Wingtip Toys/).first().click();
    await visitor.by('button', 'merge_apply').waitFor();
  },
  async dragging(visitor) {
    await visitor.go('#/customers');
    const transfer = await visitor.page.evaluateHandle(() => {
      const data = new DataTransfer();
      data.items.add(new File(['{}'], 'a.json'));
      return data;
    });
    for (const kind of ['dragenter', 'dragover'])
      await visitor.page.locator('body').dispatchEvent(kind, { dataTransfer: transfer });
  },
  async activity(visitor) {
    await visitor.go('#/activity');
  },
  async settings(visitor) {
    await visitor.go('#/settings');
  },
  async 'settings-end'(visitor) {
    await visitor.go('#/settings');
    await visitor.page.locator('main .scroller').first().evaluate((area) => area.scrollTo(0, 99999));
  },
  async 'not-found'(visitor) {
    await visitor.go('#/nowhere');
  },
  async drawer(visitor) {
    await visitor.go('#/customers');
    await visitor.by('button', 'menu_open').click({ timeout: 2000 });
  },
  async 'filter-sheet'(visitor) {
    await visitor.go('#/customers');
    await visitor.by('button', 'filters').click({ timeout: 2000 });
  },
  async 'nothing-yet'(visitor) {
    await visitor.page.goto('about:blank');
    await visitor.page.goto(`${visitor.url}/`);
    await visitor.page.getByRole('heading', { level: 1 }).waitFor();
  },
  async follower(visitor) {
    const first = await visitor.page.context().newPage();
    await first.goto(`${visitor.url}/?demo`);
    await first.getByRole('heading', { level: 1 }).waitFor();
    await visitor.go('#/customers');
    visitor.afterwards = () => first.close();
  },
  async 'may-not'(visitor) {
    await visitor.page.evaluate(() => localStorage.setItem('twotier.role', 'helpdesk_agent'));
    await visitor.go('#/customers');
    await visitor.by('button', 'add_customer').focus();
    await visitor.page.evaluate(() => localStorage.removeItem('twotier.role'));
  },
};

// What only a phone has.
const narrow_only = new Set(['drawer', 'filter-sheet']);
// What it has no room for.
const wide_only = new Set(['customers-export-menu', 'customers-columns']);

async function takeAll(browser, url, folder, wanted) {
  const words = readWords();
  const failures = [];
  for (const [size, options] of Object.entries(sizes))
    for (const language of languages) {
      const names = Object.keys(themes).flatMap((theme) => Object.keys(states).map((state) => ({ theme, state })))
        .filter(({ theme, state }) => wanted.test(`${size}/${theme}/${language}/${state}`))
        .filter(({ state }) => !(size === '390' ? wide_only : narrow_only).has(state));
      if (names.length === 0) continue;
      const context = await browser.newContext({ ...options, reducedMotion: 'reduce', locale: language });
      await context.addInitScript((chosen) => localStorage.setItem('twotier.language', chosen), language);
      const page = await context.newPage();
      await page.goto(`${url}/?demo`);
      for (const { theme, state } of names) {
        await page.emulateMedia(themes[theme]);
        const visitor = new Visitor(page, words, language);
        visitor.url = url;
        try {
          await states[state](visitor);
          await visitor.drawn();
          const file = path.join(folder, size, theme, language, `${state}.png`);
          mkdirSync(path.dirname(file), { recursive: true });
          await page.screenshot({ path: file });
        } catch (error) {
          failures.push(`${size}/${theme}/${language}/${state}: ${error.message.split('\n')[0]}`);
        }
        await visitor.afterwards?.();
      }
      await context.close();
    }
  return failures;
}

const [folder, option, pattern] = process.argv.slice(2);
if (!folder || (option && option !== '--only')) {
  console.error('usage: node tests/browser/screens.mjs FOLDER [--only REGEX]');
  process.exit(2);
}
const site = await servePage();
const browser = await chromium.launch({ executablePath: chromiumPath, headless: true, args: chromiumFlags });
try {
  const failures = await takeAll(browser, site.url, folder, new RegExp(pattern ?? '.'));
  failures.forEach((line) => console.error(line));
  process.exitCode = failures.length > 0 ? 1 : 0;
} finally {
  await browser.close();
  await site.close();
}
