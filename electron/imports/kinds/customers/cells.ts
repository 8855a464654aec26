import type { CustomerField } from '../../../../shared/domain/customers/fields.ts';
import type { LineIssueCode } from '../../../../shared/domain/imports/line-issues.ts';
import type { ErrorDetails } from '../../../../shared/errors.ts';
import type { GridRow } from '../../files/grid.ts';

/** The cells of one row by what they hold, and the issues found while understanding them. */
export type Cells = {
  text(field: CustomerField): string;
  /** Notes an issue on the value of a field: `code` is a key of the dictionaries; column and text are added to `details`. */
  addIssue(code: LineIssueCode, field: CustomerField, details?: ErrorDetails): void;
};

/** An issue on one cell; `issues.<code>` of the dictionaries is its sentence. */
export type CellIssue = { readonly code: LineIssueCode; readonly details: ErrorDetails };

const longest: Partial<Record<CustomerField, number>> = { code: 40 };
const longestText = 500;

/** A spreadsheet's guard against formulas (`'+33…`) is no part of the text. */
export function makeCells(
  row: GridRow,
  { headings, columns }: { readonly headings: readonly string[]; readonly columns: readonly (CustomerField | null)[] },
): Cells & { readonly issues: readonly CellIssue[] } {
  const issues: CellIssue[] = [];
  const rawOf = (field: CustomerField) => (row.cells[columns.indexOf(field)] ?? '').replace(/^'(?=[=+\-@])/, '').trim();
  const addIssue = (code: LineIssueCode, field: CustomerField, details: ErrorDetails = {}) => {
    const column = headings[columns.indexOf(field)] || String(columns.indexOf(field) + 1);
    issues.push({ code, details: { column, value: rawOf(field).slice(0, 80), ...details } });
  };
  return {
    issues,
    addIssue,
    text(field) {
      const text = columns.includes(field) ? rawOf(field) : '';
      if (text.length <= (longest[field] ?? longestText)) return text;
      addIssue('customerTooLong', field, { most: longest[field] ?? longestText });
      return '';
    },
  };
}
