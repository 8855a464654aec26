import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type ControlQuestion, controlLine } from '../../../shared/contract/balance-control.ts';
import type { Outputs } from '../../../shared/contract/index.ts';
import { cents } from '../../../shared/contract/values.ts';
import { ledgerCurrency } from '../../../shared/domain/values/money.ts';
import { readRow, readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';
import { readCursor, writeCursor } from '../common/cursor.ts';
import { readMerges } from '../common/merges.ts';
import { allocatedBefore, countedStatements } from '../coverage/control.ts';
import { aroundOpening } from '../coverage/opening-differences.ts';
import { importedPeriods } from '../coverage/periods.ts';
import { countedRefused } from '../coverage/refused-lines.ts';
import { manualDocumentsAt } from '../receivables/manual-documents-at.ts';
import { type LedgerMoment, openDocumentsAt } from '../receivables/open-documents.ts';

type Lines = Outputs['balance']['controlLines'];

/** `question` with its instant resolved, null for now. */
export type ControlLinesQuery = {
  readonly question: ControlQuestion;
  readonly knownAt: string | null;
  readonly cursor?: string | undefined;
  readonly limit: number;
};

const controlRow = controlLine.omit({ countedWith: true });
const totalsRow = z.object({ count: z.int(), totalCents: cents });

/** One page of the lines an amount of the control is made of, the oldest first, with how many they are and their sum in signed cents. */
export function listControlLines(reader: Reader, { question, knownAt, cursor, limit }: ControlLinesQuery): Lines {
  const lines = linesOf(reader, question, knownAt);
  const after = cursor === undefined ? ['', '', 0] : readCursor(cursor, 3);
  const { survivorCodes } = readMerges(reader);
  const rows = readRows(
    reader,
    controlRow,
    sql`
      select page.source, page.id, page.batch_id as batchId, file_name as file, iif(page.batch_id is null, null, page.line_number) as line,
        coalesce(customers.code, page.customer_code) as customer, coalesce(customers.name, page.name) as name,
        coalesce(ledger_lines.journal, refused_lines.journal, '') as journal, page.booked_on as "on",
        coalesce(ledger_lines.reference, list_lines.reference, refused_lines.reference, documents.reference, '') as reference,
        coalesce(ledger_lines.label, list_lines.label, documents.label, '') as label, page.cents
      from (select * from (${lines}) where (booked_on, source, id) > (${after[0]}, ${after[1]}, ${after[2]})
          order by booked_on, source, id limit ${limit + 1}) as page
        left join import_batches on import_batches.id = page.batch_id
        left join ledger_lines on page.source = 'ledger' and ledger_lines.id = page.id
        left join list_lines on page.source = 'list' and list_lines.id = page.id
        left join refused_lines on page.source = 'refused' and refused_lines.id = page.id
        left join documents on page.source in ('manual', 'allocated', 'document') and documents.id = page.id
        left join customers on customers.id = documents.customer_id
      order by page.booked_on, page.source, page.id`,
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    ...readRow(reader, totalsRow, sql`select count(*) as count, coalesce(sum(cents), 0) as totalCents from (${lines})`),
    rows: shown.map((row) => ({ ...row, countedWith: survivorCodes.get(row.customer) ?? row.customer })),
    nextCursor: last && rows.length > shown.length ? writeCursor([last.on, last.source, last.id]) : null,
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
