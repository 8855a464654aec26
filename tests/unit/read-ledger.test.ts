import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readLedger } from '../../electron/imports/kinds/ledger/read-ledger.ts';
import { legalNames } from '../../shared/domain/imports/ledger-columns.ts';
import { fecFields, fecText } from '../fec-text.ts';
import { workbookOf } from '../workbook.ts';

import { brief, encode, facts, folder, read, rows, text, utf16 } from './ledger-reading.ts';

describe('encodings', () => {
  const latin = text.replaceAll('’', "'");
  test.each([
    ['utf-8', text, text],
    ['utf-8-bom', `\ufeff${text}`, text],
    ['utf-16le', utf16(text, false), text],
    ['utf-16be', utf16(text, true), text],
    ['windows-1252', encode(text, { '€': 0x80, œ: 0x9c, '’': 0x92 }), text],
    ['iso-8859-15', encode(latin, { '€': 0xa4, œ: 0xbd }), latin],
  ])('%s is recognised and gives the same lines', async (encoding, content, plain) => {
    const result = await read(content);
    expect(result.encoding).toBe(encoding);
    expect(facts(result)).toEqual(facts(await read(plain)));
  });
});

describe('layouts', () => {
  test.each([
    ['LF', text.replaceAll('\r\n', '\n')],
    ['CR', text.replaceAll('\r\n', '\r')],
    ['no end of line at the end', text.slice(0, -2)],
    ['a separator too many at the end of some rows', text.replace('\r\nBQ', '\t\r\nBQ')],
    ['NUL and the end mark of DOS', text.replace('Facture', 'Fac\0ture').concat('\u001a')],
    ['|', text.replaceAll('\t', '|')],
    ['decimal points', text.replaceAll(/(\d),(\d\d)/g, '$1.$2')],
    ['ISO dates', text.replaceAll(/\t(\d{4})(\d\d)(\d\d)(?=\t)/g, '\t$1-$2-$3')],
    ['French dates', text.replaceAll(/\t(\d{4})(\d\d)(\d\d)(?=\t)/g, '\t$3/$2/$1')],
    ['dates with a time', text.replaceAll(/\t(\d{8})(?=\t)/g, '\t$1 10:25:37')],
    ['no-break spaces as thousands', text.replaceAll('1234,56', '1\u202f234,56')],
    ['an empty amount for zero', text.replaceAll('\t0,00', '\t')],
    ['a negative amount on the other side', text.replace('123456,00', '').replace('\t0,00\t500,00', '\t-500,00\t0,00')],
    [
      'other case in the headings',
      text.replace('Montantdevise', 'MontantDevise').replace('Idevise', 'IdDevise').replace('PieceRef', 'PIECEREF'),
    ],
    ['no headings', text.slice(text.indexOf('\r\n') + 2)],
    ['headings wider than the rows', text.replace('Idevise\r\n', 'Idevise\tPieceJointe\tCodeEtbt\r\n')],
    ['blank lines', `\r\n${text.replaceAll('\r\n', '\r\n\r\n')}`],
  ])('%s', async (_name, content) => {
    const result = await read(content);
    expect(result.issues).toEqual([]);
    expect(facts(result)).toEqual(facts(await read(text)));
  });

  test('columns in another order, fewer columns, amount and side', async () => {
    const order = [10, 4, 6, 7, 3, 2, 0, 8, 9, 13];
    const lines = [[...legalNames], ...rows.map(fecFields)].map((fields, index) => {
      const cents = rows[index - 1]?.cents ?? 0;
      const extra = index === 0 ? ['Montant', 'Sens'] : [(Math.abs(cents) / 100).toFixed(2), cents > 0 ? '+1' : '-1'];
      return [...order.map((place) => fields[place]), ...extra].join('|');
    });
    const result = await read(lines.join('\n'));
    expect(brief(result)).toEqual(brief(await read(text)));
  });

  test('the due date column is read whatever its name', async () => {
    const due = rows.map((row) => ({ ...row, extra: [row.cents > 0 ? '20240430' : ''] }));
    expect((await read(fecText(due, ['EcheanceDate']))).lines.map((line) => line.dueOn)).toEqual([
      '2024-04-30',
      '2024-04-30',
      null,
    ]);
  });
});

