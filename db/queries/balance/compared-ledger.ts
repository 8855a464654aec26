import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { BalanceReport } from '../../../shared/contract/balance.ts';
import { cents } from '../../../shared/contract/common/values.ts';
import { type ComparedAmountColumn, comparedAmountList } from '../../../shared/domain/lists/compared-amount-list.ts';
import { type Cents, ledgerCurrency, sumCents } from '../../../shared/domain/values/money.ts';
import { controlWords } from '../../../shared/i18n/lists/compared-amount-words.ts';
import { valuesOf } from '../../../shared/i18n/lists/list-words.ts';
import { readRow, readRows } from '../../sqlite/rows.ts';
import { keepUntilWritten } from '../../sqlite/until-written.ts';
import type { Reader } from '../../types.ts';
import { arrangedPage } from '../common/arranged-page.ts';
import type { ListQuery } from '../common/listing.ts';
import { readIds } from '../common/merges.ts';
import { type LedgerMoment, openDocumentsAt } from '../common/open-documents.ts';
import { allocatedTotal, fileLines } from '../coverage/control.ts';
import { statedThen } from '../coverage/known-verdicts.ts';
import { manualDocumentsAt } from '../receivables/manual-documents-at.ts';

const comparedRow = z.object({
  customer: z.string(),
  name: z.string().nullable(),
  expectedCents: cents,
  actualCents: cents,
});
export type Compared = Omit<z.infer<typeof comparedRow>, 'name'> & { readonly name: string };

const nameRow = z.object({ customer: z.string(), name: z.string() });

/** Which customers are given, as a condition on their two sums. */
const kept = {
  different: sql`sum(expected) <> sum(actual)`,
  any: sql`sum(expected) <> 0 or sum(actual) <> 0`,
} as const;

/**
 * What the accounts of the files and the balances come to, customer by customer, in the ledger's currency. The accounts include the lines
 * that could not be read, and the manual documents, which are in no file. `balances` is SQL of (customer_id, total_cents).
 */
export function compareLedger(
  reader: Reader,
  moment: LedgerMoment,
  balances: SQL,
  which: keyof typeof kept,
): readonly Compared[] {
  const { asOf, knownAt } = moment;
  // Names are read of those that are given only: for every line they would cost a fifth of the whole.
  const rows = readRows(
    reader,
    comparedRow,
    sql`
      select compared.*, customers.name as name from (
        select customer, sum(expected) as expectedCents, sum(actual) as actualCents from (
          select customer_code as customer, cents as expected, 0 as actual from (${fileLines(reader, asOf, { knownAt })})
          union all
          select code, cents, 0 from (${manualDocumentsAt(reader, moment)}) as manual join customers on customers.id = customer_id
          union all
          select code, 0, total_cents from (${balances}) as balances join customers on customers.id = balances.customer_id)
        group by customer having ${kept[which]}) as compared
      left join customers on customers.code = compared.customer`,
  );
  const nameless = rows.filter(({ name }) => name === null).map(({ customer }) => customer);
  const names = nameless.length === 0 ? new Map<string, string>() : readNames(reader, nameless, knownAt);
  return rows.map((row) => ({ ...row, name: row.name ?? names.get(row.customer) ?? '' }));
}

/** The names that the lines give to accounts that are no customer's. */
function readNames(reader: Reader, codes: readonly string[], knownAt: string | null): ReadonlyMap<string, string> {
  const lines = statedThen(reader, { knownAt, sources: ['ledger', 'list', 'refused'], codes });
  const rows = readRows(
    reader,
    nameRow,
    sql`select customer_code as customer, max(customer_name) as name from (${lines}) group by customer_code`,
  );
  return new Map(rows.map(({ customer, name }) => [customer, name]));
}

const sumRow = z.object({ cents });

/** What no file holds of the accounts that balances are compared with: manual documents and allocations, in signed cents. */
export function manualTotal(reader: Reader, moment: LedgerMoment): Cents {
  const documents = sql`select coalesce(sum(cents), 0) as cents from (${manualDocumentsAt(reader, moment)})`;
  const { asOf, knownAt } = moment;
  return sumCents([readRow(reader, sumRow, documents).cents, allocatedTotal(reader, asOf, { knownAt })]);
}

/** Those that differ most first, then by code. */
export function toItems(rows: Iterable<Compared>): BalanceReport['checks'][number]['items'] {
  return [...rows]
    .map(({ customer, name, expectedCents, actualCents }) => ({
      customer,
      name,
      expectedCents,
      actualCents,
      differenceCents: actualCents - expectedCents,
    }))
    .sort((a, b) => Math.abs(b.differenceCents) - Math.abs(a.differenceCents) || (a.customer < b.customer ? -1 : 1));
}

/** Kept until the next write, for the pages that follow the first. */
const latestItems = keepUntilWritten<BalanceReport['checks'][number]['items']>();

type Query = LedgerMoment & ListQuery<ComparedAmountColumn>;

/** A page of the customers with something in the accounts or in the balance, whether both agree or not: those that differ most first. */
export function listCompared(reader: Reader, { asOf, knownAt, cursor, limit = 100, ...question }: Query) {
  const moment = { asOf, knownAt };
  const items = latestItems(reader, `${asOf} ${knownAt ?? ''}`, () => readItems(reader, moment));
  const found = arrangedPage({
    list: comparedAmountList,
    rows: items.map((item, place) => ({ ...item, id: place + 1 })),
    question,
    // No value of the control depends on the language.
    valueIn: valuesOf(controlWords, 'fr'),
    page: { cursor, limit },
  });
  const ids = readIds(
    reader,
    found.rows.map(({ customer }) => customer),
  );
  return {
    ...found,
    rows: found.rows.map(({ id: _id, ...item }) => ({ ...item, customerId: ids.get(item.customer) ?? null })),
  };
}

function readItems(reader: Reader, moment: LedgerMoment) {
  const balances = sql`
    select customer_id, case side when 'debit' then open_cents else -open_cents end as total_cents
    from (${openDocumentsAt(reader, moment)}) as open where open.currency = ${ledgerCurrency}`;
  return toItems(compareLedger(reader, moment, balances, 'any'));
}
