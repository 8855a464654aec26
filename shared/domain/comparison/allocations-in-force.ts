import type { DerivedAllocation } from '../receivables/derive.ts';
import { type CustomerChange, derivedDocuments } from './compare-customer.ts';
import type { FollowedChange } from './follow-change.ts';
import { lastKeyOf } from './lineages.ts';
import type { DocumentName, InForce, NamedAllocation } from './past-allocations.ts';
import type { Stage } from './replay-ledger.ts';
import type { StoredAllocation, StoredDocument } from './stored.ts';
import type { Undoing } from './undoing.ts';

/** The customer's lettering as stored, the one just before the undone import, and the one from each instant on. */
export function allocationsInForce(
  change: CustomerChange,
  undoing: Undoing,
  {
    rows,
    followed,
    now,
  }: { readonly rows: readonly StoredDocument[]; readonly followed: FollowedChange; readonly now: string },
): [rows: readonly StoredAllocation[], before: InForce, changes: readonly InForce[]] {
  const own = new Set(rows.map(({ id }) => id));
  const brought = new Set(undoing.brought);
  const stored = change.ledger.allocations.filter(
    (row) => row.origin !== 'manual' && own.has(row.debitDocumentId) && !brought.has(row),
  );
  const atNow = { at: now, batchId: null, allocations: allocationsNow(change, stored) };
  const stages = followed.stages.map((stage, place) => inForceAt(followed, stage, place));
  const [first = atNow, ...others] = stages;
  const isSeen = first.batchId !== null;
  const before = others.length === 0 ? { ...first, allocations: atNow.allocations } : first;
  return [stored, before, [...(isSeen ? [{ ...before }] : []), ...others, atNow]];
}

function inForceAt({ lineages }: FollowedChange, { at, batchId, derived }: Stage, place: number): InForce {
  const names = new Map<string, DocumentName>();
  for (const lineage of lineages) {
    const state = lineage.states[place];
    if (state) names.set(state.sourceKey, lineage.row?.id ?? lastKeyOf(lineage));
  }
  return {
    at,
    batchId,
    allocations: named(
      derived.allocations,
      names,
      new Map(derived.documents.map((document) => [document.sourceKey, document.batchId])),
    ),
  };
}

function allocationsNow(change: CustomerChange, stored: readonly StoredAllocation[]): NamedAllocation[] {
  const voided = new Set(change.voided);
  const kept = stored.flatMap((row): NamedAllocation[] => {
    if (row.voidedAt !== null || voided.has(row)) return [];
    const { debitDocumentId: debit, creditDocumentId: credit, amountCents, effectiveOn, origin } = row;
    return [{ debit, credit, amountCents, effectiveOn, origin, creditBatchId: row.batchId }];
  });
  const documents = derivedDocuments(change);
  const names = new Map<string, DocumentName>(
    [...change.updated, ...change.unchanged, ...change.replaced].map(({ row, next }) => [next.sourceKey, row.id]),
  );
  const batchIds = new Map([...documents].map(([sourceKey, { batchId }]) => [sourceKey, batchId]));
  return [...kept, ...named(change.allocated, names, batchIds)];
}

/** A document that is not stored yet is named by its key. */
function named(
  allocations: readonly DerivedAllocation[],
  names: ReadonlyMap<string, DocumentName>,
  batchIds: ReadonlyMap<string, number>,
): NamedAllocation[] {
  return allocations.map(({ debitKey, creditKey, ...allocation }) => ({
    ...allocation,
    debit: names.get(debitKey) ?? debitKey,
    credit: names.get(creditKey) ?? creditKey,
    creditBatchId: batchIds.get(creditKey) ?? null,
  }));
}
