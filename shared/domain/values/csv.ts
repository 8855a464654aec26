/** A text, a whole number, or a whole number of cents, written with a decimal comma. */
export type CsvCell = string | { readonly cents: number } | { readonly whole: number };

/**
 * CSV as French spreadsheets open it without asking: `;`, decimal comma, UTF-8 with its mark, CRLF (RFC 4180 quoting). A
 * text that a spreadsheet would run as a formula gets an apostrophe in front; amounts and whole numbers stay numbers.
 */
export function writeCsv(rows: readonly (readonly CsvCell[])[]): string {
  return `\ufeff${rows.map((row) => row.map(writeCell).join(';')).join('\r\n')}\r\n`;
}

function writeCell(cell: CsvCell): string {
  if (typeof cell !== 'string') return 'cents' in cell ? writeAmount(cell.cents) : String(cell.whole);
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** `-1234,05` for -123405: no grouping, no currency, no float. */
function writeAmount(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)},${digits.slice(-2)}`;
}
