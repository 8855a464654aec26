import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { AppError } from '../../../shared/errors.ts';
import { isZip } from '../files/archive.ts';
import { unreadableMark } from '../files/controls.ts';
import { type Grid, type GridRow, isBlank, largestListBytes, readableRows } from '../files/grid.ts';
import { readHead } from '../files/read-head.ts';
import { hiddenSheets } from '../files/sheet-names.ts';
import { inspectFile, readLines } from '../files/text-file.ts';
import { refuseUnreadable } from '../files/unreadable.ts';
import { readSheets, type Sheet } from '../files/workbook.ts';
import { chooseSheet } from './choose-sheet.ts';
import { readDelimited } from './delimited.ts';

/** True for the rows of the sheet that is read of a workbook with several, where none is named. */
type IsWanted = (rows: readonly GridRow[]) => boolean;

type Hooks = { readonly signal?: AbortSignal | undefined };

/**
 * Reads a file of rows and columns whole; of a workbook, one sheet.
 * @throws AppError `file_unreadable`, `file_format` (what it is instead), `validation` / `sheet`, `noSheets`,
 * `cancelled`.
 */
export async function openGrid(
  path: string,
  sheetName: string | undefined,
  hooks: Hooks,
  isWanted?: IsWanted,
): Promise<Grid> {
  const head = await readHead(path);
  if (head.size > largestListBytes) throw new AppError('file_format', { reason: 'listTooLarge' });
  if (!isZip(head.bytes)) {
    if (sheetName !== undefined) throw new AppError('validation', { reason: 'noSheets' });
    const { encoding, sha256 } = await inspectFile(path, hooks);
    let text = '';
    for await (const lines of readLines(path, encoding, { ...hooks, unreadableMark })) text += `${lines.join('\n')}\n`;
    return {
      encoding,
      sha256,
      sheet: null,
      sheets: [],
      sheetsHash: null,
      rows: readableRows(readDelimited(text.trimEnd())),
    };
  }
  const bytes = new Uint8Array(await readFile(path).catch(refuseUnreadable(path)));
  const sheets = await readSheets(bytes);
  if (hooks.signal?.aborted) throw new AppError('cancelled');
  const hidden = hiddenSheets(bytes);
  const wanted = sheetName ?? (isWanted && sheetWanted(sheets, hidden, isWanted));
  const { sheet, ...others } = chooseSheet(sheets, hidden, wanted);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { encoding: 'xlsx', sha256, sheet: sheet.name, rows: readableRows(sheet.rows), ...others };
}

/** The name of the first sheet wanted, a visible one if any; undefined when there is none. */
function sheetWanted(sheets: readonly Sheet[], hidden: ReadonlySet<string>, isWanted: IsWanted): string | undefined {
  const filled = sheets.filter(({ rows }) => rows.some((row) => !isBlank(row)));
  return filled
    .toSorted((a, b) => Number(hidden.has(a.name)) - Number(hidden.has(b.name)))
    .find(({ rows }) => isWanted(rows))?.name;
}
