/** A column: its heading, and on which side its cells are aligned. */
export type Column = { readonly heading: string; readonly align?: 'right' };

/** Lines of a table as wide as its content; the `footers` are set apart by a rule. Widths count characters, so accents do not shift. */
export function formatTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  ...footers: readonly (readonly string[])[]
): string[] {
  const headings = columns.map((column) => column.heading);
  const all = [headings, ...rows, ...footers];
  const widths = columns.map((_, index) => all.reduce((most, row) => Math.max(most, width(row[index])), 0));
  const format = (row: readonly string[]) =>
    columns
      .map((column, index) => {
        const cell = row[index] ?? '';
        const padding = ' '.repeat((widths[index] ?? 0) - width(cell));
        return column.align === 'right' ? padding + cell : cell + padding;
      })
      .join('  ')
      .trimEnd();
  const rule = widths.map((each) => '─'.repeat(each)).join('  ');
  return [format(headings), rule, ...rows.map(format), ...(footers.length > 0 ? [rule, ...footers.map(format)] : [])];
}

function width(cell: string | undefined): number {
  return [...(cell ?? '').normalize('NFC')].length;
}
