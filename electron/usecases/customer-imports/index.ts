import type { BatchRow } from '../../../db/queries/common/batch.ts';
import { readCursor, writeCursor } from '../../../db/queries/common/cursor.ts';
import { readBatch } from '../../../db/queries/imports/batches.ts';
import { listCustomerChanges, readCompleteness } from '../../../db/queries/imports/customer-imports.ts';
import type { Db } from '../../../db/types.ts';
import {
  type CustomerImportSummary,
  type CustomerSourceInput,
  customerImportSummary,
} from '../../../shared/contract/customer-imports.ts';
import type { Inputs, Outputs } from '../../../shared/contract/index.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { AppError } from '../../../shared/errors.ts';
import { withFirm } from '../../app/base.ts';
import type { Platform } from '../../app/context.ts';
import { withExclusiveLock, withSharedLock } from '../../app/firm-use.ts';
import { readPreferences } from '../../app/preferences.ts';
import { withProgress } from '../../app/with-progress.ts';
import { applyCustomers } from './apply.ts';
import { countOutcomes, defaultPolicy, planBatch, toChange } from './plan.ts';
import { type CustomerList, inspectCustomers, stageCustomers } from './stage.ts';
import { makeCustomerTemplate } from './template.ts';

export { undoCustomers } from './undo.ts';

export const customerImportsHandlers = {
  inspect: withFirm.customerImports.inspect.handler(({ input, context, signal }) => {
    const list = listOf(context.platform, input.source);
    return inspectCustomers(context, { list, options: input.options }, { signal });
  }),

  stage: withFirm.customerImports.stage.handler(({ input, context, signal }) => {
    const list = listOf(context.platform, input.source);
    return withProgress(signal, (hooks) =>
      withSharedLock(context.firm, () => stageCustomers(context, { list, options: input.options }, hooks)),
    );
  }),

  changes: withFirm.customerImports.changes.handler(({ input, context }) => {
    const batch = readBatch(context.db, input.batchId);
    if (batch?.kind !== 'customers') throw new AppError('not_found', { reason: 'import' });
    return batch.state === 'staged' ? plannedChanges(context, input) : appliedChanges(context.db, batch, input);
  }),

  apply: withFirm.customerImports.apply.handler(({ input, context, signal }) =>
    withProgress(signal, (hooks) =>
      withExclusiveLock(context.firm, hooks.signal, (ownSignal) =>
        applyCustomers(context, input.batchId, input.policy, { ...hooks, signal: ownSignal }),
      ),
    ),
  ),

  template: withFirm.customerImports.template.handler(async ({ input, context }) => {
    const { db, platform } = context;
    const { language } = readPreferences(platform.appFolder);
    return platform.offer(await makeCustomerTemplate(db, input, language));
  }),

  completeness: withFirm.customerImports.completeness.handler(({ context }) => readCompleteness(context.db)),
};

type ChangesInput = Inputs['customerImports']['changes'];
type Changes = Outputs['customerImports']['changes'];

function listOf(platform: Platform, source: CustomerSourceInput): CustomerList {
  if ('text' in source) return { source: { text: source.text }, name: source.name };
  const file = platform.fileOf(source.fileToken);
  return { source: { path: file.path }, name: file.name };
}

/** The changes that a staged list would make now: counts over the whole list, and one page of its customers. */
function plannedChanges(
  { db, today }: { readonly db: Db; readonly today: () => Day },
  { batchId, policy, outcome, cursor, limit = 100 }: ChangesInput,
): Changes {
  const { customers, issues } = planBatch(db, batchId, {
    policy: { replace: policy?.replace ?? defaultPolicy.replace, create: policy?.create ?? defaultPolicy.create },
    today: today(),
  });
  const [from] = cursor === undefined ? [0] : readCursor(cursor, 1).map(Number);
  const shown = outcome === undefined ? customers : customers.filter((customer) => customer.outcome === outcome);
  const start = from ?? 0;
  const end = start + limit;
  return {
    rows: shown.slice(start, end).map(toChange),
    nextCursor: end < shown.length ? writeCursor([end]) : null,
    counts: countOutcomes(customers),
    keptCount: customers.filter(({ values, contacts }) => [...values, ...contacts].some(({ isKept }) => isKept)).length,
    issueCount: issues.length,
  };
}

function appliedChanges(db: Db, batch: BatchRow, { outcome, cursor, limit = 100 }: ChangesInput): Changes {
  const [afterId] = cursor === undefined ? [0] : readCursor(cursor, 1).map(Number);
  const found = listCustomerChanges(db, batch.id, { afterId: afterId ?? 0, limit: limit + 1, outcome });
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return {
    rows: page.map(({ change }) => change),
    nextCursor: last && found.length > page.length ? writeCursor([last.id]) : null,
    counts: readCustomerSummary(batch)?.counts ?? countOutcomes([]),
    keptCount: 0,
    issueCount: batch.issueCount,
  };
}

/** How a list of customers was applied; null for any other import. */
export function readCustomerSummary({ kind, summary }: BatchRow): CustomerImportSummary | null {
  return kind === 'customers' && summary !== null ? customerImportSummary.parse(JSON.parse(summary)) : null;
}
