import { transactionInSlices } from '../../db/file/transaction-in-slices.ts';
import { appendEvent, notBeforeLastEvent } from '../../db/journal/journal.ts';
import { importedPeriods } from '../../db/queries/coverage/periods.ts';
import { listStatedCustomers } from '../../db/queries/coverage/verdicts.ts';
import { derivationRules, hasEarlierRules, markDerived } from '../../db/queries/firm/firm.ts';
import { comparerNow } from '../../db/queries/imports/comparison.ts';
import { listDerivedCustomers } from '../../db/queries/receivables/reading.ts';
import type { Db, Tx } from '../../db/types.ts';
import { countChange, startCounting } from '../../shared/domain/comparison/counting.ts';
import { replayOf } from '../../shared/domain/coverage/replay.ts';
import { changeApplier } from '../derivation/applying.ts';
import { markBuckets } from '../derivation/buckets.ts';
import { verdictReplayer } from '../derivation/verdicts.ts';
import { changedValues } from './changed-values.ts';
import { journalLimit } from './journal-limit.ts';
import { type Slices, startSlices } from './slices.ts';

/** Number of documents that changed, and of customers now marked as miscellaneous. */
export type DerivedAgain = { readonly documents: number; readonly marked: number };

/**
 * Derives the documents of a firm again by the present rules, when earlier rules made them, as one act of the journal; null when there is
 * nothing to do. Events, letters, reminders and levels stay, and so does every balance as known before.
 */
export async function deriveAgain(db: Db, now: string): Promise<DerivedAgain | null> {
  if (!hasEarlierRules(db)) return null;
  const slices = startSlices(undefined);
  return transactionInSlices(db, (tx) => deriveInSlices(tx, now, slices), slices.pause);
}

function* deriveInSlices(tx: Tx, now: string, slices: Slices): Generator<void, DerivedAgain, void> {
  const at = notBeforeLastEvent(tx, now);
  const counts = startCounting();
  const changed: Readonly<Record<string, unknown>>[] = [];
  const compare = comparerNow(tx);
  const apply = changeApplier(tx, { batchId: null, now: at });
  for (const code of listDerivedCustomers(tx)) {
    const change = compare(code);
    countChange(counts, change);
    if (changed.length < journalLimit) changed.push(...changedValues(change));
    apply(change);
    if (slices.isOver()) yield;
  }
  const replay = verdictReplayer(tx, replayOf(importedPeriods(tx), null));
  for (const code of listStatedCustomers(tx)) {
    replay(code);
    if (slices.isOver()) yield;
  }
  const marked = markBuckets(tx);
  markDerived(tx);
  const { documents, allocations } = counts;
  const application = { user: { name: 'amiable' }, now: () => at };
  appendEvent(tx, application, {
    kind: 'firm.deriveAgain',
    data: {
      rules: derivationRules,
      documents,
      allocations,
      marked: marked.slice(0, journalLimit),
      changed: changed.slice(0, journalLimit),
    },
  });
  return { documents: documents.new + documents.changed + documents.settled, marked: marked.length };
}
