import { asc, eq, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { cents } from '../../../shared/contract/common/values.ts';
import { customerRow } from '../../../shared/contract/customers.ts';
import type { Inputs, Outputs } from '../../../shared/contract/index.ts';
import { type CustomerColumn, customerList } from '../../../shared/domain/lists/customer-list.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { ledgerCurrency } from '../../../shared/domain/values/money.ts';
import { AppError } from '../../../shared/errors.ts';
import { contacts, customers } from '../../schema.ts';
import { zeroOrOne } from '../../sqlite/row-schemas.ts';
import { findRow, readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';
import { customerFactsBeside } from '../common/customer-facts.ts';
import { customerLevel, lastReminderOn, readLevel } from '../common/levels.ts';
import { readList } from '../common/listing.ts';
import { readMerges } from '../common/merges.ts';
import { foldedName, matchesCustomer } from '../common/search-text.ts';
import { listHolds } from '../holds/holds.ts';
import { owedByCurrency } from '../receivables/owed-by-currency.ts';
import { followedInLists } from '../scenarios/followed-in-lists.ts';
import { listDuplicateIds } from './duplicates.ts';
import { hasTag, parseTags, readTags, tagNames } from './tags.ts';

export type CustomerQuery = Inputs['customers']['list'];
type Narrowing = Pick<CustomerQuery, 'filter' | 'search' | 'tag'>;
type CustomerPage = Outputs['customers']['list'];

const storedCustomer = customerRow.extend({
  isHeld: zeroOrOne,
  isMiscellaneous: zeroOrOne,
  /** JSON of their names. */
  tags: z.string(),
});
const balanceRow = z.object({ openCents: cents, overdueCents: cents });
const currencyRow = z.object({ currency: z.string() });

/** A page of customers with their open and overdue amounts on `today` in one currency; count and sums cover all pages. */
export function listCustomers(reader: Reader, query: CustomerQuery, today: Day): CustomerPage {
  const { sort, where, cursor, limit = 100 } = query;
  const source = listedCustomers(reader, query, today, query.currency);
  const question = { sort, where };
  const found = readList(reader, storedCustomer, { list: customerList, source, question, page: { cursor, limit } });
  return {
    ...found,
    rows: found.rows.map(toCustomer),
    currencies: cursor === undefined ? currenciesOf(reader, source) : [],
  };
}

/** A customer as it is listed, from its stored row. */
export function toCustomer<Row extends { isHeld: 0 | 1; isMiscellaneous: 0 | 1; tags: string }>(row: Row) {
  const { isHeld: held, isMiscellaneous } = row;
  return { ...row, isHeld: held === 1, isMiscellaneous: isMiscellaneous === 1, tags: parseTags(row.tags) };
}

/** SQL that sorts by `currency`, that of the ledger first. */
export const ledgerFirst = sql`currency <> ${ledgerCurrency}, currency`;

/** The currencies in which a customer of the source owes something, that of the ledger first. */
function currenciesOf(reader: Reader, { tables, base, joins, where }: ReturnType<typeof listedCustomers>): string[] {
  const rows = readRows(
    reader,
    currencyRow,
    sql`with ${tables} select distinct currency from owed
      where exists (select 1 from ${base} ${joins} where customers.id = owed.customer_id and ${where}) order by ${ledgerFirst}`,
  );
  return rows.map(({ currency }) => currency);
}

/** Where the list of customers is read from: each once, with what it owes on `today` in `currency`. */
export function listedCustomers(reader: Reader, query: Narrowing, today: Day, currency = ledgerCurrency) {
  const { filter = 'all' } = query;
  const customerId = sql`customers.id`;
  const followed = followedInLists(reader, today);
  const columns = {
    name: sql`customers.name`,
    code: sql`customers.code`,
    openCents: sql`coalesce(balances.open_cents, 0)`,
    overdueCents: sql`coalesce(balances.overdue_cents, 0)`,
    oldestDueOn: sql`balances.oldest_due_on`,
    lastReminderOn: lastReminderOn(customerId),
    scenario: followed.scenario,
    following: followed.by,
    step: followed.step,
    level: followed.level,
    isHeld: sql`case when ${isHeld(customerId, today)} then 'held' end`,
    tags: sql`(select group_concat(value, ', ') from json_each(${tagNames(customerId)}))`,
    kind: sql`customers.kind`,
    siren: sql`customers.siren`,
    city: sql`customers.city`,
    ...customerFactsBeside(sql`${currency}`, sql`coalesce(balances.open_cents, 0)`),
  } satisfies Record<CustomerColumn, SQL>;
  return {
    tables: sql`
      ${followed.tables},
      owed as materialized (${owedByCurrency(reader, today)}),
      balances as materialized (select * from owed where currency = ${currency})`,
    base: sql`customers`,
    id: customerId,
    joins: sql`left join balances on balances.customer_id = customers.id ${followed.joins}`,
    where: sql`merged_into_id is null and ${matchesCustomer(query.search)}
      and ${hasTag(customerId, query.tag)} and ${matchesFilter(reader, filter, today)}`,
    columns,
    folded: { name: foldedName },
    select: {
      ...columns,
      level: sql`coalesce(${followed.level}, 0)`,
      id: customerId,
      isHeld: isHeld(customerId, today),
      isMiscellaneous: sql`is_miscellaneous`,
      tags: tagNames(customerId),
    },
  };
}

/** What one customer owes on `today` in the ledger's currency, signed, and the part of it that is overdue. */
export function readCustomerBalance(reader: Reader, id: number, today: Day) {
  const balance = findRow(
    reader,
    balanceRow,
    sql`select open_cents as openCents, overdue_cents as overdueCents
      from (${owedByCurrency(reader, today, id)}) where currency = ${ledgerCurrency}`,
  );
  return balance ?? { openCents: 0, overdueCents: 0 };
}

/** A customer with its contacts and the holds in force on `today`. @throws AppError `not_found` / `customer` */
export function getCustomer(reader: Reader, id: number, today: Day) {
  const row = reader.select().from(customers).where(eq(customers.id, id)).get();
  if (!row) throw new AppError('not_found', { reason: 'customer' });
  return {
    ...row,
    level: readLevel(reader, customerLevel(sql`${id}`)),
    contacts: reader
      .select()
      .from(contacts)
      .where(eq(contacts.customerId, id))
      .orderBy(asc(contacts.id))
      .all()
      .map(({ customerId: _customerId, ...contact }) => contact),
    tags: readTags(reader, id),
    holds: listHolds(reader, id, today),
    ...readCustomerBalance(reader, id, today),
  };
}

/** The customer of `code`, and its survivor when it was merged. @throws AppError `not_found` / `customerCode` */
export function findCustomer(reader: Reader, code: string): Outputs['customers']['find'] {
  const { id, name } = customers;
  const row = reader.select({ id, name }).from(customers).where(eq(customers.code, code)).get();
  if (!row) throw new AppError('not_found', { reason: 'customerCode', details: { code } });
  return { ...row, code, survivorId: readMerges(reader).survivorOf(row.id) };
}

function matchesFilter(reader: Reader, filter: NonNullable<CustomerQuery['filter']>, today: Day): SQL {
  switch (filter) {
    case 'all':
      return sql`1`;
    case 'open':
      return sql`balances.customer_id is not null`;
    case 'overdue':
      return sql`balances.overdue_cents > 0`;
    case 'credit':
      return sql`balances.open_cents < 0`;
    case 'duplicates':
      return sql`customers.id in (select value from json_each(${JSON.stringify(listDuplicateIds(reader))}))`;
    case 'noContact':
      return sql`customers.id in (select customer_id from owed where open_cents > 0) and not ${isReachable}`;
    case 'held':
      return isHeld(sql`customers.id`, today);
  }
}

/** Somebody there has an e-mail address or a telephone, or the card has one. */
const isReachable = sql`(coalesce(trim(second_phone), '') <> '' or exists (
  select 1 from contacts where contacts.customer_id = customers.id and trim(coalesce(email, '') || coalesce(phone, '')) <> ''))`;

/** The customer as a whole is held; holds of one document are shown on that document. */
function isHeld(customerId: SQL, today: Day): SQL {
  return sql`exists (select 1 from holds where holds.customer_id = ${customerId} and document_id is null
    and ended_at is null and until_on >= ${today})`;
}
