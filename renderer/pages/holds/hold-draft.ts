import type { HoldKind } from '../../../shared/domain/kinds.ts';
import { addDays, type Day, endOfMonth } from '../../../shared/domain/values/days.ts';
import type { Key } from '../../../shared/i18n/translate.ts';

/** A hold as it is typed. */
export type HoldDraft = {
  /** What it keeps back: all that the customer owes, or `documentIds`. */
  covers: 'customer' | 'documents';
  documentIds: readonly number[];
  kind: HoldKind;
  reason: string;
  untilOn: Day;
};

/** Days for which a hold lasts until another last day is chosen. */
const usualDays = 30;

/** A hold of the documents it is asked for, or of the whole customer. */
export function draftOf(documentIds: readonly number[], today: Day): HoldDraft {
  const covers = documentIds.length > 0 ? 'documents' : 'customer';
  return { covers, documentIds, kind: 'other', reason: '', untilOn: addDays(today, usualDays) };
}

type LastDay = { readonly word: 'inDays' | 'endOfMonth'; readonly count: number; readonly on: Day };

/** Last days that are chosen at once. */
export function usualLastDays(today: Day): LastDay[] {
  const end = endOfMonth(today);
  return [
    { word: 'inDays', count: 8, on: addDays(today, 8) },
    // The hold of a month's last day would be over at once.
    { word: 'endOfMonth', count: 0, on: end === today ? endOfMonth(addDays(today, 1)) : end },
    { word: 'inDays', count: 30, on: addDays(today, 30) },
  ];
}

/** Ready sentences for a hold, by its kind; any other may be written. */
export const readyReasons: Readonly<Partial<Record<HoldKind, readonly Key[]>>> = {
  excluded: ['holds.phrase.management', 'holds.phrase.salesperson'],
  court: ['holds.phrase.lawyer', 'holds.phrase.orderAsked'],
  collectiveProceedings: ['holds.phrase.recovery', 'holds.phrase.liquidation'],
  factor: ['holds.phrase.assigned'],
  directDebit: ['holds.phrase.debitPlanned', 'holds.phrase.debitAgain'],
  other: [
    'holds.phrase.creditNote',
    'holds.phrase.proofAsked',
    'holds.phrase.transferSaid',
    'holds.phrase.delayAgreed',
  ],
};
