import { parseTerms } from '../../../shared/domain/customers/terms-text.ts';
import type { ListField } from '../../../shared/domain/open-items/item.ts';
import type { GridRow } from '../files/grid.ts';
import { customerFieldsOf } from './customer-headings.ts';

/**
 * Finds the column of payment terms: its heading speaks of terms or of a due date, and most of its values are terms
 * (`45 jours fin de mois`).
 */
export function withTerms(
  fields: readonly (ListField | null)[],
  headings: readonly string[],
  rows: readonly GridRow[],
): (ListField | null)[] {
  const place = headings.findIndex((heading, column) => {
    const field = fields[column] ?? null;
    const isCandidate = field === 'dueOn' || (field === null && customerFieldsOf([heading])[0] === 'terms');
    return isCandidate && holdsTerms(rows.map((row) => row.cells[column] ?? ''));
  });
  return fields.map((field, column) => (column === place ? 'terms' : field));
}

function holdsTerms(texts: readonly string[]): boolean {
  const values = texts.filter((text) => /[\p{L}\d]/u.test(text));
  return values.length > 0 && values.filter((text) => parseTerms(text) !== null).length * 2 > values.length;
}
