import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { balanceDocument } from '../../../shared/contract/balance.ts';
import type { Outputs } from '../../../shared/contract/index.ts';
import { cents } from '../../../shared/contract/values.ts';
import { AppError } from '../../../shared/errors.ts';
import { zeroOrOne } from '../../sqlite/row-schemas.ts';
import { readRow, readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';
import { readCursor, writeCursor } from '../common/cursor.ts';
import { daysLateOf } from '../common/days-late.ts';
import { documentLevel } from '../common/levels.ts';
import { documentsAsKnown } from '../receivables/earlier-documents.ts';
import { agedDocuments, type BalanceCut, columnCondition } from './aged-documents.ts';

type DocumentPage = Outputs['balance']['documents'];
const cellRow = balanceDocument.extend({ isDoubtful: zeroOrOne, key: z.string() });
const totalsRow = z.object({ count: z.int(), totalCents: cents });

export type CellQuery = BalanceCut & {
  readonly customerId: number;
  readonly column: string;
  readonly cursor?: string | undefined;
  readonly limit: number;
};

/**
 * The documents of one column of a customer, in every currency, the oldest first. `openCents` is what each adds to the balance.
 * @throws AppError `validation` / `column` or `cursor`
 */
export function listBalanceDocuments(reader: Reader, query: CellQuery): DocumentPage {
  const condition = columnCondition(query, query.column);
  if (!condition) throw new AppError('validation', { reason: 'column', details: { column: query.column } });
  const [key, id] = query.cursor === undefined ? ['', 0] : readCursor(query.cursor, 2);
  const cell = sql`select * from (${agedDocuments(reader, query, query.customerId)}) where ${condition}`;
  const documents = query.knownAt === null ? sql`documents` : documentsAsKnown(reader, query.knownAt);
  // A nature is never corrected by itself: an adjustment known then has the one it has now.
  const nature =
    query.knownAt === null
      ? sql`documents.nature`
      : sql`iif(documents.kind = 'adjustment', (select own.nature from documents as own where own.id = cell.id), null)`;
  const promisedOn = query.basis === 'promised' ? sql`nullif(cell.counted_from, documents.due_on)` : sql`null`;
  const owed = {
    side: sql`documents.side`,
    openCents: sql`cell.open_cents`,
    from: sql`coalesce(${promisedOn}, documents.due_on)`,
  };
  const rows = readRows(
    reader,
    cellRow,
    sql`
      select page.*, ${documentLevel(sql`page.id`)} as level from (
        select documents.id, documents.customer_id as customerId, documents.kind, ${nature} as nature, documents.side, reference, label,
          documents.issued_on as issuedOn, documents.due_on as dueOn, ${promisedOn} as promisedOn, due_origin as dueOrigin, amount_cents as amountCents,
          cell.open_cents as openCents, ${daysLateOf(owed, query.asOf)} as daysLate, documents.currency, is_doubtful as isDoubtful, customers.code as customer,
          customers.name as customerName, coalesce(documents.due_on, documents.issued_on) as key
        from (${cell}) as cell cross join ${documents} as documents on documents.id = cell.id
          cross join customers on customers.id = documents.customer_id
        where (coalesce(documents.due_on, documents.issued_on), documents.id) > (${key}, ${id})
        order by key, documents.id
        limit ${query.limit + 1}) as page`,
  );
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return {
    ...readRow(
      reader,
      totalsRow,
      sql`
        select count(*) as count, coalesce(sum(case side when 'debit' then open_cents else -open_cents end), 0) as totalCents
        from (${cell})`,
    ),
    rows: page.map(({ key: _key, ...row }) => ({ ...row, isDoubtful: row.isDoubtful === 1 })),
    nextCursor: last && rows.length > page.length ? writeCursor([last.key, last.id]) : null,
  };
}
