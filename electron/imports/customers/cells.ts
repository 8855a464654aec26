import type { CustomerField } from '../../../shared/domain/customers/fields.ts';
import type { ErrorDetails } from '../../../shared/errors.ts';
import type { GridRow } from '../files/grid.ts';

/** The cells of one row by what they hold, and the remarks made while understanding them. */
export type Cells = {
  text(field: CustomerField): string;
  /** Remarks on the value of a field: what is wrong with it is a key of the dictionaries, with its column and its text. */
  remark(code: string, field: CustomerField, details?: ErrorDetails): void;
};

export type Remark = { readonly code: string; readonly details: ErrorDetails };

const longest: Partial<Record<CustomerField, number>> = { code: 40 };
const longestText = 500;

/** A spreadsheet's guard against formulas (`'+33…`) is no part of the text. */
export function makeCells(
  row: GridRow,
  { headings, columns }: { readonly headings: readonly string[]; readonly columns: readonly (CustomerField | null)[] },
): Cells & { readonly remarks: readonly Remark[] } {
  const remarks: Remark[] = [];
  const rawOf = (field: CustomerField) => (row.cells[columns.indexOf(field)] ?? '').replace(/^'(?=[=+\-@])/, '').trim();
  const remark = (code: string, field: CustomerField, details: ErrorDetails = {}) => {
    const column = headings[columns.indexOf(field)] || String(columns.indexOf(field) + 1);
    remarks.push({ code, details: { column, value: rawOf(field).slice(0, 80), ...details } });
  };
  return {
    remarks,
    remark,
    text(field) {
      const text = columns.includes(field) ? rawOf(field) : '';
      if (text.length <= (longest[field] ?? longestText)) return text;
      remark('customerTooLong', field, { most: longest[field] ?? longestText });
      return '';
    },
  };
}
