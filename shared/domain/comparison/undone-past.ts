import type { Decision } from '../coverage/replay.ts';
import type { DocumentState } from '../receivables/documents.ts';
import { allocationsInForce } from './allocations-in-force.ts';
import type { CustomerChange } from './compare-customer.ts';
import { type FollowedChange, followChange, type UndoneContext } from './follow-change.ts';
import { type Lineage, lastKeyOf, lastStateOf } from './lineages.ts';
import { type PastAllocations, pastAllocationsOf } from './past-allocations.ts';
import { factsOf, type PastDocument, pastOf } from './past-documents.ts';
import type { StoredDocument } from './stored.ts';
import { changesOf, pastOfStored } from './stored-past.ts';
import type { Undoing } from './undoing.ts';

export type UndonePast = {
  /** Of stored documents, by id. */
  readonly stored: ReadonlyMap<number, PastDocument>;
  /** Of documents that the undoing makes, by source key. */
  readonly inserted: ReadonlyMap<string, PastDocument>;
  /** Documents that were there only between two imports. */
  readonly passed: readonly Passed[];
  readonly allocations: PastAllocations;
  /** Manual allocations that end, and since when: since one of their documents is gone, but not before they were made. */
  readonly withdrawnManual: readonly { readonly id: number; readonly voidedAt: string }[];
  /** What counts of the customer's statements, import after import. */
  readonly decisions: readonly Decision[];
};

/** A document as it last was. */
export type Passed = { readonly document: DocumentState; readonly past: PastDocument };

/**
 * The past of one customer's documents and lettering in a firm which never had the undone import, from when it was applied: what held just
 * before stays until another import, or a manual allocation, changes it. The past before it is not touched.
 */
export function undonePastOf(change: CustomerChange, undoing: Undoing, context: UndoneContext): UndonePast {
  const rows = remainingRows(change, undoing);
  const followed = followChange(change, rows, context);
  const unstored = followed.lineages.filter(({ row }) => row === null);
  const byKey = new Map(unstored.map((lineage) => [lastKeyOf(lineage), lineage]));
  const inserted = change.inserted.map((document): [string, PastDocument] => {
    const lineage = byKey.get(document.sourceKey);
    byKey.delete(document.sourceKey);
    return [document.sourceKey, pastOfNew(document, lineage, { followed, now: context.now })];
  });
  const passed = [...byKey.values()].flatMap((lineage): Passed[] => {
    const document = lastStateOf(lineage);
    const changes = [...changesOf(followed, [lineage]), { at: context.now, batchId: null, facts: null }];
    const past = document && pastOf(nothing, changes, factsOf(document, false));
    return document && past ? [{ document, past }] : [];
  });
  const stored = pastOfStored(change, rows, { followed, context });
  return {
    stored,
    inserted: new Map(inserted),
    passed,
    withdrawnManual: withdrawnManual(change, stored),
    allocations: pastAllocationsOf(...allocationsInForce(change, undoing, { rows, followed, now: context.now })),
    decisions: followed.decisions,
  };
}

function withdrawnManual(
  { voided }: CustomerChange,
  stored: ReadonlyMap<number, PastDocument>,
): UndonePast['withdrawnManual'] {
  return voided.flatMap(({ id, origin, recordedAt, debitDocumentId, creditDocumentId }) => {
    const ends = [debitDocumentId, creditDocumentId].flatMap((each) => stored.get(each)?.voidedAt ?? []);
    const [firstEnd] = ends.sort();
    if (origin !== 'manual' || firstEnd === undefined) return [];
    const [, voidedAt = recordedAt] = [recordedAt, firstEnd].sort();
    return [{ id, voidedAt }];
  });
}

const nothing = { before: null, recordedAt: '' };

/** The customer's documents that stay stored, and those of merged customers that a file takes over. */
function remainingRows({ ledger, replaced }: CustomerChange, { created }: Undoing): StoredDocument[] {
  const rows = [...ledger.documents, ...ledger.manual, ...replaced.map(({ row }) => row)];
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const { id } of created) byId.delete(id);
  return [...byId.values()];
}

function pastOfNew(
  document: DocumentState,
  lineage: Lineage | undefined,
  { followed, now }: { readonly followed: FollowedChange; readonly now: string },
): PastDocument {
  const facts = factsOf(document, false);
  const changes = [...(lineage ? changesOf(followed, [lineage]) : []), { at: now, batchId: null, facts }];
  return pastOf(nothing, changes, facts) ?? { recordedAt: now, voidedAt: null, earlier: [] };
}
