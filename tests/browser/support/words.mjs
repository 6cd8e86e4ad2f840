// The catalogue's sentences, for tests that speak all three languages.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './page.mjs';

/** key -> { en, de, zh }. */
export function readWords() {
  const folder = path.join(root, 'src/words');
  const words = {};
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.inc'))) {
    const text = readFileSync(path.join(folder, file), 'utf8');
    for (const [, key, en, de, zh] of text.matchAll(/^WORD\((\w+), "(.*?)",\s*"(.*?)",\s*"(.*?)"\)$/gm))
      words[key] = { en, de, zh };
  }
  return words;
}
