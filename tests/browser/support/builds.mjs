// Builds of the page that differ from each other as two releases do.
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const program = process.env.TWOTIER_PROGRAM ?? path.join(root, 'build/web/app');

/** The build of the page in a folder. */
export async function buildOf(folder) {
  return /build=([0-9a-f]{16})/.exec(await readFile(path.join(folder, 'index.html'), 'utf8'))[1];
}

let made = 0;
/** Replaces the page in a folder by one of another build: the style has a remark more. */
export async function otherBuild(folder) {
  const web = await mkdtemp(path.join(tmpdir(), 'twotier-web-'));
  try {
    await cp(path.join(root, 'web'), web, { recursive: true });
    const style = path.join(web, 'style.css');
    await writeFile(style, `${await readFile(style, 'utf8')}/* Build ${++made} of a test. */\n`);
    const names = (await readdir(web)).filter((name) => !['CMakeLists.txt', 'README.md'].includes(name));
    await promisify(execFile)('python3', [path.join(root, 'scripts/page.py'), folder, program, web, ...names]);
  } finally {
    await rm(web, { recursive: true, force: true });
  }
}
