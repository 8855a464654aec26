import type { CustomerKind } from '../../shared/domain/kinds.ts';
import type { Terms } from '../../shared/domain/values/terms.ts';
import { customerName, type MadePerson, type MadePlace, makePerson, makePlace } from './names.ts';
import { between, createRandom, pick } from './random.ts';

/** How a customer pays: what the ledger shows and what the risk radar will have to find again. */
export const behaviours = [
  'punctual',
  'slightlyLate',
  'late',
  'drifting',
  'defaulting',
  'disputing',
  'partial',
  'grouping',
  'discounting',
] as const;
export type Behaviour = (typeof behaviours)[number];

export type MadeCustomer = MadePlace & {
  readonly code: string;
  readonly name: string;
  readonly kind: CustomerKind;
  /** Null for a consumer. */
  readonly siren: string | null;
  readonly terms: Terms;
  readonly behaviour: Behaviour;
  readonly contact: MadePerson;
};

/** One in twenty-five is 4 % of the customers, whatever their number, so that a small ledger shows every behaviour. */
const mix: readonly [Behaviour, ...Behaviour[]] = [
  'punctual',
  'slightlyLate',
  'late',
  'defaulting',
  'punctual',
  'grouping',
  'slightlyLate',
  'drifting',
  'punctual',
  'late',
  'partial',
  'slightlyLate',
  'punctual',
  'disputing',
  'slightlyLate',
  'punctual',
  'late',
  'discounting',
  'punctual',
  'slightlyLate',
  'grouping',
  'drifting',
  'punctual',
  'late',
  'slightlyLate',
];

const businessTerms: readonly [Terms, ...Terms[]] = [
  { kind: 'net', days: 30 },
  { kind: 'daysThenEndOfMonth', days: 0, dayOfMonth: 15 },
  { kind: 'net', days: 45 },
  { kind: 'net', days: 60 },
  { kind: 'daysThenEndOfMonth', days: 45 },
  { kind: 'endOfMonthThenDays', days: 45 },
];

/** Makes `count` fictional customers, the same ones for the same seed. */
export function makeCustomers(seed: number, count: number): readonly MadeCustomer[] {
  return Array.from({ length: count }, (_, index) => {
    const random = createRandom(seed * 1_000_003 + index);
    const kind = index % 9 === 4 ? 'consumer' : index % 13 === 6 ? 'public' : 'business';
    const name = customerName(index, kind);
    return {
      code: `C${String(index + 1).padStart(5, '0')}`,
      name,
      kind,
      siren: kind === 'consumer' ? null : makeSiren(index),
      terms: kind === 'business' ? pick(random, businessTerms) : { kind: 'net', days: kind === 'public' ? 30 : 0 },
      behaviour: mix[index % mix.length] ?? 'punctual',
      contact: makePerson(random, name),
      ...makePlace(random),
    } satisfies MadeCustomer;
  });
}

/** A SIREN whose Luhn key is right, beginning with zeros so that it is nobody's. */
function makeSiren(index: number): string {
  const body = String(10_000 + index).padStart(8, '0');
  let sum = 0;
  for (const [position, digit] of [...body].entries()) {
    const value = Number(digit) * (position % 2 === 1 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return `${body}${(10 - (sum % 10)) % 10}`;
}

/** Size of a customer: mean invoice before tax, in cents; few large ones and many small ones. */
export function meanInvoiceCents(seed: number, index: number, kind: CustomerKind): number {
  const random = createRandom(seed * 7_000_003 + index);
  const euros = kind === 'consumer' ? between(random, 90, 900) : Math.round(180 * 30 ** random());
  return euros * 100;
}
