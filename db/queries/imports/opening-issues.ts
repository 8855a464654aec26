import { and, asc, count, eq, inArray } from 'drizzle-orm';
import { type OpeningDifferenceRow, openingDifference } from '../../../shared/contract/balance.ts';
import { openingCodes } from '../../../shared/domain/imports/line-issues.ts';
import { importIssues } from '../../schema.ts';
import type { Reader } from '../../types.ts';

/** A difference as stored: its state is not in the details, because the issue's code tells it. */
const keptDifference = openingDifference.omit({ state: true });

/** The opening differences found when an import was compared: the first `limit` (null: all), the largest first, and the number of all. */
export function listOpeningIssues(reader: Reader, batchId: number, limit: number | null) {
  const isOpening = and(eq(importIssues.batchId, batchId), inArray(importIssues.code, [...openingCodes]));
  const rows = reader
    .select({ code: importIssues.code, details: importIssues.details })
    .from(importIssues)
    .where(isOpening)
    .orderBy(asc(importIssues.id))
    .limit(limit ?? -1)
    .all();
  return {
    rows: rows.map(
      ({ code, details }): OpeningDifferenceRow => ({
        ...keptDifference.parse(JSON.parse(details)),
        state: code === 'openingAfterGap' ? 'afterGap' : 'repeated',
      }),
    ),
    count: reader.select({ n: count() }).from(importIssues).where(isOpening).get()?.n ?? 0,
  };
}
