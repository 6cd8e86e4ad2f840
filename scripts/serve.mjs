// Serves the built page as a static host would: right types, compression, revalidation.
// node scripts/serve.mjs [--port N] [--root DIR], or: const { url, close } = await serve({ root, port: 0 })
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const types = {
    '.css': 'text/css; charset=utf-8',
    '.csv': 'text/csv; charset=utf-8',
    '.html': 'text/html; charset=utf-8',
    '.ico': 'image/x-icon',
    '.js': 'text/javascript; charset=utf-8',
    '.json': 'application/json',
    '.mjs': 'text/javascript; charset=utf-8',
    '.png': 'image/png',
    '.svg': 'image/svg+xml',
    '.txt': 'text/plain; charset=utf-8',
    '.wasm': 'application/wasm',
    '.webmanifest': 'application/manifest+json',
};
const packed = new Set(['.ico', '.png']);

const encoders = {
    br: (bytes) =>
        promisify(brotliCompress)(bytes, {
            params: { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
        }),
    gzip: (bytes) => promisify(gzip)(bytes),
    identity: async (bytes) => bytes,
};

// The best encoding the request accepts; RFC 9110 lets `q=0` forbid one.
function encodingFor(header = '') {
    const refused = /;\s*q=0(\.0*)?\s*$/;
    const offers = header.split(',').filter((offer) => !refused.test(offer));
    const accepted = new Set(offers.map((offer) => offer.split(';')[0].trim().toLowerCase()));
    return ['br', 'gzip'].find((name) => accepted.has(name)) ?? 'identity';
}

function matches(header, tag) {
    return header?.split(',').some((entry) => ['*', tag].includes(entry.trim().replace(/^W\//, ''))) ?? false;
}

// The file a request path means, or null when it would leave the root.
function fileFor(root, url) {
    let path;
    try {
        path = decodeURIComponent(url.split(/[?#]/)[0]);
    } catch {
        return null;
    }
    if (!path.startsWith('/') || /[\0\\]/.test(path)) return null;
    const file = join(root, path.endsWith('/') ? `${path}index.html` : path);
    return file.startsWith(root + sep) ? file : null;
}

// Reads and compresses a file once for each of its versions.
function fileCache() {
    const entries = new Map();
    return async (file) => {
        const info = await stat(file);
        if (!info.isFile()) throw new Error('not a file');
        const version = `${info.mtimeMs} ${info.size}`;
        let entry = entries.get(file);
        if (entry?.version !== version) {
            const bytes = await readFile(file);
            const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
            entry = { version, bytes, hash, encoded: new Map() };
            entries.set(file, entry);
        }
        return entry;
    };
}

function encode(entry, encoding) {
    if (!entry.encoded.has(encoding)) entry.encoded.set(encoding, encoders[encoding](entry.bytes));
    return entry.encoded.get(encoding);
}

function refuse(response, status, text, headers = {}) {
    response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', ...headers }).end(`${text}\n`);
}

async function answer(root, load, request, response) {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
        return refuse(response, 405, 'Only GET and HEAD are answered.', { Allow: 'GET, HEAD' });
    }
    const file = fileFor(root, request.url);
    const entry = file && (await load(file).catch(() => null));
    if (!entry) return refuse(response, 404, 'There is no such file.');

    const extension = extname(file);
    const encoding = packed.has(extension) ? 'identity' : encodingFor(request.headers['accept-encoding']);
    const tag = `"${entry.hash}-${encoding}"`;
    const headers = { 'Cache-Control': 'no-cache', ETag: tag, Vary: 'Accept-Encoding' };
    if (matches(request.headers['if-none-match'], tag)) return response.writeHead(304, headers).end();

    const body = await encode(entry, encoding);
    headers['Content-Type'] = types[extension] ?? 'application/octet-stream';
    headers['Content-Length'] = body.length;
    headers['X-Content-Type-Options'] = 'nosniff';
    if (encoding !== 'identity') headers['Content-Encoding'] = encoding;
    response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : body);
}

/** Serves `root` on localhost; port 0 takes any free one. `answered(path, status)` hears of every answer. */
export async function serve({ root, port = 0, host = 'localhost', answered }) {
    const folder = resolve(root);
    const load = fileCache();
    const server = createServer((request, response) => {
        if (answered) response.once('finish', () => answered(request.url.split('?')[0], response.statusCode));
        answer(folder, load, request, response).catch((error) => {
            if (!response.headersSent) refuse(response, 500, error.message);
            else response.destroy();
        });
    });
    await new Promise((done, failed) => server.once('error', failed).listen(port, host, done));
    return {
        url: `http://localhost:${server.address().port}`,
        close: () =>
            new Promise((done) => {
                server.close(done);
                server.closeAllConnections?.();
            }),
    };
}

function options(words) {
    const known = { '--port': '8080', '--root': fileURLToPath(new URL('../dist', import.meta.url)) };
    for (let i = 0; i < words.length; i += 2) {
        if (!(words[i] in known) || words[i + 1] === undefined) {
            throw new Error('usage: node scripts/serve.mjs [--port N] [--root DIR]');
        }
        known[words[i]] = words[i + 1];
    }
    const port = Number(known['--port']);
    if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`${known['--port']} is not a port.`);
    return { port, root: known['--root'] };
}

async function main() {
    const { port, root } = options(process.argv.slice(2));
    if (!(await stat(join(root, 'index.html')).catch(() => null))) {
        throw new Error(`there is no page in ${root}; scripts/run builds it.`);
    }
    const { url } = await serve({ root, port }).catch((error) => {
        if (error.code !== 'EADDRINUSE') throw error;
        throw new Error(`port ${port} is taken by another program; choose one with --port N.`);
    });
    console.log(`Twotier is at ${url} (Ctrl+C stops it)`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
    main().catch((error) => {
        console.error(`serve: ${error.message}`);
        process.exit(1);
    });
}
