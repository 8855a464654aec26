import type { ListField } from '../../../../shared/domain/open-items/item.ts';
import type { Day } from '../../../../shared/domain/values/days.ts';
import type { GridRow } from '../../files/grid.ts';
import { parseListDay } from '../../tables/values.ts';
import type { RowIssue } from '../../types.ts';
import type { ColumnMapping } from './column-mapping.ts';
import type { Customer } from './row-place.ts';

/** A due date for a document that another import brings. */
export type DueDateRow = {
  readonly lineNumber: number;
  readonly customerCode: string;
  readonly customerName: string;
  readonly reference: string;
  readonly dueOn: Day;
};

/**
 * Reads one row of such a list: its due date, an issue, or null where it gives none (or its date waits for
 * `dateOrder`).
 */
export function readDueDate(
  row: GridRow,
  customer: Customer,
  cell: (field: ListField) => string,
  { dateOrder, needsDateOrder }: ColumnMapping,
): DueDateRow | RowIssue | null {
  if (customer.code === '' && customer.name === '') return { code: 'rowWithoutCustomer', details: {} };
  const [reference, text] = [cell('reference'), cell('dueOn')];
  if (reference === '') return { code: 'noReference', details: {} };
  if (text === '') return null;
  const dueOn = parseListDay(text, dateOrder);
  if (dueOn === null)
    return needsDateOrder && dateOrder === null ? null : { code: 'badDate', details: { value: text } };
  return { lineNumber: row.number, customerCode: customer.code, customerName: customer.name, reference, dueOn };
}
