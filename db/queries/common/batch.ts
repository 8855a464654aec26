import type { ErrorDetails } from '../../../shared/errors.ts';
import type { importBatches } from '../../schema.ts';

/** An import as it is stored. */
export type BatchRow = typeof importBatches.$inferSelect;

/** What is said of a line of a file, or of the whole file (line 0), by its code. */
export type BatchIssue = {
  readonly lineNumber: number;
  readonly code: string;
  readonly details: ErrorDetails;
  readonly raw: string;
};
