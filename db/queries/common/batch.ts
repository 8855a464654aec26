import type { ErrorDetails } from '../../../shared/errors.ts';
import type { importBatches } from '../../schema.ts';

/** An import as it is stored. */
export type BatchRow = typeof importBatches.$inferSelect;

/** An issue about a line of a file, or about the whole file (line 0). */
export type BatchIssue = {
  readonly lineNumber: number;
  readonly code: string;
  readonly details: ErrorDetails;
  readonly raw: string;
};
