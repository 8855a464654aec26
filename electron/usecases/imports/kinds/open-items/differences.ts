import type { BatchIssue, ListBatch } from '../../../../../db/queries/common/batch.ts';
import {
  type ListedOpen,
  readDocumentsOpen,
  readListedDueDates,
  readListedOpen,
} from '../../../../../db/queries/coverage/listed-open.ts';
import { readImportedDocuments } from '../../../../../db/queries/coverage/open-items.ts';
import type { Reader } from '../../../../../db/types.ts';
import type { CoverageCounts } from '../../../../../shared/domain/comparison/counting-coverage.ts';
import { authoritativeListsOf } from '../../../../../shared/domain/coverage/authoritative-lists.ts';
import { keepIssues } from '../../../../../shared/domain/imports/kept-issues.ts';
import type { LineIssueCode } from '../../../../../shared/domain/imports/line-issues.ts';
import { referenceKey } from '../../../../../shared/domain/sources/references.ts';
import { sumCents } from '../../../../../shared/domain/values/money.ts';

type Open = Pick<ListedOpen, 'customer' | 'name' | 'reference' | 'side' | 'cents'>;

/**
 * Differences between the open amounts of a list and those of the ledger on the same day, where the ledger is authoritative. They are
 * compared document by document, and customer by customer for an aged balance. For a snapshot, invoices open in the ledger that the
 * list lacks are told too. Empty where the list is authoritative (`authoritativeListsOf`): the import's comparison shows its changes.
 */
export function listDifferences(
  reader: Reader,
  { id, mode, asOfOn }: ListBatch,
  { after, inLedger }: CoverageCounts,
): BatchIssue[] {
  if (inLedger.size === 0) return [];
  if (authoritativeListsOf(after).some((list) => list.batchId === id)) return [];
  const listed = readListedOpen(reader, id).filter(({ customer, item }) =>
    inLedger.has(JSON.stringify([customer, item])),
  );
  const documents = readDocumentsOpen(reader, asOfOn);
  const [aged, items] = [listed.filter(({ isAged }) => isAged === 1), listed.filter(({ isAged }) => isAged === 0)];
  const issues = [
    ...compare('listDiffers', numberKey, { listed: items, documents, manual: manualOf(reader, asOfOn) }),
    ...compare('listBalanceDiffers', ({ customer }) => customer, { listed: aged, documents, manual: [] }),
  ];
  if (mode === 'snapshot' && aged.length === 0) {
    const known = new Set(listed.map(numberKey));
    for (const document of documents)
      if (
        document.side === 'debit' &&
        document.isInvoice === 1 &&
        document.isOfLedger === 1 &&
        !known.has(numberKey(document))
      )
        issues.push(toIssue('notInList', document, { ledgerCents: document.cents }, 0));
  }
  return keepIssues(issues, 'tooManyComparisonIssues');
}

/** What is allocated manually of each document: the lines of an item come to what the list leaves open before that. */
function manualOf(reader: Reader, asOf: string): Open[] {
  return readImportedDocuments(reader, asOf)
    .filter(({ manualCents }) => manualCents > 0)
    .map(({ customerCode: customer, side, reference, manualCents }) => {
      const cents = side === 'debit' ? manualCents : -manualCents;
      return { customer, name: '', side, reference, cents };
    });
}

type Amounts = {
  readonly listed: readonly ListedOpen[];
  readonly documents: readonly Open[];
  readonly manual: readonly Open[];
};

function compare(
  code: LineIssueCode,
  keyOf: (open: Open) => string,
  { listed, documents, manual }: Amounts,
): BatchIssue[] {
  const [open, allocated] = [Map.groupBy(documents, keyOf), Map.groupBy(manual, keyOf)];
  return [...Map.groupBy(listed, keyOf)].flatMap(([key, own]) => {
    const [first] = own;
    const listCents = sum(own) - sum(allocated.get(key) ?? []);
    const ledgerCents = sum(open.get(key) ?? []);
    if (!first || listCents === ledgerCents) return [];
    return [toIssue(code, first, { listCents, ledgerCents, differenceCents: listCents - ledgerCents }, first.line)];
  });
}

/** The key by which a list and a ledger name the same document. */
const numberKey = ({ customer, side, reference }: Pick<Open, 'customer' | 'side' | 'reference'>) =>
  JSON.stringify([customer, side, referenceKey(reference)]);

const sum = (list: readonly Open[]) => sumCents(list.map(({ cents }) => cents));

function toIssue(
  code: LineIssueCode,
  { customer, name, reference }: Open,
  cents: Readonly<Record<string, number>>,
  lineNumber: number,
): BatchIssue {
  const details = { customer, name, reference, ...cents };
  return { lineNumber, code, details, raw: `${customer} ${name} ${reference}`.trim() };
}

/** Due dates that a list gives without an amount, for an invoice number that the customer does not have yet. */
export function lostDueDates(reader: Reader, batchId: number): BatchIssue[] {
  const { dueDates, invoices } = readListedDueDates(reader, batchId);
  const keyOf = ({ customer, reference }: { customer: string; reference: string }) =>
    JSON.stringify([customer, referenceKey(reference)]);
  const known = new Set(invoices.map(keyOf));
  return dueDates
    .filter((row) => !known.has(keyOf(row)))
    .map(({ line, ...row }) => ({
      lineNumber: line,
      code: 'dueDateWithoutDocument',
      details: row,
      raw: `${row.customer} ${row.reference}`,
    }));
}
