import { createHash } from 'node:crypto';
import { type Day, daysBetween } from '../../../shared/domain/values/days.ts';
import { AppError } from '../../../shared/errors.ts';
import { type GridRow, isBlank, type SheetFacts } from '../files/grid.ts';
import type { Sheet } from '../files/workbook.ts';
import { findCustomerHeading } from './customer-list.ts';
import { wordsOfHeading } from './heading-words.ts';
import { fieldsOf, findHeading, type Heading } from './headings.ts';
import { daysOfTitles } from './titles-day.ts';
import { parseListDay } from './values.ts';

export type ChosenSheet = {
  readonly sheet: Sheet;
  /** Those with rows, in the order of the workbook. */
  readonly sheets: readonly SheetFacts[];
  /**
   * Hash of the sheets' names and headings, under which the user's choice of a sheet is kept; null for a single sheet.
   */
  readonly sheetsHash: string | null;
};

/** Days by which the dates of a sheet must end before those of another to make it an archive. */
const archivedDays = 92;
/** Rows looked at for their days. */
const sampleRows = 2_000;

/**
 * The sheet to read: the one named, else of the visible ones, archives left aside, the one of which most is understood, the longest of several.
 * @throws AppError `file_format` / `empty`; `validation` / `sheet` for a name no sheet bears.
 */
export function chooseSheet(all: readonly Sheet[], hidden: ReadonlySet<string>, name: string | undefined): ChosenSheet {
  const filled = all.filter((sheet) => sheet.rows.some((row) => !isBlank(row)));
  const best = bestOf(filled, hidden);
  if (!best) throw new AppError('file_format', { reason: 'empty' });
  const wanted = name === undefined ? best.sheet : filled.find((sheet) => sheet.name.trim() === name.trim());
  const names = filled.map((sheet) => sheet.name);
  if (!wanted)
    throw new AppError('validation', { reason: 'sheet', details: { name: name ?? '', names: names.join(', ') } });
  const sheets = filled.map(({ name: own, rows }) => ({
    name: own,
    rows: rows.filter((row) => !isBlank(row)).length,
    isHidden: hidden.has(own),
  }));
  return { sheet: wanted, sheets, sheetsHash: filled.length > 1 ? hashOf(names, best) : null };
}

type Candidate = {
  readonly sheet: Sheet;
  readonly heading: Heading | null;
  readonly score: number;
  readonly newestOn: Day | null;
};

function bestOf(filled: readonly Sheet[], hidden: ReadonlySet<string>): Candidate | undefined {
  const visible = filled.filter((sheet) => !hidden.has(sheet.name));
  const candidates = (visible.length > 0 ? visible : filled).map(candidateOf);
  const newestOn = candidates
    .flatMap(({ newestOn: day, score }) => (day === null || score < 1 ? [] : [day]))
    .sort()
    .at(-1);
  const isArchive = ({ newestOn: day }: Candidate) =>
    day !== null && newestOn !== undefined && daysBetween(day, newestOn) > archivedDays;
  return candidates.toSorted(
    (a, b) =>
      Number(isArchive(a)) - Number(isArchive(b)) ||
      b.score - a.score ||
      (b.score > 0 ? b.sheet.rows.length - a.sheet.rows.length : 0),
  )[0];
}

function candidateOf(sheet: Sheet): Candidate {
  const heading = findHeading(sheet.rows);
  if (heading === null)
    return { sheet, heading, score: findCustomerHeading(sheet.rows) === null ? 0 : 0.5, newestOn: null };
  return { sheet, heading, score: heading.score, newestOn: newestDay(sheet.rows, heading) };
}

/** The day its titles name, else one that only a tenth of its documents or payments follow: a single odd date decides nothing. */
function newestDay(rows: readonly GridRow[], { first, last, cells }: Heading): Day | null {
  const { describedOn } = daysOfTitles(rows.slice(0, first), 'dayFirst');
  if (describedOn !== null) return describedOn;
  const columns = fieldsOf(cells).flatMap((field, column) =>
    field === 'issuedOn' || field === 'paidOn' ? [column] : [],
  );
  const days = rows
    .slice(last + 1, last + 1 + sampleRows)
    .flatMap((row) => columns.flatMap((column) => parseListDay(row.cells[column] ?? '', 'dayFirst') ?? []))
    .sort();
  return days[Math.floor((days.length - 1) * 0.9)] ?? null;
}

function hashOf(names: readonly string[], { sheet, heading }: Candidate): string {
  const cells = heading?.cells ?? sheet.rows[0]?.cells ?? [];
  const text = JSON.stringify([names, cells.map((cell) => wordsOfHeading(cell).join(' '))]);
  return createHash('sha256').update(text).digest('hex');
}
