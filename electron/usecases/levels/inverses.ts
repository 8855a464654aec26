import type { InversesOf } from '../../app/inverse.ts';
import { addLevel, withdrawAlone } from './write.ts';

export const levelInverses: InversesOf<'levels'> = {
  'levels.record': ({ tx, writing }, { subjectId }) => withdrawAlone(tx, writing, subjectId),
  'levels.withdraw': ({ tx, writing, rowNow }, { customerId, data }) => {
    const { documentId, stepId, reachedOn, isDayKnown, skipReason = null, batchId = null } = data;
    addLevel(tx, writing, {
      accountId: customerId ?? 0,
      documentId: documentId === undefined ? null : rowNow('documents', documentId),
      stepId,
      reachedOn,
      isDayKnown,
      skipReason,
      batchId,
    });
  },
};
