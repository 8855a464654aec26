import { act } from '../../app/act.ts';
import { withFirm } from '../../app/base.ts';
import { offerReport, reportFrame } from '../../exports/index.ts';
import { promiseInverses } from './inverses.ts';
import { listPromises, promisesReport } from './list.ts';
import { promisableDebits } from './owed.ts';
import { countStates, momentOf, promiseRow, promiseRows } from './rows.ts';
import { cancelPromise, getPromise, recordPromise } from './write.ts';

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

  owed: withFirm.promises.owed.handler(({ input, context }) => {
    const { promisedOn = context.today() } = input;
    return promisableDebits(context.db, { ...input, promisedOn }, context.today()).map((debit) => {
      const { id, reference, issuedOn, dueOn, owedCents, freeCents, disputedCents, currency } = debit;
      return { id, reference, issuedOn, dueOn, owedCents, freeCents, disputedCents, currency };
    });
  }),
};
