import type { InversesOf } from '../../app/inverse.ts';
import { addHold, extendHold, liftHold, reasonOf } from './write.ts';

export const holdInverses: InversesOf<'holds'> = {
  'holds.add': ({ tx, writing }, { subjectId }) => liftHold(tx, writing, subjectId),
  'holds.extend': ({ tx, writing }, { subjectId, data: { formerUntilOn } }) =>
    extendHold(tx, writing, subjectId, formerUntilOn),
  'holds.end': ({ tx, writing, rowNow }, { customerId, data: { documentId, untilOn, ...data } }) =>
    void addHold(tx, writing, {
      ...reasonOf(data),
      untilOn,
      customerId: customerId ?? 0,
      documentId: documentId === undefined ? null : rowNow('documents', documentId),
    }),
};
