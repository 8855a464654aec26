import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { cents } from '../../../shared/contract/common/values.ts';
import { documentRow } from '../../../shared/contract/documents.ts';
import type { Inputs, Outputs } from '../../../shared/contract/index.ts';
import { ledgerCurrency } from '../../../shared/domain/values/money.ts';
import { zeroOrOne } from '../../sqlite/row-schemas.ts';
import { readRow, readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';
import { readCursor, writeCursor } from '../common/cursor.ts';
import { documentLevel } from '../common/levels.ts';
import { isWholeLedgerBy, openDocumentsAt } from '../common/open-documents.ts';
import { matchesDocument } from '../common/search-text.ts';
import { disputedPart } from '../disputes/disputed-parts.ts';

export type DocumentQuery = Inputs['documents']['list'];
type DocumentPage = Outputs['documents']['list'];
const foundDocument = documentRow.extend({ isDoubtful: zeroOrOne, key: z.union([z.string(), z.int()]) });

/** SQL of a listing: `from` its documents, joined to `customers` only where asked (totals seldom need them), and each `remainder`. */
type Source = { readonly from: (customers: SQL) => SQL; readonly remainder: SQL };

const joinCustomers = sql`cross join customers on customers.id = documents.customer_id`;

/**
 * A page of documents. Amounts are positive: `side` tells debit from credit. Without `asOf` it lists every document with its remainder
 * now; with `asOf`, the documents booked by that day with their remainder then. `count` and `totalOpenCents` (debit − credit, in the
 * ledger's currency) cover all pages. Documents of one day are sorted by reference, then by kind.
 * @throws AppError `validation` / `cursor`
 */
export function listDocuments(reader: Reader, query: DocumentQuery): DocumentPage {
  const { limit = 100, sort = 'issuedOn', descending = true } = query;
  const source = documentSource(reader, query);
  const { from, remainder } = source;
  const disputed = disputedPart(
    reader,
    query.asOf === undefined ? undefined : { asOf: query.asOf, knownAt: null },
    query.customerId,
  );
  const key = sortKey(sort, remainder);
  const ties = sort === 'issuedOn' || sort === 'dueOn' ? (['reference', 'kind'] as const) : [];
  const places = [key, ...[...ties, 'id'].map((name) => sql.raw(`documents.${name}`))];
  const direction = sql.raw(descending ? ' desc' : ' asc');
  const rows = readRows(
    reader,
    foundDocument,
    sql`
      select page.*, ${disputed(sql`page.id`, sql`page.openCents`)} as disputedCents, ${documentLevel(sql`page.id`)} as level from (
        select documents.id, documents.customer_id as customerId, documents.kind, documents.nature, documents.side, reference, label,
          documents.issued_on as issuedOn, documents.due_on as dueOn, due_origin as dueOrigin, amount_cents as amountCents,
          ${remainder} as openCents, documents.currency, is_doubtful as isDoubtful, customers.code as customer,
          customers.name as customerName, ${key} as key
        ${from(joinCustomers)} and ${afterCursor(places, query.cursor, descending)}
        order by ${sql.join(
          places.map((place) => sql`${place}${direction}`),
          sql`, `,
        )}
        limit ${limit + 1}) as page`,
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    ...(isOfEverything(query) ? totalsOfEverything(reader) : totalsOf(reader, query, source)),
    rows: page.map(({ key: _key, ...row }) => ({ ...row, isDoubtful: row.isDoubtful === 1 })),
    nextCursor:
      last && rows.length > limit ? writeCursor([last.key, ...ties.map((name) => last[name]), last.id]) : null,
  };
}

const totalsRow = z.object({ count: z.int(), totalOpenCents: cents });
type Totals = Readonly<z.infer<typeof totalsRow>>;

/** SQL of the sum of the remainders: debit − credit, in the ledger's currency. */
const openTotal = (remainder: SQL) => sql`coalesce(sum(case when documents.currency <> ${ledgerCurrency} then 0
  when documents.side = 'debit' then ${remainder} else -${remainder} end), 0)`;

function totalsOf(reader: Reader, query: DocumentQuery, { from, remainder }: Source): Totals {
  return readRow(
    reader,
    totalsRow,
    sql`
      select count(*) as count, ${openTotal(remainder)} as totalOpenCents
      ${from(query.search === undefined ? sql`` : joinCustomers)}`,
  );
}

function isOfEverything({ asOf, customerId, side, search, openOnly }: DocumentQuery): boolean {
  return !openOnly && [asOf, customerId, side, search].every((filter) => filter === undefined);
}

/**
 * The totals of a listing without filters, from two indexes rather than every row: all documents minus the withdrawn ones for the count,
 * the open ones for the total, since settled ones add nothing.
 */
function totalsOfEverything(reader: Reader): Totals {
  return readRow(
    reader,
    totalsRow,
    sql`
      select (select count(*) from documents)
          - (select count(*) from documents indexed by documents_voided where voided_at is not null) as count,
        (select ${openTotal(sql`open_cents`)} from documents indexed by documents_open
          where open_cents > 0 and voided_at is null) as totalOpenCents`,
  );
}

function documentSource(reader: Reader, query: DocumentQuery): Source {
  const { asOf, customerId, side, openOnly = false } = query;
  const wanted = sql`documents.voided_at is null and ${matchesDocument(query.search)}
    ${customerId === undefined ? sql`` : sql`and documents.customer_id = ${customerId}`}
    ${side === undefined ? sql`` : sql`and documents.side = ${side}`}`;
  if (asOf === undefined) {
    const documents = openOnly ? sql`documents indexed by documents_open` : sql`documents`;
    const open = openOnly ? sql`and documents.open_cents > 0` : sql``;
    return {
      from: (customers) => sql`from ${documents} ${customers} where ${wanted} ${open}`,
      remainder: sql`documents.open_cents`,
    };
  }
  // Joined to the remainders of today, SQLite would look for each document among all that its customer owes.
  if (!openOnly && isWholeLedgerBy(reader, asOf))
    return {
      from: (customers) => sql`from documents ${customers} where documents.booked_on <= ${asOf} and ${wanted}`,
      remainder: sql`documents.open_cents`,
    };
  const open = openDocumentsAt(reader, { asOf, knownAt: null }, customerId);
  if (openOnly)
    return {
      from: (
        customers,
      ) => sql`from (${open}) as remainders cross join documents on documents.id = remainders.id ${customers}
        where ${wanted}`,
      remainder: sql`remainders.open_cents`,
    };
  return {
    from: (customers) => sql`from documents left join (select id, open_cents from (${open})) as remainders
        on remainders.id = documents.id ${customers} where documents.booked_on <= ${asOf} and ${wanted}`,
    remainder: sql`coalesce(remainders.open_cents, 0)`,
  };
}

function sortKey(sort: NonNullable<DocumentQuery['sort']>, remainder: SQL): SQL {
  switch (sort) {
    case 'issuedOn':
      return sql`documents.issued_on`;
    case 'dueOn':
      return sql`coalesce(documents.due_on, '9999-12-31')`;
    case 'reference':
      return sql`documents.reference`;
    case 'amount':
      return sql`documents.amount_cents`;
    case 'open':
      return remainder;
  }
}

function afterCursor(places: readonly SQL[], cursor: string | undefined, descending: boolean): SQL {
  if (cursor === undefined) return sql`1`;
  const values = readCursor(cursor, places.length).map((value) => sql`${value}`);
  return sql`(${sql.join([...places], sql`, `)}) ${sql.raw(descending ? '<' : '>')} (${sql.join(values, sql`, `)})`;
}
