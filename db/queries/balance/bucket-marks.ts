import { eq, sql } from 'drizzle-orm';
import { customers } from '../../schema.ts';
import type { Reader, Tx } from '../../types.ts';
import { isBucket } from '../imports/saving.ts';

/** Marks the customers that imports made of accounts which are not one debtor, unless the user decided it; returns their codes. */
export function markBuckets(tx: Tx): string[] {
  const found = undecided(tx).filter(({ code, importedName }) => isBucket(tx, code, importedName ?? code));
  for (const { id } of found) tx.update(customers).set({ isMiscellaneous: true }).where(eq(customers.id, id)).run();
  return found.map(({ code }) => code);
}

/** Customers made by imports whose mark nobody changed. */
function undecided(reader: Reader) {
  return reader.all<{ id: number; code: string; importedName: string | null }>(sql`
    SELECT id, code, imported_name AS importedName FROM customers
    WHERE is_from_import = 1 AND is_miscellaneous = 0 AND NOT EXISTS (
      SELECT 1 FROM events WHERE customer_id = customers.id AND kind = 'customers.update' AND instr(data, '"isMiscellaneous"') > 0)
    ORDER BY code`);
}
