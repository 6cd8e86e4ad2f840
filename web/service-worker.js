// Keeps one whole build for when the network is gone, and answers with nothing else. Another build
// has a cache of its own and waits until a person agrees to it.
const build = '@BUILD@';
const files = '@FILES@';  // Address below the scope -> hash of the bytes; '' is the page itself.

const { scope } = registration;
const family = `twotier ${scope} `;  // Several pages may share an origin.
const cacheName = family + build;
const addressOf = (name) => new URL(name, scope).href;

// Whole or not at all: a file of another build has another hash. What the page has just loaded comes
// from the browser's own cache, asked anew but not sent again.
async function keep() {
  const cache = await caches.open(cacheName);
  try {
    await Promise.all(Object.entries(files).map(async ([name, integrity]) => {
      const response = await fetch(addressOf(name), { integrity, cache: 'no-cache', credentials: 'same-origin' });
      if (!response.ok) throw new Error(`${response.status} ${name}`);
      await cache.put(addressOf(name), response);
    }));
  } catch (error) {
    await caches.delete(cacheName);
    throw error;
  }
}

async function forgetOthers() {
  for (const name of await caches.keys())
    if (name.startsWith(family) && name !== cacheName) await caches.delete(name);
}

async function answer(request, name) {
  const cache = await caches.open(cacheName);
  return (await cache.match(addressOf(name))) ?? fetch(request);
}

addEventListener('install', (event) => event.waitUntil(keep()));
addEventListener('activate', (event) => event.waitUntil(forgetOthers()));
addEventListener('message', (event) => { if (event.data === 'take over') skipWaiting(); });
addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method !== 'GET' || !url.startsWith(scope)) return;
  const asked = url.slice(scope.length).split('#')[0];
  const [path, query = ''] = asked.split('?');
  const name = path === 'index.html' ? '' : path && asked;
  if (name in files) event.respondWith(answer(event.request, name));
  else if (query.startsWith('build=')) event.respondWith(new Response(null, { status: 409, statusText: 'Another build' }));
});
