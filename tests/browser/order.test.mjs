// The list is in the language's own order: what the page works out from the order of characters is
// what Intl.Collator says of the whole names.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { drop, forget, open, openProfile, saved, servePage } from './support/page.mjs';

const count = 2000;
const words = [
  'Contoso', 'contoso', 'CONTOSO', 'Müller', 'Mueller', 'MÜLLER', 'Straße', 'Strasse', 'École', 'ecole', 'Ångström', 'Øre', 'øl',
  'Łódź', 'Zürich', 'zurich', 'O’Neill', "O'Neill", 'AT&T', 'A/B', 'co-op', 'coop', '3M', '10', '2', '02', '20', '1000', 'v2.10',
  'v2.9', '中国', '电信', '华东', '阿里', '上海', '北京', '重庆', '长城', 'Æther', 'aether', 'œuvre', 'ﬁn', 'fin', '№5', 'No5', '…',
  '...', '_x', '(x)', '#1', '@', '€', '+', 'Русь', 'йод', 'Ελλάδα', 'ñ', 'Ñu', 'e\u0301cole', 'Zoë', 'naïve', 'ß', 'ss', 'Ⅳ', 'IV', '™',
  '日本', 'カナ', '한국', '서울', '1.5', '1,5',
];

/** Names of one to four words, the same in every run. */
function names() {
  let state = 20261121;
  const below = (end) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % end;
  };
  return Array.from({ length: count }, () => {
    const blanks = [' ', ' ', '', '-', '.', ', '];
    return Array.from({ length: 1 + below(4) }, (_, i) => (i ? blanks[below(blanks.length)] : '') + words[below(words.length)]).join('');
  });
}

const list = names();
const id = (number) => `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;

/** Every name of the list as it is shown, by scrolling through it. */
async function shownNames(page) {
  return page.evaluate(async (total) => {
    const shown = new Map();
    const note = () => {
      for (const row of document.querySelectorAll('#mirror [role=row][aria-rowindex]')) {
        const link = row.querySelector('[role=gridcell] a');
        if (link) shown.set(Number(row.getAttribute('aria-rowindex')), link.textContent);
      }
    };
    const scroller = [...document.querySelectorAll('#mirror .scroller')].sort((a, b) => b.scrollHeight - a.scrollHeight)[0];
    for (let top = 0; ; top += Math.floor(scroller.clientHeight / 2)) {
      scroller.scrollTop = top;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      note();
      if (shown.size >= total || top > scroller.scrollHeight) break;
    }
    return [...shown].sort(([a], [b]) => a - b).map(([, name]) => name);
  }, count);
}

let site;
let profile;
let page;

before(async () => {
  site = await servePage();
  profile = await openProfile();
  page = profile.context.pages()[0] ?? (await profile.context.newPage());
  await open(page, site.url);
  const items = list.map((companyName, i) => ({ id: id(i), companyProfile: { companyName, domain: `d${i}.onmicrosoft.com` } }));
  await drop(page, [{ name: 'names.json', bytes: JSON.stringify({ totalCount: count, items }) }]);
  await page.getByRole('button', { name: /^Import 2,000 customers/ }).click();
  await saved(page);
});

after(async () => {
  await profile?.close();
  await site?.close();
  if (profile) await forget(profile.folder);
});

for (const [tag, choose, language] of [['en', null, null], ['de', 'Language', 'Deutsch'], ['zh-CN', 'Sprache', '简体中文']])
  test(`${count} names stand as Intl.Collator puts them in ${tag}`, async () => {
    if (choose) {
      await page.getByRole('button', { name: choose }).click();
      await page.getByRole('menuitemradio', { name: language }).click();
    }
    await page.waitForFunction((wanted) => document.documentElement.lang.startsWith(wanted), tag.slice(0, 2));
    const wanted = await page.evaluate(([all, locale]) => {
      const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
      return all.toSorted((a, b) => collator.compare(a, b));
    }, [list, tag]);
    assert.deepEqual(await shownNames(page), wanted);
  });
