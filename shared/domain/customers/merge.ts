import { type Card, type CardPart, cardFields, cardParts, fieldsOf } from './card.ts';

/** True for a part that the other card completes where the staying one is empty. */
function isCompleted(part: CardPart): boolean {
  return fieldsOf(part).every((name) => cardFields[name].isCompleted);
}

/** Longest notes a card holds (the contract's `longText`). */
const notesLength = 5000;

/**
 * A part in which two cards differ, and whether the card that stays takes it from the other unless the user decides
 * otherwise.
 */
export type MergeDifference = { readonly field: CardPart; readonly isTaken: boolean };

/** The parts in which the two cards differ, in the order of the card. */
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

/** What of a customer goes to the one it is merged into, in the order in which a merge announces it. */
export const movedThings = [
  'documents',
  'contacts',
  'tags',
  'holds',
  'reminders',
  'letters',
  'levels',
  'plans',
  'promises',
  'disputes',
  'interactions',
  'tasks',
] as const;
export type MovedThing = (typeof movedThings)[number];

/** What the user should consider before merging two customers. */
export const mergeWarnings = ['siren', 'kind', 'plans', 'holdExtends', 'holdCovers'] as const;
export type MergeWarning = (typeof mergeWarnings)[number];

type Side = {
  readonly details: Card;
  /** Plans accepted and not ended. */
  readonly planCount: number;
  /** Its reminders are held back as a whole. */
  readonly isHeld: boolean;
};

/** The warnings that apply to a merge of `from` into `into`. */
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
