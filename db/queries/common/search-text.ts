import { eq, inArray, type SQL, sql } from 'drizzle-orm';
import { searchedWords } from '../../../shared/domain/listing/question.ts';
import { customerSearchText } from '../../../shared/domain/values/fold-text.ts';
import { parseCents } from '../../../shared/domain/values/money.ts';
import { customers } from '../../schema.ts';
import type { Tx } from '../../types.ts';
import { readMerges } from './merges.ts';

/**
 * Writes the search text of a customer and of those merged with it, after its name changed or it was merged. Each is found by its own name
 * and code, and by those of the customers merged into it.
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

/**
 * SQL of the name of a row of `customers` without case and accents. It is cut from the search text, which begins with it: folding the names of
 * a hundred thousand customers again took two thirds of the time of their list. Where the code does not end that text, which is so of a customer
 * that others were merged into, and of a code with accents, the name is folded.
 */
export const foldedName = sql.raw(`iif(
  substr(customers.search_text, -length(customers.code)) = lower(customers.code)
    and customers.id not in (select merged_into_id from customers where merged_into_id is not null),
  rtrim(substr(customers.search_text, 1, length(customers.search_text) - length(customers.code))),
  fold_text(customers.name))`);

/** SQL condition on `customers`: every word of `search` is in the name or code, whatever case and accents. */
export function matchesCustomer(search: string | undefined): SQL {
  return sql.join(
    [sql`1`, ...searchedWords(search ?? '').map((word) => sql`instr(customers.search_text, ${word}) > 0`)],
    sql` and `,
  );
}

/**
 * SQL condition on `documents` and `customers`: the document has the amount typed, or every word is in its reference, its label or its
 * customer. SQLite's `like` ignores the case of ASCII letters only, which suffices for references.
 */
export function matchesDocument(search: string | undefined): SQL {
  const conditions = searchedWords(search ?? '').map((word) => {
    const pattern = containing(word);
    return sql`(documents.reference like ${pattern} escape '\\' or documents.label like ${pattern} escape '\\' or instr(customers.search_text, ${word}) > 0)`;
  });
  const everyWord = sql.join([sql`1`, ...conditions], sql` and `);
  const cents = amountIn(search);
  return cents === null ? sql`(${everyWord})` : sql`(documents.amount_cents = ${cents} or ${everyWord})`;
}

/** The amount in cents of a search with decimals (`1234,56`, `1 234,56 €`), else null: a whole number is taken for a reference. */
export function amountIn(search: string | undefined): number | null {
  if (search === undefined || !/[.,]\d{2}\s*(€|EUR)?$/i.test(search)) return null;
  const cents = parseCents(search.trim());
  return cents === null ? null : Math.abs(cents);
}

/** `like` pattern of texts that contain `text`. */
export function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
