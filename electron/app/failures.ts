import { randomUUID } from 'node:crypto';
import { ORPCError, ValidationError } from '@orpc/server';
import { toAppError } from '../../db/file/errors.ts';
import { errorStatuses } from '../../shared/contract/common/base.ts';
import { AppError, errorCodes } from '../../shared/errors.ts';
import type { Log } from './context.ts';
import { refusedInput } from './refusals/refused-input.ts';

/** Where a failure happened: the use case and its firm file; `isAbandoned` when its caller left or its firm was closed meanwhile. */
export type Circumstances = { call: string; log: Log; isAbandoned: boolean; path?: string | undefined };

/** The failure to send to the page: expected ones as data, any other as an identifier, with its stack only in the log. */
export function toContractError(
  error: unknown,
  { call, log, isAbandoned, path }: Circumstances,
): ORPCError<string, unknown> {
  if (error instanceof ORPCError && (errorCodes as readonly string[]).includes(error.code)) return error;
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST')
    return contractError(refusedInput(issuesOf(error), call));
  const known = toAppError(error, path);
  if (known) return contractError(known);
  if (isAbandoned) return contractError(new AppError('cancelled'));
  const id = randomUUID().slice(0, 8);
  log.error('unexpected', {
    id,
    call,
    stack: error instanceof Error ? error.stack : String(error),
    ...fieldsOf(error),
  });
  return new ORPCError('internal', { defined: true, data: { id } });
}

/** How the input breaks the schema of the contract; nothing where a request could not be read at all. */
function issuesOf({ cause }: Error): readonly unknown[] {
  return cause instanceof ValidationError ? cause.issues : [];
}

/** Names and broken rules of the fields by which an answer does not fit the contract; never their values. */
function fieldsOf(error: unknown): { fields?: string[] } {
  const cause = error instanceof Error ? error.cause : undefined;
  if (!(cause instanceof ValidationError)) return {};
  return { fields: cause.issues.slice(0, 5).map(({ path, message }) => `${path?.map(String).join('.')}: ${message}`) };
}

function contractError(error: AppError): ORPCError<string, unknown> {
  const reason = error.reason === undefined ? {} : { reason: error.reason };
  return new ORPCError(error.code, {
    defined: true,
    status: errorStatuses[error.code],
    data: { ...reason, details: error.details },
  });
}
