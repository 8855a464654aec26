import type { BatchRow } from '../../../../db/queries/common/batch.ts';
import { readBatch } from '../../../../db/queries/imports/batches.ts';
import type { Reader } from '../../../../db/types.ts';
import type { BatchState } from '../../../../shared/domain/kinds.ts';
import { AppError } from '../../../../shared/errors.ts';

/** The batch, which must be in this state. @throws AppError `not_found` / `import`, `conflict` / `importState` */
export function requireBatch(reader: Reader, batchId: number, state: BatchState): BatchRow {
  const batch = readBatch(reader, batchId);
  if (!batch) throw new AppError('not_found', { reason: 'import' });
  if (batch.state !== state) throw new AppError('conflict', { reason: 'importState' });
  return batch;
}
