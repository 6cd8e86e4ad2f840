// A script that acts in the page itself and logs what it saw, for a browser that nobody drives.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { installLocate } from './locate.mjs';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The first time it imports the file; every time it logs the customers that are there and kept. */
async function play({ file, name }) {
  const find = (role, words) =>
    window.twotierLocate([{ by: 'role', role, name: { words, exact: false } }, { by: 'at', index: 0 }]).found[0];
  const appears = async (role, words) => {
    while (!find(role, words)) await new Promise((resolve) => setTimeout(resolve, 25));
    return find(role, words);
  };
  const text = () => document.getElementById('mirror').textContent;
  await appears('heading', '');
  const isEmpty = find('heading', 'No customers yet') !== undefined;
  if (isEmpty) {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([file], 'customer.json', { type: 'application/json' }));
    for (const kind of ['dragenter', 'dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer }));
    (await appears('button', 'Import 1 customer')).click();
  }
  await appears('link', name);
  while (!text().includes('Saved')) await new Promise((resolve) => setTimeout(resolve, 25));
  console.log(JSON.stringify({ isEmpty, found: find('link', name).textContent }));
}

/** The script as text; `file` is what it imports, `name` the customer in it. */
export function playerSource(what) {
  return `${axeSource}; (${installLocate})(); (${play})(${JSON.stringify(what)});`;
}
