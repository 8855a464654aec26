import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { OpenFile } from '../../db/file/open.ts';
import * as schema from '../../db/schema.ts';
import type { Db } from '../../db/types.ts';

/** The plan SQLite has for every statement `run` executes, one text a statement, its steps on lines. */
export function plansOf({ connection }: OpenFile, run: (db: Db) => unknown): string[] {
  const executed: { query: string; params: unknown[] }[] = [];
  const logger = { logQuery: (query: string, params: unknown[]) => void executed.push({ query, params }) };
  run(drizzle(connection, { schema, logger }));
  return executed.map(({ query, params }) =>
    connection
      .prepare<unknown[], { detail: string }>(`explain query plan ${query}`)
      .all(...params)
      .map((step) => step.detail)
      .join('\n'),
  );
}
