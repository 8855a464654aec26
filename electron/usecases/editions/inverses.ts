import type { InversesOf } from '../../app/inverse.ts';
import { writeRemark } from './write.ts';

export const editionInverses: InversesOf<'editions'> = {
  'editions.remark': ({ tx, writing }, { subjectId: id, customerId, data: { currency, before } }) =>
    writeRemark(tx, writing, { id, customerId: customerId ?? 0, currency }, before),
};
