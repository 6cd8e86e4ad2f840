// The first day in WebKitGTK, and what only its plain browser can show.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { serve } from '../../scripts/serve.mjs';
import { customerFile, firstDesk } from './journeys/first_desk.mjs';
import { webkit } from './support/engines.mjs';
import { dist, forget } from './support/page.mjs';
import { playerSource } from './support/player.mjs';
import { openPlainWebKit } from './support/webkit.mjs';

firstDesk(webkit);

const player = playerSource({ file: customerFile.toString(), name: '1kl as kjk' });

/** A copy of the page with a script beside it that acts. */
async function playedPage() {
  const root = await mkdtemp(path.join(tmpdir(), 'twotier-played-'));
  await cp(dist, root, { recursive: true });
  const html = await readFile(path.join(dist, 'index.html'), 'utf8');
  await writeFile(path.join(root, 'index.html'), html.replace('</body>', '<script src="player.js"></script></body>'));
  await writeFile(path.join(root, 'player.js'), player);
  return root;
}

/** A copy of the one file with a script inside it that acts; its policy lets in what has the right hash. */
async function playedFile() {
  const root = await mkdtemp(path.join(tmpdir(), 'twotier-played-'));
  const script = player.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
  const hash = createHash('sha256').update(script).digest('base64');
  const html = (await readFile(path.join(dist, 'twotier.html'), 'utf8'))
    .replace('script-src ', `script-src 'sha256-${hash}' `)
    .replace('</body>', () => `<script>${script}</script></body>`);
  await writeFile(path.join(root, 'twotier.html'), html);
  return root;
}

/** Plays at the address, ends the browser as soon as all is saved, and plays again. */
async function survives(address) {
  let browser = await openPlainWebKit({ address });
  try {
    assert.deepEqual(await browser.hear(), { isEmpty: true, found: '1kl as kjk' });
    await browser.kill();
    browser = await openPlainWebKit({ address, folder: browser.folder });
    assert.deepEqual(await browser.hear(), { isEmpty: false, found: '1kl as kjk' });
  } finally {
    await browser.kill();
    await forget(browser.folder);
  }
}

test('everything is there after the plain browser was killed right after "saved"', async () => {
  const root = await playedPage();
  const site = await serve({ root, port: 0 });
  try {
    await survives(site.url);
  } finally {
    await site.close();
    await forget(root);
  }
});

test('the one file opens from the disk and keeps what was saved when the browser is killed', async () => {
  const root = await playedFile();
  try {
    await survives(pathToFileURL(path.join(root, 'twotier.html')).href);
  } finally {
    await forget(root);
  }
});
