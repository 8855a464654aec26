import type { Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces';
import { ink } from './page.ts';

export type Column = {
  readonly heading: string;
  readonly width: number | '*' | 'auto';
  readonly alignment: 'left' | 'right';
};

type TableStyle = {
  readonly fontSize: number;
  readonly padding: number;
  /** A title that comes back with the headings. */
  readonly caption?: string;
  /** Places of the groups of rows that are subtotals. */
  readonly strongGroups?: ReadonlySet<number>;
  /** True where a row may be higher than a page. */
  readonly breaksRows?: boolean;
};

/**
 * A table whose headings come back on every page and whose rows are not cut in two unless one may be higher than a page. Hairlines between the groups of
 * rows, a rule under the headings and above the totals, no vertical lines.
 */
export function ruledTable(
  columns: readonly Column[],
  groups: readonly (readonly (readonly string[])[])[],
  totals: readonly (readonly string[])[],
  style: TableStyle,
): Content {
  const row = (texts: readonly string[], isBold: boolean): TableCell[] =>
    texts.map((text, index) => ({
      text,
      bold: isBold,
      alignment: columns[index]?.alignment ?? 'left',
      noWrap: columns[index]?.width !== '*' && !text.includes('\n'),
      // A long reference goes on below rather than pushing the table off the page.
      wordBreak: columns[index]?.width === '*' && isLongWord(text) ? 'break-all' : 'normal',
    }));
  const headings = columns.map((column) => ({
    text: column.heading,
    bold: true,
    fontSize: style.fontSize - 1,
    color: ink.quiet,
    alignment: column.alignment,
  }));
  const caption: TableCell[][] = style.caption
    ? [
        [
          { text: style.caption, bold: true, fontSize: style.fontSize + 1, colSpan: columns.length },
          ...columns.slice(1).map(() => ''),
        ],
      ]
    : [];
  const headerRows = caption.length + 1;
  const groupStarts = new Set<number>();
  let line = headerRows;
  for (const group of groups) {
    groupStarts.add(line);
    line += group.length;
  }
  return {
    fontSize: style.fontSize,
    lineHeight: 1.1,
    layout: ruledLayout(headerRows, line, groupStarts, style.padding),
    table: {
      headerRows,
      keepWithHeaderRows: style.breaksRows ? 0 : 1,
      dontBreakRows: !style.breaksRows,
      widths: columns.map((column) => column.width),
      body: [
        ...caption,
        headings,
        ...groups.flatMap((group, index) => group.map((texts) => row(texts, style.strongGroups?.has(index) ?? false))),
        ...totals.map((texts) => row(texts, true)),
      ],
    },
  };
}

/** Line n of a table is above its row n. */
function ruledLayout(
  headerRows: number,
  totalsStart: number,
  groupStarts: ReadonlySet<number>,
  padding: number,
): CustomTableLayout {
  const isStrong = (line: number, rows: number) => line === headerRows || line === totalsStart || line === rows;
  return {
    hLineWidth: (line, node) => {
      if (isStrong(line, node.table.body.length)) return 0.8;
      return groupStarts.has(line) || line > totalsStart ? 0.4 : 0;
    },
    hLineColor: (line, node) => (isStrong(line, node.table.body.length) ? ink.strong : ink.rule),
    vLineWidth: () => 0,
    paddingTop: () => padding,
    paddingBottom: () => padding,
    paddingLeft: (column) => (column === 0 ? 0 : 4),
    paddingRight: (column, node) => (column === (node.table.widths?.length ?? 0) - 1 ? 0 : 4),
  };
}

/** More than the narrowest reference column holds, without a space to break at. */
function isLongWord(text: string): boolean {
  return text.length > 14 && !text.includes(' ');
}
