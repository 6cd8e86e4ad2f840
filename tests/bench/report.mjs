// The figures as a table with the goal beside each, and as a plot over the number of customers.
import { median, percentile } from './measure.mjs';

const ms = (value) => (value === undefined ? '–' : value >= 100 ? `${Math.round(value).toLocaleString('en')} ms` : `${value.toPrecision(value < 1 ? 2 : 3)} ms`);
const times = (value) => (Number.isFinite(value) ? `${value.toPrecision(value < 10 ? 2 : 3)}×` : '–');

const views = (list) => median(list.map(({ view, handled }) => view || handled));
const saved = (one) => one.edits.map((edit) => edit.saved);

/** Whether all parts of a goal are met; nothing when the others are and one was not measured. */
const all = (...parts) => (parts.includes(false) ? false : parts.includes(undefined) ? undefined : true);
const least = (peer, factor, ours) => (peer === undefined ? undefined : peer >= factor * ours);

/** One row a goal: what it is, what was measured, what the peers took, the goal and whether it is met. */
export function rowsOf(result, size) {
  const at = (count) => result.ours.find((one) => one.size === count && !one.failure);
  const ours = at(size);
  const small = at(1000);
  const { javascript, dexie, sqlite, grid } = result.peers ?? {};
  const rows = [];
  const row = (what, measured, peers, goal, isMet) => rows.push({ what, measured, peers, goal, isMet });
  if (ours) {
    row('import JSON and have it durable', ms(ours.import), peersOf({ Dexie: dexie?.import, SQLite: sqlite?.import }, ours.import),
      '≥ 20× Dexie', least(dexie?.import, 20, ours.import));
    row('reopen to a usable table (from navigation on)', `${ms(ours.reopen)} (${ms(ours.navigation)})`, peersOf({ Dexie: dexie?.reopen, SQLite: sqlite?.reopen }, ours.reopen),
      '≤ 150 ms, ≥ 5× Dexie', all(ours.reopen <= 150, least(dexie?.reopen, 5, ours.reopen)));
    const p95 = percentile(saved(ours), 0.95);
    row('one edit acknowledged, p95 (median)', `${ms(p95)} (${ms(median(saved(ours)))})`,
      peersOf({ 'bare IndexedDB': percentile(ours.bare, 0.95), Dexie: dexie?.edit95, SQLite: sqlite?.edit95 }, p95), '≤ 5 ms', p95 <= 5);
    const until = (what) => ms(median(ours.edits.map((edit) => edit[what])));
    row('… until the disk is asked, the event is handled, the disk has it, all is shown', `${until('asked')}, ${until('handled')}, ${until('durable')}, ${until('saved')}`,
      `bare IndexedDB ${ms(median(ours.bare))}`, '', undefined);
    if (small) {
      const ratio = median(saved(ours)) / median(saved(small));
      row('… against its time at 1,000', times(ratio), '', '≤ 1.2×', ratio <= 1.2);
    }
    const search = views(ours.type);
    row('search per keystroke (and its whole event)', `${ms(search)} (${ms(median(ours.type.map((one) => one.handled)))})`,
      peersOf({ JavaScript: javascript?.search, 'AG Grid': grid?.search, SQLite: sqlite?.search, Dexie: dexie?.search }, search),
      '≤ 1 ms, ≥ 5× Array.filter', all(search <= 1, least(javascript?.search, 5, search)));
    const slowest = Math.max(...ours.type.map(({ view, handled }) => view || handled));
    row('… the slowest keystroke', ms(slowest), '', '', undefined);
    const sort = Math.max(...ours.sort.map(({ view, handled }) => view || handled));
    row('sort, the slowest column (and its whole event)', `${ms(sort)} (${ms(Math.max(...ours.sort.map((one) => one.handled)))})`,
      peersOf({ JavaScript: javascript?.sort, 'AG Grid': grid?.sort, SQLite: sqlite?.sort, Dexie: dexie?.sort }, sort),
      '≤ 15 ms, ≥ 10× Array.sort', all(sort <= 15, least(javascript?.sort, 10, sort)));
    row('CPU per frame while scrolling: program and mirror (all of the main thread)', `${ms(ours.scroll.script)} (${ms(ours.scroll.task)})`,
      peersOf({ 'AG Grid': grid?.scroll.script }, ours.scroll.script), '≤ 1 ms', ours.scroll.script <= 1);
    if (result.idle) row('frames in 10 idle seconds; CPU', `${result.idle.frames}; ${ms(result.idle.task)}`, '', '0', result.idle.frames === 0);
    row('export JSON', ms(ours.export.time), peersOf({ 'JSON.stringify': javascript?.stringify }, ours.export.time), '≥ 1× JSON.stringify',
      least(javascript?.stringify, 1, ours.export.time));
    row('memory per customer', `${Math.round(ours.memory)} B`, result.peers ? `JavaScript ${Math.round(result.peers.memory)} B` : '', '≤ 1 KB', ours.memory <= 1024);
  }
  row('downloaded, brotli', `${(result.download.total / 1000).toFixed(1)} kB`, '', '≤ 300 kB', result.download.total <= 300e3);
  row('page start to the first usable frame, warm cache', ms(result.start.ours), `empty page ${ms(result.start.empty)} (${times(result.start.ours / result.start.empty)})`,
    '≤ 1.5×', result.start.ours <= 1.5 * result.start.empty);
  return rows;
}

