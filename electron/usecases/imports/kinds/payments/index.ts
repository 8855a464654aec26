import { fileOf, findEntered, listHolding } from '../../../../../db/queries/imports/payments.ts';
import type { Tx } from '../../../../../db/types.ts';
import { type PaymentChange, paymentChange, paymentOptions } from '../../../../../shared/contract/imports-payments.ts';
import { sumCents } from '../../../../../shared/domain/values/money.ts';
import { AppError } from '../../../../../shared/errors.ts';
import { createAllocations, withdrawAllocation } from '../../../allocations/index.ts';
import { enterDocument, withdrawDocument } from '../../../documents/index.ts';
import { kindOfList } from '../../lists/kind-of-list.ts';
import type { Entering, TakenBack } from '../../lists/list.ts';
import { planBatch, totalsOf } from './plan.ts';

/** A list of payments: each is entered as if by hand, and set against the invoices it surely pays. */
export const payments = kindOfList({
  kind: 'payments',
  options: paymentOptions,
  remembered: ['columns', 'dateOrder'],
  optionsIn: (options) => options.payments ?? {},
  async read(jobs, source, options, hooks) {
    // Only a list of customers can be pasted.
    if (!('path' in source)) return 'customers';
    return jobs.run('readPayments', { path: source.path, ...options }, hooks);
  },
  refusals: { columns: 'paymentColumns', empty: 'noPayments' },
  inspection: (_reader, shared, { columns, dateOrder, needsDateOrder, skippedRows, entries }) => ({
    ...shared,
    kind: 'payments',
    columns: [...columns],
    dateOrder,
    needsDateOrder,
    skippedRows,
    payments: entries.length,
    amountCents: sumCents(entries.map(({ amountCents }) => amountCents)),
  }),
  plan: planBatch,
  change: paymentChange,
  preview: (shared, told) => ({ kind: 'payments', ...shared, ...told }),
  page: (shared, of) => ({
    kind: 'payments',
    ...shared,
    totals: 'planned' in of ? totalsOf(of.planned.changes) : of.preview.totals,
  }),
  phases: { enter: 'enter', takeBack: 'withdraw' },
  enter: enterPayment,
  applied: ({ totals: { counts, cents, allocatedCents } }) => ({
    kind: 'payments',
    counts,
    enteredCents: cents.new ?? 0,
    allocatedCents,
  }),
  takeBack: takeBackPayment,
  undone: (withdrawn) => ({ kind: 'payments', withdrawn }),
});

/** Enters a new payment with its allocations; one that is left out stays as it is. */
function enterPayment(tx: Tx, { writing }: Entering, change: PaymentChange): PaymentChange {
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
function takeBackPayment(tx: Tx, { writing }: Entering, change: PaymentChange): TakenBack<PaymentChange> {
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
