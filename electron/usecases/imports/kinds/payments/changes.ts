import type { BatchRow } from '../../../../../db/queries/common/batch.ts';
import { readCursor, writeCursor } from '../../../../../db/queries/common/cursor.ts';
import { listRowChanges } from '../../../../../db/queries/imports/rows.ts';
import { type PaymentChanges, paymentChange } from '../../../../../shared/contract/imports-payments.ts';
import type { Inputs } from '../../../../../shared/contract/index.ts';
import type { ImportContext } from '../../common/kind.ts';
import { readSummary } from '../../common/summary.ts';
import { entersAlikeByDefault, planBatch, totalsOf } from './plan.ts';

/** What a staged list would do now as decided; of an applied or undone one, what it did. */
export function paymentsChanges(
  { db, today }: ImportContext,
  batch: BatchRow,
  { entersAlike = entersAlikeByDefault, cursor, limit = 100 }: Inputs['imports']['changes'],
): PaymentChanges {
  const [from = 0] = cursor === undefined ? [0] : readCursor(cursor, 1).map(Number);
  if (batch.state === 'staged') {
    const { changes } = planBatch(db, batch.id, { today: today(), entersAlike });
    const end = from + limit;
    return {
      kind: 'payments',
      rows: changes.slice(from, end),
      nextCursor: end < changes.length ? writeCursor([end]) : null,
      totals: totalsOf(changes),
    };
  }
  const found = listRowChanges(db, batch.id, paymentChange, { afterId: from, limit: limit + 1 });
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const summary = readSummary(batch);
  return {
    kind: 'payments',
    rows: page.map(({ change }) => change),
    nextCursor: last && found.length > page.length ? writeCursor([last.id]) : null,
    totals: summary?.kind === 'payments' ? summary.totals : totalsOf([]),
  };
}
