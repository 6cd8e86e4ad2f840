// One server for everything that is measured. Each name before ".localhost" is an origin of its own,
// so that every size has a database of its own. Isolated, so that the clock counts in microseconds.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileOf } from './world.mjs';

const types = {
  '.css': 'text/css', '.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript', '.json': 'application/json',
  '.svg': 'image/svg+xml', '.wasm': 'application/wasm', '.webmanifest': 'application/manifest+json',
};

/** `mounts`: the path's beginning and the folder behind it; the longest beginning comes first. */
export async function serveAll(mounts) {
  const made = new Map();
  const read = (url) => {
    const data = /^\/data\/(\d+)-(\d+)\.json$/.exec(url);
    if (data) return fileOf(Number(data[1]), Number(data[2]));
    const [start, folder] = mounts.find(([beginning]) => url.startsWith(beginning));
    const name = url.slice(start.length) || 'index.html';
    return readFile(path.join(folder, path.normalize(`/${name}`)));
  };
  const server = createServer(async (request, response) => {
    const url = request.url.split('?')[0];
    try {
      if (!made.has(url)) {
        const bytes = await read(url);
        // A large file is made anew each time: it is asked for once.
        const entry = { bytes, tag: `"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"` };
        if (bytes.length < 20e6) made.set(url, entry);
        else return send(request, response, url, entry);
      }
      send(request, response, url, made.get(url));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  return {
    address: (name, rest = '/') => `http://${name}.localhost:${port}${rest}`,
    close: () => { server.closeAllConnections(); server.close(); },
  };
}

function send(request, response, url, { bytes, tag }) {
  const headers = {
    'cache-control': 'no-cache', etag: tag, 'content-type': types[path.extname(url) || '.html'] ?? 'application/octet-stream',
    'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': 'same-origin',
  };
  if (request.headers['if-none-match'] === tag) return response.writeHead(304, headers).end();
  response.writeHead(200, headers).end(bytes);
}
