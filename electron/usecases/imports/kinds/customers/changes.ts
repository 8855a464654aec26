import type { BatchRow } from '../../../../../db/queries/common/batch.ts';
import { readCursor, writeCursor } from '../../../../../db/queries/common/cursor.ts';
import { listRowChanges } from '../../../../../db/queries/imports/rows.ts';
import type { Db } from '../../../../../db/types.ts';
import { type CustomerChanges, customerChange } from '../../../../../shared/contract/imports-customers.ts';
import type { Inputs } from '../../../../../shared/contract/index.ts';
import type { Day } from '../../../../../shared/domain/values/days.ts';
import type { ImportContext } from '../../common/kind.ts';
import { readSummary } from '../../common/summary.ts';
import { countOutcomes, defaultPolicy, planBatch, toChange } from './plan.ts';

type ChangesInput = Inputs['imports']['changes'];

/** What a staged list would change now by the policy asked; of an applied or undone one, what it changed. */
export function customersChanges(context: ImportContext, batch: BatchRow, input: ChangesInput): CustomerChanges {
  return batch.state === 'staged' ? plannedChanges(context, batch.id, input) : appliedChanges(context.db, batch, input);
}

/** The changes that a staged list would make now: counts over the whole list, and one page of its customers. */
function plannedChanges(
  { db, today }: { readonly db: Db; readonly today: () => Day },
  batchId: number,
  { policy = defaultPolicy, outcome, cursor, limit = 100 }: ChangesInput,
): CustomerChanges {
  const { customers, issues } = planBatch(db, batchId, {
    policy: { replace: policy.replace ?? defaultPolicy.replace, create: policy.create ?? defaultPolicy.create },
    today: today(),
  });
  const [from] = cursor === undefined ? [0] : readCursor(cursor, 1).map(Number);
  const shown = outcome === undefined ? customers : customers.filter((customer) => customer.outcome === outcome);
  const start = from ?? 0;
  const end = start + limit;
  return {
    kind: 'customers',
    rows: shown.slice(start, end).map(toChange),
    nextCursor: end < shown.length ? writeCursor([end]) : null,
    counts: countOutcomes(customers),
    keptCount: customers.filter(({ values, contacts }) => [...values, ...contacts].some(({ isKept }) => isKept)).length,
    issueCount: issues.length,
  };
}

function appliedChanges(db: Db, batch: BatchRow, { outcome, cursor, limit = 100 }: ChangesInput): CustomerChanges {
  const [afterId] = cursor === undefined ? [0] : readCursor(cursor, 1).map(Number);
  const summary = readSummary(batch);
  const found = listRowChanges(db, batch.id, customerChange, { afterId: afterId ?? 0, limit: limit + 1, outcome });
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return {
    kind: 'customers',
    rows: page.map(({ change }) => change),
    nextCursor: last && found.length > page.length ? writeCursor([last.id]) : null,
    counts: summary?.kind === 'customers' ? summary.counts : countOutcomes([]),
    keptCount: 0,
    issueCount: batch.issueCount,
  };
}
