import { and, asc, eq } from 'drizzle-orm';
import { readEvents } from '../../journal/read-events.ts';
import { customers } from '../../schema.ts';
import type { Reader, Tx } from '../../types.ts';
import { isBucket } from './saving.ts';

/**
 * Marks as miscellaneous the imported customers whose account is not one debtor (a collective account, sundry customers), unless the user
 * decided otherwise. Returns their codes.
 */
export function markBuckets(tx: Tx): string[] {
  const found = undecided(tx).filter(({ code, importedName }) => isBucket(tx, code, importedName ?? code));
  for (const { id } of found) tx.update(customers).set({ isMiscellaneous: true }).where(eq(customers.id, id)).run();
  return found.map(({ code }) => code);
}

/** Imported customers that are not marked and whose mark the user never changed. */
function undecided(reader: Reader) {
  const decided = new Set(
    readEvents(reader, { kinds: ['customers.update'] })
      .filter(({ data }) => 'isMiscellaneous' in data.changes)
      .map(({ customerId }) => customerId),
  );
  return reader
    .select({ id: customers.id, code: customers.code, importedName: customers.importedName })
    .from(customers)
    .where(and(eq(customers.isFromImport, true), eq(customers.isMiscellaneous, false)))
    .orderBy(asc(customers.code))
    .all()
    .filter(({ id }) => !decided.has(id));
}
