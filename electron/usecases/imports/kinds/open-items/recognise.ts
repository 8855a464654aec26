import { readMapping } from '../../../../../db/queries/coverage/open-items.ts';
import type { Reader } from '../../../../../db/types.ts';
import type { ListOptions } from '../../../../../shared/contract/imports/open-items.ts';
import type { ImportKind } from '../../../../../shared/domain/imports/kinds.ts';
import { AppError } from '../../../../../shared/errors.ts';
import type { JobHooks } from '../../../../imports/job-hooks.ts';
import { hashOfList } from '../../../../imports/tables/hash-of-headings.ts';
import { type ImportContext, type ImportRequest, noReference, type Reading } from '../../common/kind.ts';
import { findList } from './find-list.ts';
import { inspectList } from './inspect.ts';
import { refuseOtherLists, rememberMapping, saveList } from './stage.ts';

/** A list of open items; `ledger` for an accounting ledger, and the kind of a list that is surely another, unless the user says otherwise. */
export async function recogniseList(
  context: ImportContext,
  { source, kind, options }: ImportRequest,
  hooks: JobHooks,
): Promise<Reading | ImportKind> {
  const choices: ListOptions = options.table ?? {};
  const { db, today, now } = context;
  // Only a list of customers can be pasted.
  if (!('path' in source)) return 'customers';
  const { path, name: fileName } = source;
  const found = await findList(context, { path, fileName, choices, today: today() }, hooks);
  if (!found) return 'ledger';
  const { table, isRemembered } = found;
  const isSaid = kind === 'openItems' || choices.columns !== undefined;
  const { other } = table;
  const wasOther = other !== null && isReadAs(db, other.kind, table.mapping.headings);
  // The user once said that a file with these headings is an accounting ledger, and which column is which.
  if (!isRemembered && !isSaid && isReadAs(db, 'ledger', table.mapping.headings)) return 'ledger';
  if (other && (other.isSure || wasOther) && !isRemembered && !isSaid) return other.kind;
  // Headings read once as each of the two kinds are asked about again.
  const mayBe = other && !other.isSure && isRemembered === wasOther ? other.kind : null;
  return {
    kind: 'openItems',
    titles: table.titles,
    inspect: () => inspectList(db, fileName, found, mayBe),
    async readInto(batchId, reading) {
      if (!isRemembered && choices.columns === undefined) refuseOtherLists(table);
      if (mayBe !== null && !isSaid) throw new AppError('validation', { reason: 'listKind', details: { kind: mayBe } });
      const fileIssues = await saveList(db, batchId, { table, fileName }, reading);
      return { reference: noReference, fileIssues };
    },
    remember: (tx) => rememberMapping(tx, table, choices, now()),
  };
}

/** True when the user has read a file with these headings as one of this kind. */
function isReadAs(reader: Reader, kind: Exclude<ImportKind, 'openItems'>, headings: readonly string[]): boolean {
  return readMapping(reader, hashOfList(kind, headings)) !== null;
}
