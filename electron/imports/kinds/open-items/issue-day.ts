import type { ListField } from '../../../../shared/domain/open-items/item.ts';
import type { GridRow } from '../../files/grid.ts';
import { type Concept, conceptsOf } from '../../tables/heading-words.ts';
import { parseListDay } from '../../tables/values.ts';

/** A column of days under one of these words says something else than when the document was made. */
const otherDays: readonly Concept[] = ['date', 'due', 'payment', 'open', 'lettering', 'customer', 'label'];

/**
 * Reads a column of days as that of the documents where no heading names their day (« Jour », « Jour compta »): without it they would all
 * be of the day of the list, and none of them late.
 */
export function withIssueDay(
  fields: readonly (ListField | null)[],
  headings: readonly string[],
  rows: readonly GridRow[],
): (ListField | null)[] {
  if (!fields.includes('reference') || fields.includes('issuedOn') || fields.includes('bucket')) return [...fields];
  const column = fields.findIndex(
    (field, index) =>
      field === null &&
      !conceptsOf(headings[index] ?? '').some((concept) => otherDays.includes(concept)) &&
      holdsDays(rows.map(({ cells }) => cells[index] ?? '')),
  );
  return fields.map((field, index) => (index === column ? 'issuedOn' : field));
}

function holdsDays(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text !== '');
  const isDay = (text: string) => parseListDay(text, 'dayFirst') !== null || parseListDay(text, 'monthFirst') !== null;
  return filled.length > 0 && filled.length >= texts.length * 0.9 && filled.every(isDay);
}
