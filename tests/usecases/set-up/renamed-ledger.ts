import { readFileSync } from 'node:fs';
import { type LedgerField, legalNames } from '../../../shared/domain/imports/ledger-columns.ts';
import { makeFile } from './import-steps.ts';

/** What each column of a renamed ledger holds, under a heading that no accounting software uses. */
export const renamed = {
  Jx: 'JournalCode',
  Liasse: 'EcritureNum',
  Quand: 'EcritureDate',
  Gl: 'CompteNum',
  Qui: 'CompAuxNum',
  Dénomination: 'CompAuxLib',
  Papier: 'PieceRef',
  Texte: 'EcritureLib',
  Doit: 'Debit',
  Avoir: 'Credit',
  Rappr: 'EcritureLet',
} as const satisfies Record<string, LedgerField>;

export const renamedHeadings = Object.keys(renamed);
export const renamedColumns: LedgerField[] = Object.values(renamed);

/** Some columns of a real FEC, in another order than the law's and under other headings, cut by semicolons. */
export function renamedLedger(fec: string, name = 'export.csv'): string {
  const [, ...rows] = readFileSync(fec, 'utf8')
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split(/\r?\n/);
  const places = renamedColumns.map((field) => (legalNames as readonly LedgerField[]).indexOf(field));
  const texts = rows.map((row) => {
    const cells = row.split(row.includes('\t') ? '\t' : '|');
    return places.map((place) => `"${(cells[place] ?? '').replaceAll('"', '""')}"`).join(';');
  });
  return makeFile(name, [renamedHeadings.join(';'), ...texts].join('\r\n'));
}
