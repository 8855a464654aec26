import { expect, test } from 'vitest';
import { cash, fecText, sale } from '../../fec-text.ts';
import { importFile, makeFile, makeImportContext, rowsOf } from '../set-up/import-steps.ts';
import { caseFirm, expectedOf } from './case-firm.ts';

const name = '37-entry-number-printed-as-invoice-number';

test('the same number at two customers still names the invoices of both', async () => {
  const { client, previews } = await caseFirm(name, ['123456782FEC20241231.txt']);
  const { rows } = await client.documents.list({});
  const documents = rows.map(({ customer, reference }) => ({ customer, reference }));
  expect(expectedOf(name)).toMatchObject({ documents: documents.sort((a, b) => (a.customer < b.customer ? -1 : 1)) });
  expect(previews[0]?.reference.field).toBe('PieceRef');
});

test('a sign that fills the field is no number: the label or nothing stands in its place', async () => {
  const context = makeImportContext();
  const row = { on: '2025-02-10', customer: 'C1', cents: 10_000 };
  const ledger = fecText([
    ...sale({ ...row, entry: '1', reference: '-', label: 'Facture FA-2501' }),
    ...sale({ ...row, entry: '2', reference: '/', label: 'Facture FA-2502' }),
    ...sale({ ...row, entry: '3', reference: '—', label: 'Prestation' }),
    ...cash({ ...row, entry: '4', reference: '-', cents: -5_000 }),
  ]);
  await importFile(context, makeFile('fec.txt', ledger));
  expect(rowsOf(context, 'select reference from documents order by reference')).toEqual(
    ['', '', 'FA-2501', 'FA-2502'].map((reference) => ({ reference })),
  );
});

test('a piece number that only repeats the entry gives way to the invoice that the label names', async () => {
  const references = async (labelOf: (index: number) => string, entryOf: (index: number) => string) => {
    const context = makeImportContext();
    const rows = [1, 2, 3].flatMap((index) => {
      const row = { on: `2025-02-1${index}`, customer: 'C1', cents: 10_000 };
      return sale({ ...row, entry: entryOf(index), reference: entryOf(index), label: labelOf(index) });
    });
    await importFile(context, makeFile('fec.txt', fecText(rows)));
    return rowsOf(context, 'select reference from documents order by reference').map(({ reference }) => reference);
  };
  const counted = (index: number) => String(100 + index);
  const numbered = (index: number) => `FA-25${index}`;
  expect(await references((index) => `FACT FA-2025/00${index} Lilas`, counted)).toEqual([
    'FA-2025/001',
    'FA-2025/002',
    'FA-2025/003',
  ]);
  // The label names an order, or the entry's number is the invoice's.
  expect(await references((index) => `Lilas commande 77889${index}`, counted)).toEqual(['101', '102', '103']);
  expect(await references((index) => `Facture ${100 + index} du 12/02/2025`, counted)).toEqual(['101', '102', '103']);
  expect(await references((index) => `Facture 77889${index}`, numbered)).toEqual(['FA-251', 'FA-252', 'FA-253']);
});
