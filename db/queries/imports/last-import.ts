import { and, desc, eq, inArray } from 'drizzle-orm';
import { sourceKinds } from '../../../shared/domain/imports/kinds.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { importBatches } from '../../schema.ts';
import type { Reader } from '../../types.ts';

/** The last import of a ledger or a list that was applied, if any. */
export function findLastImport(
  reader: Reader,
): { readonly fileName: string; readonly recordedAt: string; readonly periodTo: Day | null } | undefined {
  return reader
    .select({
      fileName: importBatches.fileName,
      recordedAt: importBatches.recordedAt,
      periodTo: importBatches.periodTo,
    })
    .from(importBatches)
    .where(and(eq(importBatches.state, 'applied'), inArray(importBatches.kind, [...sourceKinds])))
    .orderBy(desc(importBatches.id))
    .limit(1)
    .get();
}

/** The day of the last booking of that import, or null. */
export function readImportedTo(reader: Reader): Day | null {
  return findLastImport(reader)?.periodTo ?? null;
}
