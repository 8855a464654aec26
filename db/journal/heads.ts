import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { JournalHead } from '../../shared/domain/events/journal-head.ts';
import { processMark } from '../sqlite/process-mark.ts';

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

function write(folder: string, heads: readonly JournalHead[]): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const partial = join(folder, `${fileName}.${processMark()}.partial`);
  writeFileSync(partial, JSON.stringify(heads), { mode: 0o600 });
  renameSync(partial, join(folder, fileName));
}
