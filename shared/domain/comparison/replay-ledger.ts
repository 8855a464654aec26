import { type Decision, decideAt, type Replay, type ReplayStep } from '../coverage/replay.ts';
import { type DerivedLedger, deriveCustomerLedger } from '../receivables/derive.ts';
import type { DocumentState } from '../receivables/documents.ts';
import { type Terms, termsOf } from '../values/terms.ts';
import { allocationKey } from './compare-customer.ts';
import { toManual } from './derive-ledger.ts';
import type { CustomerLedger } from './stored.ts';

/**
 * What was known of one customer's documents (by source key) and lettering (by `allocationKey`) after each import that followed an
 * undone one, as if that one had never been. Undefined where no import followed.
 */
export type KnownFrom = {
  /** When these imports were applied. */
  readonly instants: ReadonlySet<string>;
  /** The first of these instants at which the document or the lettering is there. */
  firstOf(key: string): string | undefined;
  /** The first of these instants, from `at` on, at which it is not there. */
  goneFrom(key: string, at: string): string | undefined;
  /** The instant since which it has been as it is now, or gone where it is not there. */
  asNowSince(key: string): string | undefined;
};

/** The facts of documents, and the lettering, by their keys. */
type States = ReadonlyMap<string, string>;

type Undone = { readonly replay: Replay; readonly firmTerms: Terms; readonly appliedAt: string };

/**
 * Derives one customer's ledger anew after each import that followed the undone one, applied at `appliedAt`. An import that changes nothing
 * of the customer is passed over: sixty monthly exports may follow, of which a customer stands in few.
 */
export function replayLedger(
  code: string,
  ledger: CustomerLedger,
  { replay, firmTerms, appliedAt }: Undone,
): { readonly decisions: readonly Decision[]; readonly known: KnownFrom } {
  const manualAt = manualReader(ledger);
  const customerTerms = ledger.survivor && termsOf(ledger.survivor);
  const decisions: Decision[] = [];
  const stages = new Map<string, States>();
  let last: { readonly manual: ReturnType<typeof manualAt>; readonly states: States } | null = null;
  for (const step of replay.steps) {
    const manual = manualAt(step.at);
    if (last === null || !isSameManual(last.manual, manual) || mayChange(step, ledger)) {
      const decision = decideAt(ledger, step);
      decisions.push(decision);
      const dueDates = ledger.dueDates.filter(step.isKnown);
      const context = { periods: step.periods, customerTerms, firmTerms, dueDates, ...manual };
      last = { manual, states: statesOf(deriveCustomerLedger(code, decision.coverage, context)) };
    }
    // Of several imports at one instant only the last is ever seen.
    if (step.at > appliedAt) stages.set(step.at, last.states);
  }
  return { decisions, known: knownFrom([...stages].map(([at, states]) => ({ at, states }))) };
}

/** True when applying the import may change the customer's statements that count, or his documents. */
function mayChange({ reach }: ReplayStep, { lines, refused, dueDates, allocations }: CustomerLedger): boolean {
  if (reach === null || refused.length > 0) return true;
  if (reach.isAuthoritative && allocations.some(({ origin }) => origin === 'manual')) return true;
  return [...lines, ...dueDates].some(({ batchId }) => reach.batchIds.has(batchId));
}

/** Returns the function that tells the manual allocations recorded by an instant, and those in force then. */
function manualReader({ documents, allocations, days }: CustomerLedger) {
  const keys = new Map(documents.map((row) => [row.id, row.sourceKey]));
  const manual = allocations
    .filter(({ origin }) => origin === 'manual')
    .map(({ recordedAt, voidedAt, ...row }) => ({ ...toManual(row, keys, days), recordedAt, voidedAt }));
  return (at: string) => {
    const recorded = manual.filter(({ recordedAt }) => recordedAt <= at);
    const inForce = recorded.filter(({ voidedAt }) => voidedAt === null || voidedAt > at);
    return { recordedManualAllocations: recorded, manualAllocations: inForce };
  };
}

type ManualAt = ReturnType<ReturnType<typeof manualReader>>;

/** True when nothing was allocated or withdrawn manually between two instants: both only become more. */
function isSameManual(one: ManualAt, other: ManualAt): boolean {
  return (
    one.recordedManualAllocations.length === other.recordedManualAllocations.length &&
    one.manualAllocations.length === other.manualAllocations.length
  );
}

function statesOf({ documents, allocations }: DerivedLedger): States {
  const states = new Map(documents.map((document) => [document.sourceKey, factsOf(document)]));
  for (const allocation of allocations) states.set(allocationKey(allocation), '');
  return states;
}

/** The facts that earlier documents keep (`earlier-documents.ts`). */
function factsOf(document: DocumentState): string {
  const { kind, reference, label, issuedOn, bookedOn, amountCents, dueOn, dueOrigin, isDoubtful } = document;
  return JSON.stringify([kind, reference, label, issuedOn, bookedOn, amountCents, dueOn, dueOrigin, isDoubtful]);
}

function knownFrom(stages: readonly { readonly at: string; readonly states: States }[]): KnownFrom {
  return {
    instants: new Set(stages.map(({ at }) => at)),
    firstOf: (key) => stages.find(({ states }) => states.has(key))?.at,
    goneFrom: (key, at) => stages.find((stage) => stage.at >= at && !stage.states.has(key))?.at,
    asNowSince: (key) => {
      const now = stages.at(-1)?.states.get(key);
      return stages[stages.findLastIndex(({ states }) => states.get(key) !== now) + 1]?.at;
    },
  };
}
