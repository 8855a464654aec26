import { ORPCError } from '@orpc/client';
import { errorData } from '../../shared/contract/common/base.ts';
import { AppError, errorCodes } from '../../shared/errors.ts';
import type { Failure } from '../components/text/failure.ts';

/** The failure as one of the codes of the dictionaries; any other error, such as a lost connection, is `internal`. */
export function toFailure(error: unknown): Failure {
  if (error instanceof AppError) {
    const { code, reason, details } = error;
    return { code, ...(reason === undefined ? {} : { reason }), details };
  }
  if (!(error instanceof ORPCError)) return { code: 'internal' };
  const code = errorCodes.find((known) => known === error.code);
  const data = errorData.safeParse(error.data);
  return { code: code ?? 'internal', ...(data.success ? data.data : {}) };
}
