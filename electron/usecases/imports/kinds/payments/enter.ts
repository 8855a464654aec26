import { fileOf, findEntered, listHolding } from '../../../../../db/queries/imports/payments.ts';
import type { Tx } from '../../../../../db/types.ts';
import type { PaymentChange } from '../../../../../shared/contract/imports-payments.ts';
import { AppError } from '../../../../../shared/errors.ts';
import { createAllocations, withdrawAllocation } from '../../../allocations/index.ts';
import { enterDocument, withdrawDocument } from '../../../documents/index.ts';
import type { Entering, TakenBack } from '../../lists/list.ts';

/** Enters a new payment with its allocations; one that is left out stays as it is. */
export function enterPayment(tx: Tx, { writing }: Entering, change: PaymentChange): PaymentChange {
  if (change.outcome !== 'new') return change;
  const { customerId, reference, label, paidOn, amountCents } = change;
  const documentId = enterDocument(tx, writing, {
    customerId,
    kind: 'payment',
    side: 'credit',
    reference,
    label,
    issuedOn: paidOn,
    dueOn: null,
    amountCents,
  });
  const allocationIds = createAllocations(
    tx,
    writing,
    change.allocations.map(({ debitDocumentId, amountCents: cents }) => ({
      debitDocumentId,
      creditDocumentId: documentId,
      amountCents: cents,
    })),
  );
  return { ...change, documentId, allocationIds };
}

/**
 * Withdraws a payment that the list entered, with the allocations it made. One that the user withdrew since is passed over.
 * @throws AppError `in_use` / `payment` (changed or used since), `paymentInAccounts` (an imported ledger states it)
 */
export function takeBackPayment(tx: Tx, { writing }: Entering, change: PaymentChange): TakenBack<PaymentChange> {
  const row = change.documentId === null ? null : findEntered(tx, change.documentId);
  if (row === null) return { isCounted: false };
  const { customerName: customer, paidOn, amountCents } = change;
  const details = { customer, paidOn, amountCents };
  if (row.batchId !== null)
    throw new AppError('in_use', { reason: 'paymentInAccounts', details: { ...details, file: fileOf(tx, row) } });
  const isSame = row.issuedOn === paidOn && row.amountCents === amountCents && row.reference === change.reference;
  if (!isSame) throw new AppError('in_use', { reason: 'payment', details });
  for (const id of listHolding(tx, change.allocationIds)) withdrawAllocation(tx, writing, id);
  try {
    withdrawDocument(tx, writing, row.id);
  } catch (cause) {
    if (cause instanceof AppError && cause.code === 'in_use')
      throw new AppError('in_use', { reason: 'payment', details, cause });
    throw cause;
  }
  return { isCounted: true };
}
