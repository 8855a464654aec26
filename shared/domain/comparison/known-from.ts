import type { ImportedPeriod } from '../coverage/fiscal-years.ts';
import { deriveCustomerLedger } from '../receivables/derive.ts';
import { type Terms, termsOf } from '../values/terms.ts';
import { allocationKey, type CustomerChange } from './compare-customer.ts';
import { toManual } from './derive-ledger.ts';

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

type Stage = { readonly at: string; readonly states: ReadonlyMap<string, string> };

/** Returns the function that tells it of one customer; `periods` are the imports that remain, `appliedAt` is when the undone one was applied. */
export function knownFromReader(
  periods: readonly ImportedPeriod[],
  firmTerms: Terms,
  appliedAt: string,
): (change: CustomerChange) => KnownFrom {
  const instants = [...new Set(periods.map(({ recordedAt = '' }) => recordedAt))].filter((at) => at > appliedAt).sort();
  const prefixes = instants.map((at) => {
    const known = periods.filter(({ recordedAt = '' }) => recordedAt <= at);
    return { at, known, batches: new Set(known.map(({ batchId }) => batchId)) };
  });
  return ({ code, ledger }) => {
    const customerTerms = ledger.survivor && termsOf(ledger.survivor);
    const keys = new Map(ledger.documents.map((row) => [row.id, row.sourceKey]));
    const manual = ledger.allocations
      .filter(({ origin }) => origin === 'manual')
      .map(({ recordedAt, voidedAt, ...row }) => ({ ...toManual(row, keys, ledger.days), recordedAt, voidedAt }));
    const stages = prefixes.map(({ at, known, batches }): Stage => {
      const lines = ledger.lines.filter(({ batchId }) => batches.has(batchId));
      const recorded = manual.filter(({ recordedAt }) => recordedAt <= at);
      const inForce = recorded.filter(({ voidedAt }) => voidedAt === null || voidedAt > at);
      const terms = { customerTerms, firmTerms, dueDates: ledger.dueDates };
      const manuals = { manualAllocations: inForce, recordedManualAllocations: recorded };
      const { documents, allocations } = deriveCustomerLedger(code, lines, { periods: known, ...terms, ...manuals });
      const states = new Map(documents.map((document) => [document.sourceKey, factsOf(document)]));
      for (const allocation of allocations) states.set(allocationKey(allocation), '');
      return { at, states };
    });
    return {
      instants: new Set(instants),
      firstOf: (key) => stages.find(({ states }) => states.has(key))?.at,
      goneFrom: (key, at) => stages.find((stage) => stage.at >= at && !stage.states.has(key))?.at,
      asNowSince: (key) => {
        const now = stages.at(-1)?.states.get(key);
        return stages[stages.findLastIndex(({ states }) => states.get(key) !== now) + 1]?.at;
      },
    };
  };
}

/** The facts that earlier documents keep (`earlier-documents.ts`). */
function factsOf(document: CustomerChange['inserted'][number]): string {
  const { kind, reference, label, issuedOn, bookedOn, amountCents, dueOn, dueOrigin, isDoubtful } = document;
  return JSON.stringify([kind, reference, label, issuedOn, bookedOn, amountCents, dueOn, dueOrigin, isDoubtful]);
}
