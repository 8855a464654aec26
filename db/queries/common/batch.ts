import type { LineIssueCode } from '../../../shared/domain/imports/line-issues.ts';
import type { ImportMode } from '../../../shared/domain/kinds.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import type { ErrorDetails } from '../../../shared/errors.ts';
import type { importBatches } from '../../schema.ts';

/** An import as it is stored. */
export type BatchRow = typeof importBatches.$inferSelect;

/** The batch of a list of open items, once its file has been read. */
export type ListBatch = BatchRow & { readonly mode: ImportMode; readonly asOfOn: Day };

export function listOf(batch: BatchRow): ListBatch {
  const { mode, asOfOn } = batch;
  if (mode === null || asOfOn === null) throw new Error('not a list of open items');
  return { ...batch, mode, asOfOn };
}

/** An issue about a line of a file, or about the whole file (line 0). */
export type BatchIssue = {
  readonly lineNumber: number;
  readonly code: LineIssueCode;
  readonly details: ErrorDetails;
  readonly raw: string;
};
