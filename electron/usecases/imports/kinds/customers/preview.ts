import type { BatchRow } from '../../../../../db/queries/common/batch.ts';
import { countIssues, findSameContent, replaceIssues } from '../../../../../db/queries/imports/batches.ts';
import { saveSummary } from '../../../../../db/queries/imports/rows.ts';
import type { Tx } from '../../../../../db/types.ts';
import type { CustomersPreview } from '../../../../../shared/contract/imports-customers.ts';
import { type CustomerIssue, customerIssueCodes } from '../../../../../shared/domain/customers/issues.ts';
import type { CustomerPolicy, CustomersPlan } from '../../../../../shared/domain/customers/plan.ts';
import { keepIssues } from '../../../../../shared/domain/imports/kept-issues.ts';
import type { ImportContext } from '../../common/kind.ts';
import { requireBatch } from '../../common/require-batch.ts';
import { countOutcomes, defaultPolicy, planBatch } from './plan.ts';

/** Compares a staged list with the cards, by the policy until the user chooses, and stores the result. */
export async function previewCustomers({ db, today }: ImportContext, batchId: number): Promise<CustomersPreview> {
  return db.transaction(
    (tx) => {
      const batch = requireBatch(tx, batchId, 'staged');
      const plan = planBatch(tx, batchId, { policy: defaultPolicy, today: today() });
      return saveCustomersPreview(tx, batch, { policy: defaultPolicy, ...plan });
    },
    { behavior: 'immediate' },
  );
}

/** Stores the issues that comparing found and what applying the list by `policy` changes, and returns the latter. */
export function saveCustomersPreview(
  tx: Tx,
  batch: BatchRow,
  { policy, customers, issues }: CustomersPlan & { readonly policy: CustomerPolicy },
): CustomersPreview {
  const { id: batchId, fileName, format, encoding } = batch;
  const preview: CustomersPreview = {
    batchId,
    kind: 'customers',
    fileName,
    format,
    encoding,
    rows: batch.rowCount,
    issueCount: saveCustomerIssues(tx, batchId, issues),
    alreadyImportedAs: findSameContent(tx, batch),
    policy: { ...policy },
    counts: countOutcomes(customers),
  };
  saveSummary(tx, preview);
  return preview;
}

/** Replaces the issues that comparing found; returns the number of all issues of the batch, refused rows included. */
function saveCustomerIssues(tx: Tx, batchId: number, issues: readonly CustomerIssue[]): number {
  replaceIssues(
    tx,
    batchId,
    [...customerIssueCodes, 'tooManyComparisonIssues'],
    keepIssues(issues, 'tooManyComparisonIssues'),
  );
  return countIssues(tx, batchId);
}
