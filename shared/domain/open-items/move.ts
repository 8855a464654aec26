import type { Side } from '../kinds.ts';
import { type ItemOf, itemLine, type ListLine, type ListLineAct, moveLine } from '../sources/list-line.ts';
import { type Day, laterDay } from '../values/days.ts';
import type { Cents } from '../values/money.ts';
import type { KnownItem } from './known-items.ts';

/** What a list asks of an item, by a row about it or by leaving it out. */
export type Wanted = {
  readonly item: ItemOf;
  readonly known: KnownItem | null;
  readonly side: Side;
  /** Positive. */
  readonly amountCents: Cents;
  /** Positive; null where the file does not say. */
  readonly openCents: Cents | null;
  readonly paidOn: Day | null;
  readonly isAged: boolean;
  readonly isInLedger: boolean;
  /** Cents allocated manually of the ledger's documents that a new item states. */
  readonly manualCents: Cents;
};

type Move = {
  readonly lines: readonly ListLine[];
  /** Cents of credits that the list no longer holds and that no invoice has absorbed yet. */
  readonly freedCents: Cents;
  readonly isCorrected: boolean;
  readonly isReopened: boolean;
};

type MoveContext = { readonly asOf: Day; readonly source: string; readonly freedCents: Cents };

/**
 * The lines that bring an item from what is known of it to what the list says. A larger amount adds an item line. When
 * less is open, a smaller amount makes a correction; a credit, an aged amount and as much of an invoice as `freedCents`
 * paid make an offset, which is no money received; the rest is a settlement, on the day of payment or else of the list.
 * When more is open, settlements are reversed, the latest first, each from its own day on where the list is older; of an item in the
 * ledger also what a manual allocation took, which the list does not know of.
 */
export function moveTo(wanted: Wanted, context: MoveContext): Move {
  const { item, known, side, amountCents, openCents } = wanted;
  const sign = side === 'debit' ? 1 : -1;
  const lines: ListLine[] = [];
  const changeCents = known ? amountCents - known.amountCents : 0;
  if (changeCents > 0) lines.push(itemLine(item, sign * changeCents));
  const heldCents = known ? known.openCents + Math.max(0, changeCents) : amountCents - wanted.manualCents;
  let { freedCents } = context;
  const bookedOn = laterDay(item.issuedOn, wanted.paidOn ?? context.asOf);
  const add = (act: Exclude<ListLineAct, 'item'>, cents: Cents) => {
    if (cents !== 0) lines.push(moveLine(item, act, -sign * cents, bookedOn, context.source));
  };
  const targetCents = openCents ?? Math.max(0, heldCents - Math.max(0, -changeCents));
  const lessCents = heldCents - targetCents;
  if (lessCents > 0 && side === 'credit') {
    add('offset', lessCents);
    if (!wanted.isAged) freedCents += lessCents;
  } else if (lessCents > 0) {
    const loweredCents = Math.min(lessCents, Math.max(0, -changeCents));
    const restCents = lessCents - loweredCents;
    const takenCents = wanted.isAged ? restCents : Math.min(restCents, wanted.paidOn === null ? freedCents : 0);
    if (!wanted.isAged) freedCents -= takenCents;
    add('correction', loweredCents);
    add('offset', takenCents);
    add('settlement', restCents - takenCents);
  } else if (lessCents < 0) {
    const undone = known ? settlementsToUndo(known, -lessCents) : [];
    const reverse = (cents: Cents, on: Day) =>
      lines.push(moveLine(item, 'reversal', sign * cents, laterDay(bookedOn, on), context.source));
    for (const settlement of undone) reverse(settlement.cents, settlement.bookedOn);
    const beyond = undone.reduce((total, { cents }) => total + cents, 0) + lessCents;
    add(side === 'debit' ? 'settlement' : 'offset', Math.max(0, beyond));
    if (wanted.isInLedger && beyond < 0) reverse(-beyond, bookedOn);
  }
  return {
    lines,
    freedCents,
    isCorrected: changeCents > 0 || (changeCents < 0 && lessCents > 0),
    isReopened: lessCents < 0,
  };
}

type Undone = { readonly cents: Cents; readonly bookedOn: Day };

/** The settlements not reversed yet, the latest first, until they come to `wantedCents`. */
function settlementsToUndo(known: KnownItem, wantedCents: Cents): Undone[] {
  const reversed = known.lines.filter((line) => line.act === 'reversal').map((line) => Math.abs(line.signedCents));
  const standing = known.lines
    .filter((line) => line.act === 'settlement' || line.act === 'offset')
    .sort((a, b) => (a.bookedOn < b.bookedOn ? 1 : -1))
    .map(({ signedCents, bookedOn }) => ({ cents: Math.abs(signedCents), bookedOn }))
    .filter(({ cents }) => {
      const place = reversed.indexOf(cents);
      if (place >= 0) reversed.splice(place, 1);
      return place < 0;
    });
  const undone: Undone[] = [];
  let sum = 0;
  for (const settlement of standing) {
    if (sum >= wantedCents) break;
    undone.push(settlement);
    sum += settlement.cents;
  }
  return undone;
}
