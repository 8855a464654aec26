import { fieldsWith, isSame, mergeEdits } from '../../../shared/domain/values/concurrent-edits.ts';

/** A form beside the card it changes, which other windows change too. */
export type Followed<Card, Values> = {
  /** The card as it was read. */
  readonly read: Card;
  /** What the fields hold where nothing is typed. */
  readonly base: Values;
  /** Fields typed here in one way and saved elsewhere in another since; `base` holds what was saved. */
  readonly clashes: readonly (keyof Values & string)[];
};

type Follow<Card, Values> = {
  readonly card: Card;
  readonly toValues: (card: Card) => Values;
  /** Lists whose lines are compared one by one. */
  readonly rows?: readonly (keyof Values & string)[];
};

/** The state of a form that follows `card` and in which nothing was typed yet. */
export function startFollowing<Card, Values>(card: Card, toValues: (card: Card) => Values): Followed<Card, Values> {
  return { read: card, base: toValues(card), clashes: [] };
}

/** The card was saved anew, here or elsewhere: what is typed stays, the other fields show what it holds now. */
export function followCard<Card, Values extends object>(
  before: Followed<Card, Values>,
  typed: Values,
  { card, toValues, rows = [] }: Follow<Card, Values>,
): { readonly followed: Followed<Card, Values>; readonly values: Values } {
  const base = toValues(card);
  const { card: values, clashes } = mergeEdits(before.base, typed, base, rows);
  const open = new Set([...before.clashes, ...clashes]);
  const left = [...open].filter((name) => !isSame(values[name], base[name]));
  return { followed: { read: card, base, clashes: left }, values };
}

/** This window has saved `sent`: whatever comes back of it is no change of another. */
export function markSent<Card, Values>(before: Followed<Card, Values>, sent: Values): Followed<Card, Values> {
  return { ...before, base: sent, clashes: [] };
}

/** The fields as typed, but for `field` (and those that hold with it), as it was saved elsewhere. */
export function takeSaved<Card, Values extends object>(
  { base, ...before }: Followed<Card, Values>,
  typed: Values,
  field: keyof Values & string,
): { readonly followed: Followed<Card, Values>; readonly values: Values } {
  const taken = fieldsWith(field);
  const saved = Object.entries(base).filter(([name]) => taken.includes(name));
  const clashes = before.clashes.filter((name) => !taken.includes(name));
  return { followed: { ...before, base, clashes }, values: { ...typed, ...Object.fromEntries(saved) } };
}
