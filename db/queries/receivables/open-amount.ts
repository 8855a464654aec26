import { and, eq, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { cents, day } from '../../../shared/contract/common/values.ts';
import { documents } from '../../schema.ts';
import { readRow } from '../../sqlite/rows.ts';
import type { Tx } from '../../types.ts';

const takenRow = z.object({ taken: cents, last: day.nullable() });

/** Computes again a document's `openCents`, and the day it was settled, from its allocations. */
export function refreshOpenAmount(tx: Tx, id: number): void {
  const { taken, last } = readRow(
    tx,
    takenRow,
    sql`
      select coalesce(sum(amount_cents), 0) as taken, max(effective_on) as last from allocations
      where voided_at is null and ${id} in (debit_document_id, credit_document_id)`,
  );
  tx.update(documents)
    .set({
      openCents: sql`${documents.amountCents} - ${taken}`,
      settledOn: sql`case when ${documents.amountCents} = ${taken} then ${last} end`,
    })
    .where(and(eq(documents.id, id), isNull(documents.voidedAt)))
    .run();
}
