import type { ErrorCode, ErrorDetails } from '../../../shared/errors.ts';

/** A failure as the contract sends it; `errorText` makes a sentence of it. */
export type Failure = {
  code: ErrorCode;
  reason?: string | undefined;
  details?: ErrorDetails | undefined;
  id?: string | undefined;
};
