// WebKitGTK by W3C WebDriver: JSON over HTTP to the driver that Debian ships with the engine. A session under
// automation forgets its data when it ends; what has to outlive it is tested in the plain browser.
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { display } from './display.mjs';
import { freePort } from './free_port.mjs';
import { startProgram } from './program.mjs';
import { RemotePage } from './remote_page.mjs';

const driverPath = process.env.TWOTIER_WEBKIT_DRIVER ?? '/usr/bin/WebKitWebDriver';
const browserPath = process.env.TWOTIER_WEBKIT ?? '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';

// A home of its own: settings, data and downloads stay in the profile.
async function surroundings(folder, locale) {
  const downloads = path.join(folder, 'downloads');
  await mkdir(downloads, { recursive: true });
  await mkdir(path.join(folder, 'config'), { recursive: true });
  await writeFile(path.join(folder, 'config/user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
  return {
    ...process.env,
    DISPLAY: await display(),
    GDK_BACKEND: 'x11',
    HOME: folder,
    LANG: `${locale.replace('-', '_')}.UTF-8`,
    LANGUAGE: locale,
    LIBGL_ALWAYS_SOFTWARE: '1',
    NO_AT_BRIDGE: '1',
    XDG_CACHE_HOME: path.join(folder, 'cache'),
    XDG_CONFIG_HOME: path.join(folder, 'config'),
    XDG_DATA_HOME: path.join(folder, 'data'),
    XDG_RUNTIME_DIR: folder,
  };
}

class WebKitSession {
  constructor(address) {
    this.address = address;
    this.troubles = [];
  }
  async send(method, what, body) {
    const answer = await fetch(`${this.address}${what}`, { method, body: body && JSON.stringify(body) });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  }

  /** Runs a function of the page; what goes in and comes out is JSON. */
  async call(source, list) {
    const script = `const done = arguments[1];
      (async () => (${source})(...JSON.parse(arguments[0])))().then(
        (value) => done(JSON.stringify({ value })), (error) => done(JSON.stringify({ error: String(error) })));`;
    const text = await this.send('POST', '/execute/async', { script, args: [JSON.stringify(list)] });
    const { value, error } = JSON.parse(text);
    if (error) throw new Error(error);
    return value;
  }
  act(actions) { return this.send('POST', '/actions', { actions }); }
  async goto(url) {
    await this.listen();
    await this.send('POST', '/url', { url });
    await this.listen();
  }
  async reload() {
    await this.listen();
    await this.send('POST', '/refresh', {});
    await this.listen();
  }
  goBack() { return this.send('POST', '/back', {}); }
  goForward() { return this.send('POST', '/forward', {}); }

  // The protocol tells nothing of the console: it is listened to in the page, and what was heard is taken along.
  // What is said before, while the page starts, is heard from the plain browser.
  async listen() {
    this.troubles.push(...await this.call(`() => {
      if (!window.twotierTroubles) {
        const troubles = window.twotierTroubles = [];
        for (const kind of ['error', 'warn']) {
          const say = console[kind];
          console[kind] = (...words) => { troubles.push('console: ' + words.join(' ')); say.apply(console, words); };
        }
        addEventListener('error', (event) => troubles.push('error: ' + event.message));
        addEventListener('unhandledrejection', (event) => troubles.push('error: ' + event.reason));
        addEventListener('securitypolicyviolation', (event) => troubles.push('refused: ' + event.blockedURI));
      }
      return window.twotierTroubles.splice(0);
    }`, []));
  }

  /** What must never happen: an error in the console, a request that leaves the origin. */
  async watched(origin) {
    await this.listen();
    const asked = await this.call('() => performance.getEntriesByType("resource").map(({ name }) => name)', []);
    const isOurs = (url) => ['data:', 'blob:', origin].some((start) => url.startsWith(start));
    return [...this.troubles, ...asked.filter((url) => !isOurs(url)).map((url) => `request: ${url}`)];
  }

  // The window is set, the page inside of it is meant.
  async resize(width, height) {
    const inner = () => this.call('() => [innerWidth, innerHeight]', []);
    await this.send('POST', '/window/rect', { x: 0, y: 0, width, height });
    const [innerWidth, innerHeight] = await inner();
    await this.send('POST', '/window/rect', { width: 2 * width - innerWidth, height: 2 * height - innerHeight });
  }
  async screenshot(file) {
    const bytes = Buffer.from(await this.send('GET', '/screenshot'), 'base64');
    if (file) await writeFile(file, bytes);
    return bytes;
  }
}

async function connect(port, capabilities) {
  for (let attempt = 0; ; ++attempt) {
    try {
      const session = new WebKitSession(`http://127.0.0.1:${port}/session`);
      const { sessionId } = await session.send('POST', '', { capabilities });
      session.address += `/${sessionId}`;
      return session;
    } catch (error) {
      if (attempt === 200 || error.cause?.code !== 'ECONNREFUSED') throw error;
      await pause(50);  // The port opens when it opens.
    }
  }
}

/** A WebKitGTK under automation. */
export async function openWebKit({ folder, locale = 'en-US', origin, viewport }) {
  folder ??= await mkdtemp(path.join(tmpdir(), 'twotier-webkit-'));
  const port = await freePort();
  const driver = startProgram(driverPath, [`--port=${port}`], {
    env: await surroundings(folder, locale), stdio: 'ignore',
  });
  const session = await connect(port, {
    alwaysMatch: {
      unhandledPromptBehavior: 'accept',
      'webkitgtk:browserOptions': { binary: browserPath, args: ['--automation'] },
    },
  });
  await session.resize(viewport.width, viewport.height);
  return {
    folder,
    downloads: path.join(folder, 'downloads'),
    page: new RemotePage(session),
    troubles: () => session.watched(origin),
    async close() {
      await session.send('DELETE', '').catch(() => {});
      await driver.kill('SIGTERM');
    },
  };
}

/** WebKitGTK as a person starts it, with a profile that lasts. Nobody drives it: a script in the page does, and
    what it logs as JSON is heard here. */
export async function openPlainWebKit({ folder, locale = 'en-US', address }) {
  folder ??= await mkdtemp(path.join(tmpdir(), 'twotier-webkit-'));
  // What the option calls stdout is stderr, in truth.
  const browser = startProgram(browserPath, ['--enable-write-console-messages-to-stdout=true', address], {
    env: await surroundings(folder, locale), stdio: ['ignore', 'ignore', 'pipe'],
  });
  const lines = createInterface({ input: browser.child.stderr })[Symbol.asyncIterator]();
  return {
    folder,
    /** The next thing that the script says. */
    async hear() {
      for (;;) {
        const { value, done } = await lines.next();
        if (done) throw new Error('WebKitGTK ended before it said anything.');
        const said = /CONSOLE LOG (\{.*\})$/.exec(value)?.[1];
        if (said) return JSON.parse(said);
        // A word of the viewport that it does not know yet is no trouble.
        if (/CONSOLE (?!RENDERING).*(ERROR|WARN)/.test(value)) throw new Error(value);
      }
    },
    kill: () => browser.kill(),
  };
}
