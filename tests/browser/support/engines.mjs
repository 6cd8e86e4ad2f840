// The engines in which journeys are played. Each opens a browser of the same shape:
//   page        what is seen, in the words of Playwright
//   folder      the profile; a browser opened on it again finds the same data
//   download()  does something and returns the bytes of the file that it saves
//   compose()   writes a text as an input method does, by way of drafts
//   troubles()  what must never happen: errors in the console, requests that leave the origin
//   close(), kill()
import { readFile, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openFirefox } from './firefox.mjs';
import { openKillable, openProfile, watch } from './page.mjs';
import { openWebKit } from './webkit.mjs';

const viewport = { width: 1280, height: 800 };

async function openChromium({ origin, folder, isKillable }) {
  if (isKillable) return openKillable(folder);
  const profile = await openProfile({ folder, viewport });
  const page = profile.context.pages()[0] ?? (await profile.context.newPage());
  const troubles = watch(page, origin);
  return {
    ...profile,
    page,
    troubles: async () => troubles,
    async download(act) {
      const [file] = await Promise.all([page.waitForEvent('download'), act()]);
      return readFile(await file.path());
    },
    async compose(drafts, text) {
      const input = await page.context().newCDPSession(page);
      for (const draft of drafts)
        await input.send('Input.imeSetComposition', { text: draft, selectionStart: draft.length, selectionEnd: draft.length });
      await input.send('Input.insertText', { text });
      await input.detach();
    },
  };
}

/** What is the same for every engine that is driven from afar. */
function remote(browser) {
  return {
    ...browser,
    /** The file is the only one in its folder, and done when no part of it is left. */
    async download(act) {
      await act();
      let names = [];
      await browser.page.until(async () => {
        names = await readdir(browser.downloads);
        return names.length === 1 && !/\.(part|wkdownload)$/.test(names[0]);
      }, () => `there is no file, but ${names}`);
      const file = path.join(browser.downloads, names[0]);
      const bytes = await readFile(file);
      await rm(file);
      return bytes;
    },
    /** No protocol reaches the input method of these engines: its events are made in the page, in its order. */
    async compose(drafts, text) {
      await browser.page.evaluate(([drafts, text]) => {
        const field = document.activeElement;
        const before = field.value;
        const tell = (kind, data) => field.dispatchEvent(new CompositionEvent(kind, { bubbles: true, data }));
        const write = (data) => {
          field.value = before + data;
          field.dispatchEvent(new InputEvent('input', { bubbles: true, data, inputType: 'insertCompositionText', isComposing: true }));
        };
        tell('compositionstart', '');
        for (const draft of [...drafts, text]) {
          tell('compositionupdate', draft);
          write(draft);
        }
        tell('compositionend', text);
      }, [drafts, text]);
    },
  };
}

export const chromium = { name: 'Chromium', open: openChromium };
export const firefox = {
  name: 'Firefox',
  open: async (options) => remote(await openFirefox({ viewport, ...options })),
};
export const webkit = {
  name: 'WebKitGTK',
  forgets: 'A session under automation keeps nothing; the plain browser is tested for it.',
  open: async (options) => remote(await openWebKit({ viewport, ...options })),
};
