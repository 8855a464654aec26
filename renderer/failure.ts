import { ORPCError } from '@orpc/client';
import { errorData } from '../shared/contract/base.ts';
import { errorCodes } from '../shared/errors.ts';
import type { Failure } from './components/failure.ts';

/** What went wrong, in the closed set the dictionaries know; anything else, a lost connection included, is `internal`. */
export function toFailure(error: unknown): Failure {
  if (!(error instanceof ORPCError)) return { code: 'internal' };
  const code = errorCodes.find((known) => known === error.code);
  const data = errorData.safeParse(error.data);
  return { code: code ?? 'internal', ...(data.success ? data.data : {}) };
}
