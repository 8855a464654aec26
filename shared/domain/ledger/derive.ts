import type { Day } from '../days.ts';
import type { Cents } from '../money.ts';
import type { Terms } from '../terms.ts';
import { type AllocationBook, allocateGroup, type DerivedAllocation, openBook } from './allocate.ts';
import { type DerivedDocument, makeDocuments } from './documents.ts';
import type { ImportedPeriod } from './exercises.ts';
import type { ImportedLine } from './line.ts';
import { settleOpenings } from './openings.ts';
import { type Piece, uniteLines } from './pieces.ts';
import { neutraliseDoubtfulMoves, reversePayments } from './reversals.ts';

export type { DerivedAllocation } from './allocate.ts';
export type { DerivedDocument } from './documents.ts';

/** An allocation the user made; it comes before those of the files. A side is null when its document was typed by hand. */
export type ManualAllocation = {
  readonly debitKey: string | null;
  readonly creditKey: string | null;
  readonly amountCents: Cents;
  readonly effectiveOn: Day;
};

export type LedgerContext = {
  /** The imports whose lines are given, all customers' imports included. */
  readonly periods: readonly ImportedPeriod[];
  readonly customerTerms: Terms | null;
  readonly firmTerms: Terms;
  readonly manualAllocations: readonly ManualAllocation[];
};

export type DocumentState = DerivedDocument & {
  readonly openCents: Cents;
  /** Last effective day of the allocations that closed it; null while open. */
  readonly settledOn: Day | null;
};

export type DerivedLedger = {
  readonly documents: readonly DocumentState[];
  /** Without the manual ones. */
  readonly allocations: readonly DerivedAllocation[];
  /** Opening lines of a known exercise that match nothing it left: reported, never added. */
  readonly openingUnmatched: readonly ImportedLine[];
};

/**
 * The documents and allocations of one customer, as a pure function of the lines of all imports: hence importing again changes
 * nothing, the order of imports does not matter, and undoing one is deriving without it.
 * Source: `../shared/research/formats.md` §1.5.
 */
export function deriveCustomerLedger(
  customerCode: string,
  lines: readonly ImportedLine[],
  context: LedgerContext,
): DerivedLedger {
  const { pieces, unmatched } = settleOpenings(sortByAge(uniteLines(lines, context.periods)), context.periods);
  const terms = { customer: context.customerTerms, firm: context.firmTerms };
  const documents = makeDocuments(customerCode, pieces, terms);
  const book = openBook(documents);
  const manual = takeManual(documents, pieces, context.manualAllocations);
  reversePayments(pieces, book);
  const doubtful = new Set(neutraliseDoubtfulMoves(pieces, book).map((piece) => piece.document));
  allocateGroups(pieces, book);
  const allocations = [...book.allocations.values()];
  return {
    documents: closeDocuments(documents, [...allocations, ...manual], doubtful),
    allocations,
    openingUnmatched: unmatched,
  };
}

/** Oldest first by the document's own date, then by content: the order in which payments go to invoices. */
function sortByAge(pieces: readonly Piece[]): Piece[] {
  const keyed = pieces.map((piece) => ({
    piece,
    key: [
      piece.line.documentOn ?? piece.bookedOn,
      piece.bookedOn,
      piece.line.reference,
      piece.line.label,
      String(piece.cents).padStart(16, '0'),
      piece.side,
      piece.line.account,
      piece.line.dueOn,
      piece.group,
    ].join('\u0001'),
  }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ piece }) => piece);
}

function allocateGroups(pieces: readonly Piece[], book: AllocationBook): void {
  for (const [group, members] of Map.groupBy(pieces, (piece) => piece.group))
    if (group !== '') allocateGroup(members, book);
}

/** Takes the manual allocations whose documents are still there out of the pieces, and returns them. */
function takeManual(
  documents: readonly DerivedDocument[],
  pieces: readonly Piece[],
  manual: readonly ManualAllocation[],
): ManualAllocation[] {
  if (manual.length === 0) return [];
  const piecesOf = Map.groupBy(pieces, (piece) => documents[piece.document]?.sourceKey ?? '');
  return manual.filter(({ debitKey, creditKey, amountCents }) => {
    const sides = [debitKey, creditKey].map((key) => (key === null ? [] : piecesOf.get(key)));
    if (sides.includes(undefined)) return false;
    for (const side of sides) {
      let rest = amountCents;
      for (const piece of side ?? []) {
        const taken = Math.min(rest, piece.remaining);
        piece.remaining -= taken;
        rest -= taken;
      }
    }
    return true;
  });
}

function closeDocuments(
  documents: readonly DerivedDocument[],
  allocations: readonly ManualAllocation[],
  doubtful: ReadonlySet<number>,
): DocumentState[] {
  const states = new Map(documents.map((document) => [document.sourceKey, { open: document.amountCents, last: '' }]));
  for (const { debitKey, creditKey, amountCents, effectiveOn } of allocations)
    for (const state of [states.get(debitKey ?? ''), states.get(creditKey ?? '')]) {
      if (!state) continue;
      state.open -= amountCents;
      if (effectiveOn > state.last) state.last = effectiveOn;
    }
  return documents.map((document, index) => {
    const state = states.get(document.sourceKey);
    const openCents = state?.open ?? document.amountCents;
    return {
      ...document,
      isDoubtful: document.isDoubtful || doubtful.has(index),
      openCents,
      settledOn: openCents === 0 ? (state?.last ?? null) : null,
    };
  });
}
