import type { Channel } from '../../domain/kinds.ts';
import type { ProposalColumn } from '../../domain/lists/proposal-list.ts';
import type { Proposal } from '../../domain/reminders/proposal.ts';
import { copiesText, recipientText } from '../recipient-text.ts';
import type { ListWords } from './list-words.ts';

/** The columns of the worklist, on screen and in its report. */
export const proposalWords: ListWords<ProposalColumn, Proposal> = {
  customerName: { heading: 'reminders.columnCustomer', value: ({ customerName }) => customerName },
  customer: { heading: 'common.code', value: ({ customer }) => customer },
  reference: {
    heading: 'reminders.columnReference',
    value: ({ documentId, documents }) => documents.find(({ id }) => id === documentId)?.reference ?? null,
  },
  step: { heading: 'reminders.columnStep', value: ({ step }) => step },
  channel: {
    heading: 'reminders.columnChannel',
    value: ({ channel }) => channel,
    word: (channel) => `reminders.channel.${channel as Channel}`,
  },
  recipient: {
    heading: 'reminders.recipient',
    value: (row, language) =>
      [recipientText(language, row), copiesText(language, row)].filter((part) => part !== null).join(' · ') || null,
  },
  oldestDaysLate: { heading: 'reminders.columnOldest', value: ({ oldestDaysLate }) => oldestDaysLate },
  level: { heading: 'reminders.columnLevel', value: ({ level }) => (level > 0 ? level : null) },
  claimedCents: { heading: 'reminders.columnTotal', value: ({ claimedCents }) => claimedCents },
  currency: { heading: 'common.currency', value: ({ currency }) => currency },
};
