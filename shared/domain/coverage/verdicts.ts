import { referenceKey } from '../sources/references.ts';
import type { RefusedStatement } from '../sources/refused-line.ts';
import { isOfLedger, isOfList, type Statement } from '../sources/statement.ts';
import type { StoredStatement, VerdictReason } from '../sources/stored.ts';
import { addDays, type Day, laterDay } from '../values/days.ts';
import { endedItems } from './ended-items.ts';
import { fiscalYearStart, openingBookedOn } from './fiscal-years.ts';
import { authoritativeListsFor, repeatedItems } from './in-ledger.ts';
import { refusedOnlyHere, uniteRepeated } from './repeated-lines.ts';
import type { SourceRules } from './source-rules.ts';

/** The days at whose end a statement counts: from `countsFrom` (null: never) on, and before `countsUntil` (null: without end). */
export type Verdict = {
  readonly reason: VerdictReason;
  readonly countsFrom: Day | null;
  readonly countsUntil: Day | null;
};

/** A line of an older export, and the newer export of its journal and day that does not hold it. */
export type SupersededLine = { readonly line: Statement; readonly byBatchId: number };

/** What the imports state of one customer, and what of it counts. */
export type Coverage = {
  /** The lines that no newer import replaces or repeats, in the order of the imports. */
  readonly kept: readonly Statement[];
  readonly superseded: readonly SupersededLine[];
  /** Items of lists that an opening after missing months ended, with the first day of its fiscal year. */
  readonly ended: ReadonlyMap<string, Day>;
  /** A statement without a verdict counts from its own day on. */
  readonly verdicts: ReadonlyMap<Statement | RefusedStatement, Verdict>;
};

/** Decides which statements of one customer count, among all those that the imports of `rules` hold. */
export function coverCustomer(
  lines: readonly Statement[],
  refused: readonly RefusedStatement[],
  rules: SourceRules,
): Coverage {
  const verdicts = new Map<Statement | RefusedStatement, Verdict>();
  const [counting, replaced] = partition(lines, (line) => rules.supersededBy(line) === null);
  for (const line of replaced) verdicts.set(line, never('replaced'));
  const united = uniteRepeated(counting, rules);
  const kept = [...united.values()].flat();
  if (kept.length < counting.length) {
    const newest = new Set(kept);
    for (const line of counting) if (!newest.has(line)) verdicts.set(line, never('repeated'));
  }
  const listedOn = authoritativeListsFor(lines, rules)[0]?.on ?? null;
  const inLedger = repeatedItems(lines, rules);
  const ended = endedItems(lines, rules);
  for (const line of kept) {
    const verdict = isOfLedger(line)
      ? verdictInLedger(line, listedOn, rules)
      : verdictInList(line, { isInLedger: inLedger.has(line.item), endsOn: ended.get(line.item), listedOn });
    if (verdict) verdicts.set(line, verdict);
  }
  for (const [line, verdict] of refusedVerdicts(refused, { lines, counting, listedOn, rules }))
    verdicts.set(line, verdict);
  return { kept, superseded: missingOf(replaced, united, rules), ended, verdicts };
}

function partition<Each>(list: readonly Each[], isFirst: (each: Each) => boolean): [readonly Each[], readonly Each[]] {
  const second = list.filter((each) => !isFirst(each));
  return second.length === 0 ? [list, second] : [list.filter(isFirst), second];
}

const never = (reason: VerdictReason): Verdict => ({ reason, countsFrom: null, countsUntil: null });

/** The replaced lines that the newer exports do not hold, or hold less often. */
function missingOf(
  replaced: readonly Statement[],
  united: ReadonlyMap<string, readonly Statement[]>,
  rules: SourceRules,
): SupersededLine[] {
  if (replaced.length === 0) return [];
  return [...uniteRepeated(replaced, rules)].flatMap(([key, own]) =>
    own.slice(united.get(key)?.length ?? 0).map((line) => ({ line, byBatchId: rules.supersededBy(line) ?? 0 })),
  );
}

/** The facts of a line of a ledger that decide when it counts. */
type Booked = { readonly journalKind: string; readonly bookedOn: Day; readonly documentOn: Day | null };

