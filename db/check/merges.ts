import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { readEvents } from '../journal/read-events.ts';
import { readMerges } from '../queries/common/merges.ts';
import { movedInMerge } from '../schema/owned.ts';
import { customers } from '../schema.ts';
import { readRows } from '../sqlite/rows.ts';
import type { Reader } from '../types.ts';
import { type CheckResult, checkResult } from './result.ts';

const placeRow = z.object({ accountId: z.int(), customerId: z.int() });

/** Merged customers must be those of the journal, and the rows on their accounts must belong to their survivors. */
export function checkMerges(reader: Reader): CheckResult {
  const stored = new Map(
    reader
      .select({ id: customers.id, code: customers.code, intoId: customers.mergedIntoId })
      .from(customers)
      .all()
      .map((row) => [row.id, row]),
  );
  const recorded = new Map(
    readEvents(reader, { kinds: ['customers.merge', 'customers.unmerge'] }).map(({ kind, data }) => [
      data.fromId,
      kind === 'customers.merge' ? data.intoId : null,
    ]),
  );
  const wrong = [...stored.values()].filter(({ id, intoId }) => intoId !== (recorded.get(id) ?? null));
  const { survivorOf } = readMerges(reader);
  const misplaced = movedInMerge.flatMap((table) =>
    readRows(
      reader,
      placeRow,
      sql`
        SELECT DISTINCT coalesce(merged_from_id, customer_id) AS accountId, customer_id AS customerId
        FROM ${table}`,
    ).filter(({ accountId, customerId }) => survivorOf(accountId) !== customerId),
  );
  const names = new Set([
    ...wrong.map(({ code }) => `#${code}`),
    ...misplaced.map(({ accountId }) => `#${stored.get(accountId)?.code ?? accountId}`),
  ]);
  return checkResult('merges', [...names], [...recorded.values()].filter((intoId) => intoId !== null).length);
}
