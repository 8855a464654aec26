import { parentPort, workerData } from 'node:worker_threads';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { z } from 'zod';
import * as schema from '../schema.ts';
import { addSqlFunctions } from '../sqlite/sql-functions.ts';
import type { FromCheckThread } from './aside.ts';
import { checkFirm } from './check.ts';

if (!parentPort) throw new Error('this file runs in a worker thread');
const port = parentPort;
const post = (message: FromCheckThread) => port.postMessage(message);

const task = z.object({ path: z.string(), heads: z.array(z.object({ id: z.int(), hash: z.string() })) });
const { path, heads } = task.parse(workerData);
const connection = new Database(path, { fileMustExist: true });
try {
  connection.pragma('locking_mode = EXCLUSIVE');
  connection.pragma('trusted_schema = OFF');
  connection.pragma('cache_size = -65536');
  connection.pragma('query_only = ON');
  addSqlFunctions(connection);
  const db = drizzle(connection, { schema });
  post({
    kind: 'done',
    checks: checkFirm(db, { heads, onProgress: (progress) => post({ kind: 'progress', progress }) }),
  });
} finally {
  connection.close();
}
