import { readDaysOfUse } from '../../../db/queries/firm/days-of-use.ts';
import { getFirm } from '../../../db/queries/firm/firm.ts';
import { readEveryScenario } from '../../../db/queries/scenarios/scenarios.ts';
import type { Db } from '../../../db/types.ts';
import { type CalendarDay, type CalendarItem, mostDays, mostInCell } from '../../../shared/contract/calendar.ts';
import { totalsOfDay } from '../../../shared/domain/agenda/day-totals.ts';
import { channels } from '../../../shared/domain/kinds.ts';
import { holidayRule } from '../../../shared/domain/law/holidays.ts';
import { closedUntil } from '../../../shared/domain/scenarios/sending-days.ts';
import { addDays, type Day, daysBetween } from '../../../shared/domain/values/days.ts';
import { AppError } from '../../../shared/errors.ts';

type Span = { readonly from: Day; readonly to: Day; readonly today: Day };

/**
 * Each day of a span with what it holds, whether anything may be sent on it, and whether the firm was looked at.
 * @throws AppError `validation` / `range` when there are too many days
 */
export function calendarDays(db: Db, span: Span, items: readonly CalendarItem[]): CalendarDay[] {
  const { from, to, today } = span;
  if (daysBetween(from, to) >= mostDays) throw new AppError('validation', { reason: 'range' });
  const byDay = Map.groupBy(items, ({ on }) => on);
  const area = getFirm(db);
  const isClosed = closedBy(db);
  const used = new Set(readDaysOfUse(db));
  const [firstUse = today] = used;
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, place) => addDays(from, place));
  return days.map((on) => {
    const ofDay = byDay.get(on) ?? [];
    return {
      on,
      holiday: holidayRule(on, area),
      isClosed: isClosed(on),
      isMissed: on < today && on > firstUse && !used.has(on),
      totals: totalsOfDay(ofDay),
      events: ofDay.slice(0, mostInCell),
    };
  });
}

/** Whether a day is closed for every scenario in use, whatever the channel. */
function closedBy(db: Db): (day: Day) => boolean {
  const area = getFirm(db);
  const inUse = readEveryScenario(db).filter(({ isArchived, voidedAt }) => !isArchived && voidedAt === null);
  return (day) =>
    inUse.every((scenario) => channels.every((channel) => closedUntil({ ...scenario, area }, day, channel) !== null));
}
