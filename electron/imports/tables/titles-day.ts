import type { DateOrder } from '../../../shared/domain/open-items/item.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { foldText } from '../../../shared/domain/values/fold-text.ts';
import type { GridRow } from '../files/grid.ts';
import { parseListDay } from './values.ts';

const written =
  /\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2} \p{L}{3,9}\.? \d{4}|\p{L}{3,9}\.? \d{1,2}, \d{4}/gu;

/** Words before a day on which the list was made, not which it describes. */
const madeOn =
  /\b(?:connue?s?|edite?e?s?|edition|imprime?e?s?|impression|extrait?e?s?|extraction|genere?e?s?|enregistre?e?s?|cree?e?s?|exporte?e?s?|export|tire?e?s?|printed|print|run|known|recorded|generated|exported|created)\b[^\d]*$/;

/** Words before the day a list describes. */
const describedOn = /(?:\bau|\ba la date du|\bdate d'arrete|\bsituation|\bas (?:of|at)|\bat) ?:?$/;

/**
 * The days that the titles of a list name: the last one they say it describes, and the last one on which they say it
 * was printed, exported or known.
 */
export type TitleDays = { readonly describedOn: Day | null; readonly madeOn: Day | null };

/**
 * Reads the rows above a heading. What a day means is written before it: in its cell, in the one beside it or in the
 * one above.
 */
export function daysOfTitles(titles: readonly GridRow[], order: DateOrder): TitleDays {
  const days: { said: Day[]; bare: Day[]; made: Day[] } = { said: [], bare: [], made: [] };
  for (const [index, { cells }] of titles.entries()) {
    for (const [column, cell] of cells.entries()) {
      for (const { 0: found, index: place } of cell.matchAll(written)) {
        const day = parseListDay(found, order);
        if (day === null) continue;
        const before = [cell.slice(0, place), cells[column - 1], titles[index - 1]?.cells[column]];
        const label = foldText(before.find((text) => text !== undefined && /\p{L}/u.test(text)) ?? '');
        days[madeOn.test(label) ? 'made' : describedOn.test(label) ? 'said' : 'bare'].push(day);
      }
    }
  }
  const last = (list: readonly Day[]) => list.toSorted().at(-1) ?? null;
  return { describedOn: last(days.said) ?? last(days.bare), madeOn: last(days.made) };
}
