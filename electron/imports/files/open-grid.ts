import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { AppError } from '../../../shared/errors.ts';
import { readColumns } from '../ledger/fec-columns.ts';
import { chooseSheet } from '../open-items/choose-sheet.ts';
import { isWorkbook, isZip } from './archive.ts';
import { unreadableMark } from './controls.ts';
import { readDelimited } from './delimited.ts';
import { findEnvelope } from './envelope.ts';
import { type Grid, largestTableBytes, readableRows } from './grid.ts';
import { readHead } from './read-head.ts';
import { hiddenSheets } from './sheet-names.ts';
import { inspectFile, readLines } from './text-file.ts';
import { refuseUnreadable } from './unreadable.ts';
import { readSheets } from './workbook.ts';

type Hooks = { readonly signal?: AbortSignal | undefined };

/** True for a FEC, by its heading or as XML: the accounting reader's business, also to say what is wrong with it. */
export async function isLedgerFile(path: string): Promise<boolean> {
  const head = await readHead(path);
  if (isZip(head.bytes)) return !isWorkbook(head.bytes);
  const text = new TextDecoder(encodingOf(head.bytes)).decode(head.bytes).replace(/^[\ufeff\s]+/, '');
  if (text.startsWith('<') || text.startsWith('ï»¿<')) return true;
  const lines = text.split(/\r\n|\n|\r/);
  if (findEnvelope(lines) !== null) return true;
  const line = lines.find((candidate) => candidate.trim() !== '') ?? '';
  try {
    readColumns(line);
    return true;
  } catch (error) {
    return !(error instanceof AppError && error.reason === 'notFec');
  }
}

/** Reads a table file whole, of a workbook one sheet. @throws AppError `file_unreadable`, `file_format` (what it is instead), `validation` / `sheet`, `noSheets`, `cancelled`. */
export async function openGrid(path: string, sheetName: string | undefined, hooks: Hooks): Promise<Grid> {
  const head = await readHead(path);
  if (head.size > largestTableBytes) throw new AppError('file_format', { reason: 'tableTooLarge' });
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
  const { sheet, ...others } = chooseSheet(sheets, hiddenSheets(bytes), sheetName);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { encoding: 'xlsx', sha256, sheet: sheet.name, rows: readableRows(sheet.rows), ...others };
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'latin1';
}
