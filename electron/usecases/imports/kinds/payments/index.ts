import { readKnownCustomers } from '../../../../../db/queries/imports/known-customers.ts';
import { fileOf, findEntered, listHolding, readPayerAccount } from '../../../../../db/queries/imports/payments.ts';
import { readStagedRows } from '../../../../../db/queries/imports/rows.ts';
import type { Reader, Tx } from '../../../../../db/types.ts';
import { type ImportDecisions, paymentsContract } from '../../../../../shared/contract/imports/kinds.ts';
import {
  importPaymentList,
  type PaymentChange,
  type PaymentTotals,
  paymentChange,
  paymentRow,
  paymentTotalsOf,
} from '../../../../../shared/domain/imports/payments.ts';
import { type PaymentPlan, planPayments } from '../../../../../shared/domain/imports/plan-payments.ts';
import type { Day } from '../../../../../shared/domain/values/days.ts';
import { sumCents } from '../../../../../shared/domain/values/money.ts';
import { AppError } from '../../../../../shared/errors.ts';
import { importPaymentWords } from '../../../../../shared/i18n/lists/import-payment-words.ts';
import { createAllocations, withdrawAllocation } from '../../../allocations/index.ts';
import { enterDocument, withdrawDocument } from '../../../documents/index.ts';
import { kindOfList } from '../../lists/kind-of-list.ts';
import type { Entering, Planned, TakenBack } from '../../lists/list.ts';

/** A list of payments: each is entered as if by hand, and set against the invoices it surely pays. */
export const payments = kindOfList({
  kind: 'payments',
  options: paymentsContract.options,
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
  list: importPaymentList,
  words: importPaymentWords,
  preview: (shared, told) => ({ kind: 'payments', ...shared, ...told }),
  page: (shared, of) => ({
    kind: 'payments',
    ...shared,
    totals: 'planned' in of ? paymentTotalsOf(of.planned.changes) : of.preview.totals,
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

type Planning = { readonly today: Day; readonly decisions: ImportDecisions };
type PaymentsTold = { readonly entersAlike: boolean; readonly totals: PaymentTotals };

/**
 * The changes that a staged list would make now. Payments that look like one already there are left out until the user says that they are
 * others.
 */
function planBatch(
  reader: Reader,
  batchId: number,
  { today, decisions: { entersAlike = false } }: Planning,
): Planned<PaymentChange, PaymentsTold> {
  const references = new Map<number, string>();
  const { payments, issues } = planPayments(readKnownCustomers(reader), readStagedRows(reader, batchId, paymentRow), {
    today,
    entersAlike,
    accountOf({ id }) {
      const account = readPayerAccount(reader, id);
      for (const document of account.open) references.set(document.id, document.reference || document.label);
      return account;
    },
  });
  const changes = payments.map((plan) => toChange(plan, references));
  return { changes, issues, told: { entersAlike, totals: paymentTotalsOf(changes) } };
}

/** A plan in the shape of the contract. */
function toChange(
  { row, customer, outcome, known, twinLine, reason, parts }: PaymentPlan,
  references: ReadonlyMap<number, string>,
): PaymentChange {
  const { lineNumber, paidOn, reference, label, amountCents } = row;
  return {
    outcome,
    line: lineNumber,
    customerId: customer.id,
    customer: customer.code,
    customerName: customer.values.name ?? customer.code,
    paidOn,
    reference,
    label,
    amountCents,
    reason,
    allocations: parts.map(({ debitId, amountCents: cents }) => ({
      debitDocumentId: debitId,
      reference: references.get(debitId) ?? '',
      amountCents: cents,
    })),
    known: known && { reference: known.reference, paidOn: known.issuedOn, fileName: known.fileName },
    twinLine,
    documentId: null,
    allocationIds: [],
  };
}

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
