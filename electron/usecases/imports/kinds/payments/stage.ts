import { readMapping, saveMapping } from '../../../../../db/queries/coverage/open-items.ts';
import { completeStagedBatch } from '../../../../../db/queries/imports/batches.ts';
import { insertRows } from '../../../../../db/queries/imports/rows.ts';
import type { Tx } from '../../../../../db/types.ts';
import {
  type PaymentOptions,
  type PaymentsInspection,
  paymentOptions,
} from '../../../../../shared/contract/imports-payments.ts';
import { type FileIssue, issueIf } from '../../../../../shared/domain/imports/file-issues.ts';
import { importKinds } from '../../../../../shared/domain/imports/kinds.ts';
import { sumCents } from '../../../../../shared/domain/values/money.ts';
import { AppError } from '../../../../../shared/errors.ts';
import type { JobHooks } from '../../../../imports/job-hooks.ts';
import type { ReadPayments } from '../../../../imports/kinds/payments/types.ts';
import type { ImportContext, ImportRequest, Reading } from '../../common/kind.ts';

/** Issues shown beside the mapping; the check lists them all. */
const shownIssues = 5;

type Found = { readonly read: ReadPayments; readonly isRemembered: boolean };

/** Reads a list with the column mapping that the user gives, else the one remembered for the same headings; null for a ledger. */
async function findPayments(
  { db, jobs }: ImportContext,
  path: string,
  options: PaymentOptions,
  hooks: JobHooks,
): Promise<Found | null> {
  const read = await jobs.run('readPayments', { path, ...options }, hooks);
  const mapping = read === null || options.columns ? null : readMapping(db, read.headingsHash);
  if (mapping === null) return read && { read, isRemembered: false };
  const remembered = paymentOptions.parse(JSON.parse(mapping));
  const again = await jobs.run('readPayments', { path, ...remembered, ...options }, hooks);
  return again && { read: again, isRemembered: true };
}

/** A list of payments; `ledger` for an accounting ledger, `customers` for pasted cells. */
export async function recognisePayments(
  context: ImportContext,
  { source, options }: ImportRequest,
  hooks: JobHooks,
): Promise<Reading | 'ledger' | 'customers'> {
  const choices = options.payments ?? {};
  // Only a list of customers can be pasted.
  if (!('path' in source)) return 'customers';
  const found = await findPayments(context, source.path, choices, hooks);
  if (!found) return 'ledger';
  const { read } = found;
  return {
    kind: 'payments',
    inspect: () => inspect(found, source.name),
    async readInto(batchId) {
      refuseUnreadable(read);
      context.db.transaction((tx) => savePayments(tx, batchId, read), { behavior: 'immediate' });
      return { reference: { field: '', examples: [], journals: [] }, fileIssues: fileIssuesOf(read) };
    },
    remember(tx) {
      const { columns, dateOrder } = choices;
      if (!columns) return;
      const mapping = JSON.stringify({ columns, dateOrder });
      saveMapping(tx, { headingsHash: read.headingsHash, mapping, recordedAt: context.now() });
    },
  };
}

function inspect({ read, isRemembered }: Found, fileName: string): PaymentsInspection {
  const { payments, issues } = read;
  return {
    kind: 'payments',
    fileName,
    encoding: read.encoding,
    sheet: read.sheet,
    sheets: read.sheets.slice(0, 500).map((sheet) => ({ ...sheet })),
    headings: read.headings.map((heading) => heading.slice(0, 100)),
    samples: read.samples.map((row) => [...row]),
    columns: [...read.columns],
    dateOrder: read.dateOrder,
    needsDateOrder: read.needsDateOrder,
    isRemembered,
    rows: read.rows,
    payments: payments.length,
    amountCents: sumCents(payments.map(({ amountCents }) => amountCents)),
    skippedRows: read.skippedRows,
    issueCount: issues.length,
    issues: issues
      .slice(0, shownIssues)
      .map(({ lineNumber, code, details, raw }) => ({ line: lineNumber, code, details: { ...details }, raw })),
  };
}

/** @throws AppError `validation` / `paymentColumns`, `dateOrder`; `file_format` / `noPayments` */
function refuseUnreadable({ columns, needsDateOrder, dateOrder, rows }: ReadPayments): void {
  if (!importKinds.payments.isComplete(columns)) throw new AppError('validation', { reason: 'paymentColumns' });
  if (needsDateOrder && dateOrder === null) throw new AppError('validation', { reason: 'dateOrder' });
  if (rows === 0) throw new AppError('file_format', { reason: 'noPayments' });
}

function savePayments(tx: Tx, batchId: number, read: ReadPayments): void {
  insertRows(tx, batchId, read.payments);
  const { encoding, sha256 } = read;
  const facts = {
    encoding,
    sha256,
    siren: null,
    periodFrom: null,
    periodTo: null,
    journals: [],
    format: encoding === 'xlsx' ? 'xlsx' : 'csv',
    rowCount: read.rows,
  };
  completeStagedBatch(tx, batchId, facts, read.issues);
}

/** What was left aside of the file as a whole. */
function fileIssuesOf({ headings, columns, skippedRows, sheet, sheets }: ReadPayments): FileIssue[] {
  const unused = headings.filter((heading, column) => heading !== '' && columns[column] === null);
  const others = sheet === null ? [] : sheets.filter(({ name }) => name !== sheet).map(({ name }) => name);
  return [
    ...issueIf(others.length > 0, 'sheet', { sheet: sheet ?? '', others: others.slice(0, 20).join(', ') }),
    ...issueIf(unused.length > 0, 'unusedColumns', { columns: unused.slice(0, 30).join(', ') }),
    ...issueIf(skippedRows > 0, 'skippedRows', { count: skippedRows }),
  ];
}
