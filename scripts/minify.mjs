// Makes a script of the page small: node scripts/minify.mjs FILE (called by the build, in its place).
// Only names that nobody else reads become short: keys of objects keep theirs, since C++ writes some of them.
import { readFileSync, writeFileSync } from 'node:fs';
import { minify } from 'terser';

const [file] = process.argv.slice(2);
const { code } = await minify(readFileSync(file, 'utf8'), {
    ecma: 2022,
    compress: { ecma: 2022, passes: 2, toplevel: true },
    mangle: { toplevel: true, reserved: ['Module'] }, // What web/start.js hands over.
});
writeFileSync(file, code);
