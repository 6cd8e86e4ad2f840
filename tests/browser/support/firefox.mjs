// Firefox by WebDriver BiDi, the protocol it speaks itself: JSON over one socket, events included.
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import WebSocket from 'ws';
import { display } from './display.mjs';
import { startProgram } from './program.mjs';
import { RemotePage } from './remote_page.mjs';

const firefoxPath = process.env.TWOTIER_FIREFOX ?? '/usr/bin/firefox-esr';

function preferences(downloads, locale) {
  return {
    'browser.download.dir': downloads,
    'browser.download.folderList': 2,
    'browser.download.always_ask_before_handling_new_types': false,
    'browser.sessionstore.resume_from_crash': false,
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.homepage_override.mstone': 'ignore',
    'browser.tabs.warnOnClose': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'intl.accept_languages': locale,
    'toolkit.startup.max_resumed_crashes': -1,
    'webgl.force-enabled': true,
  };
}

async function start(folder, locale) {
  const downloads = path.join(folder, 'downloads');
  await mkdir(downloads, { recursive: true });
  const lines = Object.entries(preferences(downloads, locale))
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`);
  await writeFile(path.join(folder, 'user.js'), lines.join(''));
  return startProgram(firefoxPath, ['--profile', folder, '--no-remote', '--remote-debugging-port', '0', 'about:blank'], {
    env: { ...process.env, DISPLAY: await display(), MOZ_CRASHREPORTER_DISABLE: '1', LIBGL_ALWAYS_SOFTWARE: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

// Firefox says where it listens when it does.
async function socketAddress(child) {
  for await (const line of createInterface({ input: child.stderr })) {
    const address = /WebDriver BiDi listening on (ws:\S+)/.exec(line)?.[1];
    if (address) return `${address}/session`;
  }
  throw new Error('Firefox ended before it listened.');
}

class Connection {
  constructor(socket) {
    this.socket = socket;
    this.waiting = new Map();
    this.listeners = [];
    this.number = 0;
    socket.on('message', (data) => this.receive(JSON.parse(data)));
    socket.on('close', () => {
      for (const { reject } of this.waiting.values()) reject(new Error('Firefox has gone.'));
    });
  }
  static open(address) {
    return new Promise((resolve, reject) => {
      const socket = new WebSocket(address);
      socket.once('open', () => resolve(new Connection(socket)));
      socket.once('error', reject);
    });
  }
  receive(message) {
    if (message.type === 'event') return this.listeners.forEach((listen) => listen(message));
    const { resolve, reject } = this.waiting.get(message.id);
    this.waiting.delete(message.id);
    if (message.type === 'success') resolve(message.result);
    else reject(new Error(`${message.error}: ${message.message}`));
  }
  send(method, params) {
    const id = ++this.number;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.socket.send(JSON.stringify({ id, method, params }));
    });
  }
}

class FirefoxSession {
  constructor(connection, context) {
    this.connection = connection;
    this.context = context;
  }
  send(method, params) { return this.connection.send(method, { context: this.context, ...params }); }

  /** Runs a function of the page; what goes in and comes out is JSON. */
  async call(source, list) {
    const done = await this.connection.send('script.callFunction', {
      functionDeclaration: `async (list) => JSON.stringify({ value: await (${source})(...JSON.parse(list)) })`,
      arguments: [{ type: 'string', value: JSON.stringify(list) }],
      awaitPromise: true,
      target: { context: this.context },
      userActivation: true,
    });
    if (done.type === 'exception') throw new Error(done.exceptionDetails.text);
    return JSON.parse(done.result.value).value;
  }
  act(actions) { return this.send('input.performActions', { actions }); }
  goto(url) { return this.send('browsingContext.navigate', { url, wait: 'complete' }); }
  reload() { return this.send('browsingContext.reload', { wait: 'complete' }); }
  goBack() { return this.send('browsingContext.traverseHistory', { delta: -1 }); }
  goForward() { return this.send('browsingContext.traverseHistory', { delta: 1 }); }
  resize(width, height) { return this.send('browsingContext.setViewport', { viewport: { width, height } }); }
  async screenshot(file) {
    const bytes = Buffer.from((await this.send('browsingContext.captureScreenshot', {})).data, 'base64');
    if (file) await writeFile(file, bytes);
    return bytes;
  }

  /** Notes what must never happen: an error in the console, a request that leaves the origin. */
  async watch(origin) {
    const troubles = [];
    const isOurs = (url) => ['data:', 'blob:', 'about:'].some((kind) => url.startsWith(kind)) || url.startsWith(origin);
    this.connection.listeners.push(({ method, params }) => {
      if (method === 'log.entryAdded' && ['error', 'warn'].includes(params.level)) troubles.push(`console: ${params.text}`);
      if (method === 'network.beforeRequestSent' && !isOurs(params.request.url)) troubles.push(`request: ${params.request.url}`);
    });
    await this.connection.send('session.subscribe', { events: ['log.entryAdded', 'network.beforeRequestSent'] });
    return troubles;
  }
}

/** A Firefox with a profile that outlives it. */
export async function openFirefox({ folder, locale = 'en-US', origin, viewport }) {
  folder ??= await mkdtemp(path.join(tmpdir(), 'twotier-firefox-'));
  const browser = await start(folder, locale);
  const connection = await Connection.open(await socketAddress(browser.child));
  await connection.send('session.new', { capabilities: { alwaysMatch: { unhandledPromptBehavior: { default: 'accept' } } } });
  // The first tab leaves the focus in the address bar; a new one takes it.
  const { context } = await connection.send('browsingContext.create', { type: 'tab' });
  const session = new FirefoxSession(connection, context);
  await session.resize(viewport.width, viewport.height);
  const troubles = await session.watch(origin);
  return {
    folder,
    downloads: path.join(folder, 'downloads'),
    page: new RemotePage(session),
    troubles: async () => troubles,
    kill: () => browser.kill(),
    async close() {
      await connection.send('browser.close', {}).catch(() => {});
      await browser.gone;
    },
  };
}
