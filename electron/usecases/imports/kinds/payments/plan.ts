import { readKnownCustomers } from '../../../../../db/queries/imports/known-customers.ts';
import { readPayerAccount } from '../../../../../db/queries/imports/payments.ts';
import { readStagedRows } from '../../../../../db/queries/imports/rows.ts';
import type { Reader } from '../../../../../db/types.ts';
import type { ImportDecisions } from '../../../../../shared/contract/imports-kinds.ts';
import type { PaymentChange, PaymentTotals } from '../../../../../shared/contract/imports-payments.ts';
import { type PaymentOutcome, paymentRow } from '../../../../../shared/domain/imports/payments.ts';
import { type PaymentPlan, planPayments } from '../../../../../shared/domain/imports/plan-payments.ts';
import type { Day } from '../../../../../shared/domain/values/days.ts';
import { sumCents } from '../../../../../shared/domain/values/money.ts';
import type { Planned } from '../../lists/list.ts';

type Planning = { readonly today: Day; readonly decisions: ImportDecisions };
type PaymentsTold = { readonly entersAlike: boolean; readonly totals: PaymentTotals };

/**
 * The changes that a staged list would make now. Payments that look like one already there are left out until the user says that they are
 * others.
 */
export function planBatch(
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
  return { changes, issues, told: { entersAlike, totals: totalsOf(changes) } };
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

/** Numbers and sums of changes by outcome. */
export function totalsOf(changes: readonly PaymentChange[]): PaymentTotals {
  const of = (outcome: PaymentOutcome) => changes.filter((change) => change.outcome === outcome);
  const centsOf = (outcome: PaymentOutcome) => sumCents(of(outcome).map(({ amountCents }) => amountCents));
  return {
    counts: { new: of('new').length, known: of('known').length, alike: of('alike').length },
    cents: { new: centsOf('new'), known: centsOf('known'), alike: centsOf('alike') },
    allocatedCents: sumCents(changes.map(allocatedCents)),
    partly: of('new').filter((change) => allocatedCents(change) < change.amountCents).length,
  };
}

function allocatedCents({ allocations }: PaymentChange): number {
  return sumCents(allocations.map(({ amountCents }) => amountCents));
}
