// The start: what is said while the program loads, and when it cannot.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { accessibilityFindings, addCustomer, dist, forget, open, openProfile, saved, servePage, watch } from './support/page.mjs';

const program = readFileSync(path.join(dist, 'twotier.wasm'));
const half = Math.floor(program.length / 2);

let site;

before(async () => { site = await servePage(); });
after(() => site?.close());

/** Runs with a fresh browser, and looks at what it says in between. */
async function visit(options, work) {
  const profile = await openProfile(options);
  try {
    await work(profile.context.pages()[0] ?? (await profile.context.newPage()), profile);
  } finally {
    await profile.close();
    await forget(profile.folder);
  }
}

const withoutGraphics = () => {
  const getContext = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function get(kind, ...more) {
    return kind === 'webgl2' ? null : getContext.call(this, kind, ...more);
  };
};
const exported = async (page, name) => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
  return readFileSync(await download.path(), 'utf8');
};

/** A host that sends the second half of the wasm when it is told to. */
async function serveHalf() {
  let sendRest;
  const server = createServer((request, response) => {
    const name = new URL(request.url, 'http://localhost').pathname.slice(1) || 'index.html';
    if (name !== 'twotier.wasm') return response.setHeader('Content-Type', name.endsWith('.js') ? 'text/javascript' : 'text/html').end(readFileSync(path.join(dist, name)));
    response.writeHead(200, { 'Content-Type': 'application/wasm' }).write(program.subarray(0, half));
    sendRest = () => response.end(program.subarray(half));
  });
  await new Promise((done) => server.listen(0, 'localhost', done));
  return {
    url: `http://localhost:${server.address().port}/`,
    sendRest: () => sendRest(),
    close: () => { server.closeAllConnections(); server.close(); },
  };
}

test('while the program arrives the page says how much of it is here', async () => {
  const slow = await serveHalf();
  const kilobytes = (count) => Math.round(count / 1000).toLocaleString('de-DE');
  await visit({ locale: 'de-DE' }, async (page) => {
    await page.goto(slow.url);
    await page.getByRole('status').getByText('Programm wird geladen…').waitFor();
    await page.getByText(`${kilobytes(half)} von ${kilobytes(program.length)} kB`).waitFor();
    assert.equal(await page.locator('progress').evaluate((bar) => bar.value), half);
    slow.sendRest();
    await page.getByRole('heading', { level: 1, name: 'Kunden' }).waitFor();
  }).finally(slow.close);
});

test('a browser without WebAssembly is told so in its language', () => visit({ locale: 'zh-CN' }, async (page) => {
  await page.addInitScript(() => { delete window.WebAssembly; });
  await page.goto(site.url);
  await page.getByRole('alert').getByText('此浏览器没有 WebAssembly', { exact: false }).waitFor();
  assert.equal(await page.getByRole('button', { name: '重新加载' }).count(), 1);
  assert.deepEqual(await accessibilityFindings(page), []);
}));

for (const part of ['twotier.js', 'twotier.wasm'])
  test(`when ${part} does not arrive the page says what to do`, () => visit({}, async (page) => {
    await page.route(`**/${part}*`, (route) => route.abort());
    await page.goto(site.url);
    await page.getByRole('alert').getByText('The program could not be loaded.', { exact: false }).waitFor();
    assert.deepEqual(await accessibilityFindings(page), []);
    await page.unroute(`**/${part}*`);
    await page.getByRole('button', { name: 'Reload' }).click();
    await page.getByRole('heading', { level: 1, name: 'Customers' }).waitFor();
  }));

test('without JavaScript the page says so in three languages', () => visit({}, async (page, { context }) => {
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setScriptExecutionDisabled', { value: true });
  await page.goto(site.url);
  for (const [language, text] of [['en', /needs JavaScript/], ['de', /braucht JavaScript/], ['zh-CN', /需要启用 JavaScript/]])
    assert.match(await page.locator(`noscript p[lang="${language}"]`).innerText(), text);
}));

test('where storage is refused the page works and says that nothing is kept', () => visit({}, async (page) => {
  await page.addInitScript(() => {
    indexedDB.constructor.prototype.open = () => { throw new DOMException('denied', 'SecurityError'); };
  });
  await open(page, site.url);
  await page.getByText('This browser does not let the page keep data', { exact: false }).first().waitFor();
  await addCustomer(page, 'Fleeting GmbH');
  await page.getByRole('link', { name: 'Fleeting GmbH' }).waitFor();
}));

