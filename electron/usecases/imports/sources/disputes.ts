import { appendEvent } from '../../../../db/journal/journal.ts';
import type { BatchRow, ListBatch } from '../../../../db/queries/common/batch.ts';
import { accountOf } from '../../../../db/queries/common/merges.ts';
import { importedPeriods } from '../../../../db/queries/coverage/periods.ts';
import {
  deleteHolds,
  disputesOfImport,
  documentIdsOf,
  type HoldRow,
  markEnded,
  readDisputes,
  resumeHold,
  tellsDisputes,
} from '../../../../db/queries/customers/list-disputes.ts';
import type { Reader, Tx } from '../../../../db/types.ts';
import type { CustomerChange } from '../../../../shared/domain/comparison/compare-customer.ts';
import type { ChangeCounts } from '../../../../shared/domain/comparison/counting.ts';
import type { ImportedPeriod } from '../../../../shared/domain/coverage/fiscal-years.ts';
import { type DisputeChanges, planDisputes } from '../../../../shared/domain/open-items/disputes.ts';
import { isOfList } from '../../../../shared/domain/sources/statement.ts';
import { addDays, type Day } from '../../../../shared/domain/values/days.ts';
import type { Writing } from '../../../app/act.ts';
import { addHold, liftHold, reasonOf } from '../../holds/index.ts';

/** A hold must end; a list that still calls the document disputed after it opens another. */
const days = 365;

/**
 * Returns the function that adds to `counts` the disputes that a list opens and ends for one customer, before his documents change; null for
 * a file without a column of disputes.
 */
export function disputePlanner(
  reader: Reader,
  batch: ListBatch,
  today: Day,
  counts: ChangeCounts,
): ((change: CustomerChange) => void) | null {
  if (!tellsDisputes(reader, batch.id)) return null;
  const newer = newerLists(reader, batch);
  // A newer list of everything open has decided about every document, also about those that it leaves out.
  if (newer.some((list) => list.isSnapshot)) return null;
  const isSnapshot = batch.mode === 'snapshot';
  const disputes = readDisputes(reader);
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
      today,
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

/** Opens and ends the disputes of all customers, once the documents are as the list says. */
export function applyDisputes(tx: Tx, writing: Writing, batch: BatchRow, { opened, ended }: DisputeChanges): void {
  const untilOn = addDays(writing.today(), days);
  const read = { kind: 'dispute', reasonCode: 'readInList', reason: batch.fileName, batchId: batch.id } as const;
  for (const { id: documentId, customerId } of documentIdsOf(tx, opened))
    addHold(tx, writing, { ...read, customerId, documentId, untilOn });
  for (const id of ended) {
    liftHold(tx, writing, id, batch.id);
    markEnded(tx, id, batch.id);
  }
}

/** Takes back what an import did of disputes. Those that a person ended or prolonged since are no longer the import's. */
export function undoDisputes(tx: Tx, writing: Writing, batchId: number): void {
  const { opened, ended } = disputesOfImport(tx, batchId);
  for (const row of ended) {
    resumeHold(tx, row.id);
    appendEvent(tx, writing, { kind: 'customers.resumeHold', ...factsOf(row) });
  }
  for (const row of opened) appendEvent(tx, writing, { kind: 'customers.removeHold', ...factsOf(row) });
  deleteHolds(
    tx,
    opened.map(({ id }) => id),
  );
}

function factsOf(row: HoldRow) {
  const { id, documentId, untilOn } = row;
  const data = { ...reasonOf(row), untilOn, ...(documentId === null ? {} : { documentId }) };
  return { subjectId: id, customerId: accountOf(row), data };
}
