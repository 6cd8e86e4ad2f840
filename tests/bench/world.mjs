// Invented customers, the same on every machine: as the portal's API lists them, in several scripts.

const words = {
  first: ['Ada', 'Grace', 'Linus', 'Jürgen', 'Zoë', 'Søren', 'Miriam', 'François', 'Ángel', 'Nguyễn', '丽', '伟', 'Oliver', 'Håkon', 'Katharina', 'Giulia'],
  last: ['Lovelace', 'Hopper', 'Schäfer', 'Müller', "O'Neill", 'García', 'Kowalski', 'Dvořák', 'Weiß', 'Åkesson', '王', '张', 'Smith', 'van der Berg', 'Rossi', 'Öztürk'],
  start: ['Contoso', 'Fabrikam', 'Northwind', 'Wingtip', 'Tailspin', 'Adventure', 'Proseware', 'Lucerne', 'Coho', 'Litware', 'Woodgrove', 'Relecloud', 'Alpenländische', 'Münchner', 'Zürcher', 'École', 'Citrus', 'Blaue', 'Trey', 'Humongous', '华东', '长城', '蓝天', '新世纪'],
  middle: ['', 'Research', 'Bikes', 'Foods', 'Bank', 'Traders', 'Airlines', 'Energie', 'Logistik', 'Insurance', 'Pharma', 'Motors', 'Bau', 'Medien', '科技', '贸易', '物流'],
  end: ['Ltd.', 'GmbH', 'AG', 'Inc.', '& Co. KG', 'S.A.', 'B.V.', 'LLC', '有限公司', 'e. K.'],
  street: ['Main Street', 'Hauptstraße', 'Bahnhofstraße', 'Rue de la Paix', 'High Street', '南京路', 'Via Roma', 'Calle Mayor', 'Långgatan', 'Market Square'],
};
const places = [
  { country: 'US', city: 'Redmond', state: 'WA', code: () => '98052', culture: 'en-US' },
  { country: 'US', city: 'New York', state: 'NY', code: () => '10001', culture: 'en-US' },
  { country: 'DE', city: 'Köln', code: (n) => String(50000 + (n % 9999)), culture: 'de-DE' },
  { country: 'DE', city: 'Berlin', code: (n) => String(10000 + (n % 4199)), culture: 'de-DE' },
  { country: 'AT', city: 'Wien', code: (n) => String(1010 + (n % 200) * 10), culture: 'de-AT' },
  { country: 'CH', city: 'Zürich', code: (n) => String(8000 + (n % 99)), culture: 'de-CH' },
  { country: 'FR', city: 'Lyon', code: (n) => String(69001 + (n % 9)), culture: 'fr-FR' },
  { country: 'GB', city: 'Leeds', code: (n) => `LS${1 + (n % 9)} 4AP`, culture: 'en-GB' },
  { country: 'CN', city: '上海', state: '上海', code: () => '200000', culture: 'zh-CN' },
  { country: 'ES', city: 'Málaga', code: () => '29001', culture: 'es-ES' },
];

/** xorshift32: enough to look like chance, and the same everywhere. */
function dice(seed) {
  let state = seed >>> 0 || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>>= 0);
  };
  return { next, of: (list) => list[next() % list.length], hex: (digits) => (next() >>> 0).toString(16).padStart(8, '0').slice(0, digits) };
}

const ascii = (text) => text.normalize('NFKD').replace(/[^a-zA-Z0-9]/g, '').toLowerCase();

export function customer(number) {
  const chance = dice((number + 1) * 2654435761);
  for (let i = 0; i < 4; ++i) chance.next();
  const place = chance.of(places);
  const first = chance.of(words.first);
  const last = chance.of(words.last);
  const name = [chance.of(words.start), chance.of(words.middle), chance.next() % 3 ? '' : 1 + (chance.next() % 500), chance.of(words.end)]
    .filter((word) => word !== '').join(' ');
  const domain = `${ascii(name)}${number}`;
  const id = `${chance.hex(8)}-${chance.hex(4)}-4${chance.hex(3)}-8${chance.hex(3)}-${chance.hex(8)}${(number % 65536).toString(16).padStart(4, '0')}`;
  return {
    id,
    companyProfile: { tenantId: id, domain: `${domain}.onmicrosoft.com`, companyName: name },
    billingProfile: {
      firstName: first, lastName: last, email: `${ascii(first) || 'li'}.${ascii(last) || 'wang'}@${domain}.example`,
      culture: place.culture, language: place.culture.slice(0, 2),
      defaultAddress: {
        country: place.country, city: place.city, ...(place.state ? { state: place.state } : {}),
        addressLine1: `${1 + (chance.next() % 200)} ${chance.of(words.street)}`, postalCode: place.code(chance.next()),
        phoneNumber: `+${chance.next() % 90 + 10}${chance.next() % 1e9}`,
      },
    },
    relationshipToPartner: chance.next() % 5 ? 'reseller' : 'advisor',
    allowDelegatedAccess: chance.next() % 2 === 0,
  };
}

/** The file a person would import: `count` customers from number `from` on. */
export function fileOf(from, count) {
  const items = Array.from({ length: count }, (_, i) => JSON.stringify(customer(from + i)));
  return Buffer.from(`{"totalCount":${count},"items":[${items.join(',')}]}`);
}

/** What is typed into the search, a letter at a time: rare and common words, several scripts. */
export const searches = ['contoso', 'müller', 'zürich', 'onmicrosoft', '4711', '华东科技', 'hopper köln', 'energie ag'];

export const keystrokes = searches.flatMap((search) => [...search].map((_, i) => [...search].slice(0, i + 1).join('')));
