/** `npm run package`: the installers of this platform, in release/. */
import { ensureInstalled, fail, runNode, say } from './install.mjs';

ensureInstalled();
say('Building the application…');
if (runNode(['electron/dev/build.mjs', '--force']) !== 0) fail('The build failed.');
say('Making the installers (Electron is downloaded the first time)…');
if (
  runNode(['node_modules/electron-builder/cli.js', '--config', 'electron-builder.yml', ...process.argv.slice(2)]) !== 0
)
  fail('The installers could not be made: see the lines above.');
