import { type Card, type CardPart, cardFields, cardParts, fieldsOf } from './card.ts';

/** Where a card says nothing, the other completes it. */
function isCompleted(part: CardPart): boolean {
  return fieldsOf(part).every((name) => cardFields[name].isCompleted);
}

/** Longest notes a card holds (the contract's `longText`). */
const notesLength = 5000;

/** What differs between two cards, and whether the card that stays would take it from the other unless told otherwise. */
export type MergeDifference = { readonly field: CardPart; readonly isTaken: boolean };

export function mergeDifferences(into: Card, from: Card): MergeDifference[] {
  return cardParts
    .filter((part) => fieldsOf(part).some((name) => (into[name] ?? null) !== (from[name] ?? null)))
    .filter((part) => !isCompleted(part) || says(from, part))
    .map((part) => ({ field: part, isTaken: isCompleted(part) && !says(into, part) }));
}

/** A country alone is no address. */
function says(card: Card, part: CardPart): boolean {
  return fieldsOf(part).some((name) => name !== 'country' && (card[name] ?? '') !== '');
}

/** The card of the customer that stays, with the fields of `take` from the other one. The notes of both are kept. */
export function mergeDetails(into: Card, from: Card, take: readonly CardPart[]): Card {
  const names = new Set<string>(take.flatMap(fieldsOf));
  const taken = Object.entries(from).filter(([name]) => names.has(name));
  const notes = [into.notes, from.notes].filter(Boolean).join('\n').slice(0, notesLength);
  return { ...into, ...Object.fromEntries(taken), notes: notes === '' ? null : notes };
}

/** What a shop owner should think about before uniting these two. */
export const mergeWarnings = ['siren', 'kind', 'plans', 'holdExtends', 'holdCovers'] as const;
export type MergeWarning = (typeof mergeWarnings)[number];

type Side = {
  readonly details: Card;
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
