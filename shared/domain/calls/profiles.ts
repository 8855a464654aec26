import { answered } from '../interactions/reaching.ts';
import { type Day, daysBetween } from '../values/days.ts';

/** How customers pay and answer, as far as the ledger tells: the first that fits is a customer's. */
export const payerProfiles = [
  'disputing',
  'brokenPromise',
  'unreachable',
  'newCustomer',
  'latePayer',
  'goodPayer',
  'usual',
] as const;
export type PayerProfile = (typeof payerProfiles)[number];

/** What the ledger tells of how a customer pays and answers. */
export type PayerFacts = {
  /** A document overdue is disputed. */
  readonly isDisputing: boolean;
  /** It did not keep a promise, whose amount has not been paid since. */
  readonly brokePromise: boolean;
  /** Calls that nobody answered since the last that somebody did. */
  readonly unanswered: number;
  /** Invoices that it has paid, ever. */
  readonly paidInvoices: number;
  readonly firstDocumentOn: Day | null;
  /** By how many days after the due date it usually pays; null: it has no habit yet. */
  readonly habitDays: number | null;
};

/** What the definitions of the profiles say in figures, on screen too. */
export const profileBounds = {
  /** Calls in a row that nobody answered. */
  unanswered: 3,
  /** Days since the first document of a new customer. */
  newDays: 180,
  /** Days late on average from which a customer pays late. */
  lateDays: 15,
  /** Days late on average up to which it pays well: a bank takes some. */
  goodDays: 5,
} as const;

const fits: Readonly<Record<PayerProfile, (facts: PayerFacts, today: Day) => boolean>> = {
  disputing: ({ isDisputing }) => isDisputing,
  brokenPromise: ({ brokePromise }) => brokePromise,
  unreachable: ({ unanswered }) => unanswered >= profileBounds.unanswered,
  newCustomer: ({ paidInvoices, firstDocumentOn }, today) =>
    paidInvoices === 0 && firstDocumentOn !== null && daysBetween(firstDocumentOn, today) <= profileBounds.newDays,
  latePayer: ({ habitDays }) => habitDays !== null && habitDays >= profileBounds.lateDays,
  goodPayer: ({ habitDays }) => habitDays !== null && habitDays <= profileBounds.goodDays,
  usual: () => true,
};

/** The profile of a customer: the first that fits, what was said and promised before how it pays. */
export function profileOf(facts: PayerFacts, today: Day): PayerProfile {
  return payerProfiles.find((profile) => fits[profile](facts, today)) ?? 'usual';
}

/** How many calls in a row nobody answered, of outcomes from the latest on; those that do not say so are passed over. */
export function unansweredInARow(outcomes: readonly (string | null)[]): number {
  const known = outcomes.map(answered).filter((isAnswered) => isAnswered !== null);
  const last = known.indexOf(true);
  return last === -1 ? known.length : last;
}
