import { createHash } from 'node:crypto';
import { and, asc, eq, max, sql } from 'drizzle-orm';
import { z } from 'zod';
import {
  type Edition,
  type EditionParameters,
  type EditionRow,
  editionColumns,
  editionParameters,
} from '../../../shared/contract/editions.ts';
import { AppError } from '../../../shared/errors.ts';
import { canonicalJson } from '../../journal/journal.ts';
import { readEvents } from '../../journal/read-events.ts';
import { editionRows, editions } from '../../schema.ts';
import type { Reader, Tx } from '../../types.ts';

/** A row as sealed, with the customer's name on the day of the edition. */
export type SealedRow = Omit<EditionRow, 'remark'>;

export type NewEdition = Pick<Edition, 'asOf' | 'knownAt' | 'recordedAt' | 'parameters'> & {
  readonly rows: readonly SealedRow[];
};

/** SHA-256 of an edition without its remarks; the order of its rows does not matter. */
function seal(
  edition: Pick<Edition, 'number' | 'asOf' | 'knownAt' | 'recordedAt'>,
  parameters: unknown,
  rows: readonly SealedRow[],
): string {
  const { number, asOf, knownAt, recordedAt } = edition;
  const content = rows
    .map(({ customerId, code, name, currency, columns, totalCents, disputedCents }) =>
      canonicalJson({ customerId, code, name, currency, columns, totalCents, disputedCents }),
    )
    .sort();
  return createHash('sha256')
    .update(canonicalJson({ number, asOf, knownAt, recordedAt, parameters, rows: content }))
    .digest('hex');
}

/** Stores an edition under the next number. */
export function insertEdition(tx: Tx, edition: NewEdition): { id: number; number: number; sha256: string } {
  const last = tx
    .select({ number: max(editions.number) })
    .from(editions)
    .get();
  const number = (last?.number ?? 0) + 1;
  const { rows, parameters, ...dates } = edition;
  const sha256 = seal({ number, ...dates }, parameters, rows);
  const { id } = tx
    .insert(editions)
    .values({ number, ...dates, parameters: JSON.stringify(parameters), sha256 })
    .returning({ id: editions.id })
    .get();
  const place = sql.placeholder;
  const insert = tx
    .insert(editionRows)
    .values({
      editionId: id,
      customerId: place('customerId'),
      currency: place('currency'),
      columns: place('stored'),
      totalCents: place('totalCents'),
    })
    .prepare();
  for (const { code, name, columns, disputedCents, ...row } of rows)
    insert.run({ ...row, stored: JSON.stringify({ code, name, columns, disputedCents }) });
  return { id, number, sha256 };
}

/** Copies the remarks of the edition before `editionId` to the rows of the same customers; returns their number. */
export function takeOverRemarks(tx: Tx, editionId: number): number {
  return tx.run(sql`
    update edition_rows set remark = earlier.remark
    from (select customer_id, currency, remark from edition_rows
      where edition_id = (select max(id) from editions where id < ${editionId}) and remark is not null) as earlier
    where edition_id = ${editionId} and edition_rows.customer_id = earlier.customer_id
      and edition_rows.currency = earlier.currency`).changes;
}

/** The edition `id`. @throws AppError `not_found` / `edition` */
export function getEdition(reader: Reader, id: number): Edition {
  const row = reader.select().from(editions).where(eq(editions.id, id)).get();
  if (!row) throw new AppError('not_found', { reason: 'edition' });
  return toEdition(row);
}

/** Every edition. A firm has hundreds at most, so that there are no pages. */
export function readEditions(reader: Reader): Edition[] {
  return reader.select().from(editions).all().map(toEdition);
}

/** Writes the remark on a row and returns the former one. @throws AppError `not_found` / `editionRow` */
export function updateRemark(
  tx: Tx,
  row: { id: number; customerId: number; currency: string },
  remark: string | null,
): string | null {
  const isRow = and(
    eq(editionRows.editionId, row.id),
    eq(editionRows.customerId, row.customerId),
    eq(editionRows.currency, row.currency),
  );
  const before = tx.select({ remark: editionRows.remark }).from(editionRows).where(isRow).get();
  if (!before) throw new AppError('not_found', { reason: 'editionRow' });
  tx.update(editionRows).set({ remark }).where(isRow).run();
  return before.remark;
}

/** The number of editions, and the numbers of those that do not match their seal, or whose seal is not the journal's. */
export function findBrokenEditions(reader: Reader): { count: number; wrong: number[] } {
  const all = reader.select().from(editions).orderBy(asc(editions.id)).all();
  const journal = new Map(
    readEvents(reader, { kinds: ['editions.create'] }).map(({ data: { number, sha256 } }) => [number, sha256]),
  );
  const wrong = all.filter(
    (edition) => edition.sha256 !== actualSeal(reader, edition) || journal.get(edition.number) !== edition.sha256,
  );
  const known = new Set(all.map((edition) => edition.number));
  const missing = [...journal.keys()].filter((number) => !known.has(number));
  return { count: all.length, wrong: [...wrong.map((edition) => edition.number), ...missing] };
}

/** The sealed parameters with all their fields, also those unknown to this version: the seal covers them. */
const wholeRecord = z.record(z.string(), z.unknown());

/** The seal computed from the stored rows; null when they can no longer be read. */
function actualSeal(reader: Reader, edition: typeof editions.$inferSelect): string | null {
  const rows = reader.select().from(editionRows).where(eq(editionRows.editionId, edition.id)).all();
  try {
    const sealed = rows.map(({ customerId, currency, totalCents, columns }) => {
      return { customerId, currency, totalCents, ...editionColumns.parse(JSON.parse(columns)) };
    });
    return seal(edition, wholeRecord.parse(JSON.parse(edition.parameters)), sealed);
  } catch {
    return null;
  }
}

function toEdition({ parameters, ...row }: typeof editions.$inferSelect): Edition {
  return { ...row, parameters: parseParameters(parameters) };
}

function parseParameters(json: string): EditionParameters {
  return editionParameters.parse(JSON.parse(json));
}
