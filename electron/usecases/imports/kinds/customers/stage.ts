import { readMapping, saveMapping } from '../../../../../db/queries/coverage/open-items.ts';
import { completeStagedBatch } from '../../../../../db/queries/imports/batches.ts';
import { insertRows } from '../../../../../db/queries/imports/rows.ts';
import type { Reader, Tx } from '../../../../../db/types.ts';
import { type CustomerOptions, customerOptions } from '../../../../../shared/contract/imports-customers.ts';
import { importKinds } from '../../../../../shared/domain/imports/kinds.ts';
import { AppError } from '../../../../../shared/errors.ts';
import type { JobHooks } from '../../../../imports/job-hooks.ts';
import type { CustomerSource, ReadCustomers } from '../../../../imports/kinds/customers/types.ts';
import type { Jobs } from '../../../../jobs/jobs.ts';
import type { ImportContext, ImportRequest, Reading } from '../../common/kind.ts';
import { inspectCustomers } from './inspect.ts';

/** Reads a list with the column mapping that the user gives, else the one remembered for the same headings. */
async function findCustomers(
  { db, jobs }: { readonly db: Reader; readonly jobs: Jobs },
  source: CustomerSource,
  options: CustomerOptions,
  hooks: JobHooks,
): Promise<{ readonly read: ReadCustomers; readonly isRemembered: boolean }> {
  const read = await jobs.run('readCustomers', { source: source, ...options }, hooks);
  const mapping = options.columns ? null : readMapping(db, read.headingsHash);
  if (mapping === null) return { read, isRemembered: false };
  const remembered = customerOptions.parse(JSON.parse(mapping));
  return {
    read: await jobs.run('readCustomers', { source: source, ...remembered, ...options }, hooks),
    isRemembered: true,
  };
}

/** A list of customers, from a file or as pasted. */
export async function recogniseCustomers(
  context: ImportContext,
  { source, options }: ImportRequest,
  hooks: JobHooks,
): Promise<Reading> {
  const { db, today, now } = context;
  const choices = options.customers ?? {};
  const { read, isRemembered } = await findCustomers(context, source, choices, hooks);
  return {
    kind: 'customers',
    inspect: () => inspectCustomers(db, read, { isRemembered, fileName: source.name, today: today() }),
    async readInto(batchId) {
      if (!importKinds.customers.isComplete(read.columns))
        throw new AppError('validation', { reason: 'customerColumns' });
      db.transaction((tx) => saveCustomers(tx, batchId, read), { behavior: 'immediate' });
      return { reference: { field: '', examples: [], journals: [] }, fileIssues: [] };
    },
    remember(tx) {
      const { columns, hasHeadings } = choices;
      if (!columns) return;
      const mapping = JSON.stringify({ columns, hasHeadings });
      saveMapping(tx, { headingsHash: read.headingsHash, mapping, recordedAt: now() });
    },
  };
}

function saveCustomers(tx: Tx, batchId: number, read: ReadCustomers): void {
  insertRows(tx, batchId, read.customers);
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
