import { type SQL, sql } from 'drizzle-orm';
import { foldText } from '../../shared/domain/fold-text.ts';

/** SQL condition on `customers`: every word of `search` is in the name or the code, whatever its case and accents. */
export function matchesCustomer(search: string | undefined): SQL {
  return sql.join([sql`1`, ...words(search).map((word) => sql`instr(customers.search_text, ${word}) > 0`)], sql` and `);
}

/** The folded words of a search, at most eight. */
function words(search: string | undefined): string[] {
  return foldText(search ?? '')
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, 8);
}
