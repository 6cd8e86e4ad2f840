// Says what a visit downloads: every file of the page as it is, with gzip and with brotli at its best.
// node scripts/size.mjs [DIST]
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const dist = process.argv[2] ?? fileURLToPath(new URL('../dist', import.meta.url));

// What the service worker keeps is what there is to download; and the worker itself.
const worker = readFileSync(join(dist, 'service-worker.js'), 'utf8');
const kept = Object.keys(JSON.parse(/const files = (\{.*?\});/.exec(worker)[1]));
const names = [...kept.map((address) => address.split('?')[0] || 'index.html'), 'service-worker.js'];

function sizes(name) {
    const bytes = readFileSync(join(dist, name));
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 };
    return [bytes.length, gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes, { params }).length];
}

const rows = names.sort().map((name) => [name, ...sizes(name)]);
rows.push(rows.reduce((sum, row) => ['all', ...row.slice(1).map((size, i) => size + (sum[i + 1] ?? 0))], []));
console.log(['file', 'bytes', 'gzip 9', 'brotli 11'].map((head, i) => (i ? head.padStart(11) : head.padEnd(22))).join(''));
for (const [name, ...numbers] of rows)
    console.log(name.padEnd(22) + numbers.map((size) => size.toLocaleString('en').padStart(11)).join(''));