function peersOf(list, ours) {
  return Object.entries(list).filter(([, time]) => time !== undefined).map(([name, time]) => `${name} ${ms(time)} (${times(time / ours)})`).join(', ');
}

export function markdown(rows, result) {
  const lines = [
    '| what | Twotier | peers | goal | |', '|---|---|---|---|---|',
    ...rows.map(({ what, measured, peers, goal, isMet }) => `| ${what} | ${measured} | ${peers} | ${goal} | ${isMet === undefined ? (goal ? 'not measured' : '') : isMet ? 'met' : '**missed**'} |`),
    '', '| customers | import | reopen | edit | keystroke | sort | memory each |', '|---|---|---|---|---|---|---|',
    ...result.ours.map((one) => one.failure ? `| ${one.size.toLocaleString('en')} | ${one.failure} | | | | | |`
      : `| ${one.size.toLocaleString('en')} | ${ms(one.import)} | ${ms(one.reopen)} | ${ms(median(saved(one)))} | ${ms(views(one.type))} | ${ms(views(one.sort))} | ${Math.round(one.memory)} B |`),
    '', `${result.cpu}, Chromium ${result.browser}, ${result.at}`, '',
  ];
  return lines.join('\n');
}

const series = [
  ['import', (one) => one.import, '#2563eb'], ['reopen', (one) => one.reopen, '#059669'], ['edit', (one) => median(saved(one)), '#d97706'],
  ['keystroke', (one) => views(one.type), '#7c3aed'], ['sort', (one) => views(one.sort), '#dc2626'],
];

/** Time over customers, both by powers of ten: a straight line at 45° is linear. */
export function plot(ours) {
  const [width, height, margin] = [720, 460, 60];
  const x = (size) => margin + ((Math.log10(size) - 3) / 3) * (width - 2 * margin - 60);
  const y = (time) => height - margin - ((Math.log10(Math.max(time, 0.01)) + 2) / 7) * (height - 2 * margin);
  const line = (x1, y1, x2, y2) => `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="#d4d4d8"/>`;
  const label = (at, up, text, anchor = 'middle', fill = '#3f3f46') => `<text x="${at}" y="${up}" text-anchor="${anchor}" fill="${fill}">${text}</text>`;
  const parts = [];
  for (const size of [1e3, 1e4, 1e5, 1e6])
    parts.push(line(x(size), margin, x(size), height - margin), label(x(size), height - margin + 20, size.toLocaleString('en')));
  for (let power = -2; power <= 5; ++power)
    parts.push(line(margin, y(10 ** power), x(1e6), y(10 ** power)), label(margin - 6, y(10 ** power) + 4, `${10 ** power} ms`, 'end'));
  for (const [name, value, color] of series) {
    if (!ours.length) break;
    const points = ours.map((one) => [x(one.size), y(value(one))]);
    parts.push(`<polyline points="${points.map((point) => point.join(',')).join(' ')}" fill="none" stroke="${color}" stroke-width="2"/>`);
    for (const [cx, cy] of points) parts.push(`<circle cx="${cx}" cy="${cy}" r="3" fill="${color}"/>`);
    parts.push(label(points.at(-1)[0] + 8, points.at(-1)[1] + 4, name, 'start', color));
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="12">` +
    `<rect width="100%" height="100%" fill="#fff"/>${parts.join('')}${label(width / 2, 28, 'Cost by number of customers')}</svg>\n`;
}
