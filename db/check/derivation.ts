import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { CustomerChange } from '../../shared/domain/comparison/compare-customer.ts';
import { comparerNow } from '../queries/imports/comparison.ts';
import { listDerivedCustomers } from '../queries/receivables/reading.ts';
import { readRows } from '../sqlite/rows.ts';
import type { Reader } from '../types.ts';
import { type CheckResult, checkResult } from './result.ts';

/**
 * Derives documents and lettering again from the imported lines: this must change nothing. The result names the customers for whom it
 * would. `report` receives the fraction done, from 0 to 1.
 */
export function checkDerivation(reader: Reader, report: (fraction: number) => void = () => {}): CheckResult {
  const compare = comparerNow(reader);
  const codes = listDerivedCustomers(reader);
  const wrong = codes.filter((code, index) => {
    if (index % customersPerReport === 0) report(index / codes.length);
    return changesSomething(compare(code));
  });
  return checkResult(
    'derivedDocuments',
    wrong.map((code) => `#${code}`),
    codes.length,
  );
}

const customersPerReport = 50;

function changesSomething(change: CustomerChange): boolean {
  const { inserted, updated, replaced, released, withdrawn, allocated, voided } = change;
  return [inserted, updated, replaced, released, withdrawn, allocated, voided].some((changes) => changes.length > 0);
}

const unknownRow = z.object({ name: z.string(), id: z.int() });

/** Finds rows recorded or withdrawn at an instant at which the journal has no event: they falsify balances as known earlier. */
export function checkInstants(reader: Reader): CheckResult {
  const wrong = readRows(
    reader,
    unknownRow,
    sql`
      WITH known(at) AS (SELECT at FROM events)
      SELECT 'documents' AS name, id FROM documents
        WHERE recorded_at NOT IN (SELECT at FROM known) OR (voided_at IS NOT NULL AND voided_at NOT IN (SELECT at FROM known))
      UNION ALL
      SELECT 'earlier_documents', id FROM earlier_documents WHERE recorded_until NOT IN (SELECT at FROM known)
        OR (voided_at IS NOT NULL AND voided_at NOT IN (SELECT at FROM known))
      UNION ALL
      SELECT 'allocations', id FROM allocations
        WHERE recorded_at NOT IN (SELECT at FROM known) OR (voided_at IS NOT NULL AND voided_at NOT IN (SELECT at FROM known))`,
  );
  return checkResult(
    'instants',
    wrong.map(({ name, id }) => `${name} #${id}`),
  );
}
