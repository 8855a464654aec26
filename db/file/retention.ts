import { addDays, addMonths } from '../../shared/domain/values/days.ts';

const keptToday = 3;
const keptDays = 10;
const keptMonths = 12;

/**
 * The backups to delete, given the instants of all. Kept are the last three of today, the last of each of the ten days before, the last of
 * each of the last twelve months, and any dated after `now`.
 */
export function backupsToDelete(instants: readonly string[], now: string): string[] {
  const today = now.slice(0, 10);
  const oldestDay = addDays(today, -keptDays);
  const oldestMonth = addMonths(today, 1 - keptMonths).slice(0, 7);
  const newestFirst = [...instants].sort().reverse();
  const seen = new Map<string, number>();
  function isAmongLast(count: number, period: string): boolean {
    const rank = (seen.get(period) ?? 0) + 1;
    seen.set(period, rank);
    return rank <= count;
  }
  return newestFirst.filter((instant) => {
    const [day, month] = [instant.slice(0, 10), instant.slice(0, 7)];
    if (day > today) return false;
    // Both are computed for every backup, because the last of a day may also be the last of its month.
    const isLastOfDay = isAmongLast(day === today ? keptToday : 1, day) && day >= oldestDay;
    const isLastOfMonth = isAmongLast(1, month) && month >= oldestMonth;
    return !isLastOfDay && !isLastOfMonth;
  });
}
