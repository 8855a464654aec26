import type { DueOrigin } from '../kinds.ts';
import type { DocumentState } from '../receivables/documents.ts';
import { asManual } from './manual-values.ts';
import type { StoredDocument } from './stored.ts';

/** The facts of a document that a correction may change (`earlier_documents`). */
export const factNames = [
  'kind',
  'reference',
  'label',
  'issuedOn',
  'bookedOn',
  'amountCents',
  'dueOn',
  'dueOrigin',
  'isDoubtful',
] as const;

/** `isManual`: no import had taken the document over. */
export type DocumentFacts = Pick<DocumentState, (typeof factNames)[number]> & { readonly isManual: boolean };

/** Facts that a document had until an instant, and the import whose correction ended them; null for a manual one. */
export type EarlierFacts = DocumentFacts & {
  readonly recordedUntil: string;
  readonly voidedAt: string | null;
  readonly correctedBatchId: number | null;
};

/** A document from an instant on; null where it is not there. */
export type Since = { readonly at: string; readonly batchId: number | null; readonly facts: DocumentFacts | null };

/** From when until when a document is known, and what it was before the facts it has now. */
export type PastDocument = {
  readonly recordedAt: string;
  readonly voidedAt: string | null;
  readonly earlier: readonly EarlierFacts[];
};

/** `facts` of a document that was there until `voidedAt`, or still is. */
type Standing = { readonly facts: DocumentFacts; readonly voidedAt: string | null };

/**
 * The past of a document from the instants at which it changed, in their order; of several changes at one instant only the last is ever
 * seen. `before` is what it was until then, `now` are the facts that its row holds. Null where it was never there.
 */
export function pastOf(
  { before, recordedAt }: { readonly before: Standing | null; readonly recordedAt: string },
  changes: readonly Since[],
  now: DocumentFacts,
): PastDocument | null {
  const earlier: EarlierFacts[] = [];
  let [standing, firstAt] = [before, recordedAt];
  let endedBy: number | null = null;
  for (const { at, batchId, facts } of new Map(changes.map((change) => [change.at, change])).values()) {
    if (before !== null && at < recordedAt) continue;
    if (standing === null) {
      if (facts === null) continue;
      firstAt = at;
    } else if (facts === null) {
      if (standing.voidedAt !== null) continue;
      standing = { facts: standing.facts, voidedAt: at };
      endedBy = batchId;
      continue;
    } else {
      if (standing.voidedAt === null && areSame(standing.facts, facts)) continue;
      const { voidedAt } = standing;
      earlier.push({ ...standing.facts, voidedAt, recordedUntil: at, correctedBatchId: batchId });
    }
    standing = { facts, voidedAt: null };
  }
  if (standing === null) return null;
  const { facts, voidedAt } = standing;
  if (voidedAt !== null && !areSame(facts, now)) {
    // A document that was gone before the first change has its facts until the last: an earlier instant is not to be rewritten.
    const isGoneSince = standing !== before;
    const recordedUntil = isGoneSince ? voidedAt : (changes.at(-1)?.at ?? voidedAt);
    earlier.push({ ...facts, voidedAt: isGoneSince ? null : voidedAt, recordedUntil, correctedBatchId: endedBy });
  }
  return { recordedAt: firstAt, voidedAt, earlier };
}

export function factsOf(document: Pick<DocumentState, (typeof factNames)[number]>, isManual: boolean): DocumentFacts {
  const { kind, reference, label, issuedOn, bookedOn, amountCents, dueOn, dueOrigin, isDoubtful } = document;
  return { kind, reference, label, issuedOn, bookedOn, amountCents, dueOn, dueOrigin, isDoubtful, isManual };
}

function areSame(one: DocumentFacts, other: DocumentFacts): boolean {
  return one.isManual === other.isManual && factNames.every((name) => one[name] === other[name]);
}

/** What is stored of a document: its facts until each of several instants, the earliest first, then those of its row. */
export type StoredPast = { readonly row: StoredDocument; readonly earlier: readonly EarlierFacts[] };

/** The facts stored for an instant; with `isJustBefore`, until that instant. */
export function storedAt({ row, earlier }: StoredPast, at: string, isJustBefore = false): Standing {
  const found = earlier.find(({ recordedUntil }) => recordedUntil > at || (isJustBefore && recordedUntil === at));
  if (found === undefined) return { facts: factsOf(row, row.batchId === null), voidedAt: row.voidedAt };
  return { facts: factsOf(found, found.isManual), voidedAt: found.voidedAt };
}

/** What a document was just before the undone import; null where it was not there yet. */
export function startOf(stored: StoredPast, appliedAt: string): { before: Standing | null; recordedAt: string } {
  const { row } = stored;
  const { recordedAt } = row;
  if (recordedAt < appliedAt) {
    const { facts, voidedAt } = storedAt(stored, appliedAt, true);
    return { before: { facts, voidedAt: voidedAt !== null && voidedAt < appliedAt ? voidedAt : null }, recordedAt };
  }
  return { before: isEntered(row) ? { facts: enteredFacts(stored, recordedAt), voidedAt: null } : null, recordedAt };
}

/**
 * The facts of a stored document at an instant: those of `state`, which the files give, or those that the user entered while no import has
 * taken it over; null where it is not there. A due date that the user gave by then stays, and so does an estimated one, since the terms may
 * have changed.
 */
export function factsAt(stored: StoredPast, state: DocumentState | null, at: string): DocumentFacts | null {
  if (state === null) return isEntered(stored.row) ? enteredFacts(stored, at) : null;
  return withDueOf(factsOf(state, false), storedAt(stored, at).facts);
}

/** True for a manual document, also while an import has taken it over. */
export function isEntered({ batchId, manualValues }: StoredDocument): boolean {
  return batchId === null || manualValues !== null;
}

function enteredFacts(stored: StoredPast, at: string): DocumentFacts {
  const { facts } = storedAt(stored, at);
  return facts.isManual ? facts : withDueOf(factsOf(asManual(stored.row), true), facts);
}

function withDueOf(facts: DocumentFacts, { issuedOn, dueOn, dueOrigin }: DocumentFacts): DocumentFacts {
  const isEstimated = isByTerms(facts.dueOrigin) && isByTerms(dueOrigin) && facts.issuedOn === issuedOn;
  return dueOrigin === 'manual' || isEstimated ? { ...facts, dueOn, dueOrigin } : facts;
}

const isByTerms = (origin: DueOrigin) => origin === 'customerTerms' || origin === 'firmTerms';
