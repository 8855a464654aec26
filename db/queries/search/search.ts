import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Outputs } from '../../../shared/contract/index.ts';
import { foldText } from '../../../shared/domain/values/fold-text.ts';
import { matchWords, partsLeftByOneError } from '../../../shared/domain/values/match-words.ts';
import { customers, documents } from '../../schema.ts';
import { idRow, rowOf } from '../../sqlite/row-schemas.ts';
import { readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';
import { amountIn, containing, matchesCustomer } from '../common/search-text.ts';

type Found = Outputs['search']['find'];
const foundCustomer = rowOf(customers, 'id', 'code', 'name');
const foundDocument = rowOf(
  documents,
  'id',
  'reference',
  'kind',
  'nature',
  'issuedOn',
  'customerId',
  'amountCents',
).extend({ customerName: z.string() });

const nearCustomer = rowOf(customers, 'id', 'code', 'name', 'searchText');

const most = 8;
/** Names compared letter by letter with what was typed: more would be felt while typing. */
const mostCompared = 2_000;

/** Finds customers by words of their name or code, and documents by reference or amount (`1234,56`); the best matches first. */
export function findAnything(reader: Reader, text: string): Found {
  return { customers: findCustomers(reader, text), documents: findDocuments(reader, text) };
}

/** The customers of these ids in their order; those that are gone are left out. */
export function namedCustomers(reader: Reader, ids: readonly number[]): Found['customers'] {
  return readRows(
    reader,
    foundCustomer,
    sql`
      select customers.id, code, name
      from json_each(${JSON.stringify(ids)}) as kept cross join customers on customers.id = kept.value
      where merged_into_id is null order by kept.key`,
  );
}

/** Customers whose name or code begins with the text come first; with a typing error, if none is found without. */
function findCustomers(reader: Reader, text: string): Found['customers'] {
  const folded = foldText(text);
  const exact = readRows(
    reader,
    foundCustomer,
    sql`
      select id, code, name from customers where merged_into_id is null and ${matchesCustomer(text)}
      order by instr(search_text, ${folded}) <> 1, instr(lower(code), ${folded}) <> 1, search_text limit ${most}`,
  );
  return exact.length > 0 ? exact : findNearCustomers(reader, text);
}

/** Customers whose name has every word typed with at most one wrong letter in each, the nearest first. */
function findNearCustomers(reader: Reader, text: string): Found['customers'] {
  const words = partsLeftByOneError(text).map((parts) => {
    const isThere = parts.map((part) => sql`instr(search_text, ${part}) > 0`);
    return sql`(${sql.join(isThere, sql` or `)})`;
  });
  if (words.length === 0) return [];
  const near = readRows(
    reader,
    nearCustomer,
    sql`
      select id, code, name, search_text as searchText from customers
      where merged_into_id is null and ${sql.join(words, sql` and `)}
      order by search_text limit ${mostCompared}`,
  );
  return near
    .flatMap(({ searchText, ...customer }) => {
      const distance = matchWords(searchText, text);
      return distance === null ? [] : [{ customer, distance }];
    })
    .sort((one, other) => one.distance - other.distance)
    .slice(0, most)
    .map(({ customer }) => customer);
}

function findDocuments(reader: Reader, text: string): Found['documents'] {
  const cents = amountIn(text);
  const ids = cents === null ? idsByReference(reader, text.trim()) : idsByAmount(reader, cents);
  return readRows(
    reader,
    foundDocument,
    sql`
      select documents.id, reference, documents.kind, nature, issued_on as issuedOn, customer_id as customerId,
        customers.name as customerName, amount_cents as amountCents
      from json_each(${JSON.stringify(ids)}) as found cross join documents on documents.id = found.value
        cross join customers on customers.id = documents.customer_id
      where documents.voided_at is null order by found.key`,
  );
}

/** References that begin with the text first, by the index (as typed, in upper and in lower case); elsewhere only if few were found. */
function idsByReference(reader: Reader, text: string): number[] {
  const ids = new Set<number>();
  for (const typed of new Set([text, text.toUpperCase(), text.toLowerCase()])) {
    const rows = readRows(
      reader,
      idRow,
      sql`
        select id from documents indexed by documents_reference
        where reference >= ${typed} and reference < ${`${typed}\u{10ffff}`} order by reference limit ${most}`,
    );
    for (const { id } of rows) ids.add(id);
  }
  if (ids.size < most && text.length >= 3) {
    const rows = readRows(
      reader,
      idRow,
      sql`
        select id from documents indexed by documents_reference
        where reference like ${containing(text)} escape '\\' limit ${most}`,
    );
    for (const { id } of rows) ids.add(id);
  }
  return [...ids].slice(0, most);
}

/** Documents of which exactly this amount is open come first: users look up a payment received by its amount. */
function idsByAmount(reader: Reader, cents: number): number[] {
  const open = readRows(
    reader,
    idRow,
    sql`
      select id from documents indexed by documents_open
      where open_cents > 0 and voided_at is null and open_cents = ${cents} limit ${most}`,
  );
  const all = readRows(
    reader,
    idRow,
    sql`
      select id from documents where amount_cents = ${cents} and voided_at is null
      order by issued_on desc limit ${most}`,
  );
  return [...new Set([...open, ...all].map(({ id }) => id))].slice(0, most);
}
