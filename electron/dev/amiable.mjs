/** `npm run --silent amiable -- <command>`: the terminal host, built when its sources changed. Nothing of ours goes to stdout. */
import { join } from 'node:path';
import { ensureInstalled, fail, root, runNode } from './install.mjs';

ensureInstalled();
if (runNode(['electron/dev/build.mjs', '--only=node'], { stdio: ['ignore', 2, 2] }) !== 0) fail('The build failed.');
// npm works in the folder of the repository; the paths of a command are those of the folder where it was typed.
const typedIn = process.env.npm_lifecycle_event === 'amiable' ? process.env.INIT_CWD : undefined;
const command = [join(root, 'dist/terminal/main.js'), ...process.argv.slice(2)];
process.exit(runNode(command, { cwd: typedIn ?? process.cwd() }));
