import { and, count, desc, eq, lt, or, type SQL } from 'drizzle-orm';
import type { Inputs, Outputs } from '../../../shared/contract/index.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { customers, letters, registeredLetters } from '../../schema.ts';
import type { Reader } from '../../types.ts';
import { readCursor, writeCursor } from '../common/cursor.ts';
import { matchesCustomer } from '../common/search-text.ts';
import { letterColumns } from './columns.ts';

/** Issued letters, newest first, with the delivery of registered ones; `count` covers all pages. */
export function listLetters(reader: Reader, query: Inputs['letters']['list']): Outputs['letters']['list'] {
  const { limit = 100 } = query;
  const filter = and(
    query.kind === undefined ? undefined : eq(letters.kind, query.kind),
    query.customerId === undefined ? undefined : eq(letters.customerId, query.customerId),
    matchesLetter(query.search),
  );
  const [before] = query.cursor === undefined ? [] : readCursor(query.cursor, 1);
  const rows = reader
    .select({
      id: letters.id,
      number: letters.number,
      kind: letters.kind,
      ...letterColumns,
      pageCount: letters.pageCount,
      sha256: letters.sha256,
      registeredId: registeredLetters.id,
      registeredState: registeredLetters.state,
    })
    .from(letters)
    .innerJoin(customers, eq(customers.id, letters.customerId))
    .leftJoin(registeredLetters, eq(registeredLetters.letterId, letters.id))
    .where(and(filter, before === undefined ? undefined : lt(letters.number, Number(before))))
    .orderBy(desc(letters.number))
    .limit(limit + 1)
    .all();
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const total = reader
    .select({ count: count() })
    .from(letters)
    .innerJoin(customers, eq(customers.id, letters.customerId))
    .where(filter)
    .get();
  return {
    rows: shown,
    nextCursor: last && rows.length > limit ? writeCursor([last.number]) : null,
    count: total?.count ?? 0,
  };
}

/** The day printed on a letter; null when there is no letter `id`. */
export function letterDay(reader: Reader, id: number): Day | null {
  return reader.select({ issuedOn: letters.issuedOn }).from(letters).where(eq(letters.id, id)).get()?.issuedOn ?? null;
}

/** Condition of a search by customer, or by the number printed on the letter. */
function matchesLetter(search: string | undefined): SQL | undefined {
  const digits = /^\d{1,9}$/.test(search ?? '') ? Number(search) : null;
  return or(matchesCustomer(search), digits === null ? undefined : eq(letters.number, digits));
}
