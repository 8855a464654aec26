import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { cents } from '../../../shared/contract/values.ts';
import { authoritativeListsOf } from '../../../shared/domain/coverage/authoritative-lists.ts';
import { keepIssues } from '../../../shared/domain/imports/kept-issues.ts';
import { sides } from '../../../shared/domain/kinds.ts';
import { referenceKey } from '../../../shared/domain/sources/references.ts';
import { ledgerCurrency } from '../../../shared/domain/values/money.ts';
import { zeroOrOne } from '../../sqlite/row-schemas.ts';
import { readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';
import type { BatchIssue, BatchRow } from '../common/batch.ts';
import { openDocumentsAt } from '../receivables/open-documents.ts';
import { importedPeriods } from './ledger-control.ts';
import { readImportedDocuments } from './open-items.ts';
import { readRepeated } from './repeated-statements.ts';

const open = { customer: z.string(), name: z.string(), reference: z.string(), cents };
/** An item of a list. One that only settles another item has no side of its own. */
const listedRow = z.object({
  ...open,
  side: z.enum([...sides, '']),
  item: z.string(),
  isAged: zeroOrOne,
  line: z.int(),
});
const openRow = z.object({ ...open, side: z.enum(sides), isInvoice: zeroOrOne, isOfLedger: zeroOrOne });
const listedDueDate = z.object({ customer: z.string(), reference: z.string(), line: z.int() });
const invoiceRow = z.object({ customer: z.string(), reference: z.string() });

type Listed = z.infer<typeof listedRow>;
type Open = Pick<Listed, 'customer' | 'name' | 'reference' | 'side' | 'cents'>;

/**
 * Differences between the open amounts of a list and those of the ledger on the same day, where the ledger is authoritative. They are
 * compared document by document, and customer by customer for an aged balance. For a snapshot, invoices open in the ledger that the
 * list lacks are told too. Empty where the list is authoritative (`authoritativeListsOf`): the import's comparison shows its changes.
 */
export function listDifferences(reader: Reader, batch: BatchRow): BatchIssue[] {
  const { id, kind, mode, asOfOn } = batch;
  if (kind !== 'openItems' || asOfOn === null) return [];
  const periods = importedPeriods(reader, { withBatch: id });
  if (authoritativeListsOf(periods).some((list) => list.batchId === id)) return [];
  const repeated = new Set(
    readRepeated(reader, periods).flatMap((each) =>
      'item' in each ? [JSON.stringify([each.customerCode, each.item])] : [],
    ),
  );
  if (repeated.size === 0) return [];
  const rows = listedOpen(reader, id).filter(({ customer, item }) => repeated.has(JSON.stringify([customer, item])));
  const documents = ledgerOpen(reader, openDocumentsAt(reader, { asOf: asOfOn, knownAt: null }));
  const issues: BatchIssue[] = [];
  // The lines of an item come to what the list leaves open before manual allocations.
  const manual = readImportedDocuments(reader, asOfOn)
    .filter(({ manualCents }) => manualCents > 0)
    .map(({ customerCode, side, reference, manualCents }) => {
      const cents = side === 'debit' ? manualCents : -manualCents;
      return { customer: customerCode, name: '', side, reference, cents };
    });
  const compare = (keyOf: (open: Open) => string, list: readonly Listed[], code: string) => {
    const open = Map.groupBy(documents, keyOf);
    const allocated = Map.groupBy(code === 'listDiffers' ? manual : [], keyOf);
    for (const [key, own] of Map.groupBy(list, keyOf)) {
      const [first] = own;
      const listCents = sum(own) - sum(allocated.get(key) ?? []);
      const ledgerCents = sum(open.get(key) ?? []);
      if (first && listCents !== ledgerCents)
        issues.push(
          toIssue(code, first, { listCents, ledgerCents, differenceCents: listCents - ledgerCents }, first.line),
        );
    }
  };
  const aged = rows.filter(({ isAged }) => isAged === 1);
  compare(
    numberKey,
    rows.filter(({ isAged }) => isAged === 0),
    'listDiffers',
  );
  compare(({ customer }) => customer, aged, 'listBalanceDiffers');
  if (mode === 'snapshot' && aged.length === 0) {
    const listed = new Set(rows.map(numberKey));
    for (const document of documents)
      if (
        document.side === 'debit' &&
        document.isInvoice === 1 &&
        document.isOfLedger === 1 &&
        !listed.has(numberKey(document))
      )
        issues.push(toIssue('notInList', document, { ledgerCents: document.cents }, 0));
  }
  return keepIssues(issues, 'tooManyComparisonIssues');
}

/** Due dates that a list gives without an amount, for an invoice number that the customer does not have yet. */
export function listLostDueDates(reader: Reader, batch: BatchRow): BatchIssue[] {
  const rows = readRows(
    reader,
    listedDueDate,
    sql`
      select customer_code as customer, reference, line_number as line from listed_due_dates where batch_id = ${batch.id}`,
  );
  if (rows.length === 0) return [];
  const invoices = readRows(
    reader,
    invoiceRow,
    sql`
      select code as customer, reference from documents join customers on ${isOfAccount}
      where documents.kind = 'invoice' and voided_at is null and batch_id is not null
        and code in (select customer_code from listed_due_dates where batch_id = ${batch.id})`,
  );
  const keyOf = ({ customer, reference }: { customer: string; reference: string }) =>
    JSON.stringify([customer, referenceKey(reference)]);
  const known = new Set(invoices.map(keyOf));
  return rows
    .filter((row) => !known.has(keyOf(row)))
    .map(({ line, ...row }) => ({
      lineNumber: line,
      code: 'dueDateWithoutDocument',
      details: row,
      raw: `${row.customer} ${row.reference}`,
    }));
}

/** The open amount of each item of a list: the sum of its lines, since a list holds all the lines about its items. */
function listedOpen(reader: Reader, batchId: number): Listed[] {
  return readRows(
    reader,
    listedRow,
    sql`
      select customer_code as customer, max(customer_name) as name, item, max(is_aged) as isAged, min(line_number) as line, reference,
        sum(signed_cents) as cents, max(iif(act = 'item', iif(signed_cents > 0, 'debit', 'credit'), '')) as side
      from list_lines where batch_id = ${batchId} and currency = ${ledgerCurrency}
      group by customer_code, item, reference order by line`,
  );
}

function ledgerOpen(reader: Reader, open: SQL): z.infer<typeof openRow>[] {
  return readRows(
    reader,
    openRow,
    sql`
      select customers.code as customer, customers.name, documents.reference, open.side, open.kind = 'invoice' as isInvoice,
        import_batches.kind = 'ledger' as isOfLedger, iif(open.side = 'debit', open.open_cents, -open.open_cents) as cents
      from (${open}) as open join documents on documents.id = open.id join customers on ${isOfAccount}
        join import_batches on import_batches.id = documents.batch_id
      where open.currency = ${ledgerCurrency}
      order by customers.code, documents.issued_on, documents.reference`,
  );
}

/** SQL join of a document to the customer its file names: files keep naming a merged customer by its own code. */
export const isOfAccount = sql`customers.id = coalesce(documents.merged_from_id, documents.customer_id)`;

/** The key by which a list and a ledger name the same document. */
const numberKey = ({ customer, side, reference }: Pick<Open, 'customer' | 'side' | 'reference'>) =>
  JSON.stringify([customer, side, referenceKey(reference)]);

const sum = (list: readonly Open[]) => list.reduce((total, { cents }) => total + cents, 0);

function toIssue(
  code: string,
  { customer, name, reference }: Open,
  cents: Readonly<Record<string, number>>,
  lineNumber: number,
) {
  return {
    lineNumber,
    code,
    details: { customer, name, reference, ...cents },
    raw: `${customer} ${name} ${reference}`.trim(),
  };
}
