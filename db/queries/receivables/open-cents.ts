import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Day } from '../../../shared/domain/values/days.ts';
import type { Cents } from '../../../shared/domain/values/money.ts';
import { readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';
import { openDocumentsAt } from '../common/open-documents.ts';

const openRow = z.object({ id: z.int(), openCents: z.int() });

/** Cents open on a day of the documents `ids`; one of which nothing is open is absent. */
export function readOpenCents(reader: Reader, asOf: Day, ids: readonly number[]): ReadonlyMap<number, Cents> {
  if (ids.length === 0) return new Map();
  const rows = readRows(
    reader,
    openRow,
    sql`
      select open.id, open.open_cents as openCents from (${openDocumentsAt(reader, { asOf, knownAt: null })}) as open
      where open.id in (select value from json_each(${JSON.stringify([...new Set(ids)])}))`,
  );
  return new Map(rows.map(({ id, openCents }) => [id, openCents]));
}
