import { readSuspensions } from '../../../db/queries/disputes/suspensions.ts';
import { gatherReminderInput } from '../../../db/queries/reminders/input.ts';
import { readContractRate, readPaymentsOf } from '../../../db/queries/reminders/penalties.ts';
import type { Reader } from '../../../db/types.ts';
import { indemnityOnce } from '../../../shared/domain/law/indemnities.ts';
import {
  computePenalties,
  type Penalties,
  type PenaltyPayment,
  type PenaltySuspension,
} from '../../../shared/domain/law/penalties.ts';
import { accountsOf } from '../../../shared/domain/reminders/accounts.ts';
import type { Account, OwedDocument } from '../../../shared/domain/reminders/types.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { type Cents, ledgerCurrency, sumCents } from '../../../shared/domain/values/money.ts';
import { withFirm } from '../../app/base.ts';

export type InvoicePenalties = Penalties & {
  readonly id: number;
  readonly customerId: number;
  readonly customer: string;
  readonly reference: string;
  readonly issuedOn: Day;
  readonly dueOn: Day;
  readonly openCents: Cents;
  /** Open amount less the unallocated credits that pay it by law and what is disputed. */
  readonly owedCents: Cents;
  readonly disputedCents: Cents;
  /** What the firm conceded of it, until its credit note comes. */
  readonly awaitedCents: Cents;
};

/** The invoices to compute, and those (by `invoiceKey`) whose indemnity was claimed before. */
export type PenaltyScope = {
  readonly documentIds?: ReadonlySet<number>;
  readonly claimed?: ReadonlySet<string>;
};

/** Late penalties and indemnities owed on `asOf`, invoice by invoice; consumers owe none and are left out. */
export function penaltiesOn(
  reader: Reader,
  asOf: Day,
  customerId?: number,
  scope: PenaltyScope = {},
): InvoicePenalties[] {
  return penaltiesOf(reader, accountsOf(gatherReminderInput(reader, asOf, { customerId })), asOf, scope);
}

/**
 * The same for `accounts`, sorted by customer code and due date. Interest runs on the amount of an invoice less allocations and unallocated
 * credits, each from its own day, so that amounts a letter deducts bear no interest, and less what is disputed for a reason that suspends
 * them or was conceded; an invoice of which that is all is left out. Only euros: the European rate and the
 * 40 € indemnity are defined in euros.
 */
export function penaltiesOf(
  reader: Reader,
  accounts: readonly Account[],
  asOf: Day,
  { documentIds, claimed = new Set() }: PenaltyScope = {},
): InvoicePenalties[] {
  const suspensions = readSuspensions(
    reader,
    accounts.flatMap(({ debits }) => debits),
    asOf,
  );
  const suspendedNow = (id: number) => sumCents((suspensions.get(id) ?? []).filter(isStanding).map(amountOf));
  /** What bears interest today. */
  const bearing = (document: OwedDocument) =>
    document.owedCents + Math.max(0, contestedOf(document) - suspendedNow(document.id));
  const overdue = accounts
    .filter((account) => account.currency === ledgerCurrency)
    .flatMap(({ customer, debits }) =>
      debits.flatMap((document) => {
        const { dueOn } = document;
        // The exchange difference left on an invoice paid in its own currency is no debt and bears no interest.
        const isOwed = document.kind === 'invoice' && bearing(document) > 0 && !document.isExchangeDifference;
        const isOverdue = isOwed && dueOn !== null && dueOn < asOf;
        return isOverdue && documentIds?.has(document.id) !== false ? [{ customer, document, dueOn }] : [];
      }),
    )
    .sort(
      (a, b) => compare(a.customer.code, b.customer.code) || compare(a.dueOn, b.dueOn) || a.document.id - b.document.id,
    );
  const allocated = readPaymentsOf(
    reader,
    overdue.map(({ document }) => document.id),
    asOf,
  );
  const contractBasisPoints = readContractRate(reader);
  const rows = overdue.flatMap(({ customer, document, dueOn }) => {
    const paid = [...(allocated.get(document.id) ?? []), ...deductionsOf(document)];
    const penalties = computePenalties({
      customerKind: customer.kind,
      dueOn,
      openCents: document.owedCents + contestedOf(document),
      until: asOf,
      suspensions: suspensions.get(document.id) ?? [],
      payments: [...paid, ...exchangedWith(paid, document)],
      contractBasisPoints,
    });
    if (!penalties) return [];
    const { id, customerId, reference, issuedOn } = document;
    const { openCents, owedCents, disputedCents, awaitedCents } = document;
    const amounts = { openCents, owedCents, disputedCents, awaitedCents };
    return [{ id, customerId, customer: customer.code, reference, issuedOn, dueOn, ...amounts, ...penalties }];
  });
  return indemnityOnce(rows, claimed);
}

const amountOf = ({ amountCents }: PenaltySuspension) => amountCents;

const isStanding = ({ to }: PenaltySuspension) => to === null;

const contestedOf = ({ disputedCents, awaitedCents }: OwedDocument) => disputedCents + awaitedCents;

const deductionsOf = ({ deductions }: OwedDocument) => deductions.map(({ on, amountCents }) => ({ on, amountCents }));

/**
 * Counts the exchange difference as paid with the first payment, or a gain as paid that much less: until then the invoice was owed as
 * booked. The part that later payments caused also counts from that day, so that interest never runs on more than was owed.
 */
function exchangedWith(paid: readonly PenaltyPayment[], { exchangeCents }: OwedDocument): PenaltyPayment[] {
  const [first] = paid.toSorted((a, b) => compare(a.on, b.on));
  return first && exchangeCents !== 0 ? [{ on: first.on, amountCents: exchangeCents }] : [];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export const penaltiesHandlers = {
  list: withFirm.penalties.list.handler(({ input, context }) =>
    penaltiesOn(context.db, input.asOf, input.customerId).map((row) => ({
      customer: row.customer,
      reference: row.reference,
      dueOn: row.dueOn,
      openCents: row.openCents,
      owedCents: row.owedCents,
      disputedCents: row.disputedCents,
      awaitedCents: row.awaitedCents,
      periods: [...row.periods],
      interestCents: row.interestCents,
      indemnityCents: row.indemnityCents,
    })),
  ),
};
