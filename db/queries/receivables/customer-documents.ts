import { type SQL, sql } from 'drizzle-orm';
import { listedDocument } from '../../../shared/contract/documents.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import { type DocumentColumn, documentList } from '../../../shared/domain/lists/document-list.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { zeroOrOne } from '../../sqlite/row-schemas.ts';
import type { Reader } from '../../types.ts';
import { daysLateOf } from '../common/days-late.ts';
import { documentLevel } from '../common/levels.ts';
import { readList } from '../common/listing.ts';
import { openDocumentsAt } from '../common/open-documents.ts';
import { matchesDocument } from '../common/search-text.ts';
import { disputedPart } from '../disputes/disputed-parts.ts';

type Asked = Omit<Inputs['documents']['ofCustomer'], 'limit' | 'cursor'>;
type Page = { readonly limit: number | null; readonly cursor?: string | undefined };

const storedDocument = listedDocument.extend({ isDoubtful: zeroOrOne });

/**
 * The documents of a customer with their remainder now, or those booked by the day `asOf` with their remainder then; days late are counted
 * at that day, else at `today`. Sums are debit − credit.
 */
export function listCustomerDocuments(reader: Reader, asked: Asked, today: Day, page: Page) {
  const source = documentSource(reader, asked, today);
  const found = readList(reader, storedDocument, { list: documentList, source, question: asked, page });
  return { ...found, rows: found.rows.map((row) => ({ ...row, isDoubtful: row.isDoubtful === 1 })) };
}

function documentSource(reader: Reader, { customerId, asOf, openOnly = false, search }: Asked, today: Day) {
  const remainder = asOf === undefined ? sql`documents.open_cents` : sql`coalesce(remainders.open_cents, 0)`;
  const signed = (cents: SQL) => sql`case documents.side when 'debit' then ${cents} else -${cents} end`;
  const owed = { side: sql`documents.side`, openCents: remainder, from: sql`documents.due_on` };
  const level = documentLevel(sql`documents.id`);
  const disputed = disputedPart(reader, asOf, customerId)(sql`documents.id`, remainder);
  const columns = {
    reference: sql`documents.reference`,
    label: sql`documents.label`,
    kind: sql`documents.kind`,
    issuedOn: sql`documents.issued_on`,
    dueOn: sql`documents.due_on`,
    daysLate: daysLateOf(owed, asOf ?? today),
    amountCents: signed(sql`documents.amount_cents`),
    openCents: signed(remainder),
    disputedCents: sql`nullif(${disputed}, 0)`,
    level: sql`nullif(${level}, 0)`,
    currency: sql`documents.currency`,
  } satisfies Record<DocumentColumn, SQL>;
  return {
    base: sql`documents`,
    id: sql`documents.id`,
    joins: sql`cross join customers on customers.id = documents.customer_id
      ${asOf === undefined ? sql`` : sql`left join (select id, open_cents from (${openDocumentsAt(reader, { asOf, knownAt: null }, customerId)})) as remainders on remainders.id = documents.id`}`,
    where: sql`documents.customer_id = ${customerId} and documents.voided_at is null and ${matchesDocument(search)}
      ${asOf === undefined ? sql`` : sql`and documents.booked_on <= ${asOf}`}
      ${openOnly ? sql`and ${remainder} > 0` : sql``}`,
    columns,
    select: {
      ...columns,
      id: sql`documents.id`,
      customerId: sql`documents.customer_id`,
      customer: sql`customers.code`,
      customerName: sql`customers.name`,
      nature: sql`documents.nature`,
      side: sql`documents.side`,
      dueOrigin: sql`documents.due_origin`,
      isDoubtful: sql`documents.is_doubtful`,
      amountCents: sql`documents.amount_cents`,
      openCents: remainder,
      disputedCents: disputed,
      level,
    },
  };
}
