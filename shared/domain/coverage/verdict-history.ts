import { dayOf, type StoredStatement } from '../sources/stored.ts';
import type { Decision } from './replay.ts';
import { isSameVerdict, type Verdict } from './verdicts.ts';

/** A verdict, and the import whose applying brought it. */
export type Decided = Verdict & { readonly decidedBy: number };

/** The verdicts that a statement had one after the other, and those that it should have had; the latest is in force. */
export type VerdictHistory = {
  readonly statement: StoredStatement;
  readonly stored: readonly Decided[];
  readonly wanted: readonly Decided[];
};

/**
 * The history of each statement of a customer: verdicts of the imports `kept` stay, then each decision adds what it changes. `earlierOf`
 * gives the stored verdicts before the one in force, the oldest first.
 */
export function verdictHistories(
  statements: readonly StoredStatement[],
  earlierOf: (statement: StoredStatement) => readonly Decided[],
  { kept, decisions }: { readonly kept: ReadonlySet<number>; readonly decisions: readonly Decision[] },
): VerdictHistory[] {
  return statements.map((statement) => {
    const inForce = decidedOf(statement);
    const stored = [...earlierOf(statement), ...(inForce ? [inForce] : [])];
    const wanted = stored.filter(({ decidedBy }) => kept.has(decidedBy));
    for (const { step, coverage } of decisions) {
      if (!step.isKnown(statement)) continue;
      const next = nextVerdict(statement, wanted.at(-1) ?? null, coverage.verdicts.get(statement));
      if (next !== null) wanted.push({ ...next, decidedBy: step.batchId });
    }
    return { statement, stored, wanted };
  });
}

/** True for a statement whose stored verdicts are those it should have. */
export function isTrueHistory({ stored, wanted }: VerdictHistory): boolean {
  return (
    stored.length === wanted.length &&
    stored.every((each, index) => {
      const same = wanted[index];
      return same !== undefined && same.decidedBy === each.decidedBy && isSameVerdict(same, each);
    })
  );
}

/** The verdict to write on a statement after `before`; null where nothing changes. */
export function nextVerdict(
  statement: StoredStatement,
  before: Verdict | null,
  wanted: Verdict | undefined,
): Verdict | null {
  if (wanted === undefined)
    return before === null || before.reason === 'own'
      ? null
      : { reason: 'own', countsFrom: dayOf(statement), countsUntil: null };
  return before !== null && isSameVerdict(before, wanted) ? null : wanted;
}

/** The stored verdict on a statement, and the import that brought it; null while no import has decided. */
export function decidedOf({ verdict, countsFrom, countsUntil, decidedBy }: StoredStatement): Decided | null {
  return verdict === null || decidedBy === null ? null : { reason: verdict, countsFrom, countsUntil, decidedBy };
}
