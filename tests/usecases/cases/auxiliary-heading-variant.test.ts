import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importFile, makeFile, makeImportContext, rowsOf } from '../set-up/import-steps.ts';
import { caseFile, caseFirm } from './case-firm.ts';

const name = '09-auxiliary-heading-variant';
const file = '123456782FEC20241231.txt';
const text = readFileSync(caseFile(name, file), 'utf8');

const balances =
  "select c.code, sum(case d.side when 'debit' then d.open_cents else -d.open_cents end) as cents from customers c join documents d on d.customer_id = c.id group by c.id order by c.code";
const right = [
  { code: 'C001', cents: 0 },
  { code: 'C002', cents: 120_000 },
];

test('CompteAuxNum is the customer', async () => {
  const { context, previews } = await caseFirm(name, [file]);
  expect(rowsOf(context, balances)).toEqual(right);
  expect(previews[0]?.fileIssues).toEqual([]);
});

describe('headings that are no known spelling', () => {
  test.each([
    'Compte auxiliaire',
    'N° compte auxiliaire',
    'Code tiers',
    'CODE CLIENT',
    'Comptes Auxiliaires',
    'Numéro de tiers',
  ])('« %s » is the customer, and it is said how it was read', async (heading) => {
    const context = makeImportContext();
    const preview = await importFile(context, makeFile(file, text.replace('CompteAuxNum', heading)));
    expect(rowsOf(context, balances)).toEqual(right);
    expect(preview.fileIssues).toEqual([
      { code: 'headingsMeant', details: { headings: `« ${heading} » (CompAuxNum)` } },
    ]);
  });

  test('one nothing is read of is named', async () => {
    const preview = await importFile(makeImportContext(), makeFile(file, text.replace('Idevise', 'Analytique')));
    expect(preview.fileIssues).toEqual([{ code: 'headingsUnread', details: { count: 1, headings: 'Analytique' } }]);
  });

  test('without a code, the name tells customers apart', async () => {
    const context = makeImportContext();
    const preview = await importFile(context, makeFile(file, text.replace('CompteAuxNum', 'Analytique')));
    expect(preview.fileIssues.map(({ code }) => code)).toEqual(['customersByName', 'headingsUnread']);
    expect(rowsOf(context, balances)).toEqual(
      right.map(({ cents }, at) => ({
        code: ['Client Deux', 'Client Un'][at] ?? '',
        cents: right[1 - at]?.cents ?? cents,
      })),
    );
  });

  test('with no column of the customer at all, the preview says so before what else it has to say', async () => {
    const preview = await importFile(
      makeImportContext(),
      makeFile(file, text.replace('CompteAuxNum', 'Analytique').replace('CompteAuxLib', 'Section')),
    );
    expect(preview.fileIssues).toEqual([
      expect.objectContaining({ code: 'collectiveAccount' }),
      { code: 'noCustomerColumn', details: { count: 1, accounts: '411000' } },
      { code: 'headingsUnread', details: { count: 2, headings: 'Analytique, Section' } },
    ]);
  });
});

test('a tabbed list of invoices with a debit, a credit, an amount and a due date is no ledger', async () => {
  const list =
    'Client\tFacture\tDate facture\tÉchéance\tDébit\tCrédit\tMontant\nDupont\tF1\t15/01/2025\t15/02/2025\t10,00\t\t10,00\n';
  expect(await importFile(makeImportContext(), makeFile('liste.txt', list))).toMatchObject({ format: 'csv' });
});
