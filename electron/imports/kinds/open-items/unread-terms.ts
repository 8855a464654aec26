import { parseTerms } from '../../../../shared/domain/customers/terms-text.ts';
import type { GridRow } from '../../files/grid.ts';
import type { ColumnMapping } from './column-mapping.ts';

/** The payment terms of rows without a due date that are no delay, or one that cannot be counted. */
export function unreadTerms(rows: readonly GridRow[], { columns }: ColumnMapping): string[] {
  const [terms, dueOn] = [columns.indexOf('terms'), columns.indexOf('dueOn')];
  if (terms < 0) return [];
  const texts = rows.filter(({ cells }) => (cells[dueOn] ?? '') === '').map(({ cells }) => cells[terms] ?? '');
  return [...new Set(texts)].filter((text) => /[\p{L}\d]/u.test(text) && parseTerms(text) === null);
}
