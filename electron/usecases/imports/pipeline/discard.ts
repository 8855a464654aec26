import { deleteBatches } from '../../../../db/queries/imports/batches.ts';
import type { Db } from '../../../../db/types.ts';
import { requireBatch } from '../common/require-batch.ts';

/** Deletes a staged batch that the user does not want to apply. @throws AppError `not_found` / `import`, `conflict` / `importState`. */
export function discardImport(db: Db, batchId: number): void {
  db.transaction(
    (tx) => {
      requireBatch(tx, batchId, 'staged');
      deleteBatches(tx, [batchId]);
    },
    { behavior: 'immediate' },
  );
}
