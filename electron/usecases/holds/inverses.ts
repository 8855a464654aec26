import type { InversesOf } from '../../app/inverse.ts';
import { addHold, extendHold, liftHold } from './write.ts';

export const holdInverses: InversesOf<'holds'> = {
  'holds.add': ({ tx, writing }, { subjectId }) => liftHold(tx, writing, subjectId),
  'holds.extend': ({ tx, writing }, { subjectId, data: { formerUntilOn } }) =>
    extendHold(tx, writing, subjectId, formerUntilOn),
  'holds.end': ({ tx, writing, rowNow }, { customerId, data: { kind, reason, documentId, untilOn } }) =>
    void addHold(tx, writing, {
      kind,
      reason,
      untilOn,
      customerId: customerId ?? 0,
      documentId: documentId === undefined ? null : rowNow('documents', documentId),
    }),
};