describe('lines that cannot be read', () => {
  test.each([
    ['wrongFieldCount', (line: string) => line.split('\t').slice(0, 9).join('\t')],
    ['badDate', (line: string) => line.replace('20240302', '20240230')],
    ['badAmount', (line: string) => line.replace('500,00', '5OO,00')],
    ['bothSides', (line: string) => line.replace('0,00\t\t', '12,00\t\t')],
    ['noAmount', (line: string) => line.replace('500,00\t0,00', '\t')],
  ])('%s: the line is listed with its number and text, the others are read', async (code, spoil) => {
    const lines = text.split('\r\n');
    const spoiled = spoil(lines[3] ?? '');
    expect(spoiled).not.toBe(lines[3]);
    const result = await read(lines.with(3, spoiled).join('\r\n'));
    expect(result.issues).toEqual([
      { lineNumber: 4, code, details: expect.anything(), raw: spoiled, refused: expect.objectContaining({ times: 1 }) },
    ]);
    expect(brief(result)).toEqual([
      ['C1', 'FA1', 123_456],
      ['C1', 'P1', -123_456],
    ]);
  });

  test('an unreadable amount on another account is nobody’s business', async () => {
    const result = await read(
      text.replace('706000\t\t\t\tFA2\t20240302\tBœuf\t0,00\t500,00', '706000\t\t\t\tFA2\t20240302\tBœuf\t0,00\tabc'),
    );
    expect(result.issues).toEqual([]);
    expect(result.lines).toHaveLength(3);
  });

  test('a separator inside a label is recovered from both ends, amounts unmoved', async () => {
    const result = await read(text.replaceAll('\t', '|').replace('Facture à crédit', 'Facture | à | crédit'));
    expect(result.issues).toEqual([]);
    expect(brief(result)).toEqual(brief(await read(text)));
    expect(result.lines[0]?.label).toBe('Facture | à | crédit');
  });

  test('a label that ends in a number never becomes an amount, even where every label does', async () => {
    const plain = await read(text.replaceAll('crédit', 'crédit | 12').replaceAll('Bœuf', 'Bœuf | 7'));
    const content = text.replaceAll('crédit', 'crédit | 12').replaceAll('Bœuf', 'Bœuf | 7').replaceAll('\t', '|');
    const result = await read(content);
    expect(result.issues).toEqual([]);
    expect(facts(result)).toEqual(facts(plain));
  });

  test('a stray quote is a letter like another', async () => {
    expect((await read(text.replace('Bœuf', '"Bœuf'))).lines).toHaveLength(3);
  });
});

describe('what is not a FEC is refused for what it is', () => {
  test.each([
    ['empty', ''],
    ['empty', '\r\n  \r\n'],
    ['pdf', '%PDF-1.7 …'],
    ['picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d)],
    ['brokenSpreadsheet', 'PK\u0003\u0004 [Content_Types].xml'],
    ['spreadsheet', workbookOf([{ name: 'Liste', rows: [['Client', 'Solde']] }])],
    ['archive', Uint8Array.of(0x1f, 0x8b, 8, 0)],
    ['webPage', '<!DOCTYPE html><html></html>'],
    ['xml', '<?xml version="1.0"?><Invoice/>'],
    ['noEntries', '<?xml version="1.0"?><comptabilite/>'],
    ['notFec', 'Bonjour,\nvoici le fichier.'],
  ])('%s', async (reason, content) => {
    await expect(read(content)).rejects.toMatchObject({ code: 'file_format', reason });
  });

  test('missing columns are named', async () => {
    await expect(read(text.replace('EcritureDate', 'Jour').replace('Credit', 'Avoir'))).rejects.toMatchObject({
      reason: 'missingColumns',
      details: { columns: 'EcritureDate, Credit' },
    });
  });

  test('a file that is not there', async () => {
    const input = { path: join(folder, 'absent.txt'), fileName: 'absent.txt' };
    await expect(readLedger(input, { onLines: () => {} })).rejects.toMatchObject({ code: 'file_unreadable' });
  });

  test('a cancelled reading stops', async () => {
    const input = { path: join(folder, 'ledger.txt'), fileName: 'ledger.txt' };
    const reading = readLedger(input, { onLines: () => {}, signal: AbortSignal.abort() });
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
  });
});

test('lines come in batches of at most 2 000, with progress', async () => {
  const one = text.slice(0, text.indexOf('\r\n') + 2);
  const path = join(folder, 'large.txt');
  writeFileSync(path, one + text.slice(one.length).repeat(4000));
  const sizes: number[] = [];
  const phases = new Set<string>();
  const summary = await readLedger(
    { path, fileName: '100000017FEC20241231.txt' },
    { onLines: (lines) => sizes.push(lines.length), onProgress: ({ phase }) => phases.add(phase) },
  );
  expect(sizes).toEqual([2000, 2000, 2000, 2000, 2000, 2000]);
  expect([...phases]).toEqual(['inspect', 'survey', 'read']);
  expect(summary).toMatchObject({ rows: 24_000, siren: '100000017', periodFrom: '2024-03-01', periodTo: '2024-04-01' });
});
