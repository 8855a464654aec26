import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLedger } from '../../electron/imports/kinds/ledger/read-ledger.ts';
import type { LedgerLine, LedgerSummary, ReadLedgerInput } from '../../electron/imports/types.ts';
import { cash, type FecRow, fecText, sale } from '../fec-text.ts';

export const folder = mkdtempSync(join(tmpdir(), 'amiable-fec-'));

export type Read = LedgerSummary & { readonly lines: LedgerLine[] };

export async function read(content: string | Uint8Array, options: Partial<ReadLedgerInput> = {}): Promise<Read> {
  const path = join(folder, 'ledger.txt');
  writeFileSync(path, content);
  const lines: LedgerLine[] = [];
  const summary = await readLedger(
    { path, fileName: 'ledger.txt', ...options },
    { onLines: (part) => lines.push(...part) },
  );
  return { ...summary, lines };
}

export const rows: readonly FecRow[] = [
  ...sale({
    entry: '1',
    on: '2024-03-01',
    customer: 'C1',
    name: 'Élec’Ouest',
    reference: 'FA1',
    cents: 123_456,
    label: 'Facture à crédit',
  }),
  ...sale({
    entry: '2',
    on: '2024-03-02',
    customer: 'C2',
    name: 'Noël €',
    reference: 'FA2',
    cents: 50_000,
    label: 'Bœuf',
  }),
  ...cash({
    entry: '3',
    on: '2024-04-01',
    customer: 'C1',
    name: 'Élec’Ouest',
    reference: 'P1',
    cents: -123_456,
    lettering: 'A',
  }),
];
export const text = fecText(rows);
export const facts = ({ lines }: Read) => lines.map(({ lineNumber: _line, ...line }) => line);
export const brief = ({ lines }: Read) => lines.map((line) => [line.customerCode, line.reference, line.signedCents]);

/** Windows-1252 and ISO-8859-15 differ where French needs it: € Œ œ ’. */
export function encode(content: string, special: Readonly<Record<string, number>>): Uint8Array {
  return Uint8Array.from(content, (letter) => special[letter] ?? letter.charCodeAt(0));
}

export function utf16(content: string, isBigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(`\ufeff${content}`, 'utf16le');
  return isBigEndian ? bytes.swap16() : bytes;
}
