import { and, asc, desc, eq, gt, inArray, lte, or, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import { definitionOf, type EventKind, eventKinds, type JournalEvent } from '../../shared/domain/events/registry.ts';
import { events } from '../schema.ts';
import { rowOf } from '../sqlite/row-schemas.ts';
import type { Reader } from '../types.ts';

/** The columns of an event that its reading needs. */
export const eventRow = rowOf(
  events,
  'id',
  'at',
  'authorId',
  'kind',
  'version',
  'subjectId',
  'customerId',
  'replacesId',
  'data',
);
export type EventRow = z.infer<typeof eventRow>;

const { id, at, authorId, kind, version, subjectId, customerId, replacesId, data } = events;
/** The columns to select for an `EventRow`. */
const eventColumns = { id, at, authorId, kind, version, subjectId, customerId, replacesId, data };

type Wanted<Kind extends EventKind> = {
  readonly kinds: readonly Kind[];
  /** Only events about the row with this id. */
  readonly subjectId?: number | undefined;
  /** Only events of the act whose first event has this id. */
  readonly actId?: number;
  /** Only events whose id is greater. */
  readonly after?: number;
  /** Only events recorded at this instant or before. */
  readonly until?: string | undefined;
  readonly newestFirst?: boolean;
  readonly limit?: number;
};

/**
 * The events of some kinds in order, each with the facts that its kind declares. An event that cannot be read is left out:
 * `verifyChain` reports it.
 */
export function readEvents<Kind extends EventKind>(reader: Reader, wanted: Wanted<Kind>): JournalEvent<Kind>[] {
  const { kinds, until, newestFirst = false, limit } = wanted;
  const conditions: (SQL | undefined)[] = [
    // Every kind there is needs no condition: an event of none of them is left out as it is read.
    kinds.length === eventKinds.length ? undefined : inArray(kind, [...kinds]),
    wanted.subjectId === undefined ? undefined : eq(subjectId, wanted.subjectId),
    wanted.actId === undefined ? undefined : or(eq(id, wanted.actId), eq(events.actId, wanted.actId)),
    wanted.after === undefined ? undefined : gt(id, wanted.after),
    until === undefined ? undefined : lte(at, until),
  ];
  const query = reader
    .select(eventColumns)
    .from(events)
    .where(and(...conditions))
    .orderBy(newestFirst ? desc(id) : asc(id))
    .$dynamic();
  const rows = limit === undefined ? query.all() : query.limit(limit).all();
  return rows.flatMap((row) => parseEvent(row, kinds) ?? []);
}

/** The event of a row, with the facts that its kind declares; null when it is not one of `kinds` or its text is damaged. */
export function parseEvent<Kind extends EventKind>(row: EventRow, kinds: readonly Kind[]): JournalEvent<Kind> | null {
  const own = kinds.find((each) => each === row.kind);
  const stored = readEventData(row.data);
  if (stored === null || own === undefined) return null;
  const definition = definitionOf(own);
  const facts =
    row.version < definition.version && definition.lift ? definition.lift(stored.facts, row.version) : stored.facts;
  const { success, data } = definition.data.safeParse(facts);
  // The facts have just been parsed by the schema of their kind: the two are a pair of the union.
  return success ? ({ ...row, kind: own, data } as JournalEvent<Kind>) : null;
}

/** The facts and seals in the text of an event; null when it is damaged, which `verifyChain` reports. */
export function readEventData(text: string): { facts: Readonly<Record<string, unknown>>; seals: unknown } | null {
  try {
    const { seals, ...facts } = record.parse(JSON.parse(text));
    return { facts, seals };
  } catch {
    return null;
  }
}

const record = z.record(z.string(), z.unknown());
