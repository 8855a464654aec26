import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { z } from 'zod';
import { builtTerminal } from '../../built-application.ts';
import { seed } from '../../seed.ts';
import { environmentIn } from './terminal-process.ts';

/** When a process dies: at its n-th statement, or so many milliseconds after that statement began. */
export type Instant = { readonly statement: number; readonly milliseconds: number };

const run = z.object({ durations: z.array(z.number()), commits: z.array(z.int()) });

const preloaded = pathToFileURL(join(import.meta.dirname, 'dies-at-statement.ts')).href;

/** Runs the built command to its end, counting its statements. */
export async function countStatements(folder: string, words: readonly string[]): Promise<z.infer<typeof run>> {
  const countsIn = join(folder, 'statements.json');
  if (!(await start(folder, words, { statement: null, milliseconds: 0, countsIn })))
    throw new Error('it did not end well');
  return run.parse(JSON.parse(readFileSync(countsIn, 'utf8')));
}

/** Runs the built command until it dies; true when it had ended before. */
export function runUntil(folder: string, words: readonly string[], instant: Instant): Promise<boolean> {
  return start(folder, words, { ...instant, countsIn: join(folder, 'statements-killed.json') });
}

function start(folder: string, words: readonly string[], dies: object): Promise<boolean> {
  return new Promise((done, fail) => {
    const env = { ...process.env, ...environmentIn(folder), AMIABLE_DIES: JSON.stringify(dies) };
    const child = spawn(process.execPath, ['--import', preloaded, builtTerminal, ...words], {
      cwd: folder,
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let complaint = '';
    child.stderr.on('data', (text) => {
      complaint += text;
    });
    child.on('error', fail);
    child.on('close', (code, signal) => {
      if (code === 0 || signal === 'SIGKILL') done(code === 0);
      else fail(new Error(complaint));
    });
  });
}

/**
 * `count` instants of a run, the same ones for the same seed: in turn between two statements up to the last commit, inside
 * one of the longest statements, and inside a commit.
 */
export function instantsOf({ durations, commits }: z.infer<typeof run>, count: number): Instant[] {
  const last = commits.at(-1) ?? durations.length;
  const numbers = durations.slice(0, last).map((_, index) => index + 1);
  const longest = numbers.toSorted((a, b) => (durations[b - 1] ?? 0) - (durations[a - 1] ?? 0)).slice(0, 8);
  const parts = fc.sample(fc.tuple(fc.nat(9_999), fc.nat(99)), { numRuns: count, unbiased: true });
  return parts.map(([part, percent], index) => {
    const among = [numbers, longest, commits][index % 3] ?? numbers;
    const statement = among[Math.floor((part * among.length) / 10_000)] ?? last;
    const milliseconds = index % 3 === 0 ? 0 : Math.max(0.05, ((durations[statement - 1] ?? 0) * percent) / 100);
    return { statement, milliseconds };
  });
}

/** Says how to see a red run again. */
export function toldAs({ statement, milliseconds }: Instant): string {
  return `killed ${milliseconds} ms after statement ${statement} (AMIABLE_SEED=${seed})`;
}
