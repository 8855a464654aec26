import { createHash } from 'node:crypto';
import { asc, desc, eq, gt, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { JournalHead } from '../../shared/domain/events/journal-head.ts';
import { definitionOf, eventKinds, type NewEvent } from '../../shared/domain/events/registry.ts';
import { events, people } from '../schema.ts';
import { findRow, readRow } from '../sqlite/rows.ts';
import type { Reader, Tx } from '../types.ts';
import { parseEvent } from './read-events.ts';
import { takeSeals } from './seals.ts';

/** The last event; null in an empty journal. */
export function journalHead(reader: Reader): JournalHead | null {
  return (
    reader.select({ id: events.id, hash: events.hash }).from(events).orderBy(desc(events.id)).limit(1).get() ?? null
  );
}

const instantRow = z.object({ at: z.string() });

/** The later of `instant` and the instant of the last event: events must not go back in time when the clock does. */
export function notBeforeLastEvent(reader: Reader, instant: string): string {
  const { at } = readRow(
    reader,
    instantRow,
    sql`SELECT max(${instant}, coalesce((SELECT at FROM events ORDER BY id DESC LIMIT 1), '')) AS at`,
  );
  return at;
}

/** The user who acts; the name identifies a person of the firm's file. */
export type User = { readonly name: string };

/** Who acts, when, and in which act. An event appended without an act is an act of its own. */
export type Acting = { readonly user: User; now(): string; readonly act?: Act };

/**
 * One thing that a user asked for, and that is undone as one. `leadingId` is its first event, once appended. `undoes` is the first event
 * of the act that it undoes, `redoes` that of the undoing that it takes back. `inPlaceOf` is the row whose event is being undone.
 */
export type Act = {
  leadingId: number | null;
  readonly undoes: number | null;
  readonly redoes: number | null;
  inPlaceOf: { readonly subject: string | null; readonly id: number | null } | null;
};

/**
 * Appends an event to the journal, chained to the one before it, with the seals of the rows changed since that one. Its facts must be
 * exactly those that its kind declares, so that they can still be read years later.
 */
export function appendEvent(tx: Tx, { user, now, act }: Acting, event: NewEvent): JournalHead {
  const { version, subject, data } = definitionOf(event.kind);
  const facts = record.parse(data.parse(event.data));
  const last = journalHead(tx);
  const authorId = personOf(tx, user, now);
  const seals = takeSeals(tx);
  const row = {
    at: now(),
    authorId,
    kind: event.kind,
    version,
    subject,
    subjectId: event.subjectId ?? null,
    customerId: event.customerId ?? null,
    actId: act?.leadingId ?? null,
    undoesId: act?.leadingId === null ? act.undoes : null,
    redoesId: act?.leadingId === null ? act.redoes : null,
    replacesId: event.replacesId ?? replacedRow(act, subject, event.subjectId),
    data: canonicalJson(seals === null ? facts : { ...facts, seals }),
    previousHash: last?.hash ?? '',
  };
  const hash = eventHash(row);
  const { id } = tx
    .insert(events)
    .values({ ...row, hash })
    .returning({ id: events.id })
    .get();
  if (act) act.leadingId ??= id;
  return { id, hash };
}

/** Id of the person `user`, added at their first act in this file; the event that follows seals the row. */
function personOf(tx: Tx, { name }: User, now: () => string): number {
  const known = tx.select({ id: people.id }).from(people).where(eq(people.name, name)).get();
  if (known) return known.id;
  return tx.insert(people).values({ name, recordedAt: now() }).returning({ id: people.id }).get().id;
}

/** Id of the row that the event's row replaces: that of the event being undone, when it is another row of the same table. */
function replacedRow(act: Act | undefined, subject: string | null, subjectId: number | undefined): number | null {
  const former = act?.inPlaceOf;
  if (!former || former.subject !== subject || former.id === (subjectId ?? null)) return null;
  return former.id;
}

/**
 * Recomputes the chain. `wrong` holds the ids of events that were changed, are earlier than the event before, follow a removed event,
 * cannot be read as their kind declares (they would prove nothing), or are missing. Ids have no gap, so that removing an event shows
 * even if the chain around it is rewritten.
 */
export function verifyChain(reader: Reader): { count: number; wrong: number[] } {
  const wrong: number[] = [];
  let count = 0;
  let last = { id: 0, hash: '', at: '' };
  for (;;) {
    const page = reader.select().from(events).where(gt(events.id, last.id)).orderBy(asc(events.id)).limit(5000).all();
    for (const row of page) {
      for (let id = last.id + 1; id < row.id && wrong.length < mostMissing; id++) wrong.push(id);
      const isChained = row.previousHash === last.hash && row.hash === eventHash(row) && row.at >= last.at;
      if (!isChained || parseEvent(row, eventKinds) === null) wrong.push(row.id);
      last = row;
    }
    count += page.length;
    if (page.length === 0) break;
  }
  // The chain cannot tell that its end was cut off; SQLite's own counter of ids can.
  const counter = findRow(reader, counterRow, sql`SELECT seq FROM sqlite_sequence WHERE name = 'events'`);
  for (let id = last.id + 1; id <= (counter?.seq ?? 0) && wrong.length < mostMissing; id++) wrong.push(id);
  return { count, wrong };
}

const counterRow = z.object({ seq: z.int() });
const record = z.record(z.string(), z.unknown());

/** Most missing ids listed, so that a damaged counter does not fill the memory. */
const mostMissing = 10_000;

/** SHA-256 over the fields of an event and the hash before it; what `check` recomputes. */
export function eventHash(row: Omit<typeof events.$inferInsert, 'id' | 'hash'>): string {
  const { previousHash, at, authorId, kind, version, subject, subjectId, customerId, data } = row;
  const { actId, undoesId, redoesId, replacesId } = row;
  const fields = [previousHash, at, authorId, kind, version, subject, subjectId, customerId];
  const links = [actId, undoesId, redoesId, replacesId];
  return createHash('sha256')
    .update(JSON.stringify([...fields, ...links, data]))
    .digest('hex');
}

/** JSON with sorted keys, so that the same facts always hash alike. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
