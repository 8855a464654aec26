import { arrangedPage } from '../../../db/queries/common/arranged-page.ts';
import { readCursor, writeCursor } from '../../../db/queries/common/cursor.ts';
import type { ListQuery } from '../../../db/queries/common/listing.ts';
import {
  listProposalCustomers,
  listProposalDocuments,
  type ProposalCustomer,
  type ProposalDocument,
} from '../../../db/queries/receivables/proposal-documents.ts';
import type { Reader } from '../../../db/types.ts';
import type { ProposedAllocation } from '../../../shared/contract/edits.ts';
import type { Inputs, Outputs } from '../../../shared/contract/index.ts';
import {
  type AllocationProposal,
  proposeAllocations,
} from '../../../shared/domain/allocations/allocation-proposals.ts';
import { sumAmounts } from '../../../shared/domain/listing/arrange.ts';
import type { ListSort } from '../../../shared/domain/listing/columns.ts';
import {
  type AllocationProposalColumn,
  allocationProposalList,
} from '../../../shared/domain/lists/allocation-proposal-list.ts';
import type { Report } from '../../../shared/domain/reports/report.ts';
import { allocationProposalWords } from '../../../shared/i18n/lists/allocation-proposal-words.ts';
import { valuesOf } from '../../../shared/i18n/lists/list-words.ts';
import { t } from '../../../shared/i18n/translate.ts';
import type { Slices } from '../../app/slices.ts';
import { chosenRows, listReport, type ReportFrame } from '../../exports/index.ts';

type Query = ListQuery<AllocationProposalColumn> & { readonly customerId?: number | undefined };
type Page = { readonly rows: ProposedAllocation[]; readonly nextCursor: string | null };

// No value of a proposal depends on the language.
const valueIn = valuesOf(allocationProposalWords, 'fr');

/** A page of proposals. In the order of the customers, only those of the page are computed, and nothing is counted. */
export function listProposals(reader: Reader, query: Query): Outputs['allocations']['proposals'] {
  const { sort = [], where = [], customerId, cursor, limit = 100 } = query;
  const isPlain = where.length === 0 && (sort.length === 0 || isOwnOrder(sort));
  if (isPlain && limit !== null)
    return { ...pageByCustomer(reader, { customerId, cursor, limit }), count: null, sums: {} };
  const found = arrangedPage({
    list: allocationProposalList,
    rows: everyProposal(reader, customerId).map((row) => ({ ...row, id: row.credit.id })),
    question: query,
    valueIn,
    page: { cursor, limit },
  });
  return { ...found, rows: found.rows.map(({ id: _id, ...row }) => row) };
}

/** The number and sums of all proposals, computed in slices: a second at a hundred thousand customers. @throws AppError `cancelled`. */
export async function addUpProposals(
  reader: Reader,
  customerId: number | undefined,
  slices: Slices,
): Promise<Outputs['allocations']['proposalTotals']> {
  const rows: ProposedAllocation[] = [];
  for (const customer of listProposalCustomers(reader, { fromCode: '', customerId })) {
    rows.push(...proposalsOf(reader, customer));
    if (slices.isOver()) await slices.pause();
  }
  return { count: rows.length, sums: sumAmounts(allocationProposalList, rows, valueIn) };
}

function isOwnOrder([first, ...others]: readonly ListSort[]): boolean {
  return others.length === 0 && first?.by === 'customer' && !first.descending;
}

/** All proposals, of one customer or of everybody, customer by customer. */
export function everyProposal(reader: Reader, customerId?: number): ProposedAllocation[] {
  return listProposalCustomers(reader, { fromCode: '', customerId }).flatMap((customer) =>
    proposalsOf(reader, customer),
  );
}

function pageByCustomer(
  reader: Reader,
  { customerId, cursor, limit }: Pick<Query, 'customerId' | 'cursor'> & { readonly limit: number },
): Page {
  const [fromCode = '', fromCredit = 0] = cursor === undefined ? [] : readCursor(cursor, 2);
  const rows: ProposedAllocation[] = [];
  for (const customer of listProposalCustomers(reader, { fromCode: String(fromCode), customerId }))
    for (const proposal of proposalsOf(reader, customer)) {
      if (customer.code === fromCode && proposal.credit.id <= Number(fromCredit)) continue;
      if (rows.length === limit) return { rows, nextCursor: cursorAfter(rows) };
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

/** The proposals as they are listed. */
export function proposalsReport(
  reader: Reader,
  frame: ReportFrame,
  asked: Inputs['allocations']['exportProposals'],
): Report {
  const { language } = frame;
  return listReport(frame, {
    list: allocationProposalList,
    words: allocationProposalWords,
    rows: chosenRows(listProposals(reader, { ...asked, limit: null }).rows, asked.only, ({ credit }) => credit.id),
    question: asked,
    columns: asked.columns,
    title: t(language, 'allocations.title'),
  });
}
