import { readCursor, writeCursor } from '../../../db/queries/common/cursor.ts';
import {
  listProposalCustomers,
  listProposalDocuments,
  type ProposalCustomer,
  type ProposalDocument,
} from '../../../db/queries/receivables/proposal-documents.ts';
import type { Reader } from '../../../db/types.ts';
import type { ProposedAllocation } from '../../../shared/contract/edits.ts';
import {
  type AllocationProposal,
  proposeAllocations,
} from '../../../shared/domain/allocations/allocation-proposals.ts';

type Query = {
  readonly customerId?: number | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
};

/** One page of proposals. Only the customers of the page are computed. */
export function listProposals(reader: Reader, query: Query): { rows: ProposedAllocation[]; nextCursor: string | null } {
  const [fromCode = '', fromCredit = 0] = query.cursor === undefined ? [] : readCursor(query.cursor, 2);
  const rows: ProposedAllocation[] = [];
  for (const customer of listProposalCustomers(reader, { fromCode: String(fromCode), customerId: query.customerId }))
    for (const proposal of proposalsOf(reader, customer)) {
      if (customer.code === fromCode && proposal.credit.id <= Number(fromCredit)) continue;
      if (rows.length === query.limit) return { rows, nextCursor: cursorAfter(rows) };
      rows.push(proposal);
    }
  return { rows, nextCursor: null };
}

/** The cursor names the last credit rather than a position, so that accepting a proposal does not shift the next page. */
function cursorAfter(rows: readonly ProposedAllocation[]): string | null {
  const last = rows.at(-1);
  return last ? writeCursor([last.customer, last.credit.id]) : null;
}

function proposalsOf(reader: Reader, customer: ProposalCustomer): ProposedAllocation[] {
  const documents = listProposalDocuments(reader, customer.id);
  const byId = new Map(documents.map((document) => [document.id, document]));
  const proposals = [...Map.groupBy(documents, ({ currency }) => currency).values()].flatMap(proposeAllocations);
  return proposals
    .flatMap((proposal) => toProposed(proposal, customer, byId))
    .sort((a, b) => a.credit.id - b.credit.id);
}

function toProposed(
  { creditId, reason, parts }: AllocationProposal,
  customer: ProposalCustomer,
  byId: ReadonlyMap<number, ProposalDocument>,
): ProposedAllocation[] {
  const credit = byId.get(creditId);
  if (!credit) return [];
  const debits = parts.flatMap(({ debitId, amountCents }) => {
    const debit = byId.get(debitId);
    return debit ? [{ ...shown(debit), takenCents: amountCents }] : [];
  });
  const { id: customerId, code, name } = customer;
  return [
    {
      customerId,
      customer: code,
      customerName: name,
      currency: credit.currency,
      reason,
      credit: shown(credit),
      debits,
    },
  ];
}

function shown({ id, kind, reference, label, issuedOn, openCents }: ProposalDocument) {
  return { id, kind, reference, label, issuedOn, openCents };
}
