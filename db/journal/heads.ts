import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { JournalHead } from '../../shared/domain/events/journal-head.ts';
import { processMark } from '../sqlite/process-mark.ts';

const fileName = 'journal-heads.json';
const headsSchema = z.array(z.object({ id: z.int(), hash: z.string() }));

/** Most heads kept, one for each backup. Beyond, every second one goes, but the first stays: it proves the longest part. */
const mostHeads = 400;

/**
 * The journal's last event at each backup of a firm, kept beside the backups, outside the firm's file. A journal rewritten from the middle
 * or cut at its end is a sound chain by itself, but no longer agrees with these heads. Empty when the file is absent or unreadable.
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

/** Forgets the heads after `head`, the last event of a restored backup: this journal no longer holds them. */
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
