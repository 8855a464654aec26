import type { BatchRow } from '../../../../db/queries/common/batch.ts';
import { refuseOthers } from '../../../../db/queries/common/list-sql.ts';
import { listDocumentChanges, madeChanges } from '../../../../db/queries/imports/document-changes.ts';
import { stagedChangeSaver, stagedChanges } from '../../../../db/queries/imports/staged-changes.ts';
import type { Db } from '../../../../db/types.ts';
import type { ImportChange as Change, SourceChanges } from '../../../../shared/contract/imports/sources.ts';
import type { CustomerChange } from '../../../../shared/domain/comparison/compare-customer.ts';
import { isSettling } from '../../../../shared/domain/comparison/counting.ts';
import { importChangeList } from '../../../../shared/domain/lists/import-change-list.ts';
import { importChangeWords } from '../../../../shared/i18n/lists/import-change-words.ts';
import { t } from '../../../../shared/i18n/translate.ts';
import { startSlices } from '../../../app/slices.ts';
import { openComparison } from '../../../derivation/comparing.ts';
import { changesReport } from '../common/changes-report.ts';
import type { ChangesAsked, ImportContext, KindOfImport } from '../common/kind.ts';
import type { OwnOfSource } from './source.ts';

/**
 * A page of the documents that a source changes; of an applied or undone one, those it changed. A staged one is compared when its list is
 * first looked at, and anew where something was written since: a terminal never looks, and pays nothing for it.
 */
export async function sourceChanges(
  { kind }: OwnOfSource,
  { db }: ImportContext,
  batch: BatchRow,
  asked: ChangesAsked,
): Promise<SourceChanges> {
  refuseOthers(importChangeList, asked);
  const changes = batch.state === 'staged' ? await stagedNow(db, batch.id, asked.signal) : madeChanges(batch.id);
  // What the list does not have was refused.
  const question = asked as Parameters<typeof listDocumentChanges>[2];
  return { kind, ...listDocumentChanges(db, changes, question) };
}

/** Where the changes of a staged source stand, compared now where they are not. */
async function stagedNow(db: Db, batchId: number, signal: AbortSignal | undefined) {
  for (;;) {
    const kept = stagedChanges(db, batchId);
    if (kept) return kept;
    const slices = startSlices(signal);
    const keeping = stagedChangeSaver(db, batchId);
    const { codes, compare } = openComparison(db, batchId, 'with');
    for (const code of codes) {
      keeping.add(changesOf(compare(code)));
      if (slices.isOver()) await slices.pause();
    }
    keeping.end();
  }
}

/** The documents that a source changes as they are listed. */
export const sourceChangesReport =
  (own: OwnOfSource): KindOfImport['changesReport'] =>
  async (context, { frame, batch, asked }) =>
    changesReport(frame, batch, {
      list: importChangeList,
      words: importChangeWords,
      rows: (await sourceChanges(own, context, batch, { ...asked, limit: null })).rows,
      asked,
      title: t(frame.language, batch.state === 'staged' ? 'imports.tab.changes' : 'imports.tab.made'),
    });

/** The changes of one customer, document by document. */
export function changesOf(change: CustomerChange): Change[] {
  const customer = change.code;
  const customerName = change.customer?.name ?? change.importedName ?? customer;
  const rowOf = (action: Change['action'], document: Omit<Change, 'action' | 'customer' | 'customerName'>): Change => {
    const { kind, nature, side, reference, issuedOn, dueOn, currency, amountCents, openCents } = document;
    const amounts = { currency, amountCents, openCents };
    return { action, customer, customerName, kind, nature, side, reference, issuedOn, dueOn, ...amounts };
  };
  return [
    ...change.inserted.map((document) => rowOf('new', document)),
    ...change.updated.map((update) => rowOf(isSettling(update) ? 'settled' : 'changed', update.next)),
    ...change.replaced.map(({ next }) => rowOf('replaced', next)),
    ...change.withdrawn.map((row) => rowOf('changed', { ...row, openCents: 0 })),
  ];
}
