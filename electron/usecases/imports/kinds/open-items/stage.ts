import { readListState, saveMapping } from '../../../../../db/queries/coverage/open-items.ts';
import { readCustomerNames } from '../../../../../db/queries/customers/names.ts';
import { completeStagedBatch } from '../../../../../db/queries/imports/batches.ts';
import { insertListedDueDates, stageListLines } from '../../../../../db/queries/sources/staging.ts';
import type { Db, Tx } from '../../../../../db/types.ts';
import type { ListOptions } from '../../../../../shared/contract/imports/open-items.ts';
import { type FileIssue, issueIf } from '../../../../../shared/domain/imports/file-issues.ts';
import { importKinds } from '../../../../../shared/domain/imports/kinds.ts';
import { asksDay } from '../../../../../shared/domain/open-items/item.ts';
import { laterDay } from '../../../../../shared/domain/values/days.ts';
import { AppError } from '../../../../../shared/errors.ts';
import { startSlices } from '../../../../app/slices.ts';
import type { JobHooks } from '../../../../imports/job-hooks.ts';
import type { ReadOpenItems } from '../../../../imports/kinds/open-items/types.ts';
import { codeOf, listLines } from './list-lines.ts';

/** Lines written between two pauses. */
const batchSize = 2_000;

/**
 * Writes the lines of a list into a staged batch, in slices.
 * @throws AppError `validation` / `dateOrder`, `listColumns`, `listDay`; `file_format` / `noItems`, `noCustomerAccounts`,
 * `accountsWithoutCustomers`; `conflict` / `olderSnapshot`.
 */
export async function saveList(
  db: Db,
  batchId: number,
  { table, fileName }: { readonly table: ReadOpenItems; readonly fileName: string },
  { signal, onProgress }: JobHooks,
): Promise<FileIssue[]> {
  const { mapping, asOf } = table;
  if (!importKinds.openItems.isComplete(mapping.columns)) throw new AppError('validation', { reason: 'listColumns' });
  if (mapping.needsDateOrder && mapping.dateOrder === null) throw new AppError('validation', { reason: 'dateOrder' });
  if (table.items.length === 0 && table.issues.some(({ code }) => code === 'accountWithoutCustomer'))
    throw new AppError('file_format', { reason: 'accountsWithoutCustomers' });
  if (table.items.length + table.dueDates.length + table.issues.length === 0)
    throw new AppError('file_format', { reason: table.otherAccounts > 0 ? 'noCustomerAccounts' : 'noItems' });
  if (asksDay(table)) throw new AppError('validation', { reason: 'listDay' });
  const { newestOn } = readListState(db);
  const { mode } = mapping;
  if (mode === 'snapshot' && newestOn !== null && asOf < newestOn)
    throw new AppError('conflict', { reason: 'olderSnapshot', details: { asOfOn: asOf, newestOn } });
  const slices = startSlices(signal);
  const steps = listLines(db, { items: table.items, mode, asOf, fileName });
  let step = steps.next();
  for (; !step.done; step = steps.next()) {
    if (!slices.isOver()) continue;
    onProgress?.({ phase: 'reconcile', ...step.value });
    await slices.pause();
  }
  const { lines, fileIssues } = step.value;
  const write = (work: (tx: Tx) => void) => db.transaction(work, { behavior: 'immediate' });
  for (let start = 0; start < lines.length; start += batchSize) {
    await slices.pause();
    stageListLines(db, batchId, lines.slice(start, start + batchSize));
  }
  const names = readCustomerNames(db);
  const dueDates = table.dueDates.map((row) => ({ ...row, customerCode: codeOf(row, names.codeOf) }));
  await slices.pause();
  // Lists rank by this day, then by import. Each holds all lines known of its items, so one imported later with an older day must
  // not rank before the newest list.
  const period = newestOn === null ? asOf : laterDay(asOf, newestOn);
  const facts = {
    format: table.encoding === 'xlsx' ? 'xlsx' : 'csv',
    encoding: table.encoding,
    sha256: table.sha256,
    siren: null,
    periodFrom: period,
    periodTo: period,
    rowCount: table.rows,
    journals: [],
    mode,
    asOfOn: asOf,
  };
  const issues = table.issues.map((issue) => {
    if (!issue.refused) return issue;
    return { ...issue, refused: { ...issue.refused, customerCode: codeOf(issue.refused, names.codeOf) } };
  });
  write((tx) => {
    insertListedDueDates(tx, batchId, dueDates);
    completeStagedBatch(tx, batchId, facts, issues);
  });
  return [
    ...issueIf(table.unreadable > 0, 'unreadableLetters', { count: table.unreadable }),
    ...table.cutTexts,
    ...sheetIssue(table),
    ...(table.unreadDisputes === null ? [] : issueIf(true, 'unreadDisputes', { ...table.unreadDisputes })),
    ...unusedIssue(table),
    ...issueIf(table.unreadTerms.length > 0, 'unreadTerms', { terms: table.unreadTerms.slice(0, 5).join(', ') }),
    ...(table.dayOrigin === 'known' ? [] : issueIf(true, `dayOf.${table.dayOrigin}`, { asOfOn: asOf })),
    ...issueIf(mapping.columns.includes('bucket'), 'agedBalance', { asOfOn: asOf }),
    ...issueIf(table.isOfBalances && table.items.length > 0, 'balancesOnly', { asOfOn: asOf }),
    ...issueIf(table.isBalanceRunning, 'runningBalance'),
    ...totalIssue(table),
    ...issueIf(table.otherAccounts > 0, 'otherAccounts', { count: table.otherAccounts }),
    ...issueIf(table.skippedRows > 0, 'skippedRows', { count: table.skippedRows }),
    ...fileIssues,
  ];
}

