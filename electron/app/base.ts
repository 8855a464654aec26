import '../../shared/i18n/every-language.ts';
import { AsyncIteratorClass, implement } from '@orpc/server';
import { notBeforeLastEvent, type User } from '../../db/journal/journal.ts';
import { isOfApplication } from '../../shared/contract/application-nouns.ts';
import { contract } from '../../shared/contract/index.ts';
import type { Context } from './context.ts';
import { toContractError } from './failures.ts';
import { useFirm } from './firm-place.ts';
import { announce } from './firms.ts';

const root = implement(contract).$context<Context>();

/**
 * Turns failures into the codes of the contract, and announces a command's changes once it has succeeded. For a streaming use case this
 * happens at the end of its stream: it may fail at any step, and it changes nothing before the last one.
 */
const watch = root.middleware(async ({ context, next, path, procedure, signal }) => {
  const { firms, firmId, log } = context;
  const call = path.join('.');
  const firm = firms.open.get(firmId ?? '');
  const started = performance.now();
  function failure(error: unknown) {
    const isAbandoned = signal?.aborted === true || firm?.connection.open === false;
    return toContractError(error, { call, log, isAbandoned, path: firm?.path });
  }
  function succeed() {
    const changes = procedure['~orpc'].meta.changes ?? [];
    if (changes.length > 0) announce(firms, isOfApplication(path[0]) ? null : firmId, changes);
  }
  try {
    const result = await next({ context: { user: userOf(context) } });
    if (isIterator(result.output)) return { ...result, output: follow(result.output, succeed, failure) };
    succeed();
    return result;
  } catch (error) {
    throw failure(error);
  } finally {
    const milliseconds = Math.round(performance.now() - started);
    if (milliseconds > 40) log.info('slow', { call, milliseconds });
  }
});

function follow(
  steps: AsyncIterator<unknown, unknown, unknown>,
  succeed: () => void,
  failure: (error: unknown) => Error,
): AsyncIteratorClass<unknown, unknown> {
  return new AsyncIteratorClass<unknown, unknown>(
    async () => {
      try {
        const step = await steps.next();
        if (step.done) succeed();
        return step;
      } catch (error) {
        throw failure(error);
      }
    },
    async (reason) => {
      if (reason !== 'next') await steps.return?.();
    },
  );
}

function isIterator(value: unknown): value is AsyncIterator<unknown, unknown, unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value && 'next' in value;
}

/** The user who acts: by the name given on this machine, else by that of the host. */
function userOf({ person, user }: Context): User {
  return person.name === null ? user : { name: person.name };
}

/** Implements the contract for use cases that need no firm (such as the start screen's). */
export const os = root.use(watch);

/**
 * Implements the contract for use cases on the firm that the call names, which wait while an import is being applied. It adds `context.db`
 * and `context.firm`. Its `now` is never before the last event: a clock set back would falsify what was known at an instant.
 * @throws AppError `not_found` / `noFirm`, `firmClosed`, `file_unreadable` / `firmGone`, `firmReplaced`
 */
export const withFirm = os.use(({ context, next, procedure }) => {
  const { changes = [], isAside = false } = procedure['~orpc'].meta;
  return useFirm(context, changes.length > 0 && !isAside, async (firm) => {
    const now = () => notBeforeLastEvent(firm.db, context.now());
    return next({ context: { firm, db: firm.db, now } });
  });
});
