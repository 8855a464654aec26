import type { Cell } from 'write-excel-file/node';

/** Media type of the workbooks made here. */
export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const bold = { fontWeight: 'bold' } as const;

/** Control characters are no text in XML 1.0: a sheet with one would not open. */
export function textCell(value: string, style: object = {}): Cell {
  return { value: value.replace(/\p{Cc}/gu, ' '), type: String, ...style };
}

/** A real number with two decimals. */
export function amountCell(cents: number, style: object = {}): Cell {
  return { value: cents / 100 + 0, type: Number, format: '#,##0.00', ...style };
}

/** A real date, shown as `JJ/MM/AAAA`. */
export function dayCell(day: string): Cell {
  return { value: new Date(`${day}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy', align: 'left' };
}
