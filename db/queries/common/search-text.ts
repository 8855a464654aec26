import { eq, inArray, type SQL, sql } from 'drizzle-orm';
import { customerSearchText, foldText } from '../../../shared/domain/values/fold-text.ts';
import { parseCents } from '../../../shared/domain/values/money.ts';
import { customers } from '../../schema.ts';
import type { Tx } from '../../types.ts';
import { readMerges } from './merges.ts';

/**
 * Writes what finds a customer and those united with it, after its name changed or it was merged: each is found by its own name
 * and code, and by those of all merged into it.
 */
export function refreshSearchText(tx: Tx, customerId: number): void {
  const merges = readMerges(tx);
  const survivorId = merges.survivorOf(customerId);
  const united = merges.unitedIn(survivorId);
  const rows = tx
    .select({ id: customers.id, name: customers.name, code: customers.code })
    .from(customers)
    .where(inArray(customers.id, [...united]))
    .all();
  const texts = new Map(rows.map((row) => [row.id, customerSearchText(row)]));
  for (const id of united) {
    const [own = '', ...others] = merges.unitedIn(id).map((each) => texts.get(each) ?? '');
    const searchText = [own, ...others.sort()].join(' ');
    tx.update(customers).set({ searchText }).where(eq(customers.id, id)).run();
  }
}

/** SQL condition on `customers`: every word of `search` is in the name or the code, whatever its case and accents. */
export function matchesCustomer(search: string | undefined): SQL {
  return sql.join(
    [sql`1`, ...wordsOf(search).map((word) => sql`instr(customers.search_text, ${word}) > 0`)],
    sql` and `,
  );
}

/**
 * SQL condition on `documents` and `customers`: the amount typed, or every word in the reference, the label or the customer.
 * SQLite ignores the case of ASCII letters only, which is what references are made of.
 */
export function matchesDocument(search: string | undefined): SQL {
  const conditions = wordsOf(search).map((word) => {
    const pattern = containing(word);
    return sql`(documents.reference like ${pattern} escape '\\' or documents.label like ${pattern} escape '\\' or instr(customers.search_text, ${word}) > 0)`;
  });
  const everyWord = sql.join([sql`1`, ...conditions], sql` and `);
  const cents = amountIn(search);
  return cents === null ? sql`(${everyWord})` : sql`(documents.amount_cents = ${cents} or ${everyWord})`;
}

/** The amount typed in a search, with its decimals (`1234,56`, `1 234,56 €`); a whole number is rather a reference. */
export function amountIn(search: string | undefined): number | null {
  if (search === undefined || !/[.,]\d{2}\s*(€|EUR)?$/i.test(search)) return null;
  const cents = parseCents(search.trim());
  return cents === null ? null : Math.abs(cents);
}

/** `like` pattern of what contains `text`. */
export function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}

/** The folded words of a search, at most eight. */
function wordsOf(search: string | undefined): string[] {
  return foldText(search ?? '')
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, 8);
}
