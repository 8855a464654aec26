import legal from '../../../resources/legal-fr.json' with { type: 'json' };
import type { Day } from '../values/days.ts';

/** Rates of one half-year in hundredths of a percent a year; `from` and `to` are its first and last days. */
export type HalfYearRates = {
  readonly from: Day;
  readonly to: Day;
  /** ECB refinancing rate on `from` + 10 points (C. com. L441-10 II). */
  readonly defaultBasisPoints: number;
  /** The same + 8 points, owed by public buyers (CCP R2192-31). */
  readonly publicBasisPoints: number;
  /** Three times the legal interest rate: what a contractual rate may not go below (L441-10 II). */
  readonly floorBasisPoints: number;
};

const halfYears = new Map<Day, HalfYearRates>(
  legal.latePaymentRateBySemester.map((row) => [
    row.from,
    {
      from: row.from,
      to: row.to,
      defaultBasisPoints: Math.round(row.defaultRatePercent * 100),
      publicBasisPoints: Math.round(row.publicSectorRatePercent * 100),
      floorBasisPoints: Math.round(row.contractualFloorPercent * 100),
    },
  ]),
);

/** First and last day of the calendar half-year of `day`. */
export function halfYearOf(day: Day): { from: Day; to: Day } {
  const year = day.slice(0, 4);
  return day.slice(5) < '07-01'
    ? { from: `${year}-01-01`, to: `${year}-06-30` }
    : { from: `${year}-07-01`, to: `${year}-12-31` };
}

/** The rates in force over the half-year of `day`, or null where the table has none: a rate is never extrapolated. */
export function halfYearRates(day: Day): HalfYearRates | null {
  return halfYears.get(halfYearOf(day).from) ?? null;
}
