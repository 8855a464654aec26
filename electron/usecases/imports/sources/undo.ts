import { importedPeriods } from '../../../../db/queries/coverage/periods.ts';
import { customersDecidedBy, deleteVerdicts, refusedCustomers } from '../../../../db/queries/coverage/verdicts.ts';
import { deferIndexes } from '../../../../db/queries/imports/deferred-indexes.ts';
import { readFirmTerms } from '../../../../db/queries/receivables/reading.ts';
import { deleteStatements } from '../../../../db/queries/sources/staging.ts';
import type { Tx } from '../../../../db/types.ts';
import { countChange, startCounting } from '../../../../shared/domain/comparison/counting.ts';
import { replayOf } from '../../../../shared/domain/coverage/replay.ts';
import { openComparison } from '../../../derivation/comparing.ts';
import { changeUndoer } from '../../../derivation/undoing.ts';
import { verdictReplayer, verdictRewriter } from '../../../derivation/verdicts.ts';
import type { Acting } from '../common/kind.ts';
import { oneAct } from '../common/one-act.ts';
import { undoDisputes } from './disputes.ts';
import type { OwnOfSource } from './source.ts';

/** Derives the documents anew without the lines of a source: the tables are then as if it had never been applied. @throws AppError `in_use` / `import` */
export function* undoSource({ kind }: OwnOfSource, tx: Tx, { slicing, at, ...acting }: Acting) {
  const { batchId, slices, hooks } = slicing;
  const counts = startCounting();
  undoDisputes(tx, oneAct({ ...acting, at }), batchId);
  const { codes, compare } = openComparison(tx, batchId, 'without');
  const replay = replayOf(importedPeriods(tx), batchId);
  const undone = { batchId, appliedAt: acting.batch.recordedAt, now: at, replay, firmTerms: readFirmTerms(tx) };
  const undo = changeUndoer(tx, undone);
  const rewriteVerdicts = verdictRewriter(tx, replay);
  const rebuilds = deferIndexes(tx, { undone: batchId });
  for (const [index, code] of codes.entries()) {
    const change = compare(code);
    countChange(counts, change);
    rewriteVerdicts(change.ledger, undo(change));
    if (!slices.isOver()) continue;
    hooks.onProgress?.({ phase: 'undo', done: index + 1, total: codes.length });
    yield;
  }
  for (const rebuild of rebuilds) {
    rebuild();
    if (slices.isOver()) yield;
  }
  const replayVerdicts = verdictReplayer(tx, replay);
  const changing = [batchId, ...replay.steps.map((step) => step.batchId)];
  const done = new Set(codes);
  for (const code of new Set([...refusedCustomers(tx), ...customersDecidedBy(tx, changing)])) {
    if (!done.has(code)) replayVerdicts(code);
    if (slices.isOver()) yield;
  }
  deleteVerdicts(tx, batchId);
  deleteStatements(tx, batchId);
  const { customers, documents, allocations } = counts;
  return { kind, customers, documents, allocations };
}
