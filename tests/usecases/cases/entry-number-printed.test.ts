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
