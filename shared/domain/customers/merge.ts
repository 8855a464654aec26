import type { CustomerKind, Language, PaymentSector, PublicBuyer, TermsKind } from '../kinds.ts';
import { termsColumns } from '../values/terms.ts';

/** What a merge looks at of a customer's card. */
export type MergeCard = {
  readonly kind: CustomerKind;
  readonly siren: string | null;
  readonly vatNumber: string | null;
  readonly addressLine1: string | null;
  readonly addressLine2: string | null;
  readonly postcode: string | null;
  readonly city: string | null;
  readonly country: string;
  readonly termsKind: TermsKind | null;
  readonly termsDays: number | null;
  readonly termsDayOfMonth: number | null;
  readonly sector?: PaymentSector | null | undefined;
  readonly publicBuyer?: PublicBuyer | null | undefined;
  readonly language: Language;
  readonly customerGroup?: string | null | undefined;
  readonly salesperson?: string | null | undefined;
  readonly responsible?: string | null | undefined;
  readonly creditLimitCents?: number | null | undefined;
  readonly notes: string | null;
};

/** What of a card is decided apart when two customers become one. */
export const mergeFields = [
  'kind',
  'siren',
  'vatNumber',
  'address',
  'terms',
  'sector',
  'creditLimit',
  'language',
  'customerGroup',
  'salesperson',
  'responsible',
] as const;
export type MergeField = (typeof mergeFields)[number];

const columns: Readonly<Record<MergeField, readonly (keyof MergeCard)[]>> = {
  kind: ['kind', 'publicBuyer'],
  siren: ['siren'],
  vatNumber: ['vatNumber'],
  address: ['addressLine1', 'addressLine2', 'postcode', 'city', 'country'],
  terms: termsColumns,
  sector: ['sector'],
  creditLimit: ['creditLimitCents'],
  language: ['language'],
  customerGroup: ['customerGroup'],
  salesperson: ['salesperson'],
  responsible: ['responsible'],
};

/** Where a card says nothing, the other completes it; having no terms of its own is something a card says. */
const completed: ReadonlySet<MergeField> = new Set([
  'siren',
  'vatNumber',
  'address',
  'creditLimit',
  'customerGroup',
  'salesperson',
  'responsible',
]);

/** Longest notes a card holds (the contract's `longText`). */
const notesLength = 5000;

/** What differs between two cards, and whether the card that stays would take it from the other unless told otherwise. */
export type MergeDifference = { readonly field: MergeField; readonly isTaken: boolean };

export function mergeDifferences(into: MergeCard, from: MergeCard): MergeDifference[] {
  return mergeFields
    .filter((field) => columns[field].some((name) => (into[name] ?? null) !== (from[name] ?? null)))
    .filter((field) => !completed.has(field) || says(from, field))
    .map((field) => ({ field, isTaken: completed.has(field) && !says(into, field) }));
}

/** A country alone is no address. */
function says(card: MergeCard, field: MergeField): boolean {
  return columns[field].some((name) => name !== 'country' && (card[name] ?? '') !== '');
}

/** The card of the customer that stays, with the fields of `take` from the other one. The notes of both are kept. */
export function mergeDetails<Card extends MergeCard>(into: Card, from: Card, take: readonly MergeField[]): Card {
  const names = new Set<string>(take.flatMap((field) => columns[field]));
  const taken = Object.entries(from).filter(([name]) => names.has(name));
  const notes = [into.notes, from.notes].filter(Boolean).join('\n').slice(0, notesLength);
  return { ...into, ...Object.fromEntries(taken), notes: notes === '' ? null : notes };
}

/** What a shop owner should think about before uniting these two. */
export const mergeWarnings = ['siren', 'kind', 'plans', 'holdExtends', 'holdCovers'] as const;
export type MergeWarning = (typeof mergeWarnings)[number];

type Side = {
  readonly details: MergeCard;
  /** Plans accepted and not ended. */
  readonly planCount: number;
  /** Its reminders are held back as a whole. */
  readonly isHeld: boolean;
};

export function warningsOfMerge(into: Side, from: Side): MergeWarning[] {
  const sirens = [into.details.siren, from.details.siren];
  const found: Record<MergeWarning, boolean> = {
    siren: sirens.every((siren) => siren !== null) && sirens[0] !== sirens[1],
    kind: into.details.kind !== from.details.kind,
    plans: into.planCount > 0 && from.planCount > 0,
    holdExtends: from.isHeld && !into.isHeld,
    holdCovers: into.isHeld && !from.isHeld,
  };
  return mergeWarnings.filter((warning) => found[warning]);
}
