import { readMapping, saveMapping } from '../../../db/queries/coverage/open-items.ts';
import {
  completeStagedBatch,
  countIssues,
  findSameContent,
  insertStagedBatch,
  readBatch,
  replaceIssues,
} from '../../../db/queries/imports/batches.ts';
import { insertCustomerRows, saveCustomerSummary } from '../../../db/queries/imports/customer-imports.ts';
import type { Db, Reader, Tx } from '../../../db/types.ts';
import {
  type CustomerImportSummary,
  type CustomerInspection,
  type CustomerOptions,
  customerOptions,
} from '../../../shared/contract/customer-imports.ts';
import { type CustomerIssue, customerIssueCodes } from '../../../shared/domain/customers/issues.ts';
import { keepIssues } from '../../../shared/domain/ledger/kept-issues.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { AppError } from '../../../shared/errors.ts';
import type { CustomerSource, ReadCustomers } from '../../imports/customers/types.ts';
import type { JobHooks } from '../../imports/job-hooks.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import { countOutcomes, defaultPolicy, planBatch, planRows } from './plan.ts';

type StagingContext = { readonly db: Db; readonly jobs: Jobs; readonly today: () => Day };
/** The source of a list of customers, and the name under which it is shown. */
export type CustomerList = { readonly source: CustomerSource; readonly name: string };
type Request = { readonly list: CustomerList; readonly options: CustomerOptions };

/** Issues shown beside the mapping; the check lists them all. */
const shownIssues = 5;

/** Reads a list with the column mapping that the user gives, else the one remembered for the same headings. */
async function findCustomers(
  { db, jobs }: { readonly db: Reader; readonly jobs: Jobs },
  { list, options }: Request,
  hooks: JobHooks,
): Promise<{ readonly read: ReadCustomers; readonly isRemembered: boolean }> {
  const read = await jobs.run('readCustomers', { source: list.source, ...options }, hooks);
  const mapping = options.columns ? null : readMapping(db, read.headingsHash);
  if (mapping === null) return { read, isRemembered: false };
  const remembered = customerOptions.parse(JSON.parse(mapping));
  return {
    read: await jobs.run('readCustomers', { source: list.source, ...remembered, ...options }, hooks),
    isRemembered: true,
  };
}

/** Tells how a list of customers is read, and how many of its customers the firm already has. @throws AppError of the reader */
export async function inspectCustomers(
  context: StagingContext,
  request: Request,
  hooks: JobHooks,
): Promise<CustomerInspection> {
  const { read, isRemembered } = await findCustomers(context, request, hooks);
  const planning = { policy: defaultPolicy, today: context.today() };
  const { customers } = planRows(context.db, read.customers, planning);
  const known = customers.filter(({ customerId }) => customerId !== null).length;
  return {
    fileName: request.list.name,
    encoding: read.encoding,
    sheet: read.sheet,
    sheets: read.sheets.map((sheet) => ({ ...sheet })),
    headings: read.headings.map((heading) => heading.slice(0, 100)),
    hasHeadings: read.hasHeadings,
    samples: read.samples.map((row) => [...row]),
    columns: [...read.columns],
    isRemembered,
    rows: read.rows,
    known,
    unknown: customers.length - known,
    issueCount: read.issues.length,
    issues: read.issues
      .slice(0, shownIssues)
      .map(({ lineNumber, code, details, raw }) => ({ line: lineNumber, code, details: { ...details }, raw })),
  };
}

/**
 * Reads a list of customers into a staged batch and returns its id. When it fails or is cancelled, nothing of it stays.
 * @throws AppError of the reader, `validation` / `customerColumns`, `cancelled`.
 */
export async function stageCustomers(
  context: StagingContext & { readonly now: () => string },
  request: Request,
  hooks: JobHooks,
): Promise<{ batchId: number }> {
  const { read } = await findCustomers(context, request, hooks);
  const names = ['code', 'name', 'siren', 'siret'] as const;
  const isNamed = names.some((field) => read.columns.includes(field));
  if (!isNamed || read.columns.filter((field) => field !== null).length < 2)
    throw new AppError('validation', { reason: 'customerColumns' });
  if (hooks.signal?.aborted) throw new AppError('cancelled');
  return context.db.transaction(
    (tx) => {
      const recordedAt = context.now();
      const batchId = insertStagedBatch(tx, { kind: 'customers', fileName: request.list.name, recordedAt });
      saveCustomers(tx, batchId, read, context.today());
      const { columns, hasHeadings } = request.options;
      if (columns)
        saveMapping(tx, {
          headingsHash: read.headingsHash,
          mapping: JSON.stringify({ columns, hasHeadings }),
          recordedAt,
        });
      return { batchId };
    },
    { behavior: 'immediate' },
  );
}

function saveCustomers(tx: Tx, batchId: number, read: ReadCustomers, today: Day): void {
  insertCustomerRows(tx, batchId, read.customers);
  const { encoding, sha256 } = read;
  const facts = {
    encoding,
    sha256,
    siren: null,
    periodFrom: null,
    periodTo: null,
    referenceField: null,
    journals: [],
    format: encoding === 'xlsx' ? 'xlsx' : 'csv',
    rowCount: read.rows,
  };
  completeStagedBatch(tx, batchId, facts, read.issues);
  const batch = readBatch(tx, batchId);
  if (!batch) throw new AppError('not_found', { reason: 'import' });
  const plan = planBatch(tx, batchId, { policy: defaultPolicy, today });
  const summary: CustomerImportSummary = {
    policy: { ...defaultPolicy },
    counts: countOutcomes(plan.customers),
    alreadyImportedAs: findSameContent(tx, batch),
  };
  saveCustomerSummary(tx, batchId, { summary, issueCount: saveCustomerIssues(tx, batchId, plan.issues) });
}

/** Replaces the issues that comparing found; returns the number of all issues of the batch, refused rows included. */
export function saveCustomerIssues(tx: Tx, batchId: number, issues: readonly CustomerIssue[]): number {
  replaceIssues(
    tx,
    batchId,
    [...customerIssueCodes, 'tooManyComparisonIssues'],
    keepIssues(issues, 'tooManyComparisonIssues'),
  );
  return countIssues(tx, batchId);
}
