import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export type Run = {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** The one JSON value of the standard output; fails with what went wrong when there is none. */
  json(): unknown;
};

/** What Node has compiled serves the next process: the tests start a hundred of them. */
const cache = join(tmpdir(), 'amiable-terminal-cache');

export const fixtures = resolve('tests/fixtures/fec');
export const ledger2024 = join(fixtures, '100000017FEC20241231.txt');

/** A private folder for a test's files; the application's own data go in there too. */
export function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), 'amiable-terminal-'));
}

/** How many backups the commands run in `folder` have made. */
export function countBackups(folder: string): number {
  const paths = readdirSync(folder, { recursive: true }).map(String);
  return paths.filter((path) => path.includes('backups') && path.endsWith('.amiable')).length;
}

/** Runs the real command as a process of its own, whatever the language of the machine. */
export function amiable(folder: string, ...words: readonly string[]): Promise<Run> {
  const own = join(folder, 'data');
  const env = { ...process.env, XDG_DATA_HOME: own, APPDATA: own, HOME: own, LANG: 'C', NODE_COMPILE_CACHE: cache };
  return new Promise((done) => {
    const args = [resolve('electron/terminal/main.ts'), ...words];
    execFile(process.execPath, args, { cwd: folder, env, maxBuffer: 64 * 1024 ** 2 }, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
      done({ code, stdout, stderr, json: () => JSON.parse(stdout || `no result: ${stderr}`) });
    });
  });
}
