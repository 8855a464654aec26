/** `npm run test:electron`: the specs that need a real Electron. Without one it says so and passes, unless `--required`. */
import { findElectron } from './electron.mjs';
import { ensureInstalled, fail, runNode, say } from './install.mjs';

const isRequired = process.argv.includes('--required');
ensureInstalled();
if (findElectron() === null) {
  if (isRequired) fail('The tests against real Electron were asked for: give them a display and the download.');
  say('The tests against real Electron are left out here.');
  process.exit(0);
}
if (runNode(['electron/dev/build.mjs']) !== 0) fail('The build failed.');
say('Running the tests against real Electron…');
process.exit(
  runNode(['node_modules/@playwright/test/cli.js', 'test', '--config', 'tests/electron/playwright.config.ts']),
);
