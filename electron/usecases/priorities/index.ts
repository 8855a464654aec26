import { readScales } from '../../../db/queries/firm/scales.ts';
import type { PriorityScales } from '../../../shared/domain/agenda/priority-scale.ts';
import { findWrongStep, mostPoints, stepBounds } from '../../../shared/domain/agenda/priority-scales.ts';
import { AppError } from '../../../shared/errors.ts';
import { act } from '../../app/act.ts';
import { withFirm } from '../../app/base.ts';
import { overCurrent } from '../../app/over-current.ts';
import { previewOrder } from './preview.ts';
import { saveScales } from './write.ts';

export { priorityInverses } from './write.ts';

export const prioritiesHandlers = {
  get: withFirm.priorities.get.handler(({ context }) => readScales(context.db)),

  set: withFirm.priorities.set.handler(({ input: { scales, read }, context }) => {
    refuseWrongStep(scales);
    act(context, (tx, writing) => saveScales(tx, writing, overCurrent<PriorityScales>(scales, read, readScales(tx))));
  }),

  preview: withFirm.priorities.preview.handler(({ input: { asOf, scales }, context }) => {
    refuseWrongStep(scales);
    return previewOrder(context.db, asOf, scales);
  }),
};

/** @throws AppError `validation` / `priorityFrom`, `priorityAmount`, `priorityPoints`, `priorityOrder`, with the rule and the line */
function refuseWrongStep(scales: PriorityScales): void {
  const wrong = findWrongStep(scales);
  if (wrong === null) return;
  const { rule, row, fault } = wrong;
  const place = { noun: 'priorities', field: rule, row };
  const { least, most } = stepBounds[rule];
  switch (fault) {
    case 'order':
      throw new AppError('validation', { reason: 'priorityOrder', details: place });
    case 'points':
      throw new AppError('validation', { reason: 'priorityPoints', details: { ...place, least: 0, most: mostPoints } });
    case 'from':
      if (rule === 'amount')
        throw new AppError('validation', {
          reason: 'priorityAmount',
          details: { ...place, leastCents: least, mostCents: most },
        });
      throw new AppError('validation', { reason: 'priorityFrom', details: { ...place, least, most } });
  }
}
