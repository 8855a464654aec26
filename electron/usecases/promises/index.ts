import { readPromises } from '../../../db/queries/promises/promises.ts';
import { act } from '../../app/act.ts';
import { withFirm } from '../../app/base.ts';
import { offerReport, reportFrame } from '../../exports/index.ts';
import { promiseInverses } from './inverses.ts';
import { listPromises, promisesReport } from './list.ts';
import { countStates, momentOf, promiseRow, promiseRows } from './rows.ts';
import { cancelPromise, getPromise, owedDebits, recordPromise } from './write.ts';

export { countStates, promiseInverses, promiseRows };

export const promisesHandlers = {
  record: withFirm.promises.record.handler(({ input, context }) => ({
    id: act(context, (tx, writing) => recordPromise(tx, writing, input)),
  })),

  cancel: withFirm.promises.cancel.handler(({ input, context }) =>
    act(context, (tx, writing) => cancelPromise(tx, writing, input.id)),
  ),

  list: withFirm.promises.list.handler(({ input, context }) => listPromises(context.db, input, context.today())),

  export: withFirm.promises.export.handler(({ input, context, signal }) => {
    const report = promisesReport(context.db, reportFrame(context), input);
    return offerReport({ context, signal, input }, report, `promesses-${context.today()}`);
  }),

  get: withFirm.promises.get.handler(({ input, context }) =>
    promiseRow(context.db, getPromise(context.db, input.id), momentOf(input, context.today())),
  ),

  counts: withFirm.promises.counts.handler(({ input, context }) =>
    countStates(promiseRows(context.db, momentOf(input, context.today()), input.customerId)),
  ),

  owed: withFirm.promises.owed.handler(({ input: { customerId }, context }) => {
    const standing = readPromises(context.db, { customerIds: [customerId] }).filter(({ endedAt }) => endedAt === null);
    const promised = new Set(standing.flatMap(({ documents }) => documents.map(({ id }) => id)));
    return owedDebits(context.db, customerId, context.today()).map(
      ({ id, reference, issuedOn, dueOn, owedCents, currency }) => {
        return { id, reference, issuedOn, dueOn, owedCents, currency, isPromised: promised.has(id) };
      },
    );
  }),
};
