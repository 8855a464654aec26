import { rowChangeSaver } from '../../../../../db/queries/imports/rows.ts';
import type { Tx } from '../../../../../db/types.ts';
import type { PaymentChange } from '../../../../../shared/contract/imports-payments.ts';
import type { Writing } from '../../../../app/act.ts';
import { createAllocations } from '../../../allocations/index.ts';
import { enterDocument } from '../../../documents/index.ts';
import type { Applying } from '../../common/kind.ts';
import { oneAct } from '../../common/one-act.ts';
import { readSummary } from '../../common/summary.ts';
import { entersAlikeByDefault, planBatch } from './plan.ts';
import { savePaymentsPreview } from './preview.ts';

/** Enters the new payments and their allocations, compared again with the accounts as they are now. */
export function* applyPayments(tx: Tx, { batch, at, today, user, slicing, decisions, fileFacts }: Applying) {
  const { batchId, slices, hooks } = slicing;
  const { entersAlike = entersAlikeByDefault } = decisions;
  const writing = oneAct({ user, at, today });
  const { changes, issues } = planBatch(tx, batchId, { today, entersAlike });
  const save = rowChangeSaver<PaymentChange>(tx, batchId);
  for (const [index, change] of changes.entries()) {
    save(change.outcome === 'new' ? enter(tx, writing, change) : change);
    if (!slices.isOver()) continue;
    hooks.onProgress?.({ phase: 'enter', done: index + 1, total: changes.length });
    yield;
  }
  const fileIssues = fileFacts?.fileIssues ?? keptFileIssues(readSummary(batch));
  const preview = savePaymentsPreview(tx, batch, { changes, issues, entersAlike, fileIssues });
  const { counts, cents, allocatedCents } = preview.totals;
  return { preview, facts: { kind: 'payments' as const, counts, enteredCents: cents.new ?? 0, allocatedCents } };
}

function enter(tx: Tx, writing: Writing, change: PaymentChange): PaymentChange {
  const { customerId, reference, label, paidOn, amountCents } = change;
  const documentId = enterDocument(tx, writing, {
    customerId,
    kind: 'payment',
    side: 'credit',
    reference,
    label,
    issuedOn: paidOn,
    dueOn: null,
    amountCents,
  });
  const allocationIds = createAllocations(
    tx,
    writing,
    change.allocations.map(({ debitDocumentId, amountCents: cents }) => ({
      debitDocumentId,
      creditDocumentId: documentId,
      amountCents: cents,
    })),
  );
  return { ...change, documentId, allocationIds };
}

function keptFileIssues(summary: ReturnType<typeof readSummary>) {
  return summary?.kind === 'payments' ? summary.fileIssues : [];
}
