import { expect, test } from 'vitest';
import { importFile, makeFile, makeImportContext, rowsOf, stage } from '../set-up/import-steps.ts';

const owed = (context: ReturnType<typeof makeImportContext>) =>
  rowsOf(
    context,
    `select code, sum(iif(side = 'debit', open_cents, -open_cents)) as cents
      from documents join customers on customers.id = customer_id group by code order by code`,
  );

test('a trial balance without auxiliaries is refused: its collective account is nobody, nor is the heading of a side', async () => {
  const lines = [
    'Compte;Intitulé;Débit;Crédit;Solde débiteur;Solde créditeur',
    '101000;Capital;;10000,00;;10000,00',
    '411000;Clients;500,00;240,00;260,00;',
    '512000;Banque;9740,00;;9740,00;',
  ];
  const moved = lines.map((line) => line.split(';').slice(0, 4).join(';'));
  const balances = lines.map((line) => line.split(';').toSpliced(2, 2).join(';'));
  for (const rows of [lines, moved, balances])
    await expect(stage(makeImportContext(), makeFile('balance-2025-12-31.csv', rows.join('\n')))).rejects.toMatchObject(
      {
        data: { reason: 'accountsWithoutCustomers' },
      },
    );
});

test('a trial balance with one account for each customer says what each owes', async () => {
  const context = makeImportContext();
  const rows = [
    'Compte;Intitulé;Solde débiteur;Solde créditeur',
    '101000;Capital;;10000,00',
    '411ALPHA;Alpha;120,00;',
    '411BETA;Bêta;;60,00',
    '512000;Banque;9940,00;',
  ];
  await importFile(context, makeFile('balance-2025-12-31.csv', rows.join('\n')));
  expect(owed(context)).toEqual([
    { code: '411ALPHA', cents: 12_000 },
    { code: '411BETA', cents: -6_000 },
  ]);
});
