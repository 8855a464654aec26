import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { JournalHead } from '../../shared/domain/events/journal-head.ts';
import { type CheckResult, checkResult } from '../check/result.ts';
import { processMark } from '../file/process-mark.ts';
import type { Reader } from '../types.ts';

const fileName = 'journal-heads.json';
const headsSchema = z.array(z.object({ id: z.int(), hash: z.string() }));

/** One for each backup made; the oldest are worth as much as the newest, those between less. */
const mostHeads = 400;

/**
 * Last events of the journal at the backups of a firm, kept beside these, outside its file: whoever rewrites the journal from the
 * middle or cuts its end makes a chain that holds by itself, but not with them. None where nothing can be read.
 */
export function readHeads(folder: string): JournalHead[] {
  try {
    return headsSchema.parse(JSON.parse(readFileSync(join(folder, fileName), 'utf8')));
  } catch {
    return [];
  }
}

/** Keeps `head` with the backups in `folder`. */
export function rememberHead(folder: string, head: JournalHead): void {
  const heads = readHeads(folder);
  if (heads.at(-1)?.id === head.id) return;
  const kept = heads.length < mostHeads ? heads : heads.filter((_head, index) => index === 0 || index % 2 === 1);
  write(folder, [...kept, head]);
}

/** After a backup was put back: what came after its last event `head` is no longer of this journal. */
export function forgetLaterHeads(folder: string, head: JournalHead): void {
  const heads = readHeads(folder);
  const kept = heads.filter(({ id }) => id <= head.id);
  if (kept.length < heads.length) write(folder, kept);
}

/** The events of `heads` are still what they were. */
export function checkHeads(reader: Reader, heads: readonly JournalHead[]): CheckResult {
  const events = new Map(
    reader
      .all<JournalHead>(
        sql`SELECT id, hash FROM events WHERE id IN (SELECT value FROM json_each(${JSON.stringify(heads.map(({ id }) => id))}))`,
      )
      .map(({ id, hash }) => [id, hash]),
  );
  const wrong = heads.filter(({ id, hash }) => events.get(id) !== hash);
  return checkResult(
    'heads',
    wrong.map(({ id }) => `#${id}`),
    heads.length,
  );
}

function write(folder: string, heads: readonly JournalHead[]): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const partial = join(folder, `${fileName}.${processMark()}.partial`);
  writeFileSync(partial, JSON.stringify(heads), { mode: 0o600 });
  renameSync(partial, join(folder, fileName));
}
