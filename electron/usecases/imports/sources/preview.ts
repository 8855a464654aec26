import type { SourcePreview } from '../../../../shared/contract/imports/sources.ts';
import { countChange } from '../../../../shared/domain/comparison/counting.ts';
import { countCoverage } from '../../../../shared/domain/comparison/counting-coverage.ts';
import { startSlices } from '../../../app/slices.ts';
import { openComparison } from '../../../derivation/comparing.ts';
import type { JobHooks } from '../../../imports/job-hooks.ts';
import type { FileFacts, ImportContext } from '../common/kind.ts';
import { requireBatch } from '../common/require-batch.ts';
import { conclude, savePreview } from './conclude.ts';
import { startComparing } from './counts-before.ts';
import { startOwed } from './owed-after.ts';
import type { OwnOfSource } from './source.ts';

/** Compares a staged source with the ledger, and stores the preview of what applying it would change. @throws AppError `cancelled` */
export async function previewSource(
  { open }: OwnOfSource,
  { db, today }: ImportContext,
  batchId: number,
  { fileFacts, hooks: { signal, onProgress } }: { readonly fileFacts: FileFacts; readonly hooks: JobHooks },
): Promise<SourcePreview> {
  const slices = startSlices(signal);
  const source = open(requireBatch(db, batchId, 'staged'));
  const compared = startComparing(db, source);
  const { codes, compare, refusedOnly } = openComparison(db, batchId, 'with');
  const owed = startOwed(db, today());
  const disputesOf = source.disputePlanner(db, compared.counts);
  for (const [index, code] of codes.entries()) {
    const change = compare(code);
    countChange(compared.counts, change);
    disputesOf?.(change);
    owed.add(change);
    countCoverage(compared.coverage, { ...change.ledger, ...change });
    if (!slices.isOver()) continue;
    onProgress?.({ phase: 'compare', done: index + 1, total: codes.length });
    await slices.pause();
  }
  for (const change of refusedOnly()) countCoverage(compared.coverage, change);
  await slices.pause();
  const steps = conclude(db, source, compared, owed.result);
  for (;;) {
    const step = steps.next();
    if (step.done) return db.transaction((tx) => savePreview(tx, step.value, fileFacts), { behavior: 'immediate' });
    await slices.pause();
  }
}
