import { createHash } from 'node:crypto';
import { AppError } from '../../../shared/errors.ts';
import { findCustomerHeading } from '../customers/recognise.ts';
import { type GridRow, isBlank, type SheetFacts } from './grid.ts';
import { wordsOfHeading } from './heading-words.ts';
import { findHeading, scoreOf } from './headings.ts';
import type { Sheet } from './workbook.ts';

export type ChosenSheet = {
  readonly sheet: Sheet;
  /** Those with rows, in the order of the workbook. */
  readonly sheets: readonly SheetFacts[];
  /** Stands for workbooks laid out alike, so that the choice of a sheet is found again; null where there is none to make. */
  readonly sheetsHash: string | null;
};

/**
 * The sheet to read: the one named, else the visible one whose heading says the most, the longest of several.
 * @throws AppError `file_format` / `empty`; `validation` / `sheet` for a name no sheet bears.
 */
export function chooseSheet(all: readonly Sheet[], hidden: ReadonlySet<string>, name: string | undefined): ChosenSheet {
  const filled = all.filter((sheet) => sheet.rows.some((row) => !isBlank(row)));
  const visible = filled.filter((sheet) => !hidden.has(sheet.name));
  const [best] = (visible.length > 0 ? visible : filled).toSorted((a, b) => {
    const [left, right] = [scoreOfSheet(a.rows), scoreOfSheet(b.rows)];
    return right - left || (right > 0 ? b.rows.length - a.rows.length : 0);
  });
  if (!best) throw new AppError('file_format', { reason: 'empty' });
  const wanted = name === undefined ? best : filled.find((sheet) => sheet.name.trim() === name.trim());
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

function scoreOfSheet(rows: readonly GridRow[]): number {
  const index = findHeading(rows);
  if (index !== null) return scoreOf(rows[index]?.cells ?? []);
  return findCustomerHeading(rows) === null ? 0 : 0.5;
}

function hashOf(names: readonly string[], best: Sheet): string {
  const heading = best.rows[findHeading(best.rows) ?? 0]?.cells ?? [];
  const text = JSON.stringify([names, heading.map((cell) => wordsOfHeading(cell).join(' '))]);
  return createHash('sha256').update(text).digest('hex');
}
