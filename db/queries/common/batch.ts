import type { LineIssueCode } from '../../../shared/domain/imports/line-issues.ts';
import type { ImportMode } from '../../../shared/domain/kinds.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import type { ErrorDetails } from '../../../shared/errors.ts';
import type { importBatches } from '../../schema.ts';

/** An import as it is stored. */
export type BatchRow = typeof importBatches.$inferSelect;

/** An import that is a source of the ledger. */
export type SourceBatch =
  | (BatchRow & { readonly kind: 'ledger' })
  | (BatchRow & { readonly kind: 'openItems'; readonly mode: ImportMode; readonly asOfOn: Day });

/** The batch of a source of the ledger, once its file has been read. */
export function sourceOf(batch: BatchRow | null): SourceBatch {
  if (batch?.kind === 'ledger') return { ...batch, kind: batch.kind };
  if (batch?.kind === 'openItems' && batch.mode !== null && batch.asOfOn !== null)
    return { ...batch, kind: batch.kind, mode: batch.mode, asOfOn: batch.asOfOn };
  throw new Error('not a source of the ledger');
}

/** An issue about a line of a file, or about the whole file (line 0). */
export type BatchIssue = {
  readonly lineNumber: number;
  readonly code: LineIssueCode;
  readonly details: ErrorDetails;
  readonly raw: string;
};
