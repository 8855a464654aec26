import type { BatchRow } from '../../../../db/queries/common/batch.ts';
import { type ImportPreview, importPreview } from '../../../../shared/contract/imports/kinds.ts';

/** The preview stored with the batch; null when it has none yet. */
export function readSummary(batch: BatchRow): ImportPreview | null {
  return batch.summary === null ? null : importPreview.parse(JSON.parse(batch.summary));
}
