import { pairCorrections } from '../receivables/corrections.ts';
import type { DocumentState } from '../receivables/documents.ts';
import { pairManual } from '../receivables/pair-manual.ts';
import { canFollow } from './follow-corrections.ts';
import { asManual } from './manual-values.ts';
import type { Stage } from './replay-ledger.ts';
import type { StoredDocument } from './stored.ts';

/** One document through the stages of a replay: corrections in the books change its source key, not what it is. */
export type Lineage = {
  /** The stored document that it is; null while none is known. */
  row: StoredDocument | null;
  /** The document at each stage; null where it is not there. */
  readonly states: (DocumentState | null)[];
};

/** The document as it last was. */
export function lastStateOf({ states }: Lineage): DocumentState | null {
  return states.findLast((state) => state) ?? null;
}

export function lastKeyOf(lineage: Lineage): string {
  return lastStateOf(lineage)?.sourceKey ?? '';
}

export type Followed = {
  /** Imported documents with the facts they had just before the undone import, of those that were there. */
  readonly before: readonly StoredDocument[];
  /** Manual documents, those that an import has taken over included: another import may have done so. */
  readonly manual: readonly StoredDocument[];
  /** True for an accounting export. */
  readonly isOfAccounts: (batchId: number | null) => boolean;
};

/** Follows each document from stage to stage as applying the imports follows it (`compareCustomer`). */
export function followDocuments(stages: readonly Stage[], { before, manual, isOfAccounts }: Followed): Lineage[] {
  const lineages: Lineage[] = [];
  const byKey = new Map<string, Lineage>();
  const entered = new Map(manual.map((row) => [row.id, row]));
  const free = new Map(manual.map((row) => [row.id, asManual(row)]));
  for (const [place, { at, derived }] of stages.entries()) {
    const made = new Set(derived.documents.map(({ sourceKey }) => sourceKey));
    const gone = [...byKey].flatMap(([sourceKey, lineage]) => {
      const last = lineage.states[place - 1];
      return made.has(sourceKey) || !last || !canFollow(last, isOfAccounts) ? [] : [{ ...last, lineage }];
    });
    const brought = derived.documents.filter(({ sourceKey }) => !byKey.has(sourceKey));
    const followed = brought.filter((document) => canFollow(document, isOfAccounts));
    for (const { document, row } of pairCorrections(followed, gone).corrected) {
      byKey.delete(row.sourceKey);
      byKey.set(document.sourceKey, row.lineage);
    }
    releaseManual(made);
    const isNew = ({ sourceKey }: DocumentState) => !byKey.has(sourceKey);
    // What an import before the undone one has taken over is in `before`.
    const unclaimed = [...free.values()].filter(({ recordedAt }) => place > 0 && recordedAt < at);
    for (const { document, row } of pairManual(brought.filter(isNew), unclaimed).same) {
      free.delete(row.id);
      start(document, entered.get(row.id) ?? null);
    }
    for (const document of brought.filter(isNew)) start(document, null);
    const documents = new Map(derived.documents.map((document) => [document.sourceKey, document]));
    for (const [sourceKey, { states }] of byKey) {
      while (states.length < place) states.push(null);
      states.push(documents.get(sourceKey) ?? null);
    }
    if (place === 0) for (const { id } of nameRows(lineages, before)) free.delete(id);
  }
  for (const { states } of lineages) while (states.length < stages.length) states.push(null);
  return lineages;

  function start({ sourceKey }: DocumentState, row: StoredDocument | null): void {
    const lineage: Lineage = { row, states: [] };
    lineages.push(lineage);
    byKey.set(sourceKey, lineage);
  }

  /** A manual document that no import holds any more may be taken over again, under any key. */
  function releaseManual(made: ReadonlySet<string>): void {
    for (const [sourceKey, { row }] of byKey) {
      const own = row === null || made.has(sourceKey) ? undefined : entered.get(row.id);
      if (own === undefined) continue;
      byKey.delete(sourceKey);
      free.set(own.id, asManual(own));
    }
  }
}

/**
 * Tells which stored documents those of the first stage are: by their keys, or by their facts where a correction changed the key since.
 * Returns these stored documents.
 */
function nameRows(lineages: readonly Lineage[], before: readonly StoredDocument[]): StoredDocument[] {
  const left = new Set(before);
  for (const sameOf of [({ sourceKey }: Identified) => sourceKey, factsKey]) {
    const rows = new Map([...left].map((row) => [sameOf(row), row]));
    for (const lineage of lineages) {
      const [state] = lineage.states;
      const row = state && lineage.row === null ? rows.get(sameOf(state)) : undefined;
      if (row === undefined || !left.delete(row)) continue;
      lineage.row = row;
    }
  }
  return before.filter((row) => !left.has(row));
}

type Identified = Pick<
  StoredDocument,
  'sourceKey' | 'kind' | 'side' | 'reference' | 'issuedOn' | 'amountCents' | 'currency'
>;

function factsKey({ kind, side, reference, issuedOn, amountCents, currency }: Identified): string {
  return JSON.stringify([kind, side, reference, issuedOn, amountCents, currency]);
}
