import { and, asc, count, eq, inArray } from 'drizzle-orm';
import { type OpeningDifferenceRow, openingDifference } from '../../../shared/contract/balance.ts';
import { importProblems } from '../../schema.ts';
import type { Reader } from '../../types.ts';
import type { BatchProblem } from '../common/batch.ts';
import type { OpeningDifference } from '../coverage/opening-differences.ts';
import { openingCodes } from './opening-codes.ts';

/** Its state is the code of the problem it is kept as. */
const keptDifference = openingDifference.omit({ state: true });

/** A difference as it is kept with its import. */
export function openingProblem({ customer, name, openingOn, state, ...cents }: OpeningDifference): BatchProblem {
  return {
    lineNumber: 0,
    code: state === 'afterGap' ? 'openingAfterGap' : 'openingDifference',
    details: { customer, name, openingOn, ...cents },
    raw: `${customer} ${name}`,
  };
}

/** What an import found of openings when it was compared: the first `limit`, the largest difference first, and how many. */
export function listOpeningFindings(reader: Reader, batchId: number, limit: number) {
  const isOpening = and(eq(importProblems.batchId, batchId), inArray(importProblems.code, [...openingCodes]));
  const rows = reader
    .select({ code: importProblems.code, details: importProblems.details })
    .from(importProblems)
    .where(isOpening)
    .orderBy(asc(importProblems.id))
    .limit(limit)
    .all();
  return {
    rows: rows.map(
      ({ code, details }): OpeningDifferenceRow => ({
        ...keptDifference.parse(JSON.parse(details)),
        state: code === 'openingAfterGap' ? 'afterGap' : 'repeated',
      }),
    ),
    count: reader.select({ n: count() }).from(importProblems).where(isOpening).get()?.n ?? 0,
  };
}
