import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type BalanceReport, balanceLeftOut } from '../../../shared/contract/balance.ts';
import { cents } from '../../../shared/contract/common/values.ts';
import { balanceColumns } from '../../../shared/domain/balance/ageing.ts';
import { authoritativeListsOf, cutOffOf } from '../../../shared/domain/coverage/authoritative-lists.ts';
import { ledgerCurrency, sumCents } from '../../../shared/domain/values/money.ts';
import { readRows } from '../../sqlite/rows.ts';
import { keepUntilWritten } from '../../sqlite/until-written.ts';
import type { Reader } from '../../types.ts';
import { openDocumentsAt } from '../common/open-documents.ts';
import { importedPeriods } from '../coverage/periods.ts';
import { listRefusedLines } from '../coverage/refused-lines.ts';
import { withDisputed } from '../disputes/disputed-parts.ts';
import { type BalanceCut, balancesByCustomer } from './aged-documents.ts';
import { type Compared, compareLedger, manualTotal, toItems } from './compared-ledger.ts';
import { leftOutCents } from './document-filter.ts';
import { firstKnownAt } from './first-known.ts';

type BalanceCheck = BalanceReport['checks'][number];
type BalanceChecks = Pick<BalanceReport, 'checks' | 'leftOut' | 'nothingKnown'>;

/** Kept until the next write: the accounts have many lines, and a screen, its export and another window ask for the same. */
const latestChecks = keepUntilWritten<BalanceChecks>();

/** Most differences listed: the first ones are enough to find the cause. */
const itemLimit = 500;

const columnsRow = z.object({ customer: z.string(), name: z.string(), expectedCents: cents, actualCents: cents });

/**
 * Checks the balance of all customers in two ways: its columns must add up to its total, and its total must equal the receivable accounts
 * of the imported files. Documents that the filter leaves out are summed in `leftOut` and added back for the second check.
 * At a `knownAt` before the firm's file held anything there is no check.
 */
export function checkBalance(reader: Reader, query: BalanceCut): BalanceChecks {
  const { asOf, knownAt, basis, buckets, credits, filter } = query;
  const question = JSON.stringify([asOf, knownAt, basis, buckets, credits, filter]);
  return latestChecks(reader, question, () => makeChecks(reader, query));
}

function makeChecks(reader: Reader, query: BalanceCut): BalanceChecks {
  const nothingKnown = findNothingKnown(reader, query.knownAt);
  if (nothingKnown) return { checks: [], leftOut: [], nothingKnown };
  return {
    checks: [toCheck('columns', compareColumns(reader, query)), checkLedger(reader, query)],
    leftOut: readLeftOut(reader, query),
    nothingKnown: null,
  };
}

/** Tells since when the firm's file holds anything, where it held nothing yet at `knownAt`. */
export function findNothingKnown(reader: Reader, knownAt: string | null): BalanceReport['nothingKnown'] {
  const knownFrom = firstKnownAt(reader);
  return knownFrom === null || (knownAt !== null && knownAt < knownFrom) ? { knownFrom } : null;
}

/** The customers whose columns do not come to their total, in any currency. */
function compareColumns(reader: Reader, query: BalanceCut): readonly Compared[] {
  const columns = balanceColumns(query.buckets).map((_, index) => sql.raw(`c${index}`));
  return readRows(
    reader,
    columnsRow,
    sql`
      select code as customer, name, total_cents as expectedCents, ${sql.join(columns, sql` + `)} as actualCents
      from (${balancesByCustomer(reader, query)}) as balances join customers on customers.id = balances.customer_id
      where expectedCents <> actualCents`,
  );
}

/** SQL of (customer_id, currency, reason, total_cents): what the filter leaves out of documents, in signed cents; null without a filter. */
function leftOutDocuments(reader: Reader, { filter, ...everything }: BalanceCut): SQL | null {
  if (filter === undefined) return null;
  const parts = leftOutCents(filter).map(
    ({ reason, cents }) => sql`
    select customer_id, currency, ${reason} as reason, case side when 'debit' then cents else -cents end as total_cents
    from (
      select customer_id, currency, side, ${cents} as cents
      from (${withDisputed(reader, openDocumentsAt(reader, everything), everything)}) as open)
    where cents > 0`,
  );
  return sql.join(parts, sql` union all `);
}

function readLeftOut(reader: Reader, query: BalanceCut): BalanceReport['leftOut'] {
  const documents = leftOutDocuments(reader, query);
  if (documents === null) return [];
  return readRows(
    reader,
    balanceLeftOut,
    sql`select reason, currency, sum(total_cents) as cents from (${documents}) group by reason, currency order by reason, currency`,
  );
}

/**
 * Compares the balances with the accounts of the files, customer by customer, in the ledger's currency. The accounts include the lines
 * that could not be read. Manual documents are in no file: their amounts are added to what is expected.
 */
function checkLedger(reader: Reader, query: BalanceCut): BalanceCheck {
  const { asOf, knownAt } = query;
  const moment = { asOf, knownAt };
  const counted = sql`select customer_id, total_cents, currency from (${balancesByCustomer(reader, query)})`;
  const leftOut = leftOutDocuments(reader, query);
  const all = leftOut ? sql`${counted} union all select customer_id, total_cents, currency from (${leftOut})` : counted;
  const balances = sql`select customer_id, total_cents from (${all}) where currency = ${ledgerCurrency}`;
  const manualCents = manualTotal(reader, moment);
  const periods = importedPeriods(reader, { knownAt });
  const authoritativeLists = authoritativeListsOf(periods);
  const ledgerOn = cutOffOf(periods) ?? '';
  const list =
    asOf > ledgerOn ? (authoritativeLists.findLast(({ on }) => on <= asOf) ?? authoritativeLists[0]) : undefined;
  return {
    ...toCheck('ledger', compareLedger(reader, moment, balances, 'different')),
    ...listRefusedLines(reader, asOf, knownAt),
    ...(manualCents === 0 ? {} : { manualCents }),
    list: list ? { file: list.fileName, on: list.on, ledgerOn } : null,
  };
}

function toCheck(name: BalanceCheck['name'], different: readonly Compared[]): BalanceCheck {
  const items = toItems(different);
  return {
    name,
    differenceCents: sumCents(items.map((item) => item.differenceCents)),
    items: items.slice(0, itemLimit),
    refused: [],
    unknownCount: 0,
    list: null,
  };
}
