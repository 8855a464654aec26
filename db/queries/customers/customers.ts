import { asc, eq, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { customerRow } from '../../../shared/contract/customers.ts';
import type { Inputs, Outputs } from '../../../shared/contract/index.ts';
import { cents } from '../../../shared/contract/values.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { ledgerCurrency } from '../../../shared/domain/values/money.ts';
import { AppError } from '../../../shared/errors.ts';
import { contacts, customers } from '../../schema.ts';
import { zeroOrOne } from '../../sqlite/row-schemas.ts';
import { findRow, readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';
import { readCursor, writeCursor } from '../common/cursor.ts';
import { customerLevel, lastReminderOn, readLevel } from '../common/levels.ts';
import { readMerges } from '../common/merges.ts';
import { matchesCustomer } from '../common/search-text.ts';
import { openDocumentsAt } from '../receivables/open-documents.ts';
import { listDuplicateIds } from './duplicates.ts';
import { listHolds } from './holds.ts';
import { hasTag, parseTags, readTags, tagNames } from './tags.ts';

export type CustomerQuery = Inputs['customers']['list'];
type CustomerPage = Outputs['customers']['list'];

/** `part` 0: a customer of the page. 1: the totals over all pages. */
const foundCustomer = customerRow.extend({
  part: zeroOrOne,
  id: z.int(),
  key: z.union([z.string(), z.int()]),
  count: z.int(),
  isHeld: zeroOrOne,
  /** JSON of their names. */
  tags: z.string(),
  /** JSON, on the row of the totals. */
  currencies: z.string(),
});
const balanceRow = z.object({ openCents: cents, overdueCents: cents });

/** A day after all others: customers without a day are sorted last. */
const noDay = '9999-12-31';

const sortKeys = {
  name: sql.raw('substr(search_text, 1, 80)'),
  code: sql.raw('substr(code, 1, 80)'),
  open: sql.raw('coalesce(balances.open_cents, 0)'),
  overdue: sql.raw('coalesce(balances.overdue_cents, 0)'),
  oldestDue: sql.raw(`coalesce(oldest_due_on, '${noDay}')`),
};

const currencyNames = z.array(z.string());

/** A page of customers with their open and overdue amounts on `today` in one currency; totals cover all pages. */
export function listCustomers(reader: Reader, query: CustomerQuery, today: Day): CustomerPage {
  const { limit = 100, descending = false } = query;
  const found = readRows(
    reader,
    foundCustomer,
    sql`
      with ${shownCustomers(reader, query, today)}
      select 0 as part, id, code, name, key, open_cents as openCents, overdue_cents as overdueCents, oldest_due_on as oldestDueOn,
        ${followUpOf(sql`page.id`, today)}, 0 as count, '[]' as currencies
      from (
        select * from shown where ${afterCursor(query.cursor, descending)}
        order by key ${sql.raw(descending ? 'desc' : 'asc')}, id limit ${limit + 1}) as page
      union all
      select 1, 0, '', '', '', coalesce(sum(open_cents), 0), coalesce(sum(overdue_cents), 0), null, null, 0, 0, '[]', count(*), (
        select json_group_array(currency) from (
          select distinct currency from owed where customer_id in (select id from shown) order by ${ledgerFirst}))
      from shown`,
  );
  const rows = found.filter((row) => row.part === 0);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const totals = found.find((row) => row.part === 1);
  return {
    rows: page.map(({ part: _part, key: _key, count: _count, currencies: _currencies, ...row }) => ({
      ...row,
      isHeld: row.isHeld === 1,
      tags: parseTags(row.tags),
    })),
    nextCursor: last && rows.length > limit ? writeCursor([last.key, last.id]) : null,
    totalOpenCents: totals?.openCents ?? 0,
    totalOverdueCents: totals?.overdueCents ?? 0,
    count: totals?.count ?? 0,
    currencies: currencyNames.parse(JSON.parse(totals?.currencies ?? '[]')),
  };
}

/** SQL that sorts by `currency`, that of the ledger first. */
export const ledgerFirst = sql`currency <> ${ledgerCurrency}, currency`;

/** SQL of the columns of a listed customer that say how far its reminders have come, and its tags. */
export function followUpOf(customerId: SQL, today: Day): SQL {
  return sql`${lastReminderOn(customerId)} as lastReminderOn, ${customerLevel(customerId)} as level,
    ${isHeld(customerId, today)} as isHeld, ${tagNames(customerId)} as tags`;
}

/**
 * SQL of the tables `owed` (what each customer owes by currency), `balances` (in that asked for, else that of the ledger) and `shown`: the customers that
 * match, each with its `key` in the order asked for.
 */
export function shownCustomers(reader: Reader, query: CustomerQuery, today: Day): SQL {
  const { sort = 'name', filter = 'all', currency = ledgerCurrency } = query;
  return sql`
    owed as materialized (${owedByCurrency(reader, today)}),
    balances as materialized (select * from owed where currency = ${currency}),
    shown as materialized (
      select customers.id, code, name, coalesce(open_cents, 0) as open_cents, coalesce(overdue_cents, 0) as overdue_cents,
        oldest_due_on, ${sortKeys[sort]} as key
      from customers left join balances on balances.customer_id = customers.id
      where merged_into_id is null and ${matchesCustomer(query.search)}
        and ${hasTag(sql`customers.id`, query.tag)} and ${matchesFilter(reader, filter, today)})`;
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

/** SQL of (customer_id, currency, open_cents signed, overdue_cents, oldest_due_on) of the customers with something open. */
function owedByCurrency(reader: Reader, today: Day, customerId?: number): SQL {
  return sql`
    select customer_id, currency, sum(case side when 'debit' then open_cents else -open_cents end) as open_cents,
      sum(case when side = 'debit' and due_on < ${today} then open_cents else 0 end) as overdue_cents,
      min(case side when 'debit' then due_on end) as oldest_due_on
    from (${openDocumentsAt(reader, { asOf: today, knownAt: null }, customerId)})
    group by customer_id, currency`;
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

function afterCursor(cursor: string | undefined, descending: boolean): SQL {
  if (cursor === undefined) return sql`1`;
  const [key, id] = readCursor(cursor, 2);
  return sql`(key ${sql.raw(descending ? '<' : '>')} ${key} or (key = ${key} and id > ${id}))`;
}
