import type { ErrorCode, ErrorDetails } from '../../../shared/errors.ts';

/** An error as the boundary carries it; `errorText` of the dictionaries turns it into a sentence. */
export type Failure = {
  code: ErrorCode;
  reason?: string | undefined;
  details?: ErrorDetails | undefined;
  id?: string | undefined;
};
