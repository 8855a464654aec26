import { coverageAt, type Decision, decideAt, type Known, type Replay, type ReplayStep } from '../coverage/replay.ts';
import type { Coverage } from '../coverage/verdicts.ts';
import { type DerivedLedger, deriveCustomerLedger } from '../receivables/derive.ts';
import { type Terms, termsOf } from '../values/terms.ts';
import { toManual } from './derive-ledger.ts';
import type { CustomerLedger, StoredAllocation } from './stored.ts';

/** One customer's ledger from an instant on, until that of the next stage. */
export type Stage = {
  readonly at: string;
  /** The import that made it so; null for a manual allocation, made or withdrawn. */
  readonly batchId: number | null;
  readonly derived: DerivedLedger;
};

/** The source key that a document has at a stage, by its place; null where it has none. */
export type KeyAt = (documentId: number, place: number) => string | null;

export type Replaying = {
  readonly replay: Replay;
  readonly firmTerms: Terms;
  /** When the undone import was applied. */
  readonly appliedAt: string;
  /** Manual allocations that the undone import withdrew and that hold without it: they held all along. */
  readonly restored: readonly StoredAllocation[];
};

/** What decides, and the ledger it gives, at one stage. */
export type Place = Omit<Stage, 'derived'> & { readonly known: Known; readonly coverage: Coverage };

/**
 * The imports that followed the undone one decide anew about one customer, as if that one had never been. An import that changes nothing of
 * the customer is passed over: sixty monthly exports may follow, of which a customer stands in few.
 */
export function replayLedger(
  ledger: CustomerLedger,
  { replay, appliedAt, restored }: Replaying,
): { readonly decisions: readonly Decision[]; readonly places: readonly Place[] } {
  const decisions: Decision[] = [];
  const { start, steps } = replay;
  const before = start.periods.findLast(({ recordedAt }) => recordedAt === appliedAt)?.batchId ?? null;
  const first: Place = { at: appliedAt, batchId: before, known: start, coverage: coverageAt(ledger, start) };
  const places = [first];
  const manualInstants = instantsOf(ledger, restored).filter((at) => at > appliedAt);
  let last = first;
  const allocateUntil = (at: string | undefined) => {
    while (manualInstants[0] !== undefined && (at === undefined || manualInstants[0] < at))
      places.push({ ...last, at: manualInstants.shift() ?? '', batchId: null });
  };
  for (const step of steps) {
    if (!mayChange(step, ledger)) continue;
    allocateUntil(step.at);
    const decision = decideAt(ledger, step);
    decisions.push(decision);
    const { at, batchId } = step;
    last = { at, batchId, known: step, coverage: decision.coverage };
    places.push(last);
  }
  allocateUntil(undefined);
  return { decisions, places };
}

/** The customer's ledger at each of the places: without the undone import at the first, then after every change. */
export function stagesOf(
  code: string,
  ledger: CustomerLedger,
  {
    places,
    keyAt,
    firmTerms,
    restored,
  }: Pick<Replaying, 'firmTerms' | 'restored'> & { readonly places: readonly Place[]; readonly keyAt: KeyAt },
): Stage[] {
  const customerTerms = ledger.survivor && termsOf(ledger.survivor);
  const manual = manualOf(ledger, restored);
  return places.map(({ at, batchId, known, coverage }, place) => {
    const keys = new Map(
      [...ledger.days.keys()].flatMap((id) => {
        const key = keyAt(id, place);
        return key === null ? [] : [[id, key] as const];
      }),
    );
    const recorded = manual
      .filter(({ recordedAt }) => recordedAt <= at)
      .map(({ recordedAt, voidedAt, ...row }) => ({ ...toManual(row, keys, ledger.days), recordedAt, voidedAt }));
    const derived = deriveCustomerLedger(code, coverage, {
      periods: known.periods,
      customerTerms,
      firmTerms,
      dueDates: ledger.dueDates.filter(known.isKnown),
      recordedManualAllocations: recorded,
      manualAllocations: recorded.filter(({ voidedAt }) => voidedAt === null || voidedAt > at),
    });
    return { at, batchId, derived };
  });
}

/** True when applying the import may change the customer's statements that count, or his documents. */
function mayChange({ reach }: ReplayStep, { lines, refused, dueDates, allocations }: CustomerLedger): boolean {
  if (reach === null || refused.length > 0) return true;
  if (reach.isAuthoritative && allocations.some(({ origin }) => origin === 'manual')) return true;
  return [...lines, ...dueDates].some(({ batchId }) => reach.batchIds.has(batchId));
}

function manualOf({ allocations }: CustomerLedger, restored: readonly StoredAllocation[]): readonly StoredAllocation[] {
  const manual = allocations.filter(({ origin }) => origin === 'manual');
  return manual.map((row) => (restored.includes(row) ? { ...row, voidedAt: null } : row));
}

/** The instants at which manual allocations were made or withdrawn, the earliest first. */
function instantsOf(ledger: CustomerLedger, restored: readonly StoredAllocation[]): string[] {
  const manual = manualOf(ledger, restored);
  return [
    ...new Set(
      manual.flatMap(({ recordedAt, voidedAt }) => (voidedAt === null ? [recordedAt] : [recordedAt, voidedAt])),
    ),
  ].sort();
}
