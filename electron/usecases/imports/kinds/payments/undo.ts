import { fileOf, findEntered, listHolding } from '../../../../../db/queries/imports/payments.ts';
import { allRowChanges, countRowChanges } from '../../../../../db/queries/imports/rows.ts';
import type { Tx } from '../../../../../db/types.ts';
import { type PaymentChange, paymentChange } from '../../../../../shared/contract/imports-payments.ts';
import { AppError } from '../../../../../shared/errors.ts';
import type { Writing } from '../../../../app/act.ts';
import { withdrawAllocation } from '../../../allocations/index.ts';
import { withdrawDocument } from '../../../documents/index.ts';
import type { Acting } from '../../common/kind.ts';
import { oneAct } from '../../common/one-act.ts';

/**
 * Withdraws the payments that an applied list entered, with the allocations it made. Those that the user withdrew since are passed over.
 * @throws AppError `in_use` / `payment` (changed or used since), `paymentInAccounts` (an imported ledger states it)
 */
export function* undoPayments(tx: Tx, { at, today, user, slicing }: Acting) {
  const { batchId, slices, hooks } = slicing;
  const writing = oneAct({ user, at, today });
  const total = countRowChanges(tx, batchId);
  let [done, withdrawn] = [0, 0];
  for (const { change } of allRowChanges(tx, batchId, paymentChange)) {
    if (slices.isOver()) {
      hooks.onProgress?.({ phase: 'withdraw', done, total });
      yield;
    }
    done++;
    if (withdraw(tx, writing, change)) withdrawn++;
  }
  return { kind: 'payments' as const, withdrawn };
}

/** Withdraws one payment; false when there is nothing to withdraw. */
function withdraw(tx: Tx, writing: Writing, change: PaymentChange): boolean {
  if (change.documentId === null) return false;
  const row = findEntered(tx, change.documentId);
  if (row === null) return false;
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
  return true;
}
