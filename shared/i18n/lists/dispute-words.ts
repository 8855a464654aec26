import type { DisputeRow } from '../../contract/disputes.ts';
import type { DisputeFamily, DisputeState } from '../../domain/kinds.ts';
import type { DisputeColumn } from '../../domain/lists/dispute-list.ts';
import type { ListWords } from './list-words.ts';

/** The columns of the list of disputes, on screen and in its reports. */
export const disputeWords: ListWords<DisputeColumn, DisputeRow> = {
  untilOn: { heading: 'disputes.untilOn', value: ({ untilOn }) => untilOn },
  customerName: { heading: 'customers.customer', value: ({ customerName }) => customerName },
  customer: { heading: 'common.code', value: ({ customer }) => customer },
  state: {
    heading: 'disputes.columnState',
    value: ({ state }) => state,
    word: (state) => `disputes.state.${state as DisputeState}`,
  },
  reference: { heading: 'disputes.document', value: ({ reference }) => reference },
  disputedCents: { heading: 'disputes.disputed', value: ({ disputedCents }) => disputedCents },
  awaitedCents: { heading: 'disputes.awaitedCents', value: ({ awaitedCents }) => awaitedCents || null },
  openCents: { heading: 'disputes.open', value: ({ openCents }) => openCents },
  amountCents: { heading: 'disputes.amountCents', value: ({ amountCents }) => amountCents },
  reason: { heading: 'disputes.reasonId', value: ({ reason }) => reason },
  family: {
    heading: 'disputes.family',
    value: ({ family }) => family,
    word: (family) => `disputes.family.${family as DisputeFamily}`,
  },
  owner: { heading: 'disputes.owner', value: ({ owner }) => owner },
  openedOn: { heading: 'disputes.openedOn', value: ({ openedOn }) => openedOn },
  resolvedOn: { heading: 'disputes.resolvedOn', value: ({ resolvedOn }) => resolvedOn },
  creditNote: { heading: 'disputes.creditNote', value: creditNotesOf },
  acceptedCents: { heading: 'disputes.acceptedCents', value: ({ acceptedCents }) => acceptedCents },
  note: { heading: 'disputes.note', value: ({ note }) => note },
  resolutionNote: { heading: 'disputes.resolutionNote', value: ({ resolutionNote }) => resolutionNote },
  currency: { heading: 'common.currency', value: ({ currency }) => currency },
};

/** The credit note by which a dispute was settled, or those that pay it. */
function creditNotesOf({ creditNote, creditedBy }: DisputeRow): string | null {
  return creditNote ?? (creditedBy.map(({ reference }) => reference).join(', ') || null);
}
