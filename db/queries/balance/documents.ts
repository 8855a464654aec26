import { type SQL, sql } from 'drizzle-orm';
import { balanceDocument } from '../../../shared/contract/balance.ts';
import type { Outputs } from '../../../shared/contract/index.ts';
import { type BalanceDocumentColumn, balanceDocumentList } from '../../../shared/domain/lists/document-list.ts';
import { AppError } from '../../../shared/errors.ts';
import { zeroOrOne } from '../../sqlite/row-schemas.ts';
import type { Reader } from '../../types.ts';
import { daysLateOf } from '../common/days-late.ts';
import { documentsAsKnown } from '../common/earlier-documents.ts';
import { documentLevel } from '../common/levels.ts';
import { type ListQuery, readList } from '../common/listing.ts';
import { agedDocuments, type BalanceCut, columnCondition } from './aged-documents.ts';

const cellRow = balanceDocument.extend({ isDoubtful: zeroOrOne });

export type CellQuery = BalanceCut &
  ListQuery<BalanceDocumentColumn> & {
    readonly customerId: number;
    readonly column: string;
    readonly currency?: string | undefined;
  };

/**
 * A page of the documents of one column of a customer, in one currency or in all. `openCents` is what each adds to the balance.
 * @throws AppError `validation` / `column` or `cursor`
 */
export function listBalanceDocuments(reader: Reader, query: CellQuery): Outputs['balance']['documents'] {
  const { cursor, limit = 100 } = query;
  const source = cellSource(reader, query);
  const page = { cursor, limit };
  const found = readList(reader, cellRow, { list: balanceDocumentList, source, question: query, page });
  return { ...found, rows: found.rows.map((row) => ({ ...row, isDoubtful: row.isDoubtful === 1 })) };
}

function cellSource(reader: Reader, query: CellQuery) {
  const condition = columnCondition(query, query.column);
  if (!condition) throw new AppError('validation', { reason: 'column', details: { column: query.column } });
  const documents = query.knownAt === null ? sql`documents` : documentsAsKnown(reader, query.knownAt);
  // A nature is never corrected by itself: an adjustment known then has the one it has now.
  const nature =
    query.knownAt === null
      ? sql`documents.nature`
      : sql`iif(documents.kind = 'adjustment', (select own.nature from documents as own where own.id = cell.id), null)`;
  const promisedOn = query.basis === 'promised' ? sql`nullif(cell.counted_from, documents.due_on)` : sql`null`;
  const side = sql`documents.side`;
  const owed = { side, openCents: sql`cell.open_cents`, from: sql`coalesce(${promisedOn}, documents.due_on)` };
  const signed = (cents: SQL) => sql`case ${side} when 'debit' then ${cents} else -${cents} end`;
  const level = documentLevel(sql`documents.id`);
  const columns = {
    reference: sql`documents.reference`,
    label: sql`documents.label`,
    kind: sql`documents.kind`,
    issuedOn: sql`documents.issued_on`,
    dueOn: sql`documents.due_on`,
    daysLate: daysLateOf(owed, query.asOf),
    amountCents: signed(sql`documents.amount_cents`),
    openCents: signed(sql`cell.open_cents`),
    disputedCents: sql`nullif(cell.disputed_cents, 0)`,
    level: sql`nullif(${level}, 0)`,
    currency: sql`documents.currency`,
    promisedOn,
  } satisfies Record<BalanceDocumentColumn, SQL>;
  return {
    tables: sql`cell as materialized (
      select * from (${agedDocuments(reader, query, query.customerId)})
      where ${condition} and ${query.currency === undefined ? sql`1` : sql`currency = ${query.currency}`})`,
    base: sql`cell`,
    id: sql`cell.id`,
    joins: sql`cross join ${documents} as documents on documents.id = cell.id
      cross join customers on customers.id = documents.customer_id`,
    where: sql`1`,
    columns,
    select: {
      ...columns,
      id: sql`documents.id`,
      customerId: sql`documents.customer_id`,
      customer: sql`customers.code`,
      customerName: sql`customers.name`,
      nature,
      side,
      dueOrigin: sql`due_origin`,
      isDoubtful: sql`is_doubtful`,
      amountCents: sql`documents.amount_cents`,
      openCents: sql`cell.open_cents`,
      disputedCents: sql`cell.disputed_cents`,
      level,
    },
  };
}
