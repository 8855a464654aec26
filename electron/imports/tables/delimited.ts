import Papa from 'papaparse';
import { AppError } from '../../../shared/errors.ts';
import { type GridRow, mostRows, rawLength } from '../files/grid.ts';
import { findHeading } from './headings.ts';

const separators = [';', '\t', ',', '|'] as const;
type Separator = (typeof separators)[number];

const sampleLength = 64 * 1024;

/** Cuts a text into rows, quotes understood; where stray quotes would swallow rows, they are taken for ordinary characters. */
export function readDelimited(text: string): GridRow[] {
  const separator = chooseSeparator(text.slice(0, sampleLength));
  const quoted = cut(text, separator, '"');
  return quoted.hasStrayQuotes ? cut(text, separator, '\u0000').rows : quoted.rows;
}

/**
 * The separator of a text: the one under which a heading names the most columns (a decimal comma also cuts rows, but no
 * heading), else the one that gives the most rows of one same, large number of cells.
 * @throws AppError `file_format` / `notList` when none gives two cells.
 */
export function chooseSeparator(sample: string): Separator {
  let best: { separator: Separator; named: number; score: number } | null = null;
  for (const separator of separators) {
    const { data } = Papa.parse<string[]>(sample, { delimiter: separator, preview: 60 });
    const counts = new Map<number, number>();
    for (const row of data) if (row.length > 1) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
    const score = Math.max(0, ...[...counts].map(([cells, times]) => times * Math.min(cells - 1, 6)));
    if (score === 0) continue;
    const named = findHeading(data.map((cells, number) => ({ number, cells, raw: '' })))?.score ?? 0;
    const isBetter = best === null || named > best.named || (named === best.named && score > best.score);
    if (isBetter) best = { separator, named, score };
  }
  if (best === null) throw new AppError('file_format', { reason: 'notList' });
  return best.separator;
}

function cut(text: string, delimiter: Separator, quoteChar: string): { rows: GridRow[]; hasStrayQuotes: boolean } {
  const rows: GridRow[] = [];
  let from = 0;
  let number = 1;
  let hasStrayQuotes = false;
  Papa.parse<string[]>(text, {
    delimiter,
    quoteChar,
    step({ data, meta, errors }) {
      if (rows.length >= mostRows) throw new AppError('file_format', { reason: 'tooManyRows' });
      if (errors.some((error) => error.type === 'Quotes')) hasStrayQuotes = true;
      const raw = text.slice(from, meta.cursor);
      rows.push({
        number,
        cells: data.map(cleanCell),
        raw: raw.trim().slice(0, rawLength),
      });
      number += raw.match(/\r\n|\n|\r/g)?.length ?? 0;
      from = meta.cursor;
    },
  });
  return { rows, hasStrayQuotes };
}

/** The text of a cell, its spaces as one each. */
export function cleanCell(cell: string): string {
  return plainText(cell.replace(/[\s\u00a0]+/g, ' ').trim());
}

/**
 * The cell without the apostrophe that this product and others write before a text a spreadsheet would take for a
 * formula.
 */
function plainText(cell: string): string {
  return /^'[=+\-@]/.test(cell) ? cell.slice(1) : cell;
}
