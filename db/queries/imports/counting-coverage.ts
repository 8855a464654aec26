import { openingDays, openingState } from '../../../shared/domain/coverage/fiscal-years.ts';
import { isCarriedBy, isLeftBy } from '../../../shared/domain/coverage/openings.ts';
import { type Coverage, countsAt, type Verdict, verdictOf } from '../../../shared/domain/coverage/verdicts.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { ledgerCurrency } from '../../../shared/domain/values/money.ts';
import type { Reader } from '../../types.ts';
import type { BatchRow } from '../common/batch.ts';
import { readMerges } from '../common/merges.ts';
import { statedTotal } from '../coverage/control.ts';
import { mostOpenings, type OpeningDifference } from '../coverage/opening-differences.ts';
import { importedPeriods } from '../coverage/periods.ts';
import { countUnknownRefused } from '../coverage/refused-lines.ts';
import { dayOf, type StoredLine, type StoredRefused, type StoredStatement } from '../sources/statements.ts';

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
  /** Sum of every statement that counts in the end, in cents, and number of refused lines of unknown amount among them. */
  statedCents: number;
  unknownCount: number;
  /** Customer and item, as JSON, of the lines of the import whose document a ledger states. */
  readonly inLedger: Set<string>;
  /** The openings that the import may change, and the sums around them by customer. */
  readonly openings: readonly { readonly on: Day; readonly sums: Map<string, OpeningSums> }[];
  readonly survivorCodes: ReadonlyMap<string, string>;
};

/** Begins with what counts before the import `batch` is applied. */
export function startCoverageCounts(reader: Reader, batch: Pick<BatchRow, 'id' | 'periodFrom'>): CoverageCounts {
  const days = openingDays(importedPeriods(reader, { withBatch: batch.id })).filter(
    (on) => on >= (batch.periodFrom ?? ''),
  );
  return {
    batchId: batch.id,
    statedCents: statedTotal(reader),
    unknownCount: countUnknownRefused(reader),
    inLedger: new Set(),
    openings: days.slice(0, mostOpenings).map((on) => ({ on, sums: new Map() })),
    survivorCodes: readMerges(reader).survivorCodes,
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
export function newOpeningDifferences(reader: Reader, { openings, batchId }: CoverageCounts): OpeningDifference[] {
  const [before, after] = [
    importedPeriods(reader, { withoutBatch: batchId }),
    importedPeriods(reader, { withBatch: batchId }),
  ];
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
      .map(([customer, { name, after: cents }]) => ({ customer, name, ...cents, openingOn: on, state }))
      .sort((a, b) => gapOf(b) - gapOf(a) || (a.customer < b.customer ? -1 : 1));
  });
}

const gapOf = ({ leftCents, openingCents }: Sums) => Math.abs(leftCents - openingCents);
