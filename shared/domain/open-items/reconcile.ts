import { identityInList } from '../coverage/repeated-lines.ts';
import type { ImportMode } from '../kinds.ts';
import { type ItemOf, itemLine, type ListLine } from '../sources/list-line.ts';
import { describeItems, itemOf } from './describe.ts';
import type { CustomerItems, OpenItem } from './item.ts';
import { type KnownItem, type KnownItemsInput, knownItemsOf, manualTaker, type TakeManual } from './known-items.ts';
import { matchItems, sideOf } from './match.ts';
import { moveTo, type Wanted } from './move.ts';

export type ReconcileInput = CustomerItems &
  KnownItemsInput & {
    readonly mode: ImportMode;
    /** Name of the list, written as label of the lines that settle an item. */
    readonly source: string;
  };

export type Reconciled = {
  readonly lines: readonly ListLine[];
  /** Items without a ledger document whose amount this list corrects, and those it opens again: how many. */
  readonly corrected: number;
  readonly reopened: number;
};

/**
 * The lines that an open-items list brings for one customer: a new item once, however many lists hold it, and a move
 * for each item of which the list leaves another amount open. Every known line of the items concerned is repeated, so
 * that the union of the imports counts each line once.
 */
export function reconcileCustomer(input: ReconcileInput): Reconciled {
  const takeManual = manualTaker(input.ofLedger);
  const known = knownItemsOf(input, takeManual);
  const matches = matchItems(input.items, known, input.asOf);
  const described = describeItems(input, known, matches);
  const wanted = [
    ...input.items.map((row) => wantedOf(row, described, matches, input, takeManual)),
    ...absent(input, known, matches),
  ];
  const lines: ListLine[] = [];
  for (const { item, known: match, side, amountCents } of wanted)
    if (!match) lines.push(itemLine(item, side === 'debit' ? amountCents : -amountCents));

  let corrected = 0;
  let reopened = 0;
  let freedCents = 0;
  // Credits first: a credit that is gone paid invoices, and that part of them is not money received.
  for (const side of ['credit', 'debit'] as const)
    for (const want of wanted.filter((each) => each.side === side)) {
      const move = moveTo(want, { asOf: input.asOf, source: input.source, freedCents });
      lines.push(...move.lines);
      freedCents = move.freedCents;
      if (want.isInLedger) continue;
      if (move.isCorrected) corrected++;
      if (move.isReopened) reopened++;
    }

  const items = new Map(wanted.map(({ item }) => [item.id, item]));
  const repeated = groupsToRepeat(lines, wanted, input.knownLines);
  for (const line of input.knownLines)
    if (repeated.has(line.matchedItem)) lines.push(refresh(line, items.get(line.item), input.customerName));
  return { lines, corrected, reopened };
}

function wantedOf(
  row: OpenItem,
  described: ReadonlyMap<OpenItem, ItemOf>,
  matches: ReadonlyMap<OpenItem, KnownItem>,
  { mode, asOf, holds }: ReconcileInput,
  takeManual: TakeManual,
): Wanted {
  const item = described.get(row);
  if (!item) throw new RangeError('every row is described');
  const known = matches.get(row) ?? null;
  const own = Math.abs(row.signedCents);
  const open = row.openCents === null ? (mode === 'snapshot' ? own : null) : Math.abs(row.openCents);
  const amountCents = row.hasOwnAmount || !known ? own : Math.max(own, known.amountCents);
  const issuedOn = row.issuedOn ?? asOf;
  const isInLedger = known?.isInLedger ?? holds({ ...row, on: issuedOn });
  const isNew = isInLedger && !known && !row.isAged;
  const manualCents = isNew ? takeManual({ ...row, issuedOn }, Number.POSITIVE_INFINITY) : 0;
  const { paidOn, isAged } = row;
  return { item, known, side: sideOf(row), amountCents, openCents: open, paidOn, isAged, isInLedger, manualCents };
}

/** Items that a snapshot leaves out are settled: known, still open, and issued by the day of the list. */
function absent(
  { mode, asOf }: ReconcileInput,
  known: readonly KnownItem[],
  matches: ReadonlyMap<OpenItem, KnownItem>,
): Wanted[] {
  if (mode !== 'snapshot') return [];
  const present = new Set(matches.values());
  return known
    .filter((item) => !present.has(item) && item.openCents > 0 && item.issuedOn <= asOf)
    .map((item) => ({
      item: itemOf(item),
      known: item,
      side: item.side,
      amountCents: item.amountCents,
      openCents: 0,
      paidOn: null,
      isAged: item.isAged,
      isInLedger: item.isInLedger,
      manualCents: 0,
    }));
}

/**
 * Matched items whose lines are repeated: those of the items concerned, and those with a line equal to one of theirs, because equal
 * lines count as often as the import that holds most of them (`uniteRepeated`).
 */
function groupsToRepeat(
  lines: readonly ListLine[],
  wanted: readonly Wanted[],
  knownLines: readonly ListLine[],
): ReadonlySet<string> {
  const groups = new Set<string>(wanted.flatMap(({ known }) => (known ? [known.matchedItem] : [])));
  const identities = new Set(lines.map(identityInList));
  const left = new Map(Map.groupBy(knownLines, (line) => line.matchedItem));
  for (;;) {
    const more = [...left].filter(
      ([group, members]) => groups.has(group) || members.some((line) => identities.has(identityInList(line))),
    );
    if (more.length === 0) return groups;
    for (const [group, members] of more) {
      left.delete(group);
      groups.add(group);
      for (const line of members) identities.add(identityInList(line));
    }
  }
}

/**
 * A known line with the line number, customer name and group the list now gives its item; label and due date too on the
 * item's own line, and whether it is disputed. An item that the list has no row about has no line number in it.
 */
function refresh(line: ListLine, item: ItemOf | undefined, customerName: string): ListLine {
  if (!item) return { ...line, customerName, lineNumber: 0, isDisputed: null };
  const { lineNumber, matchedItem, label, dueOn, isDisputed } = item;
  const base = { ...line, customerName, lineNumber, matchedItem, isDisputed: null };
  return line.act === 'item' ? { ...base, label, dueOn, isDisputed } : base;
}
