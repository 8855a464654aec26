/**
 * `npm test`: installs what is missing, then types, lint, layers, the packed application, unit, database, handler, renderer and
 * end-to-end tests. Every part runs to its end whatever becomes of the others. `npm run test:unit` and the like run one part.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, root, say, startNode } from './install.mjs';
import { readPlaywright, readVitest, sayTests } from './test-report.mjs';

const started = performance.now();
ensureInstalled();
const only = process.argv[2];
const wants = (part) => !only || only === part;
const results = join(root, 'test-results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const tests = [];
const failed = [];

const { ensureChromium } = await import('./chromium.mjs');
// Fetched beside the build and the other tests, which need none.
const chromium = wants('e2e') ? ensureChromium() : null;

const needsBuild = ['unit', 'e2e', 'pack'].some(wants);
const isBuilt = needsBuild && (await part('the build', ['electron/dev/build.mjs']));
// Beside the unit tests, since each of these keeps one processor busy; the end-to-end tests are alone, since they wait for screens.
const aside = [
  wants('check') && partAside('the checks', ['electron/dev/check.mjs']),
  wants('pack') && isBuilt && partAside('the packed application', ['electron/dev/pack-check.mjs']),
];
if (wants('unit') && isBuilt) {
  const report = join(results, 'vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  await part('the unit, database, handler and renderer tests', ['node_modules/vitest/vitest.mjs', 'run', ...reporters]);
  tests.push(...readVitest(report));
}
await Promise.all(aside);
if (wants('e2e') && isBuilt) {
  const report = join(results, 'playwright.json');
  const args = ['node_modules/@playwright/test/cli.js', 'test', '--config', 'tests/playwright.config.ts'];
  const path = await chromium;
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: report, ...(path ? { AMIABLE_CHROMIUM: path } : {}) };
  await part('the end-to-end tests in Chromium', [...args, '--reporter=list,json'], env);
  tests.push(...readPlaywright(report));
}
if (wants('electron')) await part('the tests against real Electron', ['electron/dev/test-electron.mjs']);
finish();

/** Runs a part to its end in front of the user; true when it passed. */
async function part(name, args, env = {}) {
  say(`— ${name}`);
  const { code } = await startNode(args, { env, stdio: 'inherit' });
  if (code !== 0) failed.push(name);
  return code === 0;
}

/** A part that runs beside another says what it has to say at its end, so that the lines of the two do not mix. */
async function partAside(name, args) {
  const { code, output } = await startNode(args);
  say(`— ${name}: ${code === 0 ? 'passed' : 'FAILED'}\n${output.trimEnd()}`);
  if (code !== 0) failed.push(name);
}

/** The slowest tests, the whole time, the parts that failed; the closing line says how many tests ran. */
function finish() {
  sayTests(tests);
  say(`In ${Math.round((performance.now() - started) / 1000)} seconds.`);
  if (failed.length > 0) say(`✖ Failed: ${failed.join(', ')}.`);
  const count = (state) => tests.filter((each) => each.state === state).length;
  process.stdout.write(`${count('passed')} passed, ${count('failed')} failed\n`);
  process.exit(failed.length > 0 || count('failed') > 0 ? 1 : 0);
}
