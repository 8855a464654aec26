import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findLanguage } from '../../../electron/hosts/terminal/common/usage.ts';
import { run } from '../../../electron/hosts/terminal/run.ts';
import { builtTerminal } from '../../built-application.ts';

export type Run = {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** The one JSON value of the standard output; fails with what went wrong when there is none. */
  json(): unknown;
};

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

/** The environment of a command whose private data go to `folder`, whatever the language of the machine. */
export function environmentIn(folder: string) {
  const own = join(folder, 'data');
  return { XDG_DATA_HOME: own, APPDATA: own, HOME: own, LANG: 'C' };
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Runs a command in this process, a hundred times as fast as in its own; `terminal-processes.test.ts` compares the two.
 * Commands run one at a time, because the current folder and the environment belong to the process. `check` gets a process
 * of its own, because its thread loads longer from the sources than the whole bundle does.
 */
export function amiable(folder: string, ...words: readonly string[]): Promise<Run> {
  if (words[0] === 'check') return amiableProcess(folder, ...words);
  const mine = last.then(() => runHere(folder, words));
  last = mine.catch(() => {});
  return mine;
}

async function runHere(folder: string, words: readonly string[]): Promise<Run> {
  const own = environmentIn(folder);
  const before = { ...process.env };
  const place = process.cwd();
  let [stdout, stderr, hasFailed] = ['', '', false];
  Object.assign(process.env, own);
  process.chdir(folder);
  try {
    const status = await run(
      {
        language: findLanguage(words),
        isInteractive: false,
        print(text) {
          stdout += `${text}\n`;
        },
        printAside(text) {
          stderr += text;
        },
        fail() {
          hasFailed = true;
        },
      },
      words,
    );
    return made(status === 0 && hasFailed ? 1 : status, stdout, stderr);
  } finally {
    process.chdir(place);
    for (const name of Object.keys(own)) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
}

/** Runs the built command as a process of its own. */
export function amiableProcess(folder: string, ...words: readonly string[]): Promise<Run> {
  const env = { ...process.env, ...environmentIn(folder) };
  return new Promise((done) => {
    const args = [builtTerminal, ...words];
    execFile(process.execPath, args, { cwd: folder, env, maxBuffer: 64 * 1024 ** 2 }, (error, stdout, stderr) => {
      done(made(error === null ? 0 : typeof error.code === 'number' ? error.code : -1, stdout, stderr));
    });
  });
}

function made(code: number, stdout: string, stderr: string): Run {
  return { code, stdout, stderr, json: () => JSON.parse(stdout || `no result: ${stderr}`) };
}
