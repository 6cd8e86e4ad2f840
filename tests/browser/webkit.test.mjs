// The first day in WebKitGTK, and what only its plain browser can show.
import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { customerFile, firstDesk } from './journeys/first_desk.mjs';
import { webkit } from './support/engines.mjs';
import { dist, forget } from './support/page.mjs';
import { playerSource } from './support/player.mjs';
import { openPlainWebKit } from './support/webkit.mjs';

firstDesk(webkit);

/** The page with a script beside it that acts. */
async function playedPage() {
  const root = await mkdtemp(path.join(tmpdir(), 'twotier-played-'));
  await cp(dist, root, { recursive: true });
  const html = await readFile(path.join(dist, 'index.html'), 'utf8');
  await writeFile(path.join(root, 'index.html'), html.replace('</body>', '<script src="player.js"></script></body>'));
  await writeFile(path.join(root, 'player.js'), playerSource({ file: customerFile.toString(), name: '1kl as kjk' }));
  return root;
}

test('everything is there after the plain browser was killed right after "saved"', async () => {
  const root = await playedPage();
  const site = await serve({ root, port: 0 });
  let browser = await openPlainWebKit({ address: site.url });
  try {
    assert.deepEqual(await browser.hear(), { isEmpty: true, found: '1kl as kjk' });
    await browser.kill();
    browser = await openPlainWebKit({ address: site.url, folder: browser.folder });
    assert.deepEqual(await browser.hear(), { isEmpty: false, found: '1kl as kjk' });
  } finally {
    await browser.kill();
    await site.close();
    await forget(browser.folder);
    await forget(root);
  }
});
