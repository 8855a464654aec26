import { type BatchRow, listOf } from '../../../../db/queries/common/batch.ts';
import { readOwed } from '../../../../db/queries/customers/owed.ts';
import { countLines } from '../../../../db/queries/imports/batches.ts';
import { deferIndexes } from '../../../../db/queries/imports/deferred-indexes.ts';
import { documentChangeSaver } from '../../../../db/queries/imports/document-changes.ts';
import { markOpening } from '../../../../db/queries/sources/staging.ts';
import type { Tx } from '../../../../db/types.ts';
import type { SourcePreview } from '../../../../shared/contract/imports/sources.ts';
import { owedBy } from '../../../../shared/domain/balance/owed.ts';
import { countChange } from '../../../../shared/domain/comparison/counting.ts';
import { type CoverageChange, countCoverage } from '../../../../shared/domain/comparison/counting-coverage.ts';
import { unanswered } from '../../../../shared/domain/imports/file-issues.ts';
import { isOfSource } from '../../../../shared/domain/imports/kinds.ts';
import { mayBeOpening, type Repeat } from '../../../../shared/domain/receivables/repeats.ts';
import { AppError } from '../../../../shared/errors.ts';
import { changedValues } from '../../../app/changed-values.ts';
import { journalLimit } from '../../../app/journal-limit.ts';
import type { Slicing } from '../../../app/slices.ts';
import { changeApplier } from '../../../derivation/applying.ts';
import { openComparison } from '../../../derivation/comparing.ts';
import { verdictSaver } from '../../../derivation/verdicts.ts';
import { type Applying, noReference } from '../common/kind.ts';
import { oneAct } from '../common/one-act.ts';
import { readSummary } from '../common/summary.ts';
import { changesOf } from './changes.ts';
import { conclude, savePreview } from './conclude.ts';
import { startComparing } from './counts-before.ts';
import { applyDisputes } from './disputes.ts';
import { keepChanges } from './kept-changes.ts';
import { otherFirmIssues } from './other-firm.ts';
import type { OwnOfSource } from './source.ts';

/**
 * Derives the documents anew with the lines of a source.
 * @throws AppError `conflict` / the code of a question about the file that the user has not accepted, `importRepeats` (lines repeat open documents and the user has not decided what they are),
 * `repeatsNoOpening` (they cannot be opening entries)
 */
export function* applySource(
  { open }: OwnOfSource,
  tx: Tx,
  { slicing, decisions, fileFacts, at, ...acting }: Applying,
) {
  const { batchId, slices, hooks } = slicing;
  const source = open(acting.batch);
  const { batch } = source;
  const { reference, fileIssues } = fileFacts ?? keptFacts(batch);
  const { repeated, accepted } = decisions;
  const [asked] = unanswered([...otherFirmIssues(tx, batch), ...fileIssues], accepted);
  if (asked) throw new AppError('conflict', { reason: asked.code, details: asked.details });
  if (repeated === 'opening') yield* openRepeated(tx, batch, slices);
  const compared = startComparing(tx, source);
  const { counts, coverage } = compared;
  const changed: Readonly<Record<string, unknown>>[] = [];
  const { codes, compare, refusedOnly } = openComparison(tx, batchId, 'with');
  const rebuilds = deferIndexes(tx, { coming: countLines(tx, batchId) });
  const keep = keepChanges(documentChangeSaver(tx, batchId));
  const apply = changeApplier(tx, { batchId, now: at, takings: compared.doubtful.takings });
  const disputesOf = source.disputePlanner(tx, counts);
  const saveVerdicts = verdictSaver(tx, batchId);
  const cover = (change: CoverageChange) => {
    countCoverage(coverage, change);
    saveVerdicts([...change.lines, ...change.refused], change.coverage);
  };
  for (const [index, code] of codes.entries()) {
    const change = compare(code);
    countChange(counts, change);
    cover({ ...change.ledger, ...change });
    if (changed.length < journalLimit) changed.push(...changedValues(change));
    disputesOf?.(change);
    apply(change);
    keep.add(changesOf(change));
    if (!slices.isOver()) continue;
    hooks.onProgress?.({ phase: 'apply', done: index + 1, total: codes.length });
    yield;
  }
  for (const change of refusedOnly()) cover(change);
  const { repeats } = counts;
  if (repeats.length > 0 && repeated !== 'documents')
    throw new AppError('conflict', { reason: 'importRepeats', details: { count: repeats.length } });
  for (const rebuild of rebuilds) {
    rebuild();
    if (slices.isOver()) yield;
  }
  if (disputesOf) applyDisputes(tx, oneAct({ ...acting, at }), listOf(batch), counts.disputes);
  const owed = () => owedBy(readOwed(tx, acting.today).values(), acting.today);
  const facts = { reference, fileIssues: [...fileIssues, ...keep.issues()] };
  const preview = savePreview(tx, yield* conclude(tx, source, compared, owed), facts);
  const { customers, documents, allocations, control, issueCount } = preview;
  const counted = { customers, documents, allocations, control, issueCount };
  return { preview, facts: { kind: source.told.kind, ...counted, changed: changed.slice(0, journalLimit), accepted } };
}

/** What reading the file told, kept with the preview. */
function keptFacts(batch: BatchRow): Pick<SourcePreview, 'reference' | 'fileIssues'> {
  const summary = readSummary(batch);
  return summary !== null && isOfSource(summary) ? summary : { reference: noReference, fileIssues: [] };
}

/**
 * Marks the entries that repeat open documents as opening entries, as the user decided.
 * @throws AppError `conflict` / `repeatsNoOpening`
 */
function* openRepeated(tx: Tx, batch: BatchRow, slices: Slicing['slices']): Generator<void, void, void> {
  const repeats: Repeat[] = [];
  const { codes, compare } = openComparison(tx, batch.id, 'with');
  for (const code of codes) {
    repeats.push(...compare(code).repeats);
    if (slices.isOver()) yield;
  }
  if (!mayBeOpening(repeats, batch.periodFrom ?? '')) throw new AppError('conflict', { reason: 'repeatsNoOpening' });
  for (const { line } of repeats) markOpening(tx, batch.id, line);
}
