import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { importFile, makeFile, makeImportContext, rowsOf, stage } from '../set-up/import-steps.ts';
import { caseFile, caseFirm } from './case-firm.ts';

const name = '04-code-page-850-names';
const file = '123456782FEC20241231.txt';

test('names in code page 850 are read, and the encoding is said', async () => {
  const { context, previews } = await caseFirm(name, [file]);
  expect(previews).toMatchObject([{ encoding: 'cp850', control: { openCents: 22_916, differenceCents: 0 } }]);
  expect(rowsOf(context, 'select code, name from customers')).toEqual([{ code: 'C1', name: 'ÉPICERIE N° 2' }]);
});

test('a list in code page 850 is read by the same decoder', async () => {
  const context = makeImportContext();
  const bytes = Buffer.from(
    'Code client;Client;Facture;Date facture;Reste dû\nC1;#PICERIE N* 2;F1;15/01/2024;10,00\n',
    'latin1',
  );
  const path = makeFile(
    'liste.csv',
    bytes.map((byte) => (byte === 0x23 ? 0x90 : byte === 0x2a ? 0xf8 : byte)),
  );
  expect(await importFile(context, path)).toMatchObject({ encoding: 'cp850' });
  expect(rowsOf(context, 'select name from customers')).toEqual([{ name: 'ÉPICERIE N° 2' }]);
});

test('a character that is none in any encoding is replaced, said, and reaches no name', async () => {
  const context = makeImportContext();
  const text = readFileSync(caseFile(name, file), 'latin1').replaceAll(
    '\u0090PICERIE N\u00f8',
    'Caf\u00e9 Cr\u00e9t\u00e9\u0081\u0007',
  );
  const preview = await stage(context, makeFile('fec.txt', Buffer.from(text, 'latin1')));
  expect(preview.encoding).toBe('windows-1252');
  expect(preview.fileIssues).toContainEqual({ code: 'unreadableLetters', details: { count: 2 } });
  expect(rowsOf(context, 'select customer_name from ledger_lines')).toEqual([{ customer_name: 'Café Crété?? 2' }]);
});

test('a field cut in the middle of a letter loses that letter only, and the import says so', async () => {
  const context = makeImportContext();
  const head = Buffer.from('Code client;Client;Facture;Date facture;Échéance;Reste dû\nC1;Épicerie des Forê');
  const tail = Buffer.from(';F1;15/01/2024;15/02/2024;10,00\nC2;Café Müller;F2;15/01/2024;15/02/2024;20,00\n');
  const preview = await stage(context, makeFile('liste.csv', Buffer.concat([head.subarray(0, -1), tail])));
  expect(preview.encoding).toBe('utf-8');
  expect(preview.fileIssues).toContainEqual({ code: 'unreadableLetters', details: { count: 1 } });
  const rows = rowsOf(context, 'select customer_name, due_on from list_lines order by 1');
  expect(rows).toEqual([
    { customer_name: 'Café Müller', due_on: '2024-02-15' },
    { customer_name: 'Épicerie des For?', due_on: '2024-02-15' },
  ]);
});
