import { sourceOf } from '../../../../db/queries/common/batch.ts';
import { readBatch } from '../../../../db/queries/imports/batches.ts';
import { openComparison } from '../../../../db/queries/imports/comparison.ts';
import { countChange, importedOpenTotal, startCounting } from '../../../../db/queries/imports/counting.ts';
import { countCoverage, startCoverageCounts } from '../../../../db/queries/imports/counting-coverage.ts';
import { conclude, type FileFacts, savePreview } from '../../../../db/queries/imports/preview.ts';
import type { SourcePreview } from '../../../../shared/contract/imports-sources.ts';
import { startSlices } from '../../../app/slices.ts';
import type { JobHooks } from '../../../imports/job-hooks.ts';
import type { ImportContext } from '../common/kind.ts';

/** Compares a staged source with the ledger, and stores the preview of what applying it would change. @throws AppError `cancelled` */
export async function previewSource(
  { db }: ImportContext,
  batchId: number,
  { fileFacts, hooks: { signal, onProgress } }: { readonly fileFacts: FileFacts; readonly hooks: JobHooks },
): Promise<SourcePreview> {
  const counts = startCounting();
  const slices = startSlices(signal);
  const batch = sourceOf(readBatch(db, batchId));
  const openBefore = importedOpenTotal(db);
  const coverage = startCoverageCounts(db, batch);
  const { codes, compare, refusedOnly } = openComparison(db, batchId, 'with');
  for (const [index, code] of codes.entries()) {
    const change = compare(code);
    countChange(counts, change);
    countCoverage(coverage, { ...change.ledger, ...change });
    if (!slices.isOver()) continue;
    onProgress?.({ phase: 'compare', done: index + 1, total: codes.length });
    await slices.pause();
  }
  for (const change of refusedOnly()) countCoverage(coverage, change);
  await slices.pause();
  const steps = conclude(db, batch, { counts, coverage, openBefore });
  for (;;) {
    const step = steps.next();
    if (step.done) return db.transaction((tx) => savePreview(tx, step.value, fileFacts), { behavior: 'immediate' });
    await slices.pause();
  }
}
