import { and, asc, count, eq, inArray } from 'drizzle-orm';
import { type OpeningDifferenceRow, openingDifference } from '../../../shared/contract/balance.ts';
import type { OpeningDifference } from '../../../shared/domain/coverage/openings.ts';
import { openingCodes } from '../../../shared/domain/imports/line-issues.ts';
import { importIssues } from '../../schema.ts';
import type { Reader } from '../../types.ts';
import type { BatchIssue } from '../common/batch.ts';

/** A difference as stored: its state is not in the details, because the issue's code tells it. */
const keptDifference = openingDifference.omit({ state: true });

/** The issue by which a difference is stored with its import. */
export function openingIssue({ customer, name, openingOn, state, ...cents }: OpeningDifference): BatchIssue {
  return {
    lineNumber: 0,
    code: state === 'afterGap' ? 'openingAfterGap' : 'openingDifference',
    details: { customer, name, openingOn, ...cents },
    raw: `${customer} ${name}`,
  };
}

/** The opening differences found when an import was compared: the first `limit`, the largest first, and the number of all. */
export function listOpeningIssues(reader: Reader, batchId: number, limit: number) {
  const isOpening = and(eq(importIssues.batchId, batchId), inArray(importIssues.code, [...openingCodes]));
  const rows = reader
    .select({ code: importIssues.code, details: importIssues.details })
    .from(importIssues)
    .where(isOpening)
    .orderBy(asc(importIssues.id))
    .limit(limit)
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
