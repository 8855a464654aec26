import { fiscalYearStart } from '../coverage/fiscal-years.ts';
import type { SourceRules } from '../coverage/source-rules.ts';
import { isOfLedger, isOfList, type Statement } from '../sources/statement.ts';
import type { Day } from '../values/days.ts';
import { type Cents, ledgerCurrency } from '../values/money.ts';
import type { LedgerUnit } from './ledger-units.ts';

/** Units that the opening after a gap no longer carries: the missing months settled them. */
export type ClosedUnits = {
  /** First day of the fiscal year that no longer carries them. */
  readonly openingOn: Day;
  /** The import of that fiscal year. */
  readonly batchId: number;
  readonly units: readonly LedgerUnit[];
};

export type OpeningResult = {
  readonly units: LedgerUnit[];
  readonly closed: readonly ClosedUnits[];
  /** Opening lines that repeat nothing known; listed, never added. */
  readonly unmatched: readonly Statement[];
};

/**
 * Decides what the opening lines stand for. Where the previous fiscal year is imported, they are matched with what it
 * left and only bring their newer lettering. Where months are missing, they replace what was open before. Elsewhere
 * they are documents. A condensed opening that comes to the balance of the eve lacks nothing: none of its lines is
 * reported. `ended`: items of lists that such an opening ends (`endedItems`).
 */
export function settleOpenings(
  units: readonly LedgerUnit[],
  rules: SourceRules,
  ended: ReadonlyMap<string, Day>,
): OpeningResult {
  const endOf = ({ line }: LedgerUnit) => (isOfList(line) ? ended.get(line.item) : undefined);
  // What later lists say of an item that was over by then changes nothing.
  const all = units.filter((unit) => unit.bookedOn < (endOf(unit) ?? endOfTime));
  const openings = Map.groupBy(
    all.filter((unit) => unit.isOpening),
    (unit) => fiscalYearStart(unit.line.bookedOn),
  );
  const batches = new Map([...openings].map(([on, [unit]]) => [on, unit?.line.batchId ?? 0]));
  for (const { on, batchId } of rules.openings) batches.set(on, batchId);
  const dropped = new Set<LedgerUnit>();
  const closed: ClosedUnits[] = [];
  const unmatched: Statement[] = [];
  for (const [openingOn, batchId] of [...batches].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const state = rules.stateOf(openingOn);
    if (state === 'first') continue;
    const own = openings.get(openingOn) ?? [];
    const earlier = all.filter(
      (unit) =>
        unit.bookedOn < openingOn &&
        !dropped.has(unit) &&
        unit.line.bookedOn < openingOn &&
        unit.line.currency === ledgerCurrency,
    );
    if (state === 'repeated') {
      const left = matchOpenings(own, unsettledFirst(earlier));
      for (const unit of own) dropped.add(unit);
      if (left.length > 0 && balance(own) !== balance(earlier)) unmatched.push(...left.map((unit) => unit.line));
    } else {
      const isReplaced = (unit: LedgerUnit) => isOfLedger(unit.line) || endOf(unit) === openingOn;
      const { repeated, gone } = replaceEarlier(own, earlier.filter(isReplaced));
      for (const unit of [...repeated, ...gone]) dropped.add(unit);
      if (gone.length > 0) closed.push({ openingOn, batchId, units: gone });
    }
  }
  return { units: all.filter((unit) => !dropped.has(unit)), closed, unmatched };
}

/**
 * A unit that the opening carries line by line stays the document it was, with its newer lettering; the others are
 * gone.
 */
function replaceEarlier(openings: readonly LedgerUnit[], earlier: readonly LedgerUnit[]) {
  const settled = settledUnits(earlier);
  const matches = new Map<LedgerUnit, LedgerUnit>();
  const left = matchOpenings(
    openings,
    earlier.filter((unit) => !settled.has(unit)),
    matches,
  );
  const [ofLedgers, ofLists] = [
    earlier.filter(({ line }) => isOfLedger(line)),
    earlier.filter(({ line }) => isOfList(line)),
  ];
  const isCondensed = openings.length > 0 && matches.size === 0;
  if (isCondensed && balance(openings) === balance(ofLedgers)) return { repeated: openings, gone: ofLists };
  const added = new Set(left);
  return {
    repeated: openings.filter((unit) => !added.has(unit)),
    gone: earlier.filter((unit) => !matches.has(unit)),
  };
}

