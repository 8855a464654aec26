import { requireUnmerged } from '../../../db/queries/customers/merging.ts';
import { readRunActs } from '../../../db/queries/runs/acts.ts';
import {
  addRunCustomers,
  addSpentSeconds,
  findOpenRun,
  getRun,
  insertRun,
  readRunCustomers,
  type StoredRun,
  saveRunCustomer,
  saveRunEnd,
} from '../../../db/queries/runs/runs.ts';
import { writeAside } from '../../../db/sqlite/write-mark.ts';
import type { Db, Reader } from '../../../db/types.ts';
import type { RunCustomer } from '../../../shared/contract/runs.ts';
import { mostRunCustomers } from '../../../shared/domain/runs/run.ts';
import { AppError } from '../../../shared/errors.ts';
import { withFirm } from '../../app/base.ts';
import type { Context } from '../../app/context.ts';
import { beforeRun, customersToRemind } from './before.ts';

type Acting = Pick<Context, 'now' | 'user'> & { readonly db: Db };

export const runsHandlers = {
  before: withFirm.runs.before.handler(({ input, context }) =>
    beforeRun(context.db, input.customerIds ?? customersToRemind(context.db, context.today()), context.today()),
  ),

  current: withFirm.runs.current.handler(({ context }) => {
    const run = findOpenRun(context.db, context.user.name);
    return run === undefined ? null : withCustomers(context, run);
  }),

  get: withFirm.runs.get.handler(({ input, context }) => {
    const run = getRun(context.db, input.id);
    return { ...withCustomers(context, run), endedAt: run.endedAt };
  }),

  start: withFirm.runs.start.handler(({ input: { customerIds, confirms }, context }) => {
    const author = context.user.name;
    const ids = [...new Set(customerIds ?? customersToRemind(context.db, context.today()))];
    if (ids.length === 0) throw new AppError('conflict', { reason: 'nothingToRun' });
    const id = writeAside(context.db, (tx) => {
      if (findOpenRun(tx, author) !== undefined) throw new AppError('conflict', { reason: 'runOpen' });
      for (const customerId of ids) requireUnmerged(tx, customerId);
      return insertRun(tx, { author, startedAt: context.now(), confirms }, ids);
    });
    return { id };
  }),

  add: withFirm.runs.add.handler(({ input: { id, customerIds }, context }) =>
    writeAside(context.db, (tx) => {
      requireOpen(tx, id);
      const stored = readRunCustomers(tx, id);
      const known = new Set(stored.map(({ customerId }) => customerId));
      const added = [...new Set(customerIds)].filter((customerId) => !known.has(customerId));
      for (const customerId of added) requireUnmerged(tx, customerId);
      if (stored.length + added.length > mostRunCustomers)
        throw new AppError('validation', { reason: 'runFull', details: { count: mostRunCustomers } });
      addRunCustomers(tx, id, added);
    }),
  ),

  mark: withFirm.runs.mark.handler(({ input: { id, customerIds, state, seconds }, context }) =>
    writeAside(context.db, (tx) => {
      requireOpen(tx, id);
      for (const customerId of customerIds) saveRunCustomer(tx, { runId: id, customerId }, { state, agreed: [] });
      addSpentSeconds(tx, id, seconds);
    }),
  ),

  agree: withFirm.runs.agree.handler(({ input: { id, customerId, messages, seconds }, context }) =>
    writeAside(context.db, (tx) => {
      requireOpen(tx, id);
      saveRunCustomer(tx, { runId: id, customerId }, { state: 'agreed', agreed: messages });
      addSpentSeconds(tx, id, seconds);
    }),
  ),

  keep: withFirm.runs.keep.handler(({ input: { id, customerId, draft }, context }) =>
    writeAside(context.db, (tx) => {
      requireOpen(tx, id);
      saveRunCustomer(tx, { runId: id, customerId }, draft);
    }),
  ),

  end: withFirm.runs.end.handler(({ input, context }) =>
    writeAside(context.db, (tx) => {
      requireOpen(tx, input.id);
      saveRunEnd(tx, input.id, context.now());
    }),
  ),
};

function withCustomers({ db, now }: Acting, { id, startedAt, confirms, spentSeconds, endedAt }: StoredRun) {
  const stored = readRunCustomers(db, id);
  const ids = stored.map(({ customerId }) => customerId);
  const acts = readRunActs(db, ids, { from: startedAt, to: endedAt ?? now() });
  const customers = stored.map((each): RunCustomer => ({ ...each, acts: acts.get(each.customerId) ?? {} }));
  return { id, startedAt, confirms, spentSeconds, customers };
}

/** @throws AppError `not_found` / `run`, `conflict` / `runEnded` */
function requireOpen(reader: Reader, id: number): void {
  if (getRun(reader, id).endedAt !== null) throw new AppError('conflict', { reason: 'runEnded' });
}
