import { getFirm } from '../../../db/queries/firm/firm.ts';
import { requireDocument } from '../../../db/queries/receivables/manual-documents.ts';
import type { Tx } from '../../../db/types.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Writing } from '../../app/edit-log.ts';
import { createAllocations } from '../allocations/index.ts';
import { createDocument } from './write.ts';

/** What a write-off made: the adjustment and the allocation that settles the document with it. */
export type WriteOff = { readonly adjustmentId: number; readonly allocationId: number };

/**
 * Settles what remains of a document by an adjustment the other way.
 * @throws AppError `conflict` / `writeOffSettled`, `validation` / `writeOffLimit`, and as `createDocument`
 */
export function writeOffRemainder(
  tx: Tx,
  context: Writing,
  { id, issuedOn, reason }: { readonly id: number; readonly issuedOn: Day; readonly reason: string },
): WriteOff {
  const document = requireDocument(tx, id);
  const { customerId, reference, openCents: amountCents } = document;
  if (amountCents === 0) throw new AppError('conflict', { reason: 'writeOffSettled', details: { reference } });
  const { writeOffLimitCents: limitCents } = getFirm(tx);
  if (amountCents > limitCents) throw new AppError('validation', { reason: 'writeOffLimit', details: { limitCents } });
  const side = document.side === 'debit' ? 'credit' : 'debit';
  const adjustmentId = createDocument(tx, context, {
    customerId,
    kind: 'adjustment',
    side,
    reference,
    label: reason,
    issuedOn,
    dueOn: null,
    amountCents,
  });
  const [debitDocumentId, creditDocumentId] = side === 'credit' ? [id, adjustmentId] : [adjustmentId, id];
  const [allocationId = 0] = createAllocations(tx, context, [{ debitDocumentId, creditDocumentId, amountCents }]);
  return { adjustmentId, allocationId };
}
