/**
 * Preloaded (`node --import`) into a process that must die: counts the SQL statements it runs and kills it before one of
 * them, or while SQLite carries it out. Statements are counted rather than timed, so that a test can repeat the same
 * instant. At the end the process reports its statements with their durations.
 */
import { writeFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import Database from 'better-sqlite3';
import { z } from 'zod';

const { AMIABLE_DIES } = z.object({ AMIABLE_DIES: z.string() }).parse(process.env);
const { statement, milliseconds, countsIn } = z
  .object({ statement: z.int().nullable(), milliseconds: z.number(), countsIn: z.string() })
  .parse(JSON.parse(AMIABLE_DIES));

const turn = new Int32Array(new SharedArrayBuffer(4));
/** Another thread kills while this one is inside SQLite. */
const killer = `const { workerData: [turn, pid, milliseconds] } = require('node:worker_threads');
Atomics.wait(turn, 0, 0);
Atomics.wait(turn, 0, 1, milliseconds);
process.kill(pid, 'SIGKILL');`;
if (statement !== null && milliseconds > 0)
  new Worker(killer, { eval: true, workerData: [turn, process.pid, milliseconds] }).unref();

const durations: number[] = [];
const commits: number[] = [];

/** Counts each call of the methods that run a statement, and dies at its turn. */
function countCalls(prototype: object, methods: readonly string[], isCommit: (statement: object) => boolean): void {
  for (const name of methods) {
    const method: unknown = Reflect.get(prototype, name);
    if (typeof method !== 'function') throw new Error(`no method ${name}`);
    Reflect.set(prototype, name, function counted(this: object, ...given: unknown[]): unknown {
      const number = durations.push(0);
      if (isCommit(this)) commits.push(number);
      if (number === statement) dieIn(milliseconds);
      const started = performance.now();
      try {
        return Reflect.apply(method, this, given);
      } finally {
        durations[number - 1] = performance.now() - started;
      }
    });
  }
}

function dieIn(milliseconds: number): void {
  if (milliseconds === 0) process.kill(process.pid, 'SIGKILL');
  Atomics.store(turn, 0, 1);
  Atomics.notify(turn, 0);
}

const memory = new Database(':memory:');
countCalls(Object.getPrototypeOf(memory.prepare('select 1')), ['run', 'get', 'all', 'iterate'], (statement) =>
  /^commit/i.test(String(Reflect.get(statement, 'source'))),
);
countCalls(Database.prototype, ['exec'], () => false);
memory.close();

process.on('exit', () => writeFileSync(countsIn, JSON.stringify({ durations, commits })));
