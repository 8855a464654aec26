import { randomUUID } from 'node:crypto';
import { implement, ORPCError } from '@orpc/server';
import { contract } from '../../shared/contract/index.ts';
import { AppError, errorCodes } from '../../shared/errors.ts';
import type { Context } from './context.ts';

const root = implement(contract).$context<Context>();

/** Expected failures cross as data; anything else gets an identifier, and its stack goes to the log only. */
const reportErrors = root.middleware(async ({ context, next, path }) => {
  const started = performance.now();
  try {
    return await next();
  } catch (error) {
    throw toContractError(error, context, path.join('.'));
  } finally {
    const milliseconds = Math.round(performance.now() - started);
    if (milliseconds > 40) context.log.info('slow', { call: path.join('.'), milliseconds });
  }
});

function toContractError(error: unknown, context: Context, call: string): ORPCError<string, unknown> {
  if (error instanceof AppError) {
    const data = { ...(error.reason ? { reason: error.reason } : {}), details: error.details };
    return new ORPCError(error.code, { defined: true, data });
  }
  if (error instanceof ORPCError) {
    if ((errorCodes as readonly string[]).includes(error.code)) return error;
    if (error.code === 'BAD_REQUEST') return new ORPCError('validation', { defined: true, data: {} });
  }
  const id = randomUUID().slice(0, 8);
  context.log.error('unexpected', { id, call, stack: error instanceof Error ? error.stack : String(error) });
  return new ORPCError('internal', { defined: true, data: { id } });
}

/** After a command has succeeded, tells the listeners which topics it changed. */
const announceChanges = root.middleware(async ({ context, next, procedure }) => {
  const result = await next();
  const changes = procedure['~orpc'].meta.changes;
  if (changes && changes.length > 0) for (const listener of context.session.listeners) listener(changes);
  return result;
});

/** Implements the contract; handlers that work without a firm (start screen) begin here. */
export const os = root.use(reportErrors).use(announceChanges);

/** Implements what needs an open firm: `context.db` and `context.firm` are there. @throws AppError `not_found` / `noFirm`. */
export const withFirm = os.use(({ context, next }) => {
  const { firm } = context.session;
  if (!firm) throw new AppError('not_found', { reason: 'noFirm' });
  return next({ context: { firm, db: firm.db } });
});
