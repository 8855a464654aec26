import { isSource, type SourceKind } from '../../../shared/domain/imports/kinds.ts';
import type { ErrorDetails } from '../../../shared/errors.ts';
import type { importBatches } from '../../schema.ts';

/** An import as it is stored. */
export type BatchRow = typeof importBatches.$inferSelect;

/** An import that is a source of the ledger. */
export type SourceBatch = BatchRow & { readonly kind: SourceKind };

export function isSourceBatch(batch: BatchRow): batch is SourceBatch {
  return isSource(batch.kind);
}

/** An issue about a line of a file, or about the whole file (line 0). */
export type BatchIssue = {
  readonly lineNumber: number;
  readonly code: string;
  readonly details: ErrorDetails;
  readonly raw: string;
};
