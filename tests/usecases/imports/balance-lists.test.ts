import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { customersHandlers } from '../../../electron/usecases/customers/index.ts';
import { fecText, sale } from '../../fec-text.ts';
import { importFile, makeFile, makeImportContext, rowsOf, year1 } from '../set-up/import-steps.ts';

const open = (context: ReturnType<typeof makeImportContext>) =>
  rowsOf(
    context,
    'select reference, due_on as dueOn, open_cents as cents from documents where open_cents > 0 order by reference, open_cents desc',
  );
const sold = fecText([
  ...sale({ entry: '1', on: '2024-10-01', customer: 'C1', name: 'Lilas', reference: 'F1', cents: 10_000 }),
  ...sale({ entry: '2', on: '2024-11-01', customer: 'C1', name: 'Lilas', reference: 'F2', cents: 5_000 }),
]);

test('a list of what each customer owes takes the place of no invoice: what differs is listed', async () => {
  const context = makeImportContext();
  await importFile(context, makeFile('fec.txt', sold));
  const before = open(context);
  const list = makeFile('soldes-2025-03-31.csv', 'Code;Client;Solde\nC1;Lilas;120,00\nC2;Mûrier;80,00\n');
  const { documents, fileIssues } = await importFile(context, list);
  expect(documents).toMatchObject({ settled: 0, changed: 0 });
  expect(fileIssues.map(({ code }) => code)).toContain('balancesOnly');
  expect(open(context).filter(({ reference }) => reference !== '')).toEqual(before);
  const issues = rowsOf(context, "select code, details from import_issues where code = 'listBalanceDiffers'");
  expect(issues.map(({ details }) => JSON.parse(String(details)))).toMatchObject([
    { listCents: 12_000, ledgerCents: 15_000, differenceCents: -3_000 },
  ]);
});

test('where nothing else is known each balance is what its customer owes, and a later list moves it', async () => {
  const context = makeImportContext();
  await importFile(
    context,
    makeFile('soldes-2025-03-31.csv', 'Code;Client;Solde\nC1;Lilas;120,00\nC2;Mûrier;-80,00\n'),
  );
  expect(
    rowsOf(
      context,
      'select code, side, open_cents as cents from documents join customers on customers.id = customer_id order by code',
    ),
  ).toEqual([
    { code: 'C1', side: 'debit', cents: 12_000 },
    { code: 'C2', side: 'credit', cents: 8_000 },
  ]);
  await importFile(context, makeFile('soldes-2025-04-30.csv', 'Code;Client;Solde\nC1;Lilas;70,00\n'));
  expect(open(context).map(({ cents }) => cents)).toEqual([7_000]);
});

test('balances in a column for each side, among all accounts or alone, are moved by a later list too', async () => {
  const write = (on: string, rows: string) =>
    makeFile(`balance-${on}.csv`, `Compte;Intitulé;Solde débiteur;Solde créditeur\n${rows}`);
  for (const others of ['', '512000;Banque;1400,00;\n707000;Ventes;;1500,00\n']) {
    const context = makeImportContext();
    await importFile(context, write('2025-03-31', `411LIL;Lilas;400,00;\n411MUR;Mûrier;;50,00\n${others}`));
    const { control } = await importFile(
      context,
      write('2025-04-30', `411LIL;Lilas;250,00;\n411NEU;Neuf;70,00;\n${others}`),
    );
    expect(control).toMatchObject({ openCents: 32_000, differenceCents: 0 });
    expect(open(context).map(({ cents }) => cents)).toEqual([25_000, 7_000]);
  }
});

test.each([
  'Compte;Intitulé;Débit;Crédit;Solde débiteur;Solde créditeur',
  'Compte;Intitulé;Mouvement débit;Mouvement crédit;Solde débit;Solde crédit',
  'Compte;Intitulé;Débit;Crédit;Solde;Vide',
])('the balance is read, not the movements of the period beside it: %s', async (headings) => {
  const context = makeImportContext();
  const rows = '411LIL;Lilas;200,00;900,00;300,00;\n411MUR;Mûrier;500,00;100,00;350,00;\n';
  const { control } = await importFile(context, makeFile('balance-2025-03-31.csv', `${headings}\n${rows}`));
  expect(control).toMatchObject({ openCents: 65_000, differenceCents: 0 });
  expect(open(context).map(({ cents }) => cents)).toEqual([35_000, 30_000]);
});

test('rows of one customer that stand apart are documents, without a number', async () => {
  const context = makeImportContext();
  const list = makeFile('restes-2025-03-31.csv', 'Code;Client;Reste dû\nC1;Lilas;120,00\nC1;Lilas;30,00\n');
  const { fileIssues } = await importFile(context, list);
  expect(fileIssues.map(({ code }) => code)).not.toContain('balancesOnly');
  expect(open(context).map(({ cents }) => cents)).toEqual([12_000, 3_000]);
});

test.each(['csv', 'xlsx'] as const)(
  'the exported list of customers read back changes no document, %s',
  async (format) => {
    const context = makeImportContext();
    await importFile(context, year1);
    const before = open(context);
    await createRouterClient({ customers: customersHandlers }, { context }).customers.export({ format });
    const [made] = context.made;
    const { documents, control, fileIssues } = await importFile(
      context,
      makeFile(made?.name ?? '', made?.content ?? new Uint8Array()),
    );
    expect(documents).toMatchObject({ new: 0, changed: 0, settled: 0 });
    expect([control.differenceCents, fileIssues.map(({ code }) => code).includes('totalDiffers')]).toEqual([0, false]);
    expect(open(context)).toEqual(before);
  },
);
