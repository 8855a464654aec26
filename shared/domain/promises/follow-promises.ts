import type { PromiseEnd, PromiseState } from '../kinds.ts';
import { addDays, type Day, earlierDay } from '../values/days.ts';
import { type Cents, sumCents } from '../values/money.ts';

/** A promise of payment, with what was already settled of each document on the day it was said. */
export type PromiseFacts = {
  readonly id: number;
  readonly amountCents: Cents;
  readonly dueOn: Day;
  readonly graceDays: number;
  /** How the user ended it; null while it stands. */
  readonly end: PromiseEnd | null;
  readonly documents: readonly { readonly id: number; readonly settledCents: Cents }[];
};

export type FollowedPromise = {
  readonly state: PromiseState;
  /** What its documents were paid in time since it was said, at most its amount. */
  readonly keptCents: Cents;
  /** What is still to come of its amount: money that came too late is taken off, at most what is owed of its documents; nothing once it was ended. */
  readonly leftCents: Cents;
  /** It was missed, and money that came too late for it, and keeps no other promise, has made up its amount. */
  readonly isPaidSince: boolean;
};

/** Whether the day of a promise went by without all of its amount. */
export function isMissed(state: PromiseState): boolean {
  return state === 'broken' || state === 'partlyKept';
}

/** What is settled of a document on a day, by its allocations and the credits that the law sets against it, and what is owed of it. */
export type Settlement = { readonly settledCents: Cents; readonly owedCents: Cents };

/** The settlement on a day of each document, by its id. */
export type SettledOn = (day: Day) => ReadonlyMap<number, Settlement>;

/** The last day on which a payment still keeps the promise, and until which its documents are not reminded. */
export function lastDayOf({ dueOn, graceDays }: Pick<PromiseFacts, 'dueOn' | 'graceDays'>): Day {
  return addDays(dueOn, graceDays);
}

/**
 * Where the promises of one customer stand on `asOf`. Promises on the same documents are kept one after the other, the first due first: a
 * payment that keeps one does not keep the next. Money that comes after the last day of a promise does not keep it, and serves the next; what
 * keeps none pays the missed ones.
 */
export function followPromises(
  promises: readonly PromiseFacts[],
  settledOn: SettledOn,
  asOf: Day,
): ReadonlyMap<number, FollowedPromise> {
  const now = settledOn(asOf);
  const inTime = takeInTurn(promises, (promise) => settledOn(earlierDay(asOf, lastDayOf(promise))), new Map());
  const byNow = takeInTurn(promises, () => now, inTime);
  return new Map(
    promises.map((promise) => {
      const keptCents = sumCents(inTime.get(promise.id) ?? []);
      const state = stateOf(promise, keptCents, asOf);
      const unpaidCents = promise.amountCents - sumCents(byNow.get(promise.id) ?? []);
      const owedCents = sumCents(promise.documents.map(({ id }) => now.get(id)?.owedCents ?? 0));
      const leftCents = promise.end === null && state !== 'kept' ? Math.min(unpaidCents, owedCents) : 0;
      return [promise.id, { state, keptCents, leftCents, isPaidSince: isMissed(state) && unpaidCents === 0 }];
    }),
  );
}

function stateOf(promise: PromiseFacts, keptCents: Cents, asOf: Day): PromiseState {
  if (promise.end !== null) return promise.end;
  if (keptCents >= promise.amountCents) return 'kept';
  if (asOf <= lastDayOf(promise)) return 'running';
  return keptCents > 0 ? 'partlyKept' : 'broken';
}

type Taken = ReadonlyMap<number, readonly Cents[]>;

/** Cents that each promise takes, by document in the order of its documents, those that it took `already` among them. */
function takeInTurn(
  promises: readonly PromiseFacts[],
  settledFor: (promise: PromiseFacts) => ReadonlyMap<number, Settlement>,
  already: Taken,
): Taken {
  const taken = new Map(already);
  const standing = promises.filter(({ end }) => end === null);
  for (const promise of inTurn(promises)) {
    const paid = paidSince(promise, settledFor(promise));
    const own = taken.get(promise.id) ?? [];
    let left = promise.amountCents - sumCents(own);
    const more = promise.documents.map((document, place) => {
      const takenOfIt = standing.map((other) => takenSince(other, taken.get(other.id) ?? [], document));
      const cents = Math.min(left, Math.max(0, (paid[place] ?? 0) - sumCents(takenOfIt)));
      left -= cents;
      return (own[place] ?? 0) + cents;
    });
    taken.set(promise.id, more);
  }
  return taken;
}

/** What a promise took of a document out of the money that came after the promise in which `document` stands was recorded. */
function takenSince(other: PromiseFacts, taken: readonly Cents[], document: PromiseFacts['documents'][number]): Cents {
  const place = other.documents.findIndex(({ id }) => id === document.id);
  const [then, cents] = [other.documents[place], taken[place] ?? 0];
  return then === undefined ? 0 : cents - Math.min(cents, Math.max(0, document.settledCents - then.settledCents));
}

function paidSince({ documents }: PromiseFacts, settled: ReadonlyMap<number, Settlement>): Cents[] {
  return documents.map(({ id, settledCents }) => Math.max(0, (settled.get(id)?.settledCents ?? 0) - settledCents));
}

/** Promises in the order in which payments keep them: the first due first. */
export function inTurn<Promised extends Pick<PromiseFacts, 'id' | 'dueOn'>>(promises: readonly Promised[]): Promised[] {
  return promises.toSorted((a, b) => (a.dueOn === b.dueOn ? a.id - b.id : a.dueOn < b.dueOn ? -1 : 1));
}
