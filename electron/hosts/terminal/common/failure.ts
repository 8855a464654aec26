import { ORPCError } from '@orpc/server';
import { errorData } from '../../../../shared/contract/common/base.ts';
import { type ErrorCode, type ErrorDetails, errorCodes } from '../../../../shared/errors.ts';
import { toContractError } from '../../../app/failures.ts';
import { defaultAppFolder } from '../../common/app-folder.ts';
import { createLazyLog } from './lazy-log.ts';

/** A failure as it is told: code, reason and facts, or the identifier of an unexpected one. */
export type Failure = {
  readonly code: ErrorCode;
  readonly reason?: string | undefined;
  readonly details?: ErrorDetails | undefined;
  readonly id?: string | undefined;
};

/** The failure that `error` is. An unexpected one gets an identifier, and its stack goes to the log. */
export function toFailure(error: unknown): Failure {
  const log = createLazyLog(defaultAppFolder());
  const known =
    error instanceof ORPCError ? error : toContractError(error, { call: 'terminal', log, isAbandoned: false });
  const code = errorCodes.find((each) => each === known.code) ?? 'internal';
  const data = errorData.safeParse(known.data);
  return { code, ...(data.success ? data.data : {}) };
}
