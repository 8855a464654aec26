import { isDay } from '../values/days.ts';
import { endOfDayIn, startOfDayIn } from '../values/zones.ts';
import type { List } from './columns.ts';
import type { ListQuestion } from './question.ts';

/** The question with the days that bound an instant as those of `timeZone`: from the first instant of a day to the last of another. */
export function questionIn<Key extends string>(
  timeZone: string,
  list: List<Key>,
  { sort, where = [] }: ListQuestion<Key>,
): ListQuestion<Key> {
  const bounded = where.map((filter) => {
    const { column, from, to } = filter;
    if (list.columns[column].type !== 'instant') return filter;
    return {
      ...filter,
      from: typeof from === 'string' && isDay(from) ? startOfDayIn(timeZone, from) : from,
      to: typeof to === 'string' && isDay(to) ? endOfDayIn(timeZone, to) : to,
    };
  });
  return { sort, where: bounded };
}