const endOfTime: Day = '9999-12-31';

const balance = (units: readonly LedgerUnit[]): Cents => units.reduce((sum, unit) => sum + unit.line.signedCents, 0);

const dayOf = (unit: LedgerUnit): Day => unit.line.documentOn ?? unit.bookedOn;

type Key = (unit: LedgerUnit, name: string) => string | null;
const keys: readonly Key[] = [
  (unit, name) => `${unit.side} ${unit.cents} ${dayOf(unit)} ${name}`,
  (unit, name) => (name === '' ? null : `${unit.side} ${unit.cents} ${name}`),
  (unit) => (unit.line.documentOn === null ? null : `${unit.side} ${unit.cents} ${dayOf(unit)}`),
];

/**
 * Gives each opening line's lettering to the line it repeats, the first of `candidates` that fits, noted in `matches`; returns
 * the opening lines that repeat none.
 */
function matchOpenings(
  openings: readonly LedgerUnit[],
  candidates: readonly LedgerUnit[],
  matches: Map<LedgerUnit, LedgerUnit> = new Map(),
): LedgerUnit[] {
  let free = [...candidates];
  let left = [...openings];
  for (const key of keys) {
    const byKey = Map.groupBy(free, (unit) => key(unit, unit.line.reference));
    left = left.filter((opening) => {
      const alike = opening.names.map((name) => key(opening, name)).filter((value) => value !== null);
      const match = alike
        .map((value) => byKey.get(value))
        .find((units) => units?.length)
        ?.shift();
      if (match) takeLettering(match, opening, matches);
      return !match;
    });
    const remaining = new Set([...byKey.values()].flat());
    free = free.filter((unit) => remaining.has(unit));
  }
  return matchSums(left, free, matches);
}

/** An opening line may carry in one amount what several lines of one invoice made. */
function matchSums(
  openings: readonly LedgerUnit[],
  free: readonly LedgerUnit[],
  matches: Map<LedgerUnit, LedgerUnit>,
): LedgerUnit[] {
  const groups = Map.groupBy(free, (unit) => `${unit.side} ${unit.line.reference}`);
  return openings.filter((opening) => {
    const isWhole = (key: string) => groups.get(key)?.reduce((sum, unit) => sum + unit.cents, 0) === opening.cents;
    const key = opening.names
      .filter((name) => name !== '')
      .map((name) => `${opening.side} ${name}`)
      .find(isWhole);
    if (key === undefined) return true;
    for (const part of groups.get(key) ?? []) takeLettering(part, opening, matches);
    groups.delete(key);
    return false;
  });
}

/**
 * Gives a unit the opening's lettering and keeps the older code for what the newer one leaves. An opening line without
 * a code changes nothing.
 */
function takeLettering(unit: LedgerUnit, opening: LedgerUnit, matches: Map<LedgerUnit, LedgerUnit>): void {
  matches.set(unit, opening);
  if (opening.group === '') return;
  if (unit.group !== '') unit.formerGroups = [unit.group, ...unit.formerGroups];
  unit.group = opening.group;
  unit.letteredIn = opening.letteredIn;
}

/**
 * Units that the year before left open, then those it settled, since openings carry the former; each in the given
 * order, the oldest first.
 */
function unsettledFirst(units: readonly LedgerUnit[]): LedgerUnit[] {
  const settled = settledUnits(units);
  return [...units.filter((unit) => !settled.has(unit)), ...settled];
}

/** The units of the lettering groups that balance. */
function settledUnits(units: readonly LedgerUnit[]): Set<LedgerUnit> {
  const sums = new Map<string, Cents>();
  for (const unit of units) sums.set(unit.group, (sums.get(unit.group) ?? 0) + unit.line.signedCents);
  return new Set(units.filter((unit) => unit.group !== '' && sums.get(unit.group) === 0));
}
