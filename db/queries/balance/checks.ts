import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { type BalanceReport, balanceLeftOut } from '../../../shared/contract/balance.ts';
import { cents } from '../../../shared/contract/common/values.ts';
import { balanceColumns } from '../../../shared/domain/balance/ageing.ts';
import { authoritativeListsOf, cutOffOf } from '../../../shared/domain/coverage/authoritative-lists.ts';
import { ledgerCurrency, sumCents } from '../../../shared/domain/values/money.ts';
import { readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';
import { importedPeriods } from '../coverage/periods.ts';
import { listRefusedLines } from '../coverage/refused-lines.ts';
import { type LedgerMoment, openDocumentsAt } from '../receivables/open-documents.ts';
import { type BalanceCut, balancesByCustomer } from './aged-documents.ts';
import { type Compared, compareLedger, toItems } from './compared-ledger.ts';
import { isCounted, leftOutReason } from './document-filter.ts';
import { firstKnownAt } from './first-known.ts';

type BalanceCheck = BalanceReport['checks'][number];

/** Most differences listed: the first ones are enough to find the cause. */
const itemLimit = 500;

const balanceRow = z.object({
  customer: z.string(),
  name: z.string(),
  currency: z.string(),
  columnCents: cents,
  totalCents: cents,
});

/**
 * Checks the balance of all customers in two ways: its columns must add up to its total, and its total must equal the receivable accounts
 * of the imported files. Documents that the filter leaves out are summed in `leftOut` and added back for the second check.
 * At a `knownAt` before the firm's file held anything there is no check.
 */
export function checkBalance(
  reader: Reader,
  query: BalanceCut,
): Pick<BalanceReport, 'checks' | 'leftOut' | 'nothingKnown'> {
  const knownFrom = firstKnownAt(reader);
  if (knownFrom === null || (query.knownAt !== null && query.knownAt < knownFrom))
    return { checks: [], leftOut: [], nothingKnown: { knownFrom } };
  const columns = balanceColumns(query.buckets).map((_, index) => sql.raw(`c${index}`));
  const balances = readRows(
    reader,
    balanceRow,
    sql`
      select code as customer, name, currency, sum(${sql.join(columns, sql` + `)}) as columnCents, sum(total_cents) as totalCents
      from (${balancesByCustomer(reader, query)}) as balances join customers on customers.id = balances.customer_id
      group by customer_id, currency`,
  );
  const columnCheck = toCheck(
    'columns',
    balances.map((row) => ({ ...row, expectedCents: row.totalCents, actualCents: row.columnCents })),
  );
  const leftOut = readLeftOut(reader, query);
  return {
    checks: [
      columnCheck,
      checkLedger(
        reader,
        query,
        [...balances, ...leftOut].filter(({ currency }) => currency === ledgerCurrency),
      ),
    ],
    leftOut: sumLeftOut(leftOut),
    nothingKnown: null,
  };
}

const leftOutRow = balanceLeftOut
  .omit({ cents: true })
  .extend({ customer: z.string(), name: z.string(), customer_id: z.int(), totalCents: cents });
type LeftOut = z.infer<typeof leftOutRow>;

/** Sums of the documents that the filter leaves out, by customer, currency and reason, in signed cents. */
function readLeftOut(reader: Reader, query: BalanceCut): LeftOut[] {
  const { filter, ...everything } = query;
  if (filter === undefined) return [];
  return readRows(
    reader,
    leftOutRow,
    sql`
      select code as customer, name, left_out.* from (
        select customer_id, currency, ${leftOutReason(filter)} as reason,
          sum(case side when 'debit' then open_cents else -open_cents end) as totalCents
        from (${openDocumentsAt(reader, everything)}) as open where not ${isCounted(filter)}
        group by 1, 2, 3) as left_out join customers on customers.id = left_out.customer_id`,
  );
}

function sumLeftOut(rows: readonly LeftOut[]): BalanceReport['leftOut'] {
  const sums = new Map<string, BalanceReport['leftOut'][number]>();
  for (const { currency, reason, totalCents } of rows) {
    const key = `${currency} ${reason}`;
    sums.set(key, { currency, reason, cents: (sums.get(key)?.cents ?? 0) + totalCents });
  }
  return [...sums.values()].sort((a, b) => (`${a.reason} ${a.currency}` < `${b.reason} ${b.currency}` ? -1 : 1));
}

/**
 * Compares the balances with the accounts of the files, customer by customer, in the ledger's currency. The accounts include the lines
 * that could not be read. Manual documents are in no file: their amounts are added to what is expected.
 */
function checkLedger(
  reader: Reader,
  moment: LedgerMoment,
  balances: readonly { customer: string; name: string; totalCents: number }[],
): BalanceCheck {
  const { asOf, knownAt } = moment;
  const { rows, manualCents } = compareLedger(reader, moment, balances);
  const periods = importedPeriods(reader, { knownAt });
  const authoritativeLists = authoritativeListsOf(periods);
  const ledgerOn = cutOffOf(periods) ?? '';
  const list =
    asOf > ledgerOn ? (authoritativeLists.findLast(({ on }) => on <= asOf) ?? authoritativeLists[0]) : undefined;
  return {
    ...toCheck('ledger', rows),
    ...listRefusedLines(reader, asOf, knownAt),
    ...(manualCents === 0 ? {} : { manualCents }),
    list: list ? { file: list.fileName, on: list.on, ledgerOn } : null,
  };
}

function toCheck(name: BalanceCheck['name'], rows: Iterable<Compared>): BalanceCheck {
  const items = toItems(rows).filter((item) => item.differenceCents !== 0);
  return {
    name,
    differenceCents: sumCents(items.map((item) => item.differenceCents)),
    items: items.slice(0, itemLimit),
    refused: [],
    unknownCount: 0,
    list: null,
  };
}
