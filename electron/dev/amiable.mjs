/** `npm run --silent amiable -- <command>`: the terminal host, built when its sources changed. Nothing of ours goes to stdout. */
import { ensureInstalled, fail, runNode } from './install.mjs';

ensureInstalled();
if (runNode(['electron/dev/build.mjs', '--only=node'], { stdio: ['ignore', 2, 2] }) !== 0) fail('The build failed.');
process.exit(runNode(['dist/terminal/main.js', ...process.argv.slice(2)]));
