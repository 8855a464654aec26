import { createHash } from 'node:crypto';
import { asc, desc, gt, sql } from 'drizzle-orm';
import { events } from './schema.ts';
import type { Reader, Tx } from './types.ts';

/** One thing that happened. `data` holds facts (numbers, texts), never a whole row. */
export type JournalEntry = {
  readonly at: string;
  readonly author: string;
  /** `noun.verb`. */
  readonly kind: string;
  readonly subject?: string;
  readonly subjectId?: number;
  readonly customerId?: number;
  readonly data: Readonly<Record<string, unknown>>;
};

/** Appends `entry` to the journal, chained to the event before it. Returns its id and hash. */
export function appendEvent(tx: Tx, entry: JournalEntry): { id: number; hash: string } {
  const last = tx.select({ hash: events.hash }).from(events).orderBy(desc(events.id)).limit(1).get();
  const row = {
    at: entry.at,
    author: entry.author,
    kind: entry.kind,
    subject: entry.subject ?? null,
    subjectId: entry.subjectId ?? null,
    customerId: entry.customerId ?? null,
    data: canonicalJson(entry.data),
    previousHash: last?.hash ?? '',
  };
  const hash = eventHash(row);
  const { id } = tx
    .insert(events)
    .values({ ...row, hash })
    .returning({ id: events.id })
    .get();
  return { id, hash };
}

/** Recomputes the chain. `wrong`: ids of the events that were changed, follow a removed one, or are missing at the end. */
export function verifyChain(reader: Reader): { count: number; wrong: number[] } {
  const wrong: number[] = [];
  let count = 0;
  let last = { id: 0, hash: '' };
  for (;;) {
    const page = reader.select().from(events).where(gt(events.id, last.id)).orderBy(asc(events.id)).limit(5000).all();
    for (const row of page) {
      if (row.previousHash !== last.hash || row.hash !== eventHash(row)) wrong.push(row.id);
      last = row;
    }
    count += page.length;
    if (page.length === 0) break;
  }
  // The chain cannot tell that its end was cut off; SQLite's own counter of ids can.
  const counter = reader.get<{ seq: number } | undefined>(sql`SELECT seq FROM sqlite_sequence WHERE name = 'events'`);
  for (let id = last.id + 1; id <= (counter?.seq ?? 0); id++) wrong.push(id);
  return { count, wrong };
}

/** SHA-256 over the fields of an event and the hash before it; what `check` recomputes. */
export function eventHash(row: {
  at: string;
  author: string;
  kind: string;
  subject: string | null;
  subjectId: number | null;
  customerId: number | null;
  data: string;
  previousHash: string;
}): string {
  const fields = [row.previousHash, row.at, row.author, row.kind, row.subject, row.subjectId, row.customerId, row.data];
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}

/** JSON with sorted keys, so that the same facts always hash alike. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
