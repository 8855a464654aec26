import type { ListBatch } from '../../../../db/queries/common/batch.ts';
import { accountOf } from '../../../../db/queries/common/merges.ts';
import { importedPeriods } from '../../../../db/queries/coverage/periods.ts';
import {
  disputesOfImport,
  openDocumentsOf,
  readDisputesByCustomer,
  tellsDisputes,
} from '../../../../db/queries/disputes/list-disputes.ts';
import { findReasonId } from '../../../../db/queries/disputes/reasons.ts';
import type { Reader, Tx } from '../../../../db/types.ts';
import type { CustomerChange } from '../../../../shared/domain/comparison/compare-customer.ts';
import type { ChangeCounts } from '../../../../shared/domain/comparison/counting.ts';
import type { ImportedPeriod } from '../../../../shared/domain/coverage/fiscal-years.ts';
import { unspecifiedReason } from '../../../../shared/domain/disputes/reasons.ts';
import { usualUntilOn } from '../../../../shared/domain/disputes/terms.ts';
import { type DisputeChanges, planDisputes } from '../../../../shared/domain/open-items/disputes.ts';
import { isOfList } from '../../../../shared/domain/sources/statement.ts';
import type { Day } from '../../../../shared/domain/values/days.ts';
import type { Writing } from '../../../app/act.ts';
import { addDispute, liftDispute, removeDispute, resumeDispute } from '../../disputes/index.ts';

/**
 * Returns the function that adds to `counts` the disputes that a list opens and ends for one customer, before his documents change; null for
 * a file without a column of disputes.
 */
export function disputePlanner(
  reader: Reader,
  batch: ListBatch,
  counts: ChangeCounts,
): ((change: CustomerChange) => void) | null {
  if (!tellsDisputes(reader, batch.id)) return null;
  const newer = newerLists(reader, batch);
  // A newer list of everything open has decided about every document, also about those that it leaves out.
  if (newer.some((list) => list.isSnapshot)) return null;
  const isSnapshot = batch.mode === 'snapshot';
  const disputes = readDisputesByCustomer(reader);
  return (change) => {
    const { ledger, inserted, updated, unchanged, replaced } = change;
    const kept = [...updated, ...unchanged, ...replaced].map(({ row, next }) => ({ ...next, id: row.id }));
    const linesIn = (batchId: number) =>
      ledger.lines.flatMap((line) => (isOfList(line) && line.batchId === batchId ? [line] : []));
    const plan = planDisputes({
      lines: linesIn(batch.id),
      newer: newer.map((list) => linesIn(list.batchId)),
      documents: [...kept, ...inserted.map((next) => ({ ...next, id: null }))],
      disputes: (ledger.survivor && disputes.get(ledger.survivor.id)) ?? [],
      isSnapshot,
    });
    counts.disputes.opened.push(...plan.opened);
    counts.disputes.ended.push(...plan.ended);
  };
}

/** The applied lists with a column of disputes that were drawn up on a later day. */
function newerLists(reader: Reader, { asOfOn }: { readonly asOfOn: Day }): readonly ImportedPeriod[] {
  return importedPeriods(reader).filter(
    ({ isOpenItemsList, listedOn, batchId }) =>
      isOpenItemsList === true && listedOn != null && listedOn > asOfOn && tellsDisputes(reader, batchId),
  );
}

/** Opens and ends the disputes of all customers, once the documents are as the list says: it tells no amount, so all that is open is disputed. */
export function applyDisputes(tx: Tx, writing: Writing, batch: ListBatch, { opened, ended }: DisputeChanges): void {
  const reasonId = findReasonId(tx, unspecifiedReason);
  if (reasonId === null) throw new Error('a firm keeps the reason of which nobody said why');
  const terms = { reasonId, owner: null, note: null, openedOn: batch.asOfOn, untilOn: usualUntilOn(writing.today()) };
  for (const document of openDocumentsOf(tx, opened))
    addDispute(tx, writing, accountOf(document), {
      ...terms,
      documentId: document.id,
      amountCents: document.openCents,
      isWhole: true,
      batchId: batch.id,
      isTakenOver: false,
    });
  for (const id of ended) liftDispute(tx, writing, id, batch.id, batch.asOfOn);
}

/** Takes back what an import did of disputes. Those that a person ended or changed since are no longer the import's. */
export function undoDisputes(tx: Tx, writing: Writing, batchId: number): void {
  const { opened, ended } = disputesOfImport(tx, batchId);
  for (const id of ended) resumeDispute(tx, writing, id, 'disputes.resumeImported');
  for (const id of opened) removeDispute(tx, writing, id, 'disputes.removeImported');
}