/** The issue that names the columns that are not read, and among them those that describe customers. */
function unusedIssue({ unused: { names, ofCustomers } }: ReadOpenItems): FileIssue[] {
  if (names.length === 0) return [];
  const columns = names.slice(0, 30).join(', ');
  if (ofCustomers.length === 0) return [{ code: 'unusedColumns', details: { columns } }];
  return [{ code: 'unusedCustomerColumns', details: { columns, ofCustomers: ofCustomers.join(', ') } }];
}

/**
 * Refuses a list that seems to hold quotes, orders or supplier debts, which are no receivables: its only numbers or names are theirs. The
 * user may still map its columns. @throws AppError `file_format` / `notReceivables`
 */
export function refuseOtherLists({ mapping: { headings, columns } }: ReadOpenItems): void {
  const says = (words: RegExp) => headings.some((heading, column) => columns[column] === null && words.test(heading));
  const isOfOrders =
    !columns.includes('reference') && says(/\b(?:devis|quotes?|quotations?|commandes?|orders?|pro-?forma)\b/i);
  const isOfSuppliers =
    !columns.includes('customerCode') &&
    !columns.includes('customerName') &&
    says(/\b(?:fournisseurs?|suppliers?|vendors?)\b/i);
  if (isOfOrders || isOfSuppliers) throw new AppError('file_format', { reason: 'notReceivables' });
}

/** The issue that names the sheet read, when the workbook has others. */
function sheetIssue({ sheet, sheets }: ReadOpenItems): FileIssue[] {
  const others = sheets.filter(({ name }) => name !== sheet).map(({ name }) => name);
  if (sheet === null || others.length === 0) return [];
  return [{ code: 'sheet', details: { sheet, others: others.slice(0, 20).join(', ') } }];
}

/** The issue that compares the file's own total with its rows. */
function totalIssue({ total }: ReadOpenItems): FileIssue[] {
  if (total === null) return [];
  const isWhole = total.differenceCents === 0;
  const code = isWhole ? (total.refusedCents === 0 ? 'totalAgrees' : 'totalRefused') : 'totalDiffers';
  return [{ code, details: { ...total } }];
}

/** Remembers the user's mapping for these headings and sheets; not the day of the list, which differs each time. */
export function rememberMapping(tx: Tx, table: ReadOpenItems, options: ListOptions, recordedAt: string): void {
  const { sheetsHash } = table;
  if (options.sheet !== undefined && sheetsHash !== null)
    saveMapping(tx, { headingsHash: sheetsHash, mapping: JSON.stringify({ sheet: options.sheet }), recordedAt });
  if (!options.columns) return;
  const { columns, dateOrder, rowKind, mode } = options;
  const mapping = JSON.stringify({ columns, dateOrder, rowKind, mode });
  saveMapping(tx, { headingsHash: table.mapping.headingsHash, mapping, recordedAt });
}
