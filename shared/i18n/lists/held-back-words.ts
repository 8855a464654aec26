import type { HeldBackColumn } from '../../domain/lists/held-back-list.ts';
import type { HeldBack } from '../../domain/reminders/proposal.ts';
import { t } from '../translate.ts';
import type { ListWords } from './list-words.ts';

/** The columns of the documents held back, on screen and in their report. */
export const heldBackWords: ListWords<HeldBackColumn, HeldBack> = {
  customerName: { heading: 'reminders.columnCustomer', value: ({ customerName }) => customerName },
  customer: { heading: 'common.code', value: ({ customer }) => customer },
  reference: { heading: 'reminders.columnReference', value: ({ reference }) => reference },
  reasons: {
    heading: 'reminders.columnReasons',
    value: ({ reasons }, language) => reasons.map((reason) => t(language, `reminders.reason.${reason}`)).join(', '),
  },
  untilOn: { heading: 'reminders.columnUntil', value: ({ untilOn }) => untilOn },
  openCents: { heading: 'reminders.columnOpen', value: ({ openCents }) => openCents },
  disputedCents: { heading: 'disputes.disputed', value: ({ disputedCents }) => disputedCents || null },
  owedCents: { heading: 'reminders.columnOwed', value: ({ owedCents }) => owedCents },
  currency: { heading: 'common.currency', value: ({ currency }) => currency },
};