function verdictInLedger(line: Booked, listedOn: Day | null, rules: SourceRules): Verdict | null {
  const isOpening = line.journalKind === 'opening';
  const state = isOpening ? rules.stateOf(fiscalYearStart(line.bookedOn)) : null;
  if (state === 'repeated') return never('carried');
  const countsFrom = state === null ? line.bookedOn : openingBookedOn(line, state);
  const closedOn = eveOf(rules.restarts.find((on) => line.bookedOn < on));
  if (closedOn !== null && (listedOn === null || closedOn < listedOn))
    return { reason: 'closed', countsFrom, countsUntil: closedOn };
  if (listedOn !== null) return { reason: 'listed', countsFrom, countsUntil: listedOn };
  return isOpening ? { reason: 'opening', countsFrom, countsUntil: null } : null;
}

type Listed = {
  readonly isInLedger: boolean;
  /** First day of the fiscal year whose opening, after missing months, ends it. */
  readonly endsOn: Day | undefined;
  /** Day of the first authoritative list. */
  readonly listedOn: Day | null;
};

function verdictInList(
  { bookedOn }: { readonly bookedOn: Day },
  { isInLedger, endsOn, listedOn }: Listed,
): Verdict | null {
  const countsUntil = eveOf(endsOn);
  if (isInLedger)
    return { reason: 'inLedger', countsFrom: listedOn === null ? null : laterDay(bookedOn, listedOn), countsUntil };
  return countsUntil === null ? null : { reason: 'closed', countsFrom: bookedOn, countsUntil };
}

const eveOf = (day: Day | undefined): Day | null => (day === undefined ? null : addDays(day, -1));

type Known = {
  readonly lines: readonly Statement[];
  readonly counting: readonly Statement[];
  readonly listedOn: Day | null;
  readonly rules: SourceRules;
};

/** The verdicts on refused lines: the files count them too, under the rules of the lines around them. */
function refusedVerdicts(
  refused: readonly RefusedStatement[],
  { lines, counting, listedOn, rules }: Known,
): ReadonlyMap<RefusedStatement, Verdict> {
  const verdicts = new Map<RefusedStatement, Verdict>();
  if (refused.length === 0) return verdicts;
  const booked = refused.map((line) => ({
    line,
    own: { ...line, bookedOn: line.countsOn },
  }));
  const [left, replaced] = partition(
    booked,
    ({ line, own }) => isInList(line) || rules.supersededBy({ ...own, source: 'ledger' }) === null,
  );
  for (const { line } of replaced) verdicts.set(line, never('replaced'));
  const once = refusedOnlyHere(
    left.map(({ own }) => own),
    counting,
    rules,
  );
  for (const { line, own } of left) {
    const verdict = !once.has(own)
      ? never('repeated')
      : isInList(line)
        ? refusedInList(line, own.bookedOn)
        : verdictInLedger(own, listedOn, rules);
    if (verdict) verdicts.set(line, verdict);
  }
  return verdicts;

  function isInList({ batchId }: RefusedStatement): boolean {
    return rules.isOpenItemsList(batchId);
  }

  function refusedInList(line: RefusedStatement, bookedOn: Day): Verdict | null {
    const key = referenceKey(line.reference);
    const own = key === '' ? [] : lines.filter((each) => referenceKey(rules.referenceOf(each)) === key);
    const rank = rules.rankOf(line.batchId);
    // Of a row that could not be read no item is known: it ends with its list.
    const endsOn = rules.restarts.find((on) => rules.listedOn(line.batchId) < on);
    const isByList =
      rules.newestSnapshotRank > rank || own.some((each) => isOfList(each) && rules.rankOf(each.batchId) > rank);
    return isByList
      ? never('inList')
      : verdictInList({ bookedOn }, { isInLedger: own.some(isOfLedger), endsOn, listedOn });
  }
}

/** The stored verdict; null for a statement that counts from its own day. */
export function verdictOf({ verdict, countsFrom, countsUntil }: StoredStatement): Verdict | null {
  return verdict === null ? null : { reason: verdict, countsFrom, countsUntil };
}

export function isSameVerdict(one: Verdict, other: Verdict): boolean {
  return one.reason === other.reason && one.countsFrom === other.countsFrom && one.countsUntil === other.countsUntil;
}

/** True for a statement that counts at the end of `asOf`; `ownDay` is the day it is booked. */
export function countsAt(verdict: Verdict | null, ownDay: Day, asOf: Day): boolean {
  if (verdict === null) return ownDay <= asOf;
  const { countsFrom, countsUntil } = verdict;
  return countsFrom !== null && countsFrom <= asOf && (countsUntil === null || countsUntil > asOf);
}
