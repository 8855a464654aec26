import { listOpeningDifferences } from '../../../db/queries/coverage/opening-differences.ts';
import { importedPeriods } from '../../../db/queries/coverage/periods.ts';
import type { Reader } from '../../../db/types.ts';
import { openingDays, openingState } from '../../../shared/domain/coverage/fiscal-years.ts';
import { mostOpenings, type OpeningDifference } from '../../../shared/domain/coverage/openings.ts';

/** Compares the latest openings with what was imported before them, customer by customer. */
export function latestOpeningDifferences(reader: Reader): OpeningDifference[] {
  const periods = importedPeriods(reader);
  return openingDays(periods)
    .slice(-mostOpenings)
    .flatMap((openingOn) => {
      const state = openingState(openingOn, periods);
      if (state === 'first') return [];
      return listOpeningDifferences(reader, periods, openingOn).map((row) => ({ ...row, openingOn, state }));
    });
}
