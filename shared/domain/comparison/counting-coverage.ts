import { type ImportedPeriod, openingDays, openingState } from '../coverage/fiscal-years.ts';
import { isCarriedBy, isLeftBy, mostOpenings, type OpeningDifference } from '../coverage/openings.ts';
import { type Coverage, countsAt, type Verdict, verdictOf } from '../coverage/verdicts.ts';
import { dayOf, type StoredLine, type StoredRefused, type StoredStatement } from '../sources/stored.ts';
import type { Day } from '../values/days.ts';
import { ledgerCurrency } from '../values/money.ts';

/** What the imports state of one customer, and what of it counts with the import being compared. */
export type CoverageChange = {
  readonly code: string;
  readonly lines: readonly StoredLine[];
  readonly refused: readonly StoredRefused[];
  readonly coverage: Coverage;
};

/** Balance on the eve of a fiscal year in cents, debit positive: what the entries before it leave, and what its opening states. */
type Sums = { leftCents: number; openingCents: number };
type OpeningSums = { name: string; readonly before: Sums; readonly after: Sums };

/** How much the statements that count change with the staged import `batchId`, added up customer by customer. */
export type CoverageCounts = {
  readonly batchId: number;
  /** The imports that count without it, and with it. */
  readonly before: readonly ImportedPeriod[];
  readonly after: readonly ImportedPeriod[];
  /** Sum of every statement that counts in the end, in cents, and number of refused lines of unknown amount among them. */
  statedCents: number;
  unknownCount: number;
  /** Customer and item, as JSON, of the lines of the import whose document a ledger states. */
  readonly inLedger: Set<string>;
  /** The openings that the import may change, and the sums around them by customer. */
  readonly openings: readonly { readonly on: Day; readonly sums: Map<string, OpeningSums> }[];
  /** Code of the customer into which each merged one was merged. */
  readonly survivorCodes: ReadonlyMap<string, string>;
};

/** The imports and sums before a staged import is applied. */
type Before = Pick<CoverageCounts, 'batchId' | 'before' | 'after' | 'statedCents' | 'unknownCount' | 'survivorCodes'>;

/** Begins with what counts before the import is applied; the openings that it may change are those from its first day `from` on. */
export function startCoverageCounts(start: Before, from: Day): CoverageCounts {
  const days = openingDays(start.after).filter((on) => on >= from);
  return {
    ...start,
    inLedger: new Set(),
    openings: days.slice(0, mostOpenings).map((on) => ({ on, sums: new Map() })),
  };
}

/** Adds the change of one customer. */
export function countCoverage(counts: CoverageCounts, change: CoverageChange): void {
  const { lines, refused, coverage } = change;
  for (const statement of [...lines, ...refused]) {
    if (statement.currency !== ledgerCurrency) continue;
    const after = coverage.verdicts.get(statement) ?? null;
    const times =
      Number(isCounted(statement, after)) -
      Number(isBefore(statement, counts) && isCounted(statement, verdictOf(statement)));
    counts.statedCents += times * (statement.signedCents ?? 0);
    if (statement.source === 'refused' && statement.signedCents === null)
      counts.unknownCount += times * statement.times;
  }
  for (const line of lines)
    if (line.source === 'list' && line.batchId === counts.batchId && coverage.verdicts.get(line)?.reason === 'inLedger')
      counts.inLedger.add(JSON.stringify([change.code, line.item]));
  for (const opening of counts.openings) countOpening(counts, opening, change);
}

const isBefore = ({ batchId }: StoredStatement, counts: CoverageCounts) => batchId !== counts.batchId;

const isCounted = (statement: StoredStatement, verdict: Verdict | null) =>
  countsAt(verdict, dayOf(statement), '9999-12-31');

function countOpening(
  counts: CoverageCounts,
  { on, sums }: CoverageCounts['openings'][number],
  { code, lines, coverage }: CoverageChange,
): void {
  const customer = counts.survivorCodes.get(code) ?? code;
  const add = (to: Sums, line: StoredLine, verdict: Verdict | null) => {
    if (isLeftBy(line, verdict, on)) to.leftCents += line.signedCents;
    if (isCarriedBy(line, verdict, on)) to.openingCents += line.signedCents;
  };
  for (const line of lines) {
    if (line.currency !== ledgerCurrency) continue;
    const own = sums.get(customer) ?? { name: '', before: { ...zero }, after: { ...zero } };
    sums.set(customer, own);
    if (line.customerName > own.name) own.name = line.customerName;
    add(own.after, line, coverage.verdicts.get(line) ?? null);
    if (isBefore(line, counts)) add(own.before, line, verdictOf(line));
  }
}

const zero: Sums = { leftCents: 0, openingCents: 0 };

/** The differences between openings and what was imported before them which the import brings, the largest first. */
export function newOpeningDifferences({ openings, before, after }: CoverageCounts): OpeningDifference[] {
  return openings.flatMap(({ on, sums }) => {
    const state = openingState(on, after);
    if (state === 'first') return [];
    const isKnownState = openingDays(before).includes(on) && openingState(on, before) === state;
    const isNew = (own: OpeningSums) =>
      !isKnownState ||
      own.before.leftCents !== own.after.leftCents ||
      own.before.openingCents !== own.after.openingCents;
    return [...sums]
      .filter(([, own]) => own.after.leftCents !== own.after.openingCents && isNew(own))
      .map(([customer, { name, after: sums }]) => ({ customer, name, ...sums, openingOn: on, state }))
      .sort((a, b) => gapOf(b) - gapOf(a) || (a.customer < b.customer ? -1 : 1));
  });
}

const gapOf = ({ leftCents, openingCents }: Sums) => Math.abs(leftCents - openingCents);
