import type { EventData } from '../../../shared/domain/events/registry.ts';
import type { InversesOf, Undoing } from '../../app/inverse.ts';
import { writeRemark } from './write.ts';

type Remarked = {
  readonly subjectId: number;
  readonly customerId: number | null;
  readonly data: EventData<'editions.remark' | 'editions.removeRemark'>;
};

/** Writes the former remark back, if there was one. */
function writeFormer({ tx, writing }: Undoing, event: Remarked): void {
  const { subjectId: id, customerId, data } = event;
  writeRemark(tx, writing, { id, customerId: customerId ?? 0, currency: data.currency }, data.before);
}

export const editionInverses: InversesOf<'editions'> = {
  'editions.remark': writeFormer,
  'editions.removeRemark': writeFormer,
};
