import type { Db } from '../../../db/types.ts';
import type { CalendarItem, Simulation } from '../../../shared/contract/calendar.ts';
import { owedOnce, sumByCurrency } from '../../../shared/domain/calendar/day-totals.ts';
import type { Channel } from '../../../shared/domain/kinds.ts';
import type { HeldBack } from '../../../shared/domain/reminders/proposal.ts';
import { addDays, type Day, earlierDay, laterDay, weekday } from '../../../shared/domain/values/days.ts';
import { reminderPlan } from '../reminders/index.ts';
import { calendarItems } from './events.ts';

/** Days foreseen, the present one among them. */
const daysForeseen = 30;

/** What the days from `today` on would bring if nobody paid, and what is held back today. */
export function simulate(db: Db, today: Day): Simulation {
  const to = addDays(today, daysForeseen - 1);
  const items = calendarItems(db, { from: today, to, today });
  const foreseen = [...items.filter(({ kind }) => kind === 'reminder'), ...owedOnce(items)];
  const weeks = Map.groupBy(foreseen, ({ on }) => addDays(on, 1 - weekday(on)));
  return {
    from: today,
    to,
    weeks: [...weeks]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([monday, ofWeek]) => ({
        from: laterDay(monday, today),
        to: earlierDay(addDays(monday, 6), to),
        ...added(ofWeek),
        days: [...Map.groupBy(ofWeek, ({ on }) => on)]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([on, ofDay]) => ({ on, ...added(ofDay) })),
      })),
    total: added(foreseen),
    heldBack: reasonCounts(reminderPlan(db, today).heldBack),
  };
}

function added(items: readonly CalendarItem[]): Pick<Simulation['total'], 'messages' | 'owed'> {
  const messages: Partial<Record<Channel, number>> = {};
  for (const { message } of items)
    if (message !== undefined) messages[message.channel] = (messages[message.channel] ?? 0) + 1;
  return { messages, owed: sumByCurrency(items.filter(({ kind }) => kind !== 'reminder')) };
}

function reasonCounts(heldBack: readonly HeldBack[]): Simulation['heldBack'] {
  const under = Map.groupBy(
    heldBack.flatMap(({ reasons, customerId }) => reasons.map((reason) => ({ reason, customerId }))),
    ({ reason }) => reason,
  );
  return [...under]
    .map(([reason, held]) => ({
      reason,
      documentCount: held.length,
      customerCount: new Set(held.map(({ customerId }) => customerId)).size,
    }))
    .sort((a, b) => b.documentCount - a.documentCount);
}
