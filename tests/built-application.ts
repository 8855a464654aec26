import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** The command line as it is built. */
export const builtTerminal = join(root, 'dist/terminal/main.js');

/** Builds the hosts for the tests that start them, where their sources have changed since the last build. */
export function setup(): void {
  const files = process.argv.filter((word) => word.startsWith('tests/'));
  if (files.length > 0 && !files.some((name) => name.startsWith('tests/hosts'))) return;
  const { status } = spawnSync(process.execPath, [join(root, 'electron/dev/build.mjs'), '--only=node'], {
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error('the application could not be built');
}
