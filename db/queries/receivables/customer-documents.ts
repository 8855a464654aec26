import { type SQL, sql } from 'drizzle-orm';
import { listedDocument } from '../../../shared/contract/documents.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import { type DocumentColumn, documentList } from '../../../shared/domain/lists/document-list.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { zeroOrOne } from '../../sqlite/row-schemas.ts';
import type { Reader } from '../../types.ts';
import { daysLateOf } from '../common/days-late.ts';
import { documentsAsKnown } from '../common/earlier-documents.ts';
import { documentLevel } from '../common/levels.ts';
import { readList } from '../common/listing.ts';
import { type LedgerMoment, openDocumentsAt } from '../common/open-documents.ts';
import { matchesDocument } from '../common/search-text.ts';
import { disputedPart } from '../disputes/disputed-parts.ts';

type Asked = Omit<Inputs['documents']['ofCustomer'], 'limit' | 'cursor' | 'knownAt'>;
type Page = { readonly limit: number | null; readonly cursor?: string | undefined };

const storedDocument = listedDocument.extend({ isDoubtful: zeroOrOne });

/**
 * The documents of a customer with their remainder now, or at a past `moment`: those booked and known then, with what was known of them; days
 * late are counted at that day, else at `today`. Sums are debit − credit.
 */
export function listCustomerDocuments(
  reader: Reader,
  asked: Asked,
  { today, moment }: { readonly today: Day; readonly moment: LedgerMoment | undefined },
  page: Page,
) {
  const source = moment === undefined ? sourceNow(reader, asked, today) : sourceAt(reader, asked, moment);
  const found = readList(reader, storedDocument, { list: documentList, source, question: asked, page });
  return { ...found, rows: found.rows.map((row) => ({ ...row, isDoubtful: row.isDoubtful === 1 })) };
}

type Wanted = Pick<Asked, 'customerId' | 'openOnly' | 'search'>;

function sourceNow(reader: Reader, asked: Wanted, today: Day) {
  const remainder = sql`documents.open_cents`;
  return {
    base: sql`documents`,
    joins: ofCustomer,
    where: sql`${isWanted(asked, remainder)} and documents.voided_at is null`,
    ...columnsAt(reader, asked, { remainder, countedOn: today, moment: undefined }),
  };
}

function sourceAt(reader: Reader, asked: Wanted, moment: LedgerMoment) {
  const { asOf, knownAt } = moment;
  const remainder = sql`coalesce(remainders.open_cents, 0)`;
  const isKnown =
    knownAt === null
      ? sql`documents.voided_at is null`
      : sql`documents.recorded_at <= ${knownAt} and (documents.voided_at is null or documents.voided_at > ${knownAt})`;
  return {
    base: knownAt === null ? sql`documents` : sql`${documentsAsKnown(reader, knownAt)} as documents`,
    joins: sql`${ofCustomer}
      left join (select id, open_cents from (${openDocumentsAt(reader, moment, asked.customerId)})) as remainders on remainders.id = documents.id`,
    where: sql`${isWanted(asked, remainder)} and ${isKnown} and documents.booked_on <= ${asOf}`,
    ...columnsAt(reader, asked, { remainder, countedOn: asOf, moment }),
  };
}

const ofCustomer = sql`cross join customers on customers.id = documents.customer_id`;

function isWanted({ customerId, openOnly = false, search }: Wanted, remainder: SQL): SQL {
  return sql`documents.customer_id = ${customerId} and ${matchesDocument(search)} ${openOnly ? sql`and ${remainder} > 0` : sql``}`;
}

/** `remainder`: SQL of what is open; `countedOn`: the day at which days late are counted. */
function columnsAt(
  reader: Reader,
  { customerId }: Wanted,
  at: { readonly remainder: SQL; readonly countedOn: Day; readonly moment: LedgerMoment | undefined },
) {
  const { remainder } = at;
  const signed = (cents: SQL) => sql`case documents.side when 'debit' then ${cents} else -${cents} end`;
  const owed = { side: sql`documents.side`, openCents: remainder, from: sql`documents.due_on` };
  const level = documentLevel(sql`documents.id`);
  const disputed = disputedPart(reader, at.moment, customerId)(sql`documents.id`, remainder);
  const columns = {
    reference: sql`documents.reference`,
    label: sql`documents.label`,
    kind: sql`documents.kind`,
    issuedOn: sql`documents.issued_on`,
    dueOn: sql`documents.due_on`,
    daysLate: daysLateOf(owed, at.countedOn),
    amountCents: signed(sql`documents.amount_cents`),
    openCents: signed(remainder),
    disputedCents: sql`nullif(${disputed}, 0)`,
    level: sql`nullif(${level}, 0)`,
    currency: sql`documents.currency`,
  } satisfies Record<DocumentColumn, SQL>;
  return {
    id: sql`documents.id`,
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
