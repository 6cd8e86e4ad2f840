// A page in an engine that Playwright does not drive, in the words of Playwright that our journeys use.
// It needs a session: call(), act(), resize(), goto(), reload(), goBack(), goForward(), screenshot().
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setTimeout as pause } from 'node:timers/promises';
import { installLocate } from './locate.mjs';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const patience = 30_000;  // In milliseconds: a busy machine is no defect.
const breath = 25;

// What WebDriver calls the keys that have no character.
const keys = {
  Control: '\uE009', Shift: '\uE008', Alt: '\uE00A', Enter: '\uE007', Tab: '\uE004', Escape: '\uE00C',
  Backspace: '\uE003', Delete: '\uE017', End: '\uE010', Home: '\uE011', PageUp: '\uE00E', PageDown: '\uE00F',
  ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014', ArrowDown: '\uE015', F2: '\uE032', Space: ' ',
};

function wanted(words, exact = false) {
  if (words instanceof RegExp) return { pattern: words.source, flags: words.flags };
  return { words, exact };
}

/** What can be looked for, in the whole page or within what was found. */
class Place {
  constructor(page, path) {
    this.owner = page;
    this.path = path;
  }
  step(step) { return new Locator(this.owner, [...this.path, step]); }
  getByRole(role, { name, exact, level } = {}) {
    return this.step({ by: 'role', role, level, name: name === undefined ? undefined : wanted(name, exact) });
  }
  getByText(text, { exact } = {}) { return this.step({ by: 'text', text: wanted(text, exact) }); }
  locator(selector) { return this.step({ by: 'style', selector }); }
}

export class Locator extends Place {
  first() { return this.step({ by: 'at', index: 0 }); }
  last() { return this.step({ by: 'at', index: -1 }); }
  nth(index) { return this.step({ by: 'at', index }); }
  filter({ hasText }) { return this.step({ by: 'filter', text: wanted(hasText) }); }
  or(other) { return this.step({ by: 'or', path: other.path }); }

  async find() {
    await this.owner.prepare();
    return this.owner.evaluate((path) => {
      const { found, visible } = window.twotierLocate(path);
      return { count: found.length, visible };
    }, this.path);
  }
  async count() { return (await this.find()).count; }

  async waitFor({ state = 'visible' } = {}) {
    const isTrue = {
      attached: ({ count }) => count > 0, detached: ({ count }) => count === 0,
      visible: ({ visible }) => visible > 0, hidden: ({ visible }) => visible === 0,
    }[state];
    await this.owner.until(async () => isTrue(await this.find()), () => `${this} is not ${state}`);
  }

  /** Runs the function on the one element that this means, as soon as there is one. */
  async evaluate(run, argument) {
    const source = `async (path, argument) => {
      const { found } = window.twotierLocate(path);
      return { count: found.length, answer: found.length === 1 ? await (${run})(found[0], argument) : undefined };
    }`;
    let last;
    await this.owner.until(async () => {
      await this.owner.prepare();
      last = await this.owner.session.call(source, [this.path, argument]);
      return last.count === 1;
    }, () => `${this} means ${last?.count} elements`);
    return last.answer;
  }
  getAttribute(name) { return this.evaluate((element, name) => element.getAttribute(name), name); }
  inputValue() { return this.evaluate((element) => element.value); }
  textContent() { return this.evaluate((element) => element.textContent); }
  isDisabled() {
    return this.evaluate((element) => element.disabled === true || element.getAttribute('aria-disabled') === 'true');
  }
  isChecked() { return this.evaluate((element) => element.getAttribute('aria-checked') === 'true'); }
  focus() { return this.evaluate((element) => element.focus()); }

  /** Where a finger meets the element, as soon as nothing covers it and it rests: engines scroll a little later. */
  async aim() {
    let aimed;
    await this.owner.until(async () => {
      aimed = await this.evaluate(async (element) => {
        element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
        const middle = () => {
          const box = element.getBoundingClientRect();
          return { x: Math.round(box.left + box.width / 2), y: Math.round(box.top + box.height / 2) };
        };
        const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
        const before = middle();
        await frame();
        await frame();
        const { x, y } = middle();
        if (x !== before.x || y !== before.y) return { cover: 'its own motion' };
        const hit = document.elementFromPoint(x, y);
        if (element.contains(hit)) return { x, y };
        return { cover: hit ? hit.outerHTML.slice(0, 120) : 'what is outside of the window' };
      });
      return !aimed.cover;
    }, () => `${this} is covered by ${aimed.cover}`);
    return aimed;
  }
  async click() {
    const { x, y } = await this.aim();
    await this.owner.mouse.click(x, y);
  }
  async press(key) {
    await this.focus();
    await this.owner.keyboard.press(key);
  }
  async fill(text) {
    await this.evaluate((element) => { element.focus(); element.select(); });
    if (text) await this.owner.keyboard.type(text);
    else await this.owner.keyboard.press('Delete');
  }
  async selectOption(label) {
    await this.evaluate((element, label) => {
      element.selectedIndex = [...element.options].findIndex((option) => option.label === label);
      element.dispatchEvent(new Event('input', { bubbles: true }));
      element.dispatchEvent(new Event('change', { bubbles: true }));
    }, label);
  }
  toString() { return JSON.stringify(this.path); }
}

class Keyboard {
  constructor(session) { this.session = session; }
  act(strokes) { return this.session.act([{ type: 'key', id: 'keyboard', actions: strokes }]); }
  async type(text) {
    await this.act([...text].flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }]));
  }
  /** One key, or several held together: `Control+y`. */
  async press(chord) {
    const held = chord.split('+').map((name) => keys[name] ?? name);
    await this.act([
      ...held.map((value) => ({ type: 'keyDown', value })),
      ...held.reverse().map((value) => ({ type: 'keyUp', value })),
    ]);
  }
}

class Mouse {
  constructor(session) { this.session = session; }
  point(actions) {
    return this.session.act([{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }]);
  }
  move(x, y) { return this.point([{ type: 'pointerMove', x, y }]); }
  click(x, y) {
    return this.point([{ type: 'pointerMove', x, y }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }]);
  }
}

export class RemotePage extends Place {
  constructor(session) {
    super(undefined, []);
    this.owner = this;
    this.session = session;
    this.keyboard = new Keyboard(session);
    this.mouse = new Mouse(session);
  }

  /** Runs a function, or a text of statements, in the page. */
  evaluate(run, argument) {
    return this.session.call(typeof run === 'function' ? String(run) : `() => { ${run} }`, [argument]);
  }
  goto(address) { return this.session.goto(address); }
  reload() { return this.session.reload(); }
  goBack() { return this.session.goBack(); }
  goForward() { return this.session.goForward(); }
  address() { return this.evaluate(() => location.href); }
  setViewportSize({ width, height }) { return this.session.resize(width, height); }
  screenshot({ path } = {}) { return this.session.screenshot(path); }

  /** Brings what finds elements into the page, once after each loading. */
  async prepare() {
    if (await this.evaluate(() => 'twotierLocate' in window)) return;
    await this.evaluate(`${axeSource}; (${installLocate})();`);
  }

  async until(isTrue, explain) {
    const end = Date.now() + patience;
    let failure;
    for (;;) {
      try {
        if (await isTrue()) return;
        failure = undefined;
      } catch (error) {
        failure = error;  // A page that is being loaded answers nothing.
      }
      if (Date.now() > end) throw failure ?? new Error(explain());
      await pause(breath);
    }
  }
}
