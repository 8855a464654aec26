import { requireUnmerged } from '../../../db/queries/customers/merging.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { AppError } from '../../../shared/errors.ts';
import { act } from '../../app/act.ts';
import { withFirm } from '../../app/base.ts';
import { holdInverses } from './inverses.ts';
import { addHold, extendHold, liftHold } from './write.ts';

export { addHold, extendHold, holdInverses, liftHold };

export const holdsHandlers = {
  add: withFirm.holds.add.handler(({ input: { documentIds, ...hold }, context }) => {
    refusePast(hold.untilOn, context.today());
    const covered = documentIds.length === 0 ? [null] : [...new Set(documentIds)];
    const ids = act(context, (tx, writing) => {
      requireUnmerged(tx, hold.customerId);
      return covered.map((documentId) => addHold(tx, writing, { ...hold, documentId }));
    });
    return { ids };
  }),

  addToMany: withFirm.holds.addToMany.handler(({ input: { customerIds, ...hold }, context }) => {
    refusePast(hold.untilOn, context.today());
    act(context, (tx, writing) => {
      for (const customerId of new Set(customerIds)) {
        requireUnmerged(tx, customerId);
        addHold(tx, writing, { ...hold, customerId, documentId: null });
      }
    });
  }),

  extend: withFirm.holds.extend.handler(({ input: { ids, untilOn }, context }) => {
    refusePast(untilOn, context.today());
    act(context, (tx, writing) => {
      for (const id of new Set(ids)) extendHold(tx, writing, id, untilOn);
    });
  }),

  end: withFirm.holds.end.handler(({ input: { ids }, context }) =>
    act(context, (tx, writing) => {
      for (const id of new Set(ids)) liftHold(tx, writing, id);
    }),
  ),
};

/** A hold lasts until today at least: one that is over would hold nothing back. */
function refusePast(untilOn: Day, today: Day): void {
  if (untilOn < today) throw new AppError('validation', { reason: 'untilOn' });
}
