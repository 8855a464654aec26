import { isLedgerName } from './fec-headings.ts';
import { namesLegalOrder } from './legal-order.ts';

/** Separators of the rows of a ledger that went through a spreadsheet or an export in CSV. */
const delimiters = [';', ',', '\t', '|'] as const;
type Delimiter = (typeof delimiters)[number];

/** Headings that only a ledger has: a row with this many is the heading of a ledger, whatever the file is. */
const fewestNames = 6;
/** Rows of titles that may stand above the heading. */
const mostTitles = 25;
/** Lines a quoted text may span; a quote not closed by then is an ordinary character. */
const mostLines = 20;

/** True for a row of headings that only a ledger has. */
export function isLedgerHeading(headings: readonly string[]): boolean {
  return headings.filter(isLedgerName).length >= fewestNames;
}

/** How the rows of a ledger are cut, and the line of its heading. */
export type Envelope = {
  readonly delimiter: Delimiter;
  readonly heading: number;
  /** Cut as the law says and without quotes: a quote in it is a character like others. */
  readonly isPlain: boolean;
};

/** The envelope of a ledger that begins with `lines`; null when none of them is the heading of one, by its names or by the order of what is below. */
export function findEnvelope(lines: readonly string[]): Envelope | null {
  let titles = 0;
  for (const [heading, line] of lines.slice(0, mostTitles).entries()) {
    const below = lines.slice(heading + 1).find((next) => next.trim() !== '') ?? '';
    const delimiter = delimiters.find((candidate) => {
      const cells = cutRow(line, candidate) ?? [];
      return isLedgerHeading(cells) || namesLegalOrder(cells, cutRow(below, candidate) ?? []);
    });
    const isPlain = titles === 0 && !line.includes('"') && (delimiter === '\t' || delimiter === '|');
    if (delimiter) return { delimiter, heading, isPlain };
    if (line.trim() !== '') titles++;
  }
  return null;
}

/** The cells of a row, quotes taken off; null while a quote is open, which the next line may close. */
export function cutRow(line: string, delimiter: Delimiter): string[] | null {
  if (!line.includes('"')) return line.split(delimiter);
  const cells: string[] = [];
  for (let at = 0; at <= line.length; ) {
    const quoted = line.startsWith('"', at) ? closingQuote(line, at + 1) : at;
    if (quoted < 0) return null;
    const end = line.indexOf(delimiter, quoted);
    const cell = line.slice(at, end < 0 ? line.length : end);
    const isWhole = quoted > at && (end < 0 ? line.length : end) === quoted + 1;
    cells.push(isWhole ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    at = end < 0 ? line.length + 1 : end + 1;
  }
  return cells;
}

/** Where the quote that ends a text is, a doubled one being of the text; -1 when there is none. */
function closingQuote(line: string, from: number): number {
  for (let at = line.indexOf('"', from); at >= 0; at = line.indexOf('"', at + 2)) if (line[at + 1] !== '"') return at;
  return -1;
}

/**
 * The rows of such a ledger as those of the text form, cut by tabs, from its heading on. Empty rows stand for the lines above it, and for
 * those a text in quotes goes over: each row keeps the number of its line.
 */
export async function* unwrapRows(
  chunks: AsyncIterable<readonly string[]>,
  { delimiter, heading }: Envelope,
): AsyncGenerator<string[]> {
  let number = 0;
  let waiting: string[] = [];
  for await (const lines of chunks) {
    waiting.push(...lines);
    const rows: string[] = [];
    let at = 0;
    for (; at + mostLines < waiting.length; at++, number++) at = unwrap(at, rows);
    waiting = waiting.slice(at);
    if (rows.length > 0) yield rows;
  }
  const rows: string[] = [];
  for (let at = 0; at < waiting.length; at++, number++) at = unwrap(at, rows);
  if (rows.length > 0) yield rows;

  /** Adds the row that begins at `at`, and gives the place of its last line. */
  function unwrap(at: number, rows: string[]): number {
    if (number < heading) {
      rows.push('');
      return at;
    }
    for (let count = 1; count <= Math.min(mostLines, waiting.length - at); count++) {
      const cells = cutRow(waiting.slice(at, at + count).join('\n'), delimiter);
      if (cells === null) continue;
      rows.push(tabbed(cells), ...Array.from({ length: count - 1 }, () => ''));
      number += count - 1;
      return at + count - 1;
    }
    rows.push(tabbed((waiting[at] ?? '').split(delimiter)));
    return at;
  }
}

/** Cells as a row of the text form: what ends a cell or a row there is a space within a text. */
export function tabbed(cells: readonly string[]): string {
  return cells.map((cell) => (/[\t\r\n]/.test(cell) ? cell.replace(/[\t\r\n]/g, ' ') : cell)).join('\t');
}
