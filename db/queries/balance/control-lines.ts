import { type SQL, sql } from 'drizzle-orm';
import { type ControlQuestion, controlLine } from '../../../shared/contract/balance-control.ts';
import type { Outputs } from '../../../shared/contract/index.ts';
import { type ControlLineColumn, controlLineList } from '../../../shared/domain/lists/control-line-list.ts';
import { ledgerCurrency } from '../../../shared/domain/values/money.ts';
import type { Reader } from '../../types.ts';
import { type ListQuery, readList } from '../common/listing.ts';
import { readIds, readMerges } from '../common/merges.ts';
import { type LedgerMoment, openDocumentsAt } from '../common/open-documents.ts';
import { allocatedBefore, countedStatements } from '../coverage/control.ts';
import { aroundOpening } from '../coverage/opening-differences.ts';
import { importedPeriods } from '../coverage/periods.ts';
import { countedRefused } from '../coverage/refused-lines.ts';
import { manualDocumentsAt } from '../receivables/manual-documents-at.ts';

type Lines = Outputs['balance']['controlLines'];

/** `question` with its instant resolved, null for now. */
export type ControlLinesQuery = ListQuery<ControlLineColumn> & {
  readonly question: ControlQuestion;
  readonly knownAt: string | null;
};

const controlRow = controlLine.omit({ countedWith: true, customerId: true });

/** A page of the lines an amount of the control is made of, with how many they are and their sum in signed cents. */
export function listControlLines(reader: Reader, query: ControlLinesQuery): Lines {
  const { question, knownAt, cursor, limit = 100 } = query;
  const { survivorCodes } = readMerges(reader);
  const source = lineSource(linesOf(reader, question, knownAt));
  const page = { cursor, limit };
  const found = readList(reader, controlRow, { list: controlLineList, source, question: query, page });
  const rows = found.rows.map((row) => ({ ...row, countedWith: survivorCodes.get(row.customer) ?? row.customer }));
  const ids = readIds(reader, [...new Set(rows.map(({ countedWith }) => countedWith))]);
  return {
    ...found,
    totalCents: found.sums.cents ?? 0,
    rows: rows.map((row) => ({ ...row, customerId: ids.get(row.countedWith) ?? null })),
  };
}

/** The lines are of several tables: their place among all, by day, stands for an id. */
function lineSource(lines: SQL) {
  const columns = {
    on: sql`stated.booked_on`,
    source: sql`stated.source`,
    file: sql`file_name`,
    line: sql`iif(stated.batch_id is null, null, stated.line_number)`,
    name: sql`coalesce(customers.name, stated.name)`,
    customer: sql`coalesce(customers.code, stated.customer_code)`,
    journal: sql`coalesce(ledger_lines.journal, refused_lines.journal, '')`,
    reference: sql`coalesce(ledger_lines.reference, list_lines.reference, refused_lines.reference, documents.reference, '')`,
    label: sql`coalesce(ledger_lines.label, list_lines.label, documents.label, '')`,
    cents: sql`stated.cents`,
  } satisfies Record<ControlLineColumn, SQL>;
  return {
    tables: sql`stated as materialized (
      select row_number() over (order by booked_on, source, id) as row_id, * from (${lines}))`,
    base: sql`stated`,
    id: sql`stated.row_id`,
    joins: sql`
      left join import_batches on import_batches.id = stated.batch_id
      left join ledger_lines on stated.source = 'ledger' and ledger_lines.id = stated.id
      left join list_lines on stated.source = 'list' and list_lines.id = stated.id
      left join refused_lines on stated.source = 'refused' and refused_lines.id = stated.id
      left join documents on stated.source in ('manual', 'allocated', 'document') and documents.id = stated.id
      left join customers on customers.id = documents.customer_id`,
    where: sql`1`,
    columns,
    select: { ...columns, id: sql`stated.id`, batchId: sql`stated.batch_id` },
  };
}

const stated = sql`source, id, batch_id, line_number, booked_on, customer_code, name, cents`;

/** SQL of the columns of `stated`. The lines of a customer are those of his account and of the accounts merged into it. */
function linesOf(reader: Reader, question: ControlQuestion, knownAt: string | null): SQL {
  const customers = 'openingOn' in question ? [question.customer] : question.customers;
  const { matesOf } = readMerges(reader);
  const codes = customers && [...new Set(customers.flatMap((customer) => [customer, ...matesOf(customer)]))];
  if ('openingOn' in question) {
    const { left, carried } = aroundOpening(reader, importedPeriods(reader), question.openingOn, codes);
    return sql`select ${stated} from (${question.of === 'left' ? left : carried})`;
  }
  const moment = { asOf: question.asOf, knownAt };
  if (question.of === 'refused')
    return sql`
      select source, id, batch_id, line_number, booked_on, customer_code, customer_name as name, signed_cents as cents
      from (${countedRefused(reader, question.asOf, knownAt, codes)}) where times = 1`;
  return question.of === 'balance'
    ? openLines(reader, moment, question.customers)
    : accountLines(reader, moment, question.customers, codes ?? []);
}

const ownColumns = sql`null as batch_id, 0 as line_number, booked_on, '' as customer_code, '' as name`;
const listed = (codes: readonly string[]) => sql`(select value from json_each(${JSON.stringify(codes)}))`;
const idsOf = (codes: readonly string[]) => sql`(select id from customers where code in ${listed(codes)})`;

function openLines(reader: Reader, moment: LedgerMoment, customers: readonly string[]): SQL {
  return sql`
    select 'document' as source, id, ${ownColumns}, iif(side = 'debit', open_cents, -open_cents) as cents
    from (${openDocumentsAt(reader, moment)}) where customer_id in ${idsOf(customers)} and currency = ${ledgerCurrency}`;
}

function accountLines(
  reader: Reader,
  moment: LedgerMoment,
  customers: readonly string[],
  codes: readonly string[],
): SQL {
  const { asOf, knownAt } = moment;
  const lines = countedStatements(reader, asOf, { knownAt, codes, sources: ['ledger', 'list', 'refused'] });
  const allocated = allocatedBefore(reader, asOf, { knownAt });
  return sql`
    select ${stated} from (${lines})
    union all
    select 'manual' as source, id, ${ownColumns}, cents from (${manualDocumentsAt(reader, moment)}) where customer_id in ${idsOf(customers)}
    ${
      allocated === null
        ? sql``
        : sql`union all
          select 'allocated' as source, id, null, 0, issued_on, customer_code, name, cents from (${allocated})
          where customer_code in ${listed(codes)}`
    }`;
}
