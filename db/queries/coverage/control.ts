import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { cents } from '../../../shared/contract/common/values.ts';
import { authoritativeListsOf } from '../../../shared/domain/coverage/authoritative-lists.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { ledgerCurrency } from '../../../shared/domain/values/money.ts';
import { readRow, readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';
import { bySurvivor } from '../common/merges.ts';
import { statedThen } from './known-verdicts.ts';
import { manuallyAllocated } from './manually-allocated.ts';
import { importedPeriods, type LedgerScope } from './periods.ts';

/** Balance of one customer's receivable accounts, in cents, debit positive. */
const ledgerBalance = z.object({ customerCode: z.string(), name: z.string(), cents });
type LedgerBalance = Readonly<z.infer<typeof ledgerBalance>>;

const totalRow = z.object({ cents });

/** An instant; null for now. */
type Known = { readonly knownAt?: string | null };

/**
 * Balance of the imported receivable accounts at the end of `asOf`, by customer (a merged customer counts with its survivor): the sum of
 * the statements that counted then, so that the documents can be checked against it. Empty when nothing was booked by then.
 */
export function ledgerBalanceByCustomer(reader: Reader, asOf: Day, known: Known = {}): LedgerBalance[] {
  return readRows(
    reader,
    ledgerBalance,
    sql`
      select lines.customer_code as customerCode,
        coalesce((select name from customers where code = lines.customer_code), max(lines.name)) as name,
        sum(lines.cents) as cents
      from (${bySurvivor(reader, countedAt(reader, asOf, known, ['ledger', 'list']))}) as lines
      group by lines.customer_code order by lines.customer_code`,
  );
}

/**
 * SQL of (customer_code, name, cents): what these balances are the sums of, with the lines that could not be read, where their amount is
 * known: the files count them too.
 */
export function fileLines(reader: Reader, asOf: Day, known: Known = {}): SQL {
  return bySurvivor(reader, countedAt(reader, asOf, known, ['ledger', 'list', 'refused']));
}

/** Sum of the statements that count in the end, in cents of the ledger's currency, with the lines that could not be read. */
export function statedTotal(reader: Reader): number {
  const lines = countedStatements(reader, '9999-12-31', { sources: ['ledger', 'list', 'refused'] });
  return readRow(reader, totalRow, sql`select coalesce(sum(cents), 0) as cents from (${lines})`).cents;
}

/**
 * Sum of what was allocated manually before the last complete authoritative list up to `asOf` among the imports in `scope`, in signed
 * cents.
 */
export function allocatedTotal(reader: Reader, asOf: Day, scope: LedgerScope): number {
  const manual = allocatedBefore(reader, asOf, scope);
  return manual === null
    ? 0
    : readRow(reader, totalRow, sql`select coalesce(sum(cents), 0) as cents from (${manual})`).cents;
}

type Asked = Parameters<typeof statedThen>[1];
type Sources = Asked['sources'];
type Counted = Known & Pick<Asked, 'sources' | 'codes'>;

/** SQL of (customer_code, name, cents): the counted statements, and what was allocated manually before the last complete authoritative list. */
function countedAt(reader: Reader, asOf: Day, known: Known, sources: Sources): SQL {
  const lines = countedStatements(reader, asOf, { ...known, sources });
  const manual = allocatedBefore(reader, asOf, known);
  return manual === null
    ? lines
    : sql`
    select customer_code, name, cents from (${lines}) union all select customer_code, name, cents from (${manual})`;
}

/**
 * SQL of (customer_code, name, cents, source, id, batch_id, line_number, booked_on): the statements of the ledger's currency that count at
 * the end of `asOf`, as known at an instant.
 */
export function countedStatements(reader: Reader, asOf: Day, { knownAt = null, sources, codes }: Counted): SQL {
  return sql`
    select customer_code, customer_name as name, signed_cents as cents, source, id, batch_id, line_number, booked_on from (${statedThen(reader, { knownAt, sources, codes })})
    where currency = ${ledgerCurrency} and signed_cents is not null
      and counts_from <= ${asOf} and (counts_until is null or counts_until > ${asOf})`;
}

/** SQL of what was allocated manually before the last complete authoritative list (`manuallyAllocated`); null without such a list. */
export function allocatedBefore(reader: Reader, asOf: Day, scope: LedgerScope): SQL | null {
  const periods = importedPeriods(reader, scope);
  const list = authoritativeListsOf(periods).findLast(({ on, isComplete }) => isComplete && on <= asOf);
  return list ? manuallyAllocated(reader, periods, list, scope.knownAt ?? null) : null;
}
