import { sourceOf } from '../../../../db/queries/common/batch.ts';
import { importedPeriods } from '../../../../db/queries/coverage/periods.ts';
import {
  customersDecidedSince,
  deleteVerdicts,
  refusedCustomers,
  verdictReplayer,
} from '../../../../db/queries/coverage/replaying-verdicts.ts';
import { openComparison } from '../../../../db/queries/imports/comparison.ts';
import { changeUndoer } from '../../../../db/queries/imports/undoing.ts';
import { settleCorrections, takeBackCorrections } from '../../../../db/queries/receivables/earlier-documents.ts';
import { readFirmTerms } from '../../../../db/queries/receivables/reading.ts';
import { deleteStatements } from '../../../../db/queries/sources/staging.ts';
import type { Tx } from '../../../../db/types.ts';
import { countChange, startCounting } from '../../../../shared/domain/comparison/counting.ts';
import { knownFromReader } from '../../../../shared/domain/comparison/known-from.ts';
import type { Acting } from '../common/kind.ts';
import { oneAct } from '../common/one-act.ts';
import { undoDisputes } from './disputes.ts';

/** Derives the documents anew without the lines of a source: the tables are then as if it had never been applied. @throws AppError `in_use` / `import` */
export function* undoSource(tx: Tx, { slicing, at, ...acting }: Acting) {
  const { batchId, slices, hooks } = slicing;
  const batch = sourceOf(acting.batch);
  const counts = startCounting();
  const undone = { batchId, appliedAt: batch.recordedAt, now: at };
  undoDisputes(tx, oneAct({ ...acting, at }), batchId);
  takeBackCorrections(tx, undone);
  const { codes, compare } = openComparison(tx, batchId, 'without');
  const knownFrom = knownFromReader(
    importedPeriods(tx, { withoutBatch: batchId }),
    readFirmTerms(tx),
    batch.recordedAt,
  );
  const undo = changeUndoer(tx, { ...undone, undoneFrom: batch.recordedAt, knownFrom });
  for (const [index, code] of codes.entries()) {
    const change = compare(code);
    countChange(counts, change);
    undo(change);
    if (!slices.isOver()) continue;
    hooks.onProgress?.({ phase: 'undo', done: index + 1, total: codes.length });
    yield;
  }
  settleCorrections(tx, undone);
  const replay = verdictReplayer(tx, batchId);
  for (const code of new Set([...codes, ...refusedCustomers(tx), ...customersDecidedSince(tx, batchId)])) {
    replay(code);
    if (slices.isOver()) yield;
  }
  deleteVerdicts(tx, batchId);
  deleteStatements(tx, batchId);
  const { customers, documents, allocations } = counts;
  return { kind: batch.kind, customers, documents, allocations };
}