test('without WebGL 2 a plain page hands out what is stored', () => visit({}, async (page) => {
  await open(page, site.url);
  await addCustomer(page, 'Plain GmbH');
  await saved(page);
  await page.addInitScript(withoutGraphics);
  await page.reload();
  const troubles = watch(page, site.url);
  await page.getByRole('alert').getByText('Twotier draws with WebGL 2', { exact: false }).waitFor();
  await page.getByText('Your data is untouched.', { exact: false }).waitFor();
  assert.deepEqual(await accessibilityFindings(page), []);
  const workspace = JSON.parse(await exported(page, 'Workspace as JSON'));
  assert.equal(workspace.customers.length, 1);
  assert.match(JSON.stringify(workspace), /Plain GmbH/);
  assert.match(await exported(page, 'Customer list as CSV'), /Plain GmbH/);
  assert.deepEqual(troubles, []);
}));

test('without WebGL 2 and without storage the plain page offers no empty export', () => visit({ locale: 'de-DE' }, async (page) => {
  await page.addInitScript(withoutGraphics);
  await page.addInitScript(() => {
    indexedDB.constructor.prototype.open = () => { throw new DOMException('denied', 'SecurityError'); };
  });
  await page.goto(site.url);
  await page.getByText('Die gespeicherten Daten sind hier nicht lesbar.', { exact: false }).waitFor();
  assert.ok(await page.getByRole('button', { name: 'Arbeitsbereich als JSON' }).isDisabled());
}));

test('a lost graphics context comes back with the same picture', () => visit({}, async (page) => {
  const troubles = watch(page, site.url);
  await open(page, site.url);
  await page.getByRole('heading', { name: 'No customers yet' }).waitFor();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const picture = await page.screenshot();
  await page.evaluate(async () => {
    const canvas = document.getElementById('canvas');
    const happened = (name) => new Promise((resolve) => canvas.addEventListener(name, resolve, { once: true }));
    const loss = canvas.getContext('webgl2').getExtension('WEBGL_lose_context');
    const lost = happened('webglcontextlost');
    loss.loseContext();
    await lost;
    await new Promise((resolve) => requestAnimationFrame(resolve));  // It may come back only after the event.
    const restored = happened('webglcontextrestored');
    loss.restoreContext();
    await restored;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
  assert.ok(picture.equals(await page.screenshot()));
  await page.getByRole('link', { name: 'Activity log' }).click();
  await page.getByRole('heading', { level: 1, name: 'Activity log' }).waitFor();
  assert.deepEqual(troubles, []);
}));

test('the graphics context is never asked for an answer, which would wait for all drawing', () => visit({}, async (page) => {
  await page.addInitScript(() => {
    window.questions = [];
    const context = WebGL2RenderingContext.prototype;
    for (const name of Object.getOwnPropertyNames(context).filter((known) => /^(get|is[A-Z]|read|check|finish)/.test(known))) {
      const real = Object.getOwnPropertyDescriptor(context, name).value;
      if (typeof real === 'function') context[name] = function ask(...more) { window.questions.push(name); return real.apply(this, more); };
    }
  });
  await open(page, `${site.url}/?demo#/customers`);
  await page.getByRole('gridcell').first().waitFor();
  await page.mouse.move(700, 500);
  await page.mouse.wheel(0, 360);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  assert.deepEqual(await page.evaluate(() => window.questions), []);
}));

test('a hidden tab sets no timer, asks for no frame and runs nothing', () => visit({}, async (page) => {
  await open(page, `${site.url}/?demo#/customers`);
  await saved(page);
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { get: () => true });
    Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  // Notices and what fades have had their time.
  await page.waitForTimeout(9000);
  const asked = await page.evaluate(() => new Promise((resolve) => {
    const later = window.setTimeout;
    const calls = [];
    for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame', 'requestIdleCallback', 'queueMicrotask']) {
      const real = window[name].bind(window);
      window[name] = (...more) => { calls.push(name); return real(...more); };
    }
    later(() => resolve(calls), 3000);
  }));
  assert.deepEqual(asked, []);
}));
