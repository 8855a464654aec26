/** `npm run bench`: every measurement of tests/bench, or the one named. Speed is looked at here, never asserted in a test. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, fail, root, runNode, say } from './install.mjs';

ensureInstalled();
const wanted = process.argv[2];
const files = readdirSync(join(root, 'tests/bench')).filter(
  (file) => file.endsWith('.bench.ts') && (!wanted || file.startsWith(wanted)),
);
if (files.length === 0) fail(`No measurement is called « ${wanted} » in tests/bench.`, 2);
for (const file of files) {
  say(`Measuring: ${file}…`);
  if (runNode([join('tests/bench', file)]) !== 0) fail(`${file} did not finish.`);
}
