import { eq, or, type SQL, sql } from 'drizzle-orm';
import { letterRow } from '../../../shared/contract/letters.ts';
import { type LetterColumn, letterList } from '../../../shared/domain/lists/letter-list.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { letters } from '../../schema.ts';
import type { Reader } from '../../types.ts';
import { type ListQuery, readList } from '../common/listing.ts';
import { matchesCustomer } from '../common/search-text.ts';
import { addressedColumns, letterCurrency } from './columns.ts';

type LettersQuery = ListQuery<LetterColumn> & {
  readonly customerId?: number | undefined;
  readonly search?: string | undefined;
};

/** Issued letters, newest first unless asked otherwise, with the delivery of registered ones; count and sums cover all pages. */
export function listLetters(reader: Reader, query: LettersQuery) {
  const { sort, where, cursor, limit = 100, customerId } = query;
  const columns = {
    number: sql`letters.number`,
    issuedOn: sql`letters.issued_on`,
    customerName: sql`customers.name`,
    customer: sql`customers.code`,
    title: sql`letters.title`,
    ...addressedColumns,
    kind: sql`letters.kind`,
    registeredState: sql`registered_letters.state`,
    pageCount: sql`letters.page_count`,
    totalCents: sql`letters.total_cents`,
    currency: letterCurrency,
  } satisfies Record<LetterColumn, SQL>;
  const source = {
    base: sql`letters`,
    id: sql`letters.id`,
    joins: sql`join customers on customers.id = letters.customer_id
      left join registered_letters on registered_letters.letter_id = letters.id`,
    where: sql`${customerId === undefined ? sql`1` : eq(letters.customerId, customerId)} and ${matchesLetter(query.search)}`,
    columns,
    select: {
      ...columns,
      id: sql`letters.id`,
      customerId: sql`letters.customer_id`,
      sha256: sql`letters.sha256`,
      registeredId: sql`registered_letters.id`,
    },
  };
  return readList(reader, letterRow, { list: letterList, source, question: { sort, where }, page: { cursor, limit } });
}

/** The day printed on a letter; null when there is no letter `id`. */
export function letterDay(reader: Reader, id: number): Day | null {
  return reader.select({ issuedOn: letters.issuedOn }).from(letters).where(eq(letters.id, id)).get()?.issuedOn ?? null;
}

/** Condition of a search by customer, or by the number printed on the letter. */
function matchesLetter(search: string | undefined): SQL | undefined {
  const digits = /^\d{1,9}$/.test(search ?? '') ? Number(search) : null;
  return or(matchesCustomer(search), digits === null ? undefined : eq(letters.number, digits));
}
