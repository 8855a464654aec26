import type { Day } from '../../shared/domain/values/days.ts';
import type { Imported, Known, ListFile } from './acts.ts';
import { inOrder, itemsOf } from './lists.ts';

/**
 * The lists that decide what is open of the ledgers' documents: the first snapshot drawn up after the last day of every
 * ledger (the cut-off), and all that follow it. Source: issue 10 §1, « cut-off by an authoritative list ».
 */
export function decidingLists({ ledgers, lists }: Known): Imported<ListFile>[] {
  const ends = ledgers.map(({ file }) => file.to).sort();
  const cutOff = ends.at(-1);
  if (cutOff === undefined) return [];
  const later = inOrder(lists).filter(({ file }) => file.on > cutOff);
  const first = later.findIndex(({ file }) => file.mode === 'snapshot');
  return first < 0 ? [] : later.slice(first);
}

/** Day from which the lists decide for a customer; null where they do not. */
export function decidedFrom(known: Known, customer: string): Day | null {
  const [first] = decidingLists(known);
  return first === undefined || isListedAbroad(known, customer) ? null : first.file.on;
}

/**
 * True for a customer of whom some list has an item in another currency: amounts of two currencies cannot be compared, so
 * lists decide nothing of what the ledgers hold of him.
 */
export function isListedAbroad({ lists }: Known, customer: string): boolean {
  return itemsOf(lists).some((item) => item.customer === customer && item.currency !== 'EUR');
}
