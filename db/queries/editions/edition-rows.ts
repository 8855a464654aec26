import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { editionColumns } from '../../../shared/contract/editions.ts';
import type { Outputs } from '../../../shared/contract/index.ts';
import { editionRowList } from '../../../shared/domain/lists/edition-row-list.ts';
import { editionRows } from '../../schema.ts';
import { rowOf } from '../../sqlite/row-schemas.ts';
import type { Reader } from '../../types.ts';
import { refuseOthers } from '../common/list-sql.ts';
import { type ListQuery, readList } from '../common/listing.ts';
import { getEdition } from './editions.ts';

/** `columns`: those that an export writes. */
export type EditionRowsQuery = ListQuery<string> & {
  readonly id: number;
  readonly columns?: readonly string[] | undefined;
};

const storedRow = rowOf(editionRows, 'customerId', 'currency', 'totalCents', 'remark').extend({
  code: z.string(),
  name: z.string(),
  stored: z.string(),
});

/** SQL of the signed cents of a column of an edition, read from what it keeps; null for a customer who has nothing in it. */
export const keptAmount = (json: SQL, column: string): SQL => sql`nullif(${json} ->> ${`$.columns.${column}`}, 0)`;

/**
 * A page of the stored rows: by currency (the ledger's first) and name until another order is asked for.
 * @throws AppError `not_found` / `edition`, `validation` / `sort`, `where` or `cursor`
 */
export function listEditionRows(reader: Reader, query: EditionRowsQuery): Outputs['editions']['rows'] {
  const { id, cursor, limit = 100 } = query;
  const { columns, currencies } = getEdition(reader, id).parameters;
  const list = editionRowList(
    columns,
    currencies.map(({ currency }) => currency),
  );
  refuseOthers(list, query);
  const kept = sql`edition_rows.columns`;
  const [code, name] = [sql`${kept} ->> 'code'`, sql`${kept} ->> 'name'`];
  const own = { currency: sql`edition_rows.currency`, remark: sql`edition_rows.remark` };
  const found = readList(reader, storedRow, {
    list,
    source: {
      base: sql`edition_rows`,
      id: sql`edition_rows.rowid`,
      where: sql`edition_id = ${id}`,
      columns: {
        name,
        code,
        ...Object.fromEntries(columns.map((column) => [column, keptAmount(kept, column)])),
        total: sql`edition_rows.total_cents`,
        disputed: sql`nullif(${kept} ->> 'disputedCents', 0)`,
        ...own,
      },
      select: {
        customerId: sql`edition_rows.customer_id`,
        code,
        name,
        stored: kept,
        totalCents: sql`edition_rows.total_cents`,
        ...own,
      },
    },
    question: query,
    page: { cursor, limit },
  });
  return {
    ...found,
    rows: found.rows.map(({ stored, ...row }) => {
      const { columns, disputedCents } = editionColumns.parse(JSON.parse(stored));
      return { ...row, columns, disputedCents };
    }),
  };
}
