import { AppError } from '../../../../../shared/errors.ts';
import { isWorkbook, isZip } from '../../../files/archive.ts';
import { readHead } from '../../../files/read-head.ts';
import { findEnvelope } from './envelope.ts';
import { readColumns } from './fec-columns.ts';

/** True for a FEC, by its heading or as XML: the ledger reader then also says what is wrong with it. */
export async function isLedgerFile(path: string): Promise<boolean> {
  const head = await readHead(path);
  if (isZip(head.bytes)) return !isWorkbook(head.bytes);
  const text = new TextDecoder(encodingOf(head.bytes)).decode(head.bytes).replace(/^[\ufeff\s]+/, '');
  if (text.startsWith('<') || text.startsWith('ï»¿<')) return true;
  const lines = text.split(/\r\n|\n|\r/);
  if (findEnvelope(lines) !== null) return true;
  const [line = '', below] = lines.filter((candidate) => candidate.trim() !== '');
  try {
    readColumns(line, below);
    return true;
  } catch (error) {
    return !(error instanceof AppError && error.reason === 'notFec');
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'latin1';
}
