import type { ProposedAllocation } from '../../../shared/contract/edits.ts';
import type { Outputs } from '../../../shared/contract/index.ts';
import {
  type AllocationProposalColumn,
  allocationProposalList,
} from '../../../shared/domain/lists/allocation-proposal-list.ts';
import { allocationProposalWords, takenCents } from '../../../shared/i18n/lists/allocation-proposal-words.ts';
import { type Look, listColumns } from '../../components/list/list-columns.tsx';
import type { Column } from '../../components/table/table-columns.ts';
import { Money } from '../../components/text/money.tsx';
import type { Text } from '../../components/text/text.tsx';

/** A credit, why it is thought to pay these documents, and how much of them. */
export function proposedColumns(
  text: Text,
  first: Outputs['allocations']['proposals'] | undefined,
): Column<ProposedAllocation>[] {
  const looks: Partial<Record<AllocationProposalColumn, Look<ProposedAllocation>>> = {
    customerName: { width: 170, grow: 2, wraps: true },
    credit: { width: 184, grow: 6, wraps: true },
    issuedOn: { width: 96 },
    reason: { width: 116, grow: 1, wraps: true },
    documents: { width: 156, grow: 2, wraps: true },
    takenCents: { cell: (row) => <Money cents={takenCents(row)} currency={row.currency} strong /> },
  };
  return listColumns(text, { list: allocationProposalList, words: allocationProposalWords, looks, first });
}
