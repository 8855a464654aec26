import { getFirm } from '../../../db/queries/firm/firm.ts';
import { requireDocument } from '../../../db/queries/receivables/manual-documents.ts';
import type { Tx } from '../../../db/types.ts';
import type { writtenOffNatures } from '../../../shared/domain/kinds.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Writing } from '../../app/act.ts';
import { createAllocations } from '../allocations/index.ts';
import { createDocument } from './write.ts';

export type WriteOff = {
  readonly id: number;
  readonly issuedOn: Day;
  readonly reason: string;
  readonly nature: (typeof writtenOffNatures)[number];
};

/**
 * Writes off the remainder of a document by an adjustment on the other side.
 * @throws AppError `conflict` / `writeOffSettled`, `validation` / `writeOffLimit`, and as `createDocument`
 */
export function writeOffRemainder(tx: Tx, context: Writing, { id, issuedOn, reason, nature }: WriteOff): void {
  const document = requireDocument(tx, id);
  const { customerId, reference, openCents: amountCents } = document;
  if (amountCents === 0) throw new AppError('conflict', { reason: 'writeOffSettled', details: { reference } });
  const { writeOffLimitCents: limitCents } = getFirm(tx);
  if (amountCents > limitCents) throw new AppError('validation', { reason: 'writeOffLimit', details: { limitCents } });
  const side = document.side === 'debit' ? 'credit' : 'debit';
  const adjustment = {
    customerId,
    kind: 'adjustment',
    nature,
    side,
    reference,
    label: reason,
    issuedOn,
    dueOn: null,
    amountCents,
  } as const;
  const adjustmentId = createDocument(tx, context, adjustment, 'documents.writeOff');
  const [debitDocumentId, creditDocumentId] = side === 'credit' ? [id, adjustmentId] : [adjustmentId, id];
  createAllocations(tx, context, [{ debitDocumentId, creditDocumentId, amountCents }]);
}
