import type { ListOptions } from '../../../../../shared/contract/imports-open-items.ts';
import type { JobHooks } from '../../../../imports/job-hooks.ts';
import type { ImportContext, ImportRequest, Reading } from '../../common/kind.ts';
import { findList } from './find-list.ts';
import { inspectList } from './inspect.ts';
import { refuseOtherLists, rememberMapping, saveList } from './stage.ts';

/** A list of open items; `ledger` for an accounting ledger, `customers` for a list that tells who customers are, unless the user says otherwise. */
export async function recogniseList(
  context: ImportContext,
  { source, kind, options }: ImportRequest,
  hooks: JobHooks,
): Promise<Reading | 'ledger' | 'customers'> {
  const choices: ListOptions = options.table ?? {};
  const { db, today, now } = context;
  // Only a list of customers can be pasted.
  if (!('path' in source)) return 'customers';
  const { path, name: fileName } = source;
  const found = await findList(context, { path, fileName, choices, today: today() }, hooks);
  if (!found) return 'ledger';
  const { table, isRemembered } = found;
  const isSaid = kind === 'openItems' || choices.columns !== undefined;
  if (table.isCustomerList && !isRemembered && !isSaid) return 'customers';
  return {
    kind: 'openItems',
    inspect: () => inspectList(db, fileName, found),
    async readInto(batchId, reading) {
      if (!isRemembered && choices.columns === undefined) refuseOtherLists(table);
      const fileIssues = await saveList(db, batchId, { table, fileName }, reading);
      return { reference: { field: '', examples: [] }, fileIssues };
    },
    remember: (tx) => rememberMapping(tx, table, choices, now()),
  };
}
