import { fieldsWith, isSame, mergeEdits } from '../../../shared/domain/values/concurrent-edits.ts';

/** A form that edits a card which other windows may change too. */
export type Followed<Card, Values> = {
  /** The card as it was read. */
  readonly read: Card;
  /** The values of the fields as last read, before anything was typed. */
  readonly base: Values;
  /** Fields that were edited here and saved otherwise in another window since; `base` holds the saved values. */
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

/** The card was saved again, here or in another window: fields that were edited here keep their text, the others show the saved values. */
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

/** This window has saved `sent`: when the card is read again, these values are not a change of another window. */
export function markSent<Card, Values>(before: Followed<Card, Values>, sent: Values): Followed<Card, Values> {
  return { ...before, base: sent, clashes: [] };
}

/** The edited values, except that `field`, and those that go with it, take what another window saved. */
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
