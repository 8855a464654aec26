/** `npm run bench`: every measurement of tests/bench, or the one named. Speed is looked at here, never asserted in a test. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { firstScripts, mostBytes } from './first-screen.mjs';
import { ensureInstalled, fail, root, runNode, say } from './install.mjs';

ensureInstalled();
const wanted = process.argv[2];
const files = readdirSync(join(root, 'tests/bench')).filter(
  (file) => file.endsWith('.bench.ts') && (!wanted || file.startsWith(wanted)),
);
if (files.length === 0) fail(`No measurement is called « ${wanted} » in tests/bench.`, 2);
const needsPages = files.some((file) => file.startsWith('screens'));
if (needsPages && runNode(['electron/dev/build.mjs']) !== 0) fail('The application could not be built.');
const chromium = needsPages ? await ensureChromium() : null;
const env = chromium ? { AMIABLE_CHROMIUM: chromium } : {};
for (const file of files) {
  say(`Measuring: ${file}…`);
  if (runNode([join('tests/bench', file)], { env }) !== 0) fail(`${file} did not finish.`);
}
if (needsPages) {
  const bytes = firstScripts(join(root, 'dist/renderer')).reduce((sum, script) => sum + script.bytes, 0);
  say(`Scripts of the first screen, compressed: ${bytes} bytes of ${mostBytes}.`);
}
