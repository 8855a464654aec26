import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { StoredAllocation, StoredCustomer, StoredDocument } from '../../../shared/domain/comparison/stored.ts';
import { AppError } from '../../../shared/errors.ts';
import { zeroOrOne } from '../../sqlite/row-schemas.ts';
import { readRow } from '../../sqlite/rows.ts';
import type { Tx } from '../../types.ts';
import { countOwned } from '../customers/uses.ts';

const usesRow = z.object({ reminders: z.int(), plans: z.int(), holds: z.int(), allocations: z.int() });
const hasMergedRow = z.object({ hasMerged: zeroOrOne });

/** Returns the checks that refuse to delete imported rows to which the user's work refers. */
export function referenceChecker(tx: Tx) {
  return {
    /** @throws AppError `in_use` / `import` counting what refers to `rows`. */
    refuseUsedDocuments(customer: string, rows: readonly StoredDocument[]): void {
      if (rows.length === 0) return;
      const ids = sql`(select value from json_each(${JSON.stringify(rows.map((row) => row.id))}))`;
      const uses = readRow(
        tx,
        usesRow,
        sql`select
        (select count(distinct reminder_id) from reminder_documents where document_id in ${ids}) as reminders,
        (select count(distinct plan_id) from plan_documents where document_id in ${ids}) as plans,
        (select count(*) from holds where document_id in ${ids}) as holds,
        (select count(*) from allocations where origin = 'manual' and voided_at is null
          and (debit_document_id in ${ids} or credit_document_id in ${ids})) as allocations`,
      );
      refuse(customer, uses);
    },
    /** @throws AppError `in_use` / `import` counting the manual allocations for which a document would be too small. */
    refuseOverflow(customer: string, overflowing: readonly StoredAllocation[]): void {
      refuse(customer, { reminders: 0, plans: 0, holds: 0, allocations: overflowing.length });
    },
    /** @throws AppError `in_use` / `mergedCustomer`, or `import` counting what refers to the customer. */
    refuseUsedCustomer({ id: customerId, code, mergedIntoId }: StoredCustomer): void {
      const { hasMerged } = readRow(
        tx,
        hasMergedRow,
        sql`select exists (select 1 from customers where merged_into_id = ${customerId}) as hasMerged`,
      );
      if (mergedIntoId !== null || hasMerged === 1)
        throw new AppError('in_use', { reason: 'mergedCustomer', details: { customer: code } });
      refuse(code, countOwned(tx, customerId));
    },
  };
}

function refuse(customer: string, uses: Readonly<Record<string, number>>): void {
  if (Object.values(uses).some((count) => count > 0))
    throw new AppError('in_use', { reason: 'import', details: { customer, ...uses } });
}
