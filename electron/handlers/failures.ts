import { randomUUID } from 'node:crypto';
import { ORPCError, ValidationError } from '@orpc/server';
import { toAppError } from '../../db/errors.ts';
import { AppError, type ErrorCode, errorCodes } from '../../shared/errors.ts';
import type { Log } from './context.ts';

/** What the browser host answers: a refusal is the request's business, only the unexpected is the host's (RFC 9110). */
const statuses: Record<ErrorCode, number> = {
  validation: 422,
  not_found: 404,
  duplicate: 409,
  in_use: 409,
  conflict: 409,
  file_unreadable: 422,
  file_format: 422,
  firm_newer: 409,
  firm_damaged: 409,
  firm_locked: 423,
  disk_full: 507,
  busy: 409,
  cancelled: 499,
  internal: 500,
};

/** Where a failure happened: the use case, whether its caller has gone, and whether its firm was closed under it. */
export type Circumstances = { call: string; log: Log; isAbandoned: boolean };

/** Expected failures cross as data; anything else gets an identifier, and its stack goes to the log only. */
export function toContractError(error: unknown, { call, log, isAbandoned }: Circumstances): ORPCError<string, unknown> {
  if (error instanceof ORPCError && (errorCodes as readonly string[]).includes(error.code)) return error;
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST') return contractError(new AppError('validation'));
  const known = toAppError(error);
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

/** Fields of an answer that does not fit the contract: their names and rules, not their values. */
function fieldsOf(error: unknown): { fields?: string[] } {
  const cause = error instanceof Error ? error.cause : undefined;
  if (!(cause instanceof ValidationError)) return {};
  return { fields: cause.issues.slice(0, 5).map(({ path, message }) => `${path?.map(String).join('.')}: ${message}`) };
}

function contractError(error: AppError): ORPCError<string, unknown> {
  const reason = error.reason === undefined ? {} : { reason: error.reason };
  return new ORPCError(error.code, {
    defined: true,
    status: statuses[error.code],
    data: { ...reason, details: error.details },
  });
}
