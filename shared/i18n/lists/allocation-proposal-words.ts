import type { ProposedAllocation } from '../../contract/edits.ts';
import type { ProposalReason } from '../../domain/allocations/allocation-proposals.ts';
import type { AllocationProposalColumn } from '../../domain/lists/allocation-proposal-list.ts';
import { sumCents } from '../../domain/values/money.ts';
import { formatCents } from '../format.ts';
import type { ListWords } from './list-words.ts';

/** What a proposal would allocate. */
export const takenCents = ({ debits }: ProposedAllocation) => sumCents(debits.map((debit) => debit.takenCents));

/** The columns of the proposals of allocations, on screen and in their report. */
export const allocationProposalWords: ListWords<AllocationProposalColumn, ProposedAllocation> = {
  customerName: { heading: 'customers.customer', value: ({ customerName }) => customerName },
  customer: { heading: 'common.code', value: ({ customer }) => customer },
  credit: {
    heading: 'allocations.credit',
    value: ({ credit }) => [credit.reference, credit.label].filter((part) => part !== '').join(' · '),
  },
  issuedOn: { heading: 'allocations.of', value: ({ credit }) => credit.issuedOn },
  openCents: { heading: 'allocations.amount', value: ({ credit }) => credit.openCents },
  reason: {
    heading: 'allocations.reason',
    value: ({ reason }) => reason,
    word: (reason) => `allocations.reason.${reason as ProposalReason}`,
  },
  documents: {
    heading: 'allocations.documents',
    value: ({ debits }) => debits.map(({ reference }) => reference).join(', '),
    text: ({ debits, currency }, language) =>
      debits.map((debit) => `${debit.reference} (${formatCents(language, debit.takenCents, currency)})`).join(', '),
  },
  takenCents: { heading: 'allocations.taken', value: takenCents },
  currency: { heading: 'common.currency', value: ({ currency }) => currency },
};
