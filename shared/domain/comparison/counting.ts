import type { SupersededLine } from '../coverage/verdicts.ts';
import type { DueOrigin } from '../kinds.ts';
import type { DocumentState } from '../receivables/documents.ts';
import type { Repeat, SameNumber } from '../receivables/repeats.ts';
import type { Statement } from '../sources/statement.ts';
import { ledgerCurrency } from '../values/money.ts';
import { type CustomerChange, renamed } from './compare-customer.ts';
import type { StoredDocument } from './stored.ts';

/** Numbers of what an import changes, added up customer by customer; amounts in cents. */
export type ChangeCounts = {
  /** Counts the customers' own rows: a customer of which only documents change is unchanged. */
  readonly customers: { new: number; changed: number; unchanged: number };
  readonly documents: { new: number; changed: number; settled: number; unchanged: number };
  readonly allocations: { new: number; voided: number };
  /** Stored documents that take a new due date from a list. */
  completedDueDates: number;
  /** Origins of the due dates of the invoices that the import brings. */
  readonly dueOrigins: Record<DueOrigin, number>;
  /** Balance of the imported documents of the customers counted, after and before, debit positive. */
  openAfterCents: number;
  openBeforeCents: number;
  readonly openingUnmatched: Statement[];
  readonly superseded: SupersededLine[];
  /** Lines of the import that repeat open documents of other ledgers, and would count twice. */
  readonly repeats: Repeat[];
  readonly sameNumbers: SameNumber[];
  /** Number of manual documents that the import takes over. */
  replacedManual: number;
  /** Manual documents that may be in the file under another reference. */
  readonly alikeManual: AlikeManual[];
  /** Documents that no line makes any more and that may be one of the new ones. */
  readonly unsure: UnsureDocument[];
  /** Stored invoices of which less is open after the import, and by how many cents in all. */
  readonly lowered: { count: number; cents: number };
  /** Disputes that a list opens (source keys of documents) and ends (ids). */
  readonly disputes: { readonly opened: string[]; readonly ended: number[] };
};

export type AlikeManual = CustomerChange['alike'][number] & { readonly customer: string };

export type UnsureDocument = { readonly customer: string; readonly row: StoredDocument };

/** Counts of nothing, to which `countChange` adds. */
export function startCounting(): ChangeCounts {
  return {
    customers: { new: 0, changed: 0, unchanged: 0 },
    documents: { new: 0, changed: 0, settled: 0, unchanged: 0 },
    allocations: { new: 0, voided: 0 },
    completedDueDates: 0,
    dueOrigins: { file: 0, list: 0, label: 0, manual: 0, bucket: 0, customerTerms: 0, firmTerms: 0, none: 0 },
    openAfterCents: 0,
    openBeforeCents: 0,
    openingUnmatched: [],
    superseded: [],
    repeats: [],
    sameNumbers: [],
    replacedManual: 0,
    alikeManual: [],
    unsure: [],
    lowered: { count: 0, cents: 0 },
    disputes: { opened: [], ended: [] },
  };
}

/** Adds one customer's change to `counts`. */
export function countChange(counts: ChangeCounts, change: CustomerChange): void {
  const settled = change.updated.filter(isSettling).length;
  if (!change.customer) counts.customers.new++;
  else if (renamed(change)) counts.customers.changed++;
  else counts.customers.unchanged++;
  counts.documents.new += change.inserted.length;
  counts.documents.settled += settled;
  counts.documents.changed += change.updated.length - settled + change.withdrawn.length + change.replaced.length;
  counts.documents.unchanged += change.unchanged.length;
  counts.allocations.new += change.allocated.length;
  counts.allocations.voided += change.voided.length;
  for (const { kind, dueOrigin } of change.inserted) if (kind === 'invoice') counts.dueOrigins[dueOrigin]++;
  const after = [
    ...change.inserted,
    ...[...change.updated, ...change.unchanged, ...change.replaced].map(({ next }) => next),
  ];
  counts.replacedManual += change.replaced.length;
  counts.alikeManual.push(...change.alike.map((pair) => ({ ...pair, customer: change.code })));
  counts.unsure.push(...change.unsure.map((row) => ({ row, customer: change.code })));
  counts.completedDueDates += change.updated.filter(
    ({ row, next }) => next.dueOrigin === 'list' && (row.dueOrigin !== 'list' || row.dueOn !== next.dueOn),
  ).length;
  for (const { row, next } of change.updated) {
    if (row.voidedAt !== null || row.kind !== 'invoice' || next.openCents >= row.openCents) continue;
    counts.lowered.count++;
    counts.lowered.cents += row.openCents - next.openCents;
  }
  counts.openAfterCents += signedOpen(after);
  counts.openBeforeCents += signedOpen(change.ledger.documents.filter((row) => row.voidedAt === null));
  counts.openingUnmatched.push(...change.openingUnmatched);
  counts.superseded.push(...change.coverage.superseded);
  counts.repeats.push(...change.repeats);
  counts.sameNumbers.push(...change.sameNumbers);
}

/** True for a document that was open and no longer is. */
export function isSettling({ row, next }: CustomerChange['updated'][number]): boolean {
  return row.voidedAt === null && row.openCents > 0 && next.openCents === 0;
}

/**
 * Balance of imported documents, debit − credit, in the ledger's currency. Allocations among them cancel out, and those to manual
 * documents are ignored, because the accounts do not know them.
 */
function signedOpen(list: readonly (DocumentState | StoredDocument)[]): number {
  const own = list.filter(({ currency }) => currency === ledgerCurrency);
  return own.reduce((sum, { side, amountCents }) => sum + (side === 'debit' ? amountCents : -amountCents), 0);
}
