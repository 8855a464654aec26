import { appendEvent } from '../../../db/journal/journal.ts';
import { getEdition, updateRemark } from '../../../db/queries/editions/editions.ts';
import type { Tx } from '../../../db/types.ts';
import type { Writing } from '../../app/act.ts';

type EditionRow = { readonly id: number; readonly customerId: number; readonly currency: string };

/** Writes the remark on a row of an edition; its figures never change. @throws AppError `not_found` / `editionRow` */
export function writeRemark(tx: Tx, context: Writing, row: EditionRow, remark: string | null): void {
  const { id, customerId, currency } = row;
  const before = updateRemark(tx, row, remark);
  if (before === remark) return;
  const place = { subjectId: id, customerId };
  const facts = { number: getEdition(tx, id).number, currency };
  if (remark !== null)
    appendEvent(tx, context, { kind: 'editions.remark', ...place, data: { ...facts, remark, before } });
  else if (before !== null)
    appendEvent(tx, context, { kind: 'editions.removeRemark', ...place, data: { ...facts, before } });
}
